//! The portal as people use it, in a real Chromium.

mod admin;
mod developers;
mod learner;
mod visitor;

use std::path::{Path, PathBuf};

use collegium_testkit::University;
use uuid::Uuid;

/// One of this repository's courses.
fn sample(name: &str) -> PathBuf {
    let courses = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/courses");
    courses.join(name)
}

/// Brings a course in, published; gives its id.
async fn with_course(university: &University, path: &Path) -> Uuid {
    let learning = &university.app.app.learning;
    let context = university.system();
    let imported = learning.import_path(&context, path, true).await;
    imported.expect("the course comes in").course_id
}
