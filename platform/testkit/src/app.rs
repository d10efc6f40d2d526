use std::net::SocketAddr;

use collegium::{
    app::{App, Engines},
    settings::Settings,
};
use collegium_contracts::TenantDirectory;
use collegium_kernel::{
    OperatorContext, OperatorRole, RequestContext, RequestInfo, TenantContext, TenantId,
};
use collegium_tenancy::domain::{NewTenant, SignIn};
use poem::{
    Server,
    listener::{Acceptor, Listener, TcpListener},
};
use reqwest::{Method, RequestBuilder};
use tokio::sync::OnceCell;
use uuid::Uuid;

use crate::{engines, installation::objects_config};

/// The password of everybody in tests.
pub const PASSWORD: &str = "a long enough passphrase";

static APP: OnceCell<RunningApp> = OnceCell::const_new();

/// A server that runs, on a database of its own.
pub struct RunningApp {
    /// What runs.
    pub app: App,
    /// Where it listens.
    pub address: SocketAddr,
    /// Asks it. Follows no redirects and keeps no cookies.
    pub http: reqwest::Client,
}

/// The app that tests share; each makes universities of its own in it.
pub async fn app() -> &'static RunningApp {
    APP.get_or_init(|| RunningApp::start(None)).await
}

impl RunningApp {
    /// An app on a database of its own, with this Redis if one is named.
    pub async fn start(redis: Option<String>) -> Self {
        let admin = engines().await.empty_database().await;
        let folder = engines().await.embedded.folder();
        let settings = Settings::load(Some(&empty_file(folder))).expect("the defaults are right");
        let listener = TcpListener::bind("127.0.0.1:0")
            .into_acceptor()
            .await
            .expect("a port");
        let address = *listener.local_addr()[0]
            .as_socket_addr()
            .expect("an address");
        let engines = Engines {
            server: admin.clone().username("collegium_server"),
            objects: objects_config(&admin).await,
            admin,
            redis,
        };
        let app = App::build(settings, engines)
            .await
            .expect("the app is put together");
        app.start_background();
        tokio::spawn(Server::new_with_acceptor(listener).run(app.routes()));
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .expect("a client");
        Self { app, address, http }
    }

    /// A new university on a plan without limits, and the platform inside it.
    pub async fn university(&self, name: &str) -> RequestContext {
        let slug = format!("{name}-{}", &Uuid::new_v4().simple().to_string()[..8]);
        let new = NewTenant {
            slug,
            name: format!("University of {name}"),
            short_name: None,
            locale: "en".to_owned(),
            plan_id: Some("unlimited".to_owned()),
            owner: None,
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
        let tenant = TenantContext::enter(tenant.expect("it is there"));
        RequestContext::system(tenant, "test")
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

    /// A request to the platform's own API.
    pub fn platform(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(
            method,
            format!("http://{}/api/platform/v1{path}", self.address),
        )
    }
}

fn empty_file(folder: &std::path::Path) -> std::path::PathBuf {
    let path = folder.join("empty.toml");
    std::fs::write(&path, "").expect("a file");
    path
}
