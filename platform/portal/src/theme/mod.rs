//! A tenant's theme: three colours, a font, a radius and images, turned into
//! CSS custom properties that `portal.css` is written against.

mod colour;
mod css;
mod font;
mod palette;

use serde::{Deserialize, Serialize};

pub use colour::{Colour, Direction, Oklch};
pub use font::Font;
pub use palette::{Colours, Correction, INTERFACE, Palette, Role, Scheme, TEXT};

/// What a tenant chooses. Reading one (by serde) refuses whatever could not be
/// put into a stylesheet or an `src` safely.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawTheme")]
pub struct Theme {
    /// Buttons, links, the field behind the headline.
    pub primary: Colour,
    /// Marks and highlights.
    pub accent: Colour,
    /// The page, in the light scheme.
    pub surface: Colour,
    /// The font stacks.
    pub font: Font,
    /// Corner radius.
    pub radius: Radius,
    /// Address of the logo, a path of the portal.
    pub logo: Option<String>,
    /// Address of the logo for dark surfaces.
    pub logo_dark: Option<String>,
    /// Address of the favicon.
    pub favicon: Option<String>,
}

impl Default for Theme {
    fn default() -> Self {
        Self {
            primary: Colour::rgb(0x1f, 0x3a, 0x5f),
            accent: Colour::rgb(0xb4, 0x53, 0x09),
            surface: Colour::rgb(0xfa, 0xf9, 0xf6),
            font: Font::default(),
            radius: Radius::default(),
            logo: None,
            logo_dark: None,
            favicon: None,
        }
    }
}

impl Theme {
    /// Every colour of both schemes, with what was corrected. A millisecond of
    /// work: keep what is made of it, rather than asking on each request.
    #[must_use]
    pub fn palette(&self) -> Palette {
        Palette::new(self)
    }
}

/// Why a theme is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ThemeError {
    /// Not `#rrggbb`.
    #[error("a colour is written as #rrggbb")]
    Colour,
    /// Not one of [`Font::ALL`].
    #[error("unknown font")]
    Font,
    /// More than [`Radius::MAX`].
    #[error("the radius is at most 24")]
    Radius,
    /// Not a path of the portal.
    #[error("an image is a path of the portal")]
    Image,
}

/// Corner radius in pixels, at most [`Radius::MAX`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Radius(u8);

impl Radius {
    /// The largest.
    pub const MAX: u8 = 24;

    /// In pixels.
    #[must_use]
    pub fn pixels(self) -> u8 {
        self.0
    }
}

impl Default for Radius {
    fn default() -> Self {
        Self(10)
    }
}

impl TryFrom<u8> for Radius {
    type Error = ThemeError;

    fn try_from(pixels: u8) -> Result<Self, ThemeError> {
        if pixels <= Self::MAX {
            Ok(Self(pixels))
        } else {
            Err(ThemeError::Radius)
        }
    }
}

impl From<Radius> for u8 {
    fn from(radius: Radius) -> Self {
        radius.0
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTheme {
    primary: Colour,
    accent: Colour,
    surface: Colour,
    #[serde(default)]
    font: Font,
    #[serde(default)]
    radius: Radius,
    #[serde(default)]
    logo: Option<String>,
    #[serde(default)]
    logo_dark: Option<String>,
    #[serde(default)]
    favicon: Option<String>,
}

impl TryFrom<RawTheme> for Theme {
    type Error = ThemeError;

    fn try_from(raw: RawTheme) -> Result<Self, ThemeError> {
        Ok(Self {
            primary: raw.primary,
            accent: raw.accent,
            surface: raw.surface,
            font: raw.font,
            radius: raw.radius,
            logo: image(raw.logo)?,
            logo_dark: image(raw.logo_dark)?,
            favicon: image(raw.favicon)?,
        })
    }
}

fn image(path: Option<String>) -> Result<Option<String>, ThemeError> {
    let safe = |c: char| c.is_ascii_alphanumeric() || "/._-~%?=&".contains(c);
    match path {
        Some(path)
            if path.len() > 1024
                || !path.starts_with('/')
                || path.starts_with("//")
                || !path.chars().all(safe) =>
        {
            Err(ThemeError::Image)
        }
        other => Ok(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Theme, serde_json::Error> {
        serde_json::from_str(json)
    }

    #[test]
    fn a_theme_survives_being_stored() {
        let theme = read(
            r##"{"primary":"#14532D","accent":"#B45309","surface":"#FAFAF5","font":"Serif","radius":4,"logo":"/objects/a.svg"}"##,
        )
        .expect("a theme");
        assert_eq!(theme.font, Font::Serif);
        let stored = serde_json::to_string(&theme).expect("json");
        assert_eq!(read(&stored).expect("the same"), theme);
    }

    #[test]
    fn hostile_themes_are_refused() {
        for (field, value) in [
            ("primary", "\"red;}body{display:none\""),
            ("accent", "\"#fff\""),
            ("surface", "\"url(//evil.example)\""),
            ("font", "\"Comic;}\""),
            ("radius", "25"),
            ("radius", "-1"),
            ("radius", "\"1px;\""),
            ("logo", "\"https://evil.example/x.svg\""),
            ("logo", "\"//evil.example/x.svg\""),
            ("logo", "\"/x.svg\\\" onload=\\\"\""),
            ("favicon", "\"javascript:alert(1)\""),
            ("css", "\"body{}\""),
        ] {
            let mut fields = vec![
                ("primary", "\"#14532d\""),
                ("accent", "\"#b45309\""),
                ("surface", "\"#fafaf5\""),
            ];
            fields.retain(|(name, _)| *name != field);
            fields.push((field, value));
            let body: Vec<String> = fields.iter().map(|(n, v)| format!("\"{n}\":{v}")).collect();
            assert!(
                read(&format!("{{{}}}", body.join(","))).is_err(),
                "{field}={value}"
            );
        }
    }
}
