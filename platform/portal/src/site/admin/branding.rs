use collegium_contracts::permissions::SettingsUpdate;
use collegium_kernel::{Code, Problem};
use poem::{handler, web::Query};
use serde::Deserialize;
use serde_json::json;

use crate::{
    i18n::Arg,
    site::{
        Answer, Portal,
        core::{
            Form, Notice, Upload, Visit,
            assets::file,
            brand::{MAX_IMAGE, NAMES},
        },
    },
    theme::{Colour, Font, Radius, Theme},
    views::{BrandingPage, FormErrors},
};

const PATH: &str = "/admin/branding";

/// Reads one field of a theme by the theme's own rules.
fn read<T: serde::de::DeserializeOwned>(value: serde_json::Value) -> Option<T> {
    serde_json::from_value(value).ok()
}

/// The theme that a form asks for, on the one in force; fields that say nothing
/// readable stay as they are and are named.
fn wished(visit: &Visit, current: &Theme, form: &Form) -> (Theme, FormErrors) {
    let mut theme = current.clone();
    let mut errors = FormErrors::default();
    for name in ["primary", "accent", "surface"] {
        let Some(colour) = read::<Colour>(json!(form.text(name))) else {
            errors.add(name, visit.text("branding-colour-invalid", &[]));
            continue;
        };
        match name {
            "primary" => theme.primary = colour,
            "accent" => theme.accent = colour,
            _ => theme.surface = colour,
        }
    }
    match read::<Font>(json!(form.text("font"))) {
        Some(font) => theme.font = font,
        None => errors.add("font", visit.text("field-invalid", &[])),
    }
    match form.text("radius").parse::<u8>().ok().map(Radius::try_from) {
        Some(Ok(radius)) => theme.radius = radius,
        _ => errors.add("radius", visit.text("field-invalid", &[])),
    }
    (theme, errors)
}

/// The page with what was typed, right or not.
fn typed(theme: &Theme, form: &Form, errors: FormErrors) -> BrandingPage {
    let mut page = BrandingPage::new(theme, true);
    for (field, name) in [
        (&mut page.primary, "primary"),
        (&mut page.accent, "accent"),
        (&mut page.surface, "surface"),
    ] {
        form.text(name).clone_into(field);
    }
    page.errors = errors;
    page
}

#[handler]
pub(super) async fn show(visit: Visit) -> Answer {
    visit.permit::<SettingsUpdate>(None).await?;
    let face = visit.face().await?;
    visit.page(&BrandingPage::new(&face.theme, false)).await
}

#[handler]
pub(super) async fn preview(visit: Visit, upload: Upload) -> Answer {
    let visit = visit.on(PATH);
    visit.permit::<SettingsUpdate>(None).await?;
    let face = visit.face().await?;
    let (theme, errors) = wished(&visit, &face.theme, &upload.form);
    if !errors.is_empty() {
        return visit.refused(&typed(&theme, &upload.form, errors)).await;
    }
    visit
        .page(&BrandingPage::new(&theme, theme != face.theme))
        .await
}

#[handler]
pub(super) async fn save(visit: Visit, upload: Upload) -> Answer {
    let visit = visit.on(PATH);
    visit.permit::<SettingsUpdate>(None).await?;
    let face = visit.face().await?;
    let (mut theme, mut errors) = wished(&visit, &face.theme, &upload.form);
    for name in NAMES {
        let Some(bytes) = upload.files.get(name) else {
            continue;
        };
        let stored = visit
            .portal()
            .store_brand_image(visit.context(), name, bytes.to_vec())
            .await;
        match stored {
            Ok(path) => put(&mut theme, name, path),
            Err(problem) => errors.add(name, image_error(&visit, problem)?),
        }
    }
    if !errors.is_empty() {
        return visit.refused(&typed(&theme, &upload.form, errors)).await;
    }
    set(visit.portal(), &visit, &theme).await?;
    Ok(visit.go_saying(PATH, Notice::BrandSaved))
}

async fn set(portal: &Portal, visit: &Visit, theme: &Theme) -> Result<(), Problem> {
    let theme = serde_json::to_value(theme).map_err(|_| Problem::new(Code::Internal))?;
    portal.set_theme(visit.context(), theme).await
}

fn put(theme: &mut Theme, name: &str, path: String) {
    match name {
        "logo" => theme.logo = Some(path),
        "logo_dark" => theme.logo_dark = Some(path),
        _ => theme.favicon = Some(path),
    }
}

fn image_error(visit: &Visit, problem: Problem) -> Result<String, Problem> {
    match problem.code {
        Code::PayloadTooLarge => {
            let limit = format!("{} KB", MAX_IMAGE / 1024);
            Ok(visit.text("field-file-too-large", &[("limit", Arg::from(limit))]))
        }
        Code::UnsupportedMediaType => Ok(visit.text("field-file-kind", &[])),
        _ => Err(problem),
    }
}

#[derive(Deserialize)]
struct Shown {
    primary: Colour,
    accent: Colour,
    surface: Colour,
    font: Font,
    radius: u8,
}

/// The preview's sheet: everything it says is in its address.
#[handler]
pub(super) async fn preview_css(visit: Visit, Query(shown): Query<Shown>) -> Answer {
    visit.permit::<SettingsUpdate>(None).await?;
    let radius =
        Radius::try_from(shown.radius).map_err(|_| Problem::new(Code::MalformedRequest))?;
    let theme = Theme {
        primary: shown.primary,
        accent: shown.accent,
        surface: shown.surface,
        font: shown.font,
        radius,
        ..Theme::default()
    };
    Ok(file(
        "text/css; charset=utf-8",
        "private, max-age=3600",
        theme.to_preview_css(),
    ))
}
