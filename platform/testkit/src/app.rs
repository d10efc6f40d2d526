use std::{net::SocketAddr, path::Path, sync::Arc};

use collegium::{
    app::{App, Engines},
    settings::Settings,
};
use collegium_contracts::{FirstOwner, TenantDirectory};
use collegium_identity::domain::NewUser;
use collegium_kernel::{
    OperatorContext, OperatorRole, RequestContext, RequestInfo, SharedClock, SystemClock,
    TenantContext, TenantId,
};
use collegium_tenancy::domain::{NewTenant, SignIn};
use poem::{
    Server,
    listener::{Acceptor, Listener, TcpListener},
};
use reqwest::{Method, RequestBuilder, header::HOST};
use serde_json::{Value, json};
use tokio::sync::OnceCell;
use uuid::Uuid;

use crate::{Answer, contract::Contract, engines, installation::objects_config};

/// The password of everybody in tests.
pub const PASSWORD: &str = "a long enough passphrase";

static APP: OnceCell<RunningApp> = OnceCell::const_new();
static SECOND: OnceCell<RunningApp> = OnceCell::const_new();

/// A server that runs, on a database of its own.
pub struct RunningApp {
    /// What runs.
    pub app: App,
    /// On what.
    pub engines: Engines,
    /// Where it listens.
    pub address: SocketAddr,
    /// Asks it. Follows no redirects and keeps no cookies.
    pub http: reqwest::Client,
}

/// The app that tests share; each makes universities of its own in it.
pub async fn app() -> &'static RunningApp {
    APP.get_or_init(|| RunningApp::start(None)).await
}

/// A second server beside [`app`], on the same engines.
pub async fn second_node() -> &'static RunningApp {
    let start = || async { app().await.beside().await };
    SECOND.get_or_init(start).await
}

impl RunningApp {
    /// An app on a database of its own, with this Redis if one is named.
    pub async fn start(redis: Option<String>) -> Self {
        Self::start_with(Arc::new(SystemClock), |_, engines| engines.redis = redis).await
    }

    /// An app on a database of its own, by this clock and with other settings or engines.
    pub async fn start_with(
        clock: SharedClock,
        change: impl FnOnce(&mut Settings, &mut Engines),
    ) -> Self {
        let admin = engines().await.empty_database().await;
        let folder = engines().await.embedded.folder();
        let mut settings =
            Settings::load(Some(&empty_file(folder))).expect("the defaults are right");
        // They are many, and kept until the process ends: together they must not take all
        // that the one Postgres has.
        settings.database.tenant_connections = 3;
        settings.database.control_connections = 1;
        // All tests come from one address.
        settings.limits.sign_in_per_minute = 1_000_000;
        let database = admin.get_database().expect("a name");
        let mut engines = Engines {
            server: admin.clone().username("collegium_server"),
            objects: objects_config(&admin).await,
            outbox: folder.join(format!("outbox-{database}")),
            admin,
            redis: None,
            master_key: [7; 32],
        };
        change(&mut settings, &mut engines);
        Self::run(settings, engines, clock).await
    }

    /// A second server beside this one, on the same engines.
    pub async fn beside(&self) -> Self {
        let settings = Settings::clone(&self.app.settings);
        Self::run(settings, self.engines.clone(), self.app.clock.clone()).await
    }

    async fn run(mut settings: Settings, engines: Engines, clock: SharedClock) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0")
            .into_acceptor()
            .await
            .expect("a port");
        let address = *listener.local_addr()[0]
            .as_socket_addr()
            .expect("an address");
        settings.server.public_port = address.port();
        let app = App::build_with_clock(settings, engines.clone(), clock)
            .await
            .expect("the app is put together");
        app.start_background().expect("the background starts");
        let routes = Contract::of(&app, app.routes());
        tokio::spawn(Server::new_with_acceptor(listener).run(routes));
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .expect("a client");
        Self {
            app,
            engines,
            address,
            http,
        }
    }

    /// Keeps it until the process ends, so that universities can be made in it.
    #[must_use]
    pub fn keep(self) -> &'static Self {
        Box::leak(Box::new(self))
    }

    /// A new university with an owner, on a plan without limits.
    pub async fn university(&'static self, name: &str) -> University {
        let slug = format!("{name}-{}", &Uuid::new_v4().simple().to_string()[..8]);
        let password_hash = collegium_tenancy::hash_password(PASSWORD).expect("a hash");
        let new = NewTenant {
            slug: slug.clone(),
            name: format!("University of {name}"),
            short_name: None,
            locale: "en".to_owned(),
            plan_id: Some("unlimited".to_owned()),
            owner: Some(FirstOwner {
                email: format!("owner@{slug}.example"),
                name: "Olive Owner".to_owned(),
                password_hash: Some(password_hash),
            }),
        };
        let tenancy = &self.app.tenancy;
        let started = tenancy
            .create_tenant(&OperatorContext::command_line(), new)
            .await
            .expect("it is taken on");
        tenancy
            .finish_operation(started.operation.id)
            .await
            .expect("it is made");
        let tenant = tenancy
            .by_id(TenantId(started.tenant.id))
            .await
            .expect("the catalogue answers");
        #[allow(clippy::disallowed_methods)] // tests enter the tenants they make
        let context = TenantContext::enter(tenant.expect("it is there"));
        University {
            app: self,
            host: format!("{slug}.localhost:{}", self.address.port()),
            slug,
            context,
        }
    }

    /// A new operator who has signed in: the token.
    pub async fn operator(&self, role: OperatorRole) -> String {
        let email = format!("{}@operators.example", Uuid::new_v4().simple());
        let context = OperatorContext::command_line();
        let sign_in = SignIn {
            email,
            password: PASSWORD.to_owned(),
        };
        let tenancy = &self.app.tenancy;
        let created = tenancy.create_operator(&context, sign_in.clone(), "Operator", role);
        created.await.expect("an operator");
        let session = self
            .app
            .tenancy
            .sign_in(sign_in, &RequestInfo::default())
            .await
            .expect("a session");
        session.token
    }

    /// A request to any host of this server.
    pub fn request(&self, method: Method, host: &str, path: &str) -> RequestBuilder {
        self.http
            .request(method, format!("http://{}{path}", self.address))
            .header(HOST, host)
    }

    /// A request to the platform's own API.
    pub fn platform(&self, method: Method, path: &str) -> RequestBuilder {
        let host = format!("localhost:{}", self.address.port());
        self.request(method, &host, &format!("/api/platform/v1{path}"))
    }
}

fn empty_file(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("empty.toml");
    std::fs::write(&path, "").expect("a file");
    path
}

/// One university of the shared app.
#[derive(Clone)]
pub struct University {
    /// The app it is in.
    pub app: &'static RunningApp,
    /// Its host with the port.
    pub host: String,
    /// Its name in host names.
    pub slug: String,
    /// Inside it.
    pub context: TenantContext,
}

/// Somebody at a university who has signed in.
#[derive(Clone)]
pub struct Person {
    /// Where.
    pub university: University,
    /// Who.
    pub id: Uuid,
    /// With which address.
    pub email: String,
    /// With which access token.
    pub token: String,
}

impl University {
    /// Inside it, as the platform.
    #[must_use]
    pub fn system(&self) -> RequestContext {
        RequestContext::system(self.context.clone(), "test")
    }

    /// A request to its API without any credential.
    pub fn anonymous(&self, method: Method, path: &str) -> RequestBuilder {
        self.app
            .request(method, &self.host, &format!("/api/v1{path}"))
    }

    /// A new person with these roles in the tenant, signed in.
    pub async fn person(&self, name: &str, roles: &[&str]) -> Person {
        let email = format!("{}@{}.example", name.to_lowercase(), self.slug);
        let new = NewUser {
            email: email.clone(),
            name: name.to_owned(),
            password: PASSWORD.to_owned(),
            roles: roles.iter().map(|role| (*role).to_owned()).collect(),
            locale: None,
        };
        let identity = &self.app.app.identity;
        let user = identity
            .create_user_with_password(&self.system(), new)
            .await
            .expect("a user");
        let token = self.sign_in(&email).await;
        Person {
            university: self.clone(),
            id: user.id,
            email,
            token,
        }
    }

    /// The owner, signed in.
    pub async fn owner(&self) -> Person {
        let email = format!("owner@{}.example", self.slug);
        let token = self.sign_in(&email).await;
        let mut owner = Person {
            university: self.clone(),
            id: Uuid::nil(),
            email,
            token,
        };
        let me = owner.ok(Method::GET, "/me", None).await;
        owner.id = me["id"]
            .as_str()
            .and_then(|id| id.parse().ok())
            .expect("an id");
        owner
    }

    async fn sign_in(&self, email: &str) -> String {
        let body = json!({ "email": email, "password": PASSWORD });
        let answer = self.post("/sessions", &body).await;
        answer.ok();
        answer.text_of("access_token")
    }

    /// Asks its API without any credential.
    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        Answer::to(self.anonymous(Method::POST, path).json(body)).await
    }

    /// The same university as another server shows it.
    #[must_use]
    pub fn on(&self, app: &'static RunningApp) -> Self {
        Self {
            app,
            ..self.clone()
        }
    }
}

impl Person {
    /// A request to the university's API in this person's name.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.university
            .anonymous(method, path)
            .bearer_auth(&self.token)
    }

    /// Asks, with a body if there is one.
    pub async fn ask(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let mut request = self.request(method, path);
        if let Some(body) = &body {
            request = request.json(body);
        }
        Answer::to(request).await
    }

    /// Asks and gives the JSON of the answer; panics unless it is a success.
    pub async fn ok(&self, method: Method, path: &str, body: Option<Value>) -> Value {
        self.ask(method, path, body).await.ok().clone()
    }

    /// The same person with another token.
    #[must_use]
    pub fn with_token(&self, token: impl Into<String>) -> Self {
        Self {
            token: token.into(),
            ..self.clone()
        }
    }

    /// The same person at another server.
    #[must_use]
    pub fn on(&self, app: &'static RunningApp) -> Self {
        Self {
            university: self.university.on(app),
            ..self.clone()
        }
    }
}
