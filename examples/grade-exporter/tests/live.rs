//! The exporter beside a live server: told of attempts, killed, told twice, lied to.

#[path = "../../../sdk/rust/tests/stage/mod.rs"]
mod stage;

use std::{
    collections::HashMap,
    fs,
    net::TcpListener,
    path::Path,
    process::{Child, Command},
    time::Duration,
};

use collegium_sdk::{
    Client,
    resources::WebhookDeliveriesListQuery,
    types::{
        ActivityContent, ActivityInput, AnswerInput, AttemptInput, CourseInput, EnrolmentInput,
        LessonInput, ModuleInput, QuestionInput, QuizInput, WebhookInput,
    },
};
use stage::Stage;
use uuid::Uuid;

/// A line of a table, by column.
type Line = HashMap<String, String>;

struct Exporter {
    folder: tempfile::TempDir,
    settings: Vec<(&'static str, String)>,
}

/// The exporter at work.
struct Running(Child);

impl Drop for Running {
    /// As by `kill -9`.
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Exporter {
    fn start(&self) -> Running {
        let mut command = Command::new(env!("CARGO_BIN_EXE_grade-exporter"));
        command.env("FOLDER", self.folder.path());
        Running(command.envs(self.settings.clone()).spawn().unwrap())
    }

    fn table(&self, name: &str) -> Vec<Line> {
        read(&self.folder.path().join(name)).unwrap_or_default()
    }

    /// Waits until a table is as wished.
    async fn until(&self, name: &str, wished: impl Fn(&[Line]) -> bool) -> Vec<Line> {
        loop {
            let table = self.table(name);
            if wished(&table) {
                return table;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

fn read(path: &Path) -> Option<Vec<Line>> {
    let mut reader = csv::Reader::from_path(path).ok()?;
    Some(reader.deserialize().map(Result::unwrap).collect())
}

/// A published course with one quiz: both ids.
async fn course_with_a_quiz(client: &Client) -> (Uuid, Uuid) {
    let course = client
        .courses()
        .create(&CourseInput::new("Reckoning"))
        .await
        .unwrap()
        .id;
    let module = client
        .modules()
        .create(course, &ModuleInput::new("One"))
        .await
        .unwrap();
    let lesson = LessonInput::new(module.id, "Sums");
    let lesson = client.lessons().create(course, &lesson).await.unwrap();
    let question = QuestionInput::new("sum", "numeric", "<p>7 + 5?</p>").with_value(12.0);
    let quiz = ActivityContent::new().with_quiz(QuizInput::new(100, vec![question]));
    let quiz = ActivityInput::new(quiz, "quiz", lesson.id, "Quiz");
    let quiz = client.activities().create(course, &quiz).await.unwrap().id;
    client.courses().publish(course).await.unwrap();
    (course, quiz)
}

async fn answer(stage: &Stage, (course, quiz): (Uuid, Uuid), text: &str) {
    let attempt = AttemptInput::new(vec![AnswerInput::new("sum").with_text(text)]);
    stage
        .learner
        .attempts()
        .create(course, quiz, &attempt)
        .await
        .unwrap();
}

/// Below what Linux gives to outgoing connections: one of those could take it while the
/// exporter is away.
fn free_address() -> String {
    let first = 20_000 + u16::try_from(std::process::id() % 10_000).unwrap();
    let free = (first..32_000).find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok());
    format!("127.0.0.1:{}", free.unwrap())
}

#[tokio::test]
async fn grades_are_kept_whatever_happens_to_the_exporter() {
    let stage = Stage::start().await;
    let client = stage.client();
    let (course, quiz) = course_with_a_quiz(&client).await;
    let learner = EnrolmentInput::new(stage.learner_id);
    client.enrolments().create(course, &learner).await.unwrap();
    let address = free_address();
    let url = format!("http://{address}/");
    let hook = client
        .webhooks()
        .create(&WebhookInput::new(&url))
        .await
        .unwrap();
    let exporter = Exporter {
        folder: tempfile::tempdir().unwrap(),
        settings: vec![
            ("PORTAL_URL", stage.url.clone()),
            ("API_KEY", stage.key.clone()),
            ("WEBHOOK_SECRET", hook.secret),
            ("COURSE_ID", course.to_string()),
            ("LISTEN", address),
        ],
    };
    let running = exporter.start();
    let grades = exporter.until("grades.csv", |lines| lines.len() == 1).await;
    assert_eq!((&*grades[0]["attempts"], &*grades[0]["grade"]), ("0", ""));
    answer(&stage, (course, quiz), "11").await;
    exporter
        .until("grades.csv", |lines| lines[0]["grade"] == "0.00")
        .await;

    // What happens while it is away is told when it is back.
    drop(running);
    answer(&stage, (course, quiz), "12").await;
    let running = exporter.start();
    let grades = exporter
        .until("grades.csv", |lines| lines[0]["attempts"] == "2")
        .await;
    assert_eq!(grades[0]["grade"], "1.00");
    assert_eq!(grades[0]["user_id"], stage.learner_id.to_string());
    let done = |lines: &[Line]| !lines[0]["completed_at"].is_empty();
    exporter.until("grades.csv", done).await;

    told_twice(&client, hook.webhook.id).await;
    lied_to(&url).await;
    let attempts = exporter.table("attempts.csv");
    let passed: Vec<&str> = attempts.iter().map(|line| &*line["passed"]).collect();
    assert_eq!(passed, ["false", "true"]);

    client.users().erase(stage.learner_id).await.unwrap();
    exporter.until("grades.csv", <[Line]>::is_empty).await;
    exporter.until("attempts.csv", <[Line]>::is_empty).await;
    told_twice(&client, hook.webhook.id).await;
    drop(running);
    let kept = fs::read_to_string(exporter.folder.path().join("events.jsonl")).unwrap();
    assert!(!kept.contains("attempt"), "{kept}");
}

/// Has every attempt told once more, and waits until it was.
async fn told_twice(client: &Client, hook: Uuid) {
    let query = WebhookDeliveriesListQuery::new().event_type("attempt.submitted");
    let all = client
        .webhook_deliveries()
        .list(hook, &query)
        .await
        .unwrap()
        .items;
    for delivery in all {
        let again = client
            .webhook_deliveries()
            .replay(hook, delivery.id)
            .await
            .unwrap();
        loop {
            let now = client
                .webhook_deliveries()
                .get(hook, again.id)
                .await
                .unwrap();
            if now.delivery.status == "delivered" {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

async fn lied_to(url: &str) {
    let http = reqwest::Client::new();
    let status = async |request: reqwest::RequestBuilder| request.send().await.unwrap().status();
    assert_eq!(status(http.get(url)).await, 405);
    assert_eq!(status(http.post(url).body("{}")).await, 401);
    let forged = http.post(url).body("{}").header("webhook-id", "x");
    let forged = forged.header("webhook-timestamp", chrono::Utc::now().timestamp());
    assert_eq!(
        status(forged.header("webhook-signature", "v1,AAAA")).await,
        401
    );
    assert_eq!(status(http.post(url).body(vec![b'x'; 1 << 20])).await, 400);
}
