use std::{
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    time::Duration,
};

use fantoccini::{Client, ClientBuilder, Locator, elements::Element};
use serde_json::{Value, json};
use tokio::sync::OnceCell;

use crate::{PASSWORD, University, engines::stop_with_this_process};

static DRIVER: OnceCell<String> = OnceCell::const_new();

/// A real Chromium with a profile of its own, at one university's portal.
pub struct Browser {
    client: Client,
    origin: String,
}

impl Browser {
    /// With scripts, as most people browse.
    pub async fn at(university: &University) -> Self {
        Self::with(university, 1).await
    }

    /// Without scripts: whatever works here works by HTML alone.
    pub async fn without_scripts(university: &University) -> Self {
        Self::with(university, 2).await
    }

    async fn with(university: &University, scripts: u8) -> Self {
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // Else the page still glides to what is to be clicked.
            "--force-prefers-reduced-motion",
            "--window-size=1200,900",
        ];
        let options = json!({ "goog:chromeOptions": {
            "args": arguments,
            "prefs": { "profile.managed_default_content_settings.javascript": scripts },
        } });
        let Value::Object(capabilities) = options else {
            unreachable!("it is an object")
        };
        let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(capabilities)
            .connect(DRIVER.get_or_init(start_driver).await)
            .await
            .expect("Chromium starts");
        Self {
            client,
            origin: format!("http://{}", university.host),
        }
    }

    /// Opens a path of the portal, or an address as it stands in a letter.
    pub async fn open(&self, place: &str) {
        let url = if place.starts_with('/') {
            format!("{}{place}", self.origin)
        } else {
            place.to_owned()
        };
        self.client.goto(&url).await.expect("the page opens");
    }

    /// The path that is open, with its query.
    pub async fn path(&self) -> String {
        let url = self.client.current_url().await.expect("an address");
        match url.query() {
            Some(query) => format!("{}?{query}", url.path()),
            None => url.path().to_owned(),
        }
    }

    /// What a person sees in an element.
    pub async fn text(&self, css: &str) -> String {
        self.element(css).await.text().await.expect("a text")
    }

    /// How many elements there are.
    pub async fn count(&self, css: &str) -> usize {
        let found = self.client.find_all(Locator::Css(css)).await;
        found.expect("an answer").len()
    }

    /// What a script gives.
    pub async fn script(&self, script: &str) -> Value {
        let done = self.client.execute(script, Vec::new()).await;
        done.expect("the script runs")
    }

    /// The page's HTML.
    pub async fn source(&self) -> String {
        self.client.source().await.expect("a page")
    }

    /// Writes into a field in place of what it holds.
    pub async fn fill(&self, css: &str, text: &str) {
        let element = self.element(css).await;
        element.clear().await.expect("a field");
        element.send_keys(text).await.expect("a field");
    }

    /// Clicks what leads to another page, and waits for that.
    pub async fn follow(&self, css: &str) {
        let element = self.element(css).await;
        let clicked = element.click().await;
        clicked.unwrap_or_else(|error| panic!("{css}: {error}"));
        // The element is of the old page as long as it answers.
        while element.is_enabled().await.is_ok() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Chooses a box by the keyboard.
    pub async fn choose(&self, css: &str) {
        let pressed = self.element(css).await.send_keys(" ").await;
        pressed.unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    async fn element(&self, css: &str) -> Element {
        let found = self.client.wait().for_element(Locator::Css(css)).await;
        found.unwrap_or_else(|error| panic!("{css}: {error}"))
    }

    /// Sets a field that nobody types into, such as a colour, and tells the page.
    pub async fn set(&self, css: &str, value: &str) {
        let script = "const field = document.querySelector(arguments[0]); \
            field.value = arguments[1]; \
            field.dispatchEvent(new Event('input', { bubbles: true }));";
        let done = self.client.execute(script, vec![css.into(), value.into()]);
        done.await.unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    /// Signs in by the form; everybody's password in tests is [`PASSWORD`].
    pub async fn sign_in(&self, email: &str) {
        self.open("/sign-in").await;
        self.fill("#email", email).await;
        self.fill("#password", PASSWORD).await;
        self.follow("main form button").await;
        self.text(".menu__name").await;
    }

    /// Ends the browser.
    pub async fn close(self) {
        self.client.close().await.expect("it closes");
    }
}

/// Starts the driver on a port that it chooses, until this process ends.
async fn start_driver() -> String {
    let folder = tempfile::Builder::new()
        .prefix("collegium-browser")
        .tempdir()
        .expect("a folder")
        .keep();
    #[allow(clippy::zombie_processes)] // it ends with this process
    let mut driver = Command::new("chromedriver")
        .args(["--port=0", "--log-level=SEVERE"])
        .env("TMPDIR", &folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("chromedriver is installed");
    let pid = driver.id().try_into().expect("a process id");
    stop_with_this_process(pid, &folder);
    let output = driver.stdout.take().expect("its output");
    let port = tokio::task::spawn_blocking(move || {
        BufReader::new(output)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                line.split("successfully on port ")
                    .nth(1)
                    .map(str::to_owned)
            })
    });
    let port = port.await.expect("a thread").expect("a port");
    format!("http://127.0.0.1:{}", port.trim_end_matches('.'))
}
