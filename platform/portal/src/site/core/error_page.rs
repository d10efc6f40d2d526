use collegium_kernel::{Code, Problem, RequestContext};

use crate::{
    i18n::Locale,
    site::Portal,
    views::{BareErrorPage, ErrorKind, ErrorPage, PageChrome},
};

impl collegium_web::ErrorPage for Portal {
    fn render(
        &self,
        tenant: Option<&RequestContext>,
        problem: &Problem,
        request_id: &str,
    ) -> String {
        let kind = kind_of(problem);
        let status = problem.code.status();
        let rendered = match tenant {
            Some(ctx) => self.branded(ctx, problem, kind, request_id),
            None => {
                let mut page = BareErrorPage::new(kind);
                page.status = status;
                page.request_id = Some(request_id.to_owned());
                self.renderer().bare(Locale::FALLBACK, &page)
            }
        };
        rendered.unwrap_or_else(|error| {
            tracing::error!(%error, "an error page could not be made");
            format!("<!doctype html><title>{status}</title><h1>{status}</h1>")
        })
    }
}

impl Portal {
    fn branded(
        &self,
        ctx: &RequestContext,
        problem: &Problem,
        kind: ErrorKind,
        request_id: &str,
    ) -> Result<String, crate::PortalError> {
        let chosen = [ctx.principal.locale.as_deref()];
        let locale = Locale::negotiate(&chosen, Some(&ctx.tenant.locale));
        let face = self.face_now(&ctx.tenant);
        // A page without forms needs no token, and the person's menu holds one.
        let chrome = PageChrome::anonymous(face.chrome(&ctx.tenant), locale, "/");
        let mut page = ErrorPage::new(kind);
        page.status = problem.code.status();
        page.request_id = Some(request_id.to_owned());
        page.retry_after = problem
            .retry_after
            .and_then(|seconds| u32::try_from(seconds).ok());
        self.renderer().page(&chrome, &page)
    }
}

fn kind_of(problem: &Problem) -> ErrorKind {
    match problem.code {
        Code::CsrfFailed => ErrorKind::BadRequest,
        code => match code.status() {
            401 | 403 => ErrorKind::Forbidden,
            404 | 405 => ErrorKind::NotFound,
            429 => ErrorKind::TooManyRequests,
            503 => ErrorKind::Unavailable,
            500.. => ErrorKind::Internal,
            _ => ErrorKind::BadRequest,
        },
    }
}
