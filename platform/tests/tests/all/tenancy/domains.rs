use std::{
    io::Read,
    net::{Ipv4Addr, SocketAddr, UdpSocket},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU8, Ordering},
};

use chrono::Duration;
use collegium_contracts::TenantDirectory;
use collegium_kernel::Code;
use collegium_tenancy::{Tenancy, TenancyError, TenancyParts, domain::Domain};

use super::world::{World, by_command, code, make, run};

/// A real name server on a loopback address of its own, ended with the test.
///
/// It is started again with other records, and between two starts nobody holds
/// its port: on 127.0.0.1, another test's server could have taken it.
struct NameServer {
    address: SocketAddr,
    process: Option<Child>,
}

impl NameServer {
    fn new() -> Self {
        static MADE: AtomicU8 = AtomicU8::new(1);
        let [.., high, low] = std::process::id().to_be_bytes();
        let own = Ipv4Addr::new(127, MADE.fetch_add(1, Ordering::Relaxed), high, low);
        let address = UdpSocket::bind((own, 0)).unwrap().local_addr().unwrap();
        Self {
            address,
            process: None,
        }
    }

    /// Serves these TXT records and knows no other name.
    fn serve(&mut self, records: &[(&str, &str)]) {
        self.stop();
        let mut command = Command::new("/usr/sbin/dnsmasq");
        command.args([
            "--keep-in-foreground",
            "--conf-file=/dev/null",
            "--no-resolv",
            "--no-hosts",
            "--local=/#/",
        ]);
        command.args(["--bind-interfaces", "--pid-file", "--log-facility=-"]);
        command.arg(format!("--listen-address={}", self.address.ip()));
        command.arg(format!("--port={}", self.address.port()));
        for (name, text) in records {
            command.arg(format!("--txt-record={name},{text}"));
        }
        let process = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        self.process = Some(process.expect("dnsmasq is installed"));
    }

    /// Panics with the server's own words if it has ended.
    fn still_serves(&mut self) {
        let process = self.process.as_mut().unwrap();
        if let Some(status) = process.try_wait().unwrap() {
            let mut why = String::new();
            let mut said = process.stderr.take().unwrap();
            said.read_to_string(&mut why).unwrap();
            panic!("dnsmasq ended, {status}: {why}");
        }
    }

    fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }

    /// The answer of `verify_domain` once the server is up.
    async fn verify(&mut self, tenancy: &Tenancy, domain: &Domain) -> Result<Domain, TenancyError> {
        let id = collegium_kernel::TenantId(domain.tenant_id);
        loop {
            match tenancy.verify_domain(&by_command(), id, &domain.host).await {
                Err(TenancyError::Dns(_)) => {
                    self.still_serves();
                    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
                }
                answer => return answer,
            }
        }
    }
}

impl Drop for NameServer {
    fn drop(&mut self) {
        self.stop();
    }
}

#[test]
fn a_domain_answers_once_its_owner_has_proven_it() {
    run(async {
        let (world, mut names) = (World::new().await, NameServer::new());
        let tenancy = Tenancy::new(TenancyParts {
            nameserver: Some(names.address),
            ..world.parts()
        });
        let north = make(&tenancy, "north").await.tenant_id();
        let claim = tenancy
            .add_domain(&by_command(), north, "Learn.Example.EDU.")
            .await
            .unwrap();
        assert_eq!(claim.host, "learn.example.edu");
        assert_eq!(
            claim.challenge_name,
            "_collegium-challenge.learn.example.edu"
        );
        let again = tenancy
            .add_domain(&by_command(), north, "learn.example.edu")
            .await
            .unwrap();
        assert_eq!(again, claim);
        let unreachable = tenancy
            .verify_domain(&by_command(), north, &claim.host)
            .await
            .unwrap_err();
        assert_eq!(code(unreachable), Code::Unavailable);
        names.serve(&[]);
        assert_eq!(
            code(names.verify(&tenancy, &claim).await.unwrap_err()),
            Code::InvalidState
        );
        names.serve(&[(
            &claim.challenge_name,
            "collegium-verification=something-else",
        )]);
        assert_eq!(
            code(names.verify(&tenancy, &claim).await.unwrap_err()),
            Code::InvalidState
        );
        assert!(
            tenancy
                .by_host("learn.example.edu")
                .await
                .unwrap()
                .is_none(),
            "a claim alone gives nothing"
        );
        let unproven = tenancy
            .set_primary_domain(&by_command(), north, Some(&claim.host))
            .await
            .unwrap_err();
        assert_eq!(code(unproven), Code::InvalidState);
        names.serve(&[
            (&claim.challenge_name, "v=spf1 -all"),
            (&claim.challenge_name, &claim.challenge_value),
        ]);
        assert!(
            names
                .verify(&tenancy, &claim)
                .await
                .unwrap()
                .verified_at
                .is_some()
        );
        let found = tenancy.by_host("learn.example.edu").await.unwrap().unwrap();
        assert_eq!(
            (found.id, &*found.primary_host),
            (north, "north.campus.test")
        );
        tenancy
            .set_primary_domain(&by_command(), north, Some(&claim.host))
            .await
            .unwrap();
        let found = tenancy.by_host("north.campus.test").await.unwrap().unwrap();
        assert_eq!(found.primary_host, "learn.example.edu");
        tenancy
            .remove_domain(&by_command(), north, &claim.host)
            .await
            .unwrap();
        assert!(
            tenancy
                .by_host("learn.example.edu")
                .await
                .unwrap()
                .is_none(),
            "it stops at once"
        );
        let found = tenancy.by_host("north.campus.test").await.unwrap().unwrap();
        assert_eq!(found.primary_host, "north.campus.test");
    });
}

#[test]
fn no_tenant_gets_anothers_host() {
    run(async {
        let (world, mut names) = (World::new().await, NameServer::new());
        let tenancy = Tenancy::new(TenancyParts {
            nameserver: Some(names.address),
            ..world.parts()
        });
        let north = make(&tenancy, "north").await.tenant_id();
        let south = make(&tenancy, "south").await.tenant_id();
        for bad in [
            "campus.test",
            "north.campus.test",
            "console.campus.test",
            "localhost",
            "127.0.0.1",
            "x.localhost",
        ] {
            let refused = tenancy
                .add_domain(&by_command(), south, bad)
                .await
                .unwrap_err();
            assert_eq!(code(refused), Code::ValidationFailed, "{bad}");
        }
        let claim = tenancy
            .add_domain(&by_command(), north, "example.edu")
            .await
            .unwrap();
        let taken = tenancy
            .add_domain(&by_command(), south, "example.edu")
            .await
            .unwrap_err();
        assert_eq!(code(taken), Code::Conflict);
        for theirs in [
            tenancy
                .verify_domain(&by_command(), south, "example.edu")
                .await
                .unwrap_err(),
            tenancy
                .remove_domain(&by_command(), south, "example.edu")
                .await
                .unwrap_err(),
        ] {
            assert_eq!(code(theirs), Code::NotFound);
        }
        // A claim that nobody proves does not stand in the way for ever.
        world.clock.advance(Duration::days(8));
        let second = tenancy
            .add_domain(&by_command(), south, "example.edu")
            .await
            .unwrap();
        assert_ne!(second.challenge_value, claim.challenge_value);
        names.serve(&[(&claim.challenge_name, &claim.challenge_value)]);
        let old_proof = names.verify(&tenancy, &second).await.unwrap_err();
        assert_eq!(
            code(old_proof),
            Code::InvalidState,
            "another's proof proves nothing"
        );
        names.serve(&[(&second.challenge_name, &second.challenge_value)]);
        names.verify(&tenancy, &second).await.unwrap();
        world.clock.advance(Duration::days(800));
        let proven = tenancy
            .add_domain(&by_command(), north, "example.edu")
            .await
            .unwrap_err();
        assert_eq!(code(proven), Code::Conflict, "what is proven stays");
    });
}
