//! The SDKs as packages in the university's own name.

use std::sync::Arc;

use collegium_kernel::{Code, Problem};
use collegium_packaging::{Language, University, file_name, package};
use poem::{
    handler,
    web::{Data, Path},
};

use super::Reference;
use crate::site::{Answer, core::Visit};

/// Where a language's package is: installers tell by the file's name what it is.
pub(super) fn href(language: Language, university: &University) -> Result<String, Problem> {
    let file = file_name(language, university)?;
    Ok(format!("/developers/sdk/{language}/{file}"))
}

pub(super) fn university(visit: &Visit, reference: &Reference) -> University {
    let tenant = &visit.context().tenant;
    visit.portal().university(tenant, &reference.document)
}

fn language(text: &str) -> Result<Language, Problem> {
    text.parse().map_err(|_| Problem::not_found())
}

#[handler]
#[allow(clippy::needless_pass_by_value)] // extractors
pub(super) fn latest(
    visit: Visit,
    reference: Data<&Arc<Reference>>,
    Path(name): Path<String>,
) -> Answer {
    let language = language(&name)?;
    Ok(visit.go(&href(language, &university(&visit, &reference))?))
}

#[handler]
pub(super) async fn download(
    visit: Visit,
    reference: Data<&Arc<Reference>>,
    Path((name, file)): Path<(String, String)>,
) -> Answer {
    let language = language(&name)?;
    let university = university(&visit, &reference);
    if file != file_name(language, &university)? {
        return Err(Problem::not_found().into());
    }
    let media_type = language.media_type();
    // Without the query, which would keep the same file many times over.
    let visit = visit.on(format!("/developers/sdk/{name}/{file}"));
    visit
        .kept_file(media_type, async move {
            let making = tokio::task::spawn_blocking(move || package(language, &university));
            let made = making.await.map_err(|_| Problem::new(Code::Internal))?;
            Ok(made?.bytes)
        })
        .await
}
