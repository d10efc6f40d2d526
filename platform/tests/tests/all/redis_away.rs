//! With Redis the nodes share limits and answers; without it they go on.

use std::{
    process::{Child, Command, Stdio},
    time::Duration,
};

use collegium_testkit::{RunningApp, run};
use reqwest::Method;

struct Redis(Child, u16);

impl Redis {
    async fn start(port: u16) -> Self {
        let child = Command::new("redis-server")
            .args([
                "--port",
                &port.to_string(),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
            ])
            .stdout(Stdio::null())
            .spawn()
            .expect("redis-server is installed");
        while tokio::net::TcpStream::connect(("127.0.0.1", port))
            .await
            .is_err()
        {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Self(child, port)
    }
}

impl Drop for Redis {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn two_nodes_share_limits_by_redis_and_go_on_without_it() {
    run(async {
        let port = std::net::TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let redis = Redis::start(port).await;
        let node: &'static RunningApp = Box::leak(Box::new(
            RunningApp::start(Some(format!("redis://127.0.0.1:{}", redis.1))).await,
        ));
        let university = node.university("shared").await;
        let owner = university.owner().await;
        let left = |answer: &reqwest::Response| {
            let header = answer.headers()["ratelimit"].to_str().unwrap().to_owned();
            header
                .split(";r=")
                .nth(1)
                .unwrap()
                .split(';')
                .next()
                .unwrap()
                .parse::<u32>()
                .unwrap()
        };
        let first = left(&owner.request(Method::GET, "/me").send().await.unwrap());
        let second = left(&owner.request(Method::GET, "/me").send().await.unwrap());
        assert!(
            second < first,
            "the bucket in Redis empties: {first} {second}"
        );
        drop(redis);
        for _ in 0..3 {
            let answer = owner.request(Method::GET, "/me").send().await.unwrap();
            assert_eq!(answer.status(), 200, "Redis is gone, the portal is not");
        }
        let redis = Redis::start(port).await;
        let answer = owner.request(Method::GET, "/me").send().await.unwrap();
        assert_eq!(answer.status(), 200);
        drop(redis);
    });
}
