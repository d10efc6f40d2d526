use serde::{Deserialize, Serialize};

use super::ThemeError;

/// A pair of font stacks made of what systems already have; nothing is
/// downloaded. The stacks end in a generic family, so every one of them works
/// everywhere, in Latin and Cyrillic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, Default)]
#[serde(rename_all = "lowercase", try_from = "String")]
pub enum Font {
    /// The system's own interface font.
    #[default]
    System,
    /// An old-style book face for headings and text.
    Serif,
    /// A high-contrast display face over a quiet text face.
    Playfair,
    /// A warm sans with calligraphic roots.
    Humanist,
    /// A sans drawn with compass and ruler.
    Geometric,
    /// A plain grotesque.
    Grotesque,
    /// A slab serif for headings over a sans.
    Slab,
}

const BOOK: &str = "\"Iowan Old Style\",\"Palatino Linotype\",Palatino,\"URW Palladio L\",P052,\
    \"Source Serif 4\",\"Noto Serif\",\"DejaVu Serif\",Georgia,serif";
const DISPLAY: &str = "\"Playfair Display\",Playfair,Didot,\"Bodoni 72\",\"Bodoni MT\",\
    \"Noto Serif Display\",\"URW Palladio L\",P052,\"Liberation Serif\",Georgia,serif";
const TEXT: &str = "Charter,\"Bitstream Charter\",\"Sitka Text\",Cambria,\"Source Serif 4\",\
    \"PT Serif\",\"Noto Serif\",\"Liberation Serif\",Georgia,serif";
const SYSTEM: &str = "system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\
    \"Liberation Sans\",sans-serif";
const HUMANIST: &str = "Seravek,\"Gill Sans Nova\",\"PT Sans\",Ubuntu,Calibri,\"Source Sans 3\",\
    \"Noto Sans\",\"DejaVu Sans\",sans-serif";
const GEOMETRIC: &str = "Avenir,\"Avenir Next\",Montserrat,Corbel,\"Century Gothic\",\"URW Gothic\",\
    \"Noto Sans\",sans-serif";
const GROTESQUE: &str = "Inter,\"Helvetica Neue\",\"Arial Nova\",\"Nimbus Sans\",\
    \"Liberation Sans\",Arial,sans-serif";
const SLAB: &str = "Rockwell,\"Rockwell Nova\",\"Roboto Slab\",\"Noto Serif\",\"DejaVu Serif\",\
    \"Sitka Small\",serif";

impl Font {
    /// Every font, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::System,
        Self::Serif,
        Self::Playfair,
        Self::Humanist,
        Self::Geometric,
        Self::Grotesque,
        Self::Slab,
    ];

    /// The name as stored and sent.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Serif => "serif",
            Self::Playfair => "playfair",
            Self::Humanist => "humanist",
            Self::Geometric => "geometric",
            Self::Grotesque => "grotesque",
            Self::Slab => "slab",
        }
    }

    /// The name as shown, the same in every language.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::System => "System",
            Self::Serif => "Serif",
            Self::Playfair => "Playfair",
            Self::Humanist => "Humanist",
            Self::Geometric => "Geometric",
            Self::Grotesque => "Grotesque",
            Self::Slab => "Slab",
        }
    }

    pub(super) fn display(self) -> &'static str {
        match self {
            Self::System => SYSTEM,
            Self::Serif => BOOK,
            Self::Playfair => DISPLAY,
            Self::Humanist => HUMANIST,
            Self::Geometric => GEOMETRIC,
            Self::Grotesque => GROTESQUE,
            Self::Slab => SLAB,
        }
    }

    /// For long reading.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Serif => BOOK,
            Self::Playfair => TEXT,
            Self::Slab => SYSTEM,
            Self::System | Self::Humanist | Self::Geometric | Self::Grotesque => self.display(),
        }
    }

    /// For labels, buttons and tables, where a serif would be in the way.
    pub(super) fn interface(self) -> &'static str {
        match self {
            Self::Serif | Self::Playfair => HUMANIST,
            Self::System | Self::Slab => SYSTEM,
            Self::Humanist | Self::Geometric | Self::Grotesque => self.display(),
        }
    }
}

impl TryFrom<String> for Font {
    type Error = ThemeError;

    fn try_from(name: String) -> Result<Self, ThemeError> {
        Self::ALL
            .into_iter()
            .find(|font| font.name().eq_ignore_ascii_case(&name))
            .ok_or(ThemeError::Font)
    }
}
