use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::{Colours, Theme};

impl Theme {
    /// The stylesheet served at [`Theme::css_href`]: custom properties for the
    /// light scheme, and for the dark one where the reader prefers it.
    #[must_use]
    pub fn to_css(&self) -> String {
        let palette = self.palette();
        format!(
            ":root{{color-scheme:light dark;{}{}}}\n@media(prefers-color-scheme:dark){{:root{{{}}}}}\n\
             @media print{{:root{{color-scheme:light;{}}}}}\n",
            self.shape(),
            declarations(&palette.light),
            declarations(&palette.dark),
            declarations(&palette.light),
        )
    }

    /// The stylesheet of the preview in the branding settings: both schemes side
    /// by side, under `.preview--light` and `.preview--dark`.
    #[must_use]
    pub fn to_preview_css(&self) -> String {
        let palette = self.palette();
        format!(
            ".preview--light{{color-scheme:light;{shape}{}}}\n.preview--dark{{color-scheme:dark;{shape}{}}}\n",
            declarations(&palette.light),
            declarations(&palette.dark),
            shape = self.shape(),
        )
    }

    /// Address of the stylesheet; changes when the stylesheet does, so that it
    /// may be kept for ever.
    #[must_use]
    pub fn css_href(&self) -> String {
        let digest = Sha256::digest(self.to_css());
        let mut href = String::from("/theme.css?v=");
        for byte in digest.iter().take(8) {
            let _ = write!(href, "{byte:02x}");
        }
        href
    }

    /// Address of the preview's stylesheet; the theme is in its query, so that
    /// nothing has to be stored for it.
    #[must_use]
    pub fn preview_href(&self) -> String {
        let plain = |colour: super::Colour| colour.to_string().replacen('#', "%23", 1);
        format!(
            "/admin/branding/preview.css?primary={}&accent={}&surface={}&font={}&radius={}",
            plain(self.primary),
            plain(self.accent),
            plain(self.surface),
            self.font.name(),
            self.radius.pixels(),
        )
    }

    fn shape(&self) -> String {
        let radius = self.radius.pixels();
        format!(
            "--radius:{radius}px;--radius-small:{}px;--radius-large:{}px;\
             --font-display:{};--font-text:{};--font-interface:{};",
            radius / 2,
            radius.saturating_mul(2).min(32),
            self.font.display(),
            self.font.text(),
            self.font.interface(),
        )
    }
}

fn declarations(colours: &Colours) -> String {
    let mut out = String::with_capacity(1024);
    for (name, colour) in colours.iter() {
        let _ = write!(out, "--{name}:{colour};");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::{Colour, Font};

    #[test]
    fn the_address_follows_the_content() {
        let one = Theme::default();
        let two = Theme {
            accent: Colour::rgb(1, 2, 3),
            ..Theme::default()
        };
        assert_eq!(one.css_href(), Theme::default().css_href());
        assert_ne!(one.css_href(), two.css_href());
    }

    #[test]
    fn both_schemes_define_the_same_properties() {
        let palette = Theme::default().palette();
        let names = |colours: &Colours| colours.iter().map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names(&palette.light), names(&palette.dark));
    }

    #[test]
    fn braces_balance_in_every_font() {
        for font in Font::ALL {
            let theme = Theme {
                font,
                ..Theme::default()
            };
            for css in [theme.to_css(), theme.to_preview_css()] {
                let count = |c: char| css.chars().filter(|found| *found == c).count();
                assert_eq!(count('{'), count('}'));
                assert!(!css.contains('<'));
            }
        }
    }
}
