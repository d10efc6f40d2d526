//! A plan's room for people holds whichever way they come, and however many come at once.

use collegium_contracts::TenantDirectory;
use collegium_identity::domain::NewUser;
use collegium_kernel::{OperatorRole, RequestContext, TenantContext};
use collegium_testkit::{Answer, PASSWORD, Person, University, app, run};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use super::{assert_same, open_sign_up, sessions::until};

/// A university that anybody may join while there is room, and its plan.
struct Small {
    university: University,
    owner: Person,
    operator: String,
}

impl Small {
    async fn with_room_for(people: i64) -> Self {
        let university = app().await.university("small").await;
        let small = Self {
            owner: open_sign_up(&university).await,
            operator: university.app.operator(OperatorRole::Admin).await,
            university,
        };
        let mut plan = terms(people);
        plan["id"] = json!(small.university.slug);
        small.operate(Method::POST, "/plans", plan).await.ok();
        let tenant = format!("/tenants/{}", small.university.context.id());
        let change = json!({ "plan_id": small.university.slug });
        small.operate(Method::PATCH, &tenant, change).await.ok();
        small.until_plan_has(people).await;
        small
    }

    async fn operate(&self, method: Method, path: &str, body: Value) -> Answer {
        let request = self.university.app.platform(method, path);
        Answer::to(request.bearer_auth(&self.operator).json(&body)).await
    }

    async fn raise_to(&self, people: i64) {
        let path = format!("/plans/{}", self.university.slug);
        self.operate(Method::PUT, &path, terms(people)).await.ok();
        self.until_plan_has(people).await;
    }

    /// The server hears of a changed plan from the database.
    async fn until_plan_has(&self, people: i64) {
        until(|| async { self.inside().await.tenant.plan.max_users == Some(people) }).await;
    }

    /// Inside it, with the plan that it has now.
    async fn inside(&self) -> RequestContext {
        let (app, id) = (self.university.app, self.university.context.id());
        let tenant = app.app.tenancy.by_id(id).await.unwrap().unwrap();
        #[allow(clippy::disallowed_methods)] // the test works in the tenant it made
        RequestContext::system(TenantContext::enter(tenant), "test")
    }

    async fn sign_up(&self, name: &str) -> Answer {
        let body = json!({ "email": self.address(name), "name": name, "password": PASSWORD });
        self.university.post("/sign-up", &body).await
    }

    async fn invite(&self, name: &str) -> Answer {
        let body = json!({ "email": self.address(name), "name": name, "roles": ["learner"] });
        self.owner
            .ask(Method::POST, "/invitations", Some(body))
            .await
    }

    /// By the command line's use-case: whether it was done.
    async fn create(&self, name: &str) -> bool {
        let new = NewUser {
            email: self.address(name),
            name: name.to_owned(),
            password: PASSWORD.to_owned(),
            roles: vec!["learner".to_owned()],
            locale: None,
        };
        let (inside, identity) = (self.inside().await, &self.university.app.app.identity);
        let made = identity.create_user_with_password(&inside, new).await;
        match made.map_err(collegium_kernel::Problem::from) {
            Ok(_) => true,
            Err(problem) => {
                assert_eq!(problem.code.as_str(), "quota_exceeded");
                false
            }
        }
    }

    fn address(&self, name: &str) -> String {
        format!("{name}@{}.example", self.university.slug)
    }

    async fn people(&self) -> usize {
        let page = self.owner.ok(Method::GET, "/users?limit=200", None).await;
        page["items"].as_array().unwrap().len()
    }
}

fn terms(people: i64) -> Value {
    json!({ "name": "Small", "max_users": people, "requests_per_minute": 60_000 })
}

/// Whether somebody was let in; the only refusal is that there is no room.
fn let_in(answer: &Answer) -> bool {
    if answer.status < 300 {
        return true;
    }
    answer.refused(403, "quota_exceeded");
    false
}

#[test]
fn however_many_come_at_once_the_room_is_filled_and_no_more() {
    run(async {
        let small: &'static Small = Box::leak(Box::new(Small::with_room_for(5).await));
        let mut work = JoinSet::new();
        for n in 0..6 {
            work.spawn(async move { let_in(&small.sign_up(&format!("self{n}")).await) });
            work.spawn(async move { let_in(&small.invite(&format!("guest{n}")).await) });
            work.spawn(async move { small.create(&format!("made{n}")).await });
        }
        let came = work.join_all().await.into_iter().filter(|came| *came);
        assert_eq!((came.count(), small.people().await), (4, 5));
        small.raise_to(6).await;
        assert!(let_in(&small.sign_up("later").await));
        assert!(!let_in(&small.invite("too-late").await));
        assert_eq!(small.people().await, 6);
    });
}

#[test]
fn a_place_is_taken_by_the_invitation_and_given_back_with_it() {
    run(async {
        let small = Small::with_room_for(2).await;
        let invited = small.invite("grace").await;
        assert!(!let_in(&small.invite("ada").await));
        let path = format!("/invitations/{}", invited.text_of("id"));
        small.owner.ok(Method::DELETE, &path, None).await;
        assert!(let_in(&small.invite("ada").await));
        let app = small.university.app;
        let token = app.letter_to(&small.address("ada"), 1).await.token();
        let accept = json!({ "token": token, "name": "Ada", "password": PASSWORD });
        let joined = small.university.post("/invitations/accept", &accept).await;
        joined.ok();
        assert!(!small.create("grace").await);
        let users = small.owner.ok(Method::GET, "/users?q=ada", None).await;
        let ada = format!("/users/{}", users["items"][0]["id"].as_str().unwrap());
        let away = json!({ "status": "deactivated" });
        small.owner.ok(Method::PATCH, &ada, Some(away)).await;
        assert!(
            !small.create("grace").await,
            "who may come back has a place"
        );
        small.owner.ok(Method::DELETE, &ada, None).await;
        assert!(small.create("grace").await);
    });
}

#[test]
fn where_there_is_no_room_nobody_learns_who_has_an_account() {
    run(async {
        let small = Small::with_room_for(2).await;
        assert!(let_in(&small.sign_up("known").await));
        let stranger = small.sign_up("stranger").await;
        stranger.refused(403, "quota_exceeded");
        assert_same(&stranger, &small.sign_up("known").await);
    });
}
