use serde::Serialize;

use super::FormErrors;
use crate::theme::{Scheme, Theme};

/// `/admin/branding`: fields `primary`, `accent`, `surface`, `font`, `radius`,
/// and files `logo`, `logo_dark`, `favicon` (multipart). "Preview" posts the same form
/// to `/admin/branding/preview`, which answers with this page and saves nothing.
#[derive(Debug, Clone, Serialize)]
pub struct BrandingPage {
    /// What is in the fields: as typed, so perhaps not a valid theme.
    pub primary: String,
    /// What is in the fields.
    pub accent: String,
    /// What is in the fields.
    pub surface: String,
    /// The fonts to choose from.
    pub fonts: Vec<FontOption>,
    /// Corner radius in pixels.
    pub radius: u8,
    /// The largest radius.
    pub max_radius: u8,
    /// The images in force.
    pub images: Vec<BrandImage>,
    /// Address of the preview's stylesheet, [`Theme::preview_href`].
    pub preview_css: String,
    /// Whether the preview differs from what is saved.
    pub unsaved: bool,
    /// What was corrected for contrast.
    pub corrections: Vec<CorrectionRow>,
    /// What was wrong.
    pub errors: FormErrors,
}

impl BrandingPage {
    /// The page for a valid theme; `unsaved` marks a preview.
    #[must_use]
    pub fn new(theme: &Theme, unsaved: bool) -> Self {
        Self {
            primary: theme.primary.to_string(),
            accent: theme.accent.to_string(),
            surface: theme.surface.to_string(),
            fonts: FontOption::all(theme),
            radius: theme.radius.pixels(),
            max_radius: crate::theme::Radius::MAX,
            images: BrandImage::all(theme),
            preview_css: theme.preview_href(),
            unsaved,
            corrections: CorrectionRow::all(theme),
            errors: FormErrors::default(),
        }
    }
}

/// A font to choose.
#[derive(Debug, Clone, Serialize)]
pub struct FontOption {
    /// The value sent.
    pub name: String,
    /// As shown.
    pub label: String,
    /// Whether it is the one chosen.
    pub selected: bool,
}

impl FontOption {
    fn all(theme: &Theme) -> Vec<Self> {
        crate::theme::Font::ALL
            .iter()
            .map(|font| Self {
                name: font.name().to_owned(),
                label: font.label().to_owned(),
                selected: *font == theme.font,
            })
            .collect()
    }
}

/// One of the brand's images.
#[derive(Debug, Clone, Serialize)]
pub struct BrandImage {
    /// The field's name: `logo`, `logo_dark`, `favicon`.
    pub name: String,
    /// Address of the one in force.
    pub href: Option<String>,
}

impl BrandImage {
    fn all(theme: &Theme) -> Vec<Self> {
        [
            ("logo", &theme.logo),
            ("logo_dark", &theme.logo_dark),
            ("favicon", &theme.favicon),
        ]
        .into_iter()
        .map(|(name, href)| Self {
            name: name.to_owned(),
            href: href.clone(),
        })
        .collect()
    }
}

/// A colour that was moved, as shown beside the preview.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionRow {
    /// The token's name, such as `primary`.
    pub role: String,
    /// Light or dark.
    pub scheme: Scheme,
    /// What was asked for, `#rrggbb`.
    pub requested: String,
    /// What is used, `#rrggbb`.
    pub used: String,
    /// The contrast it had, to one decimal.
    pub before: String,
    /// The contrast it has, to one decimal.
    pub after: String,
}

impl CorrectionRow {
    fn all(theme: &Theme) -> Vec<Self> {
        theme
            .palette()
            .corrections
            .iter()
            .map(|correction| Self {
                role: correction.role.name().to_owned(),
                scheme: correction.scheme,
                requested: correction.requested.to_string(),
                used: correction.used.to_string(),
                before: format!("{:.1}", correction.before),
                after: format!("{:.1}", correction.after),
            })
            .collect()
    }
}
