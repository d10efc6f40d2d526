//! Colours: sRGB as written in a stylesheet, OKLCH to reason in, WCAG contrast
//! to judge by.
//!
//! - sRGB transfer function: IEC 61966-2-1, as given in CSS Color 4, "sample code".
//! - Oklab matrices: Björn Ottosson, "A perceptual color space for image
//!   processing" (2020, with the 2021 correction); OKLCH is its polar form.
//! - Relative luminance and contrast ratio: WCAG 2.2, definitions of those names.
//! - Into the gamut by lowering chroma at constant lightness and hue: CSS Color
//!   4, "gamut mapping", without its local clipping.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::ThemeError;

/// A colour written as `#rrggbb`; nothing else is read, so nothing else can get
/// into a stylesheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

impl Colour {
    /// White.
    pub const WHITE: Self = Self::rgb(255, 255, 255);

    /// A colour from its three channels.
    #[must_use]
    pub const fn rgb(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    fn linear(self) -> [f64; 3] {
        [self.red, self.green, self.blue].map(|channel| decode(f64::from(channel) / 255.0))
    }

    /// WCAG 2.2 relative luminance, 0 to 1.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// WCAG 2.2 contrast ratio, 1 to 21.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The least contrast with any of `others`.
    #[must_use]
    pub fn least_contrast(self, others: &[Self]) -> f64 {
        others
            .iter()
            .map(|other| self.contrast(*other))
            .fold(f64::INFINITY, f64::min)
    }

    /// The same colour in OKLCH.
    #[must_use]
    pub fn oklch(self) -> Oklch {
        let [r, g, b] = self.linear();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let lightness = 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s;
        let a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s;
        Oklch {
            lightness,
            chroma: a.hypot(b),
            hue: b.atan2(a),
        }
    }

    /// This colour moved by `step` in lightness, as little as possible, until it
    /// has at least `ratio` against all of `others`; black or white at the end.
    #[must_use]
    pub fn moved(self, others: &[Self], ratio: f64, direction: Direction) -> Self {
        let start = self.oklch();
        let mut candidate = self;
        let mut steps = 0_u16;
        while candidate.least_contrast(others) < ratio && steps < 400 {
            steps += 1;
            let distance = 0.0025 * f64::from(steps);
            let lightness = match direction {
                Direction::Darker => start.lightness - distance,
                Direction::Lighter => start.lightness + distance,
            };
            candidate = start.with_lightness(lightness).colour();
        }
        candidate
    }
}

/// Which way a colour is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Towards black.
    Darker,
    /// Towards white.
    Lighter,
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl FromStr for Colour {
    type Err = ThemeError;

    fn from_str(text: &str) -> Result<Self, ThemeError> {
        let digits = text
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
            .ok_or(ThemeError::Colour)?;
        let value = u32::from_str_radix(digits, 16).map_err(|_| ThemeError::Colour)?;
        let [_, red, green, blue] = value.to_be_bytes();
        Ok(Self { red, green, blue })
    }
}

impl TryFrom<String> for Colour {
    type Error = ThemeError;

    fn try_from(text: String) -> Result<Self, ThemeError> {
        text.parse()
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

/// A colour as people see it: how light, how colourful, which hue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Oklch {
    /// 0 black to 1 white.
    pub lightness: f64,
    /// 0 grey upwards.
    pub chroma: f64,
    /// Radians.
    pub hue: f64,
}

impl Oklch {
    /// The same with another lightness.
    #[must_use]
    pub fn with_lightness(self, lightness: f64) -> Self {
        Self {
            lightness: lightness.clamp(0.0, 1.0),
            ..self
        }
    }

    /// The same with another chroma.
    #[must_use]
    pub fn with_chroma(self, chroma: f64) -> Self {
        Self { chroma, ..self }
    }

    /// The nearest colour of sRGB with this lightness and hue.
    #[must_use]
    pub fn colour(self) -> Colour {
        if in_gamut(self.linear()) {
            return encode_all(self.linear());
        }
        let (mut low, mut high) = (0.0, self.chroma);
        for _ in 0..24 {
            let middle = f64::midpoint(low, high);
            if in_gamut(self.with_chroma(middle).linear()) {
                low = middle;
            } else {
                high = middle;
            }
        }
        encode_all(self.with_chroma(low).linear())
    }

    fn linear(self) -> [f64; 3] {
        let (sin, cos) = self.hue.sin_cos();
        let (a, b) = (self.chroma * cos, self.chroma * sin);
        let l = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ]
    }
}

fn in_gamut(channels: [f64; 3]) -> bool {
    channels
        .iter()
        .all(|value| (-0.000_05..=1.000_05).contains(value))
}

fn encode_all(channels: [f64; 3]) -> Colour {
    let [red, green, blue] = channels.map(encode);
    Colour { red, green, blue }
}

fn decode(value: f64) -> f64 {
    if value <= 0.040_45 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn encode(value: f64) -> u8 {
    let value = if value <= 0.003_130_8 {
        value * 12.92
    } else {
        1.055 * value.powf(1.0 / 2.4) - 0.055
    };
    (value * 255.0).round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().expect("a colour")
    }

    #[test]
    fn only_six_hex_digits_are_a_colour() {
        assert_eq!(colour("#14532D").to_string(), "#14532d");
        for text in [
            "",
            "#fff",
            "14532d",
            "#14532g",
            "#14532d;",
            "red",
            "#1４532d",
            "url(x)",
            "#+4532d",
        ] {
            assert!(text.parse::<Colour>().is_err(), "{text}");
        }
    }

    #[test]
    fn contrast_agrees_with_published_values() {
        let near = |a: f64, b: f64| (a - b).abs() < 0.01;
        assert!(near(colour("#000000").contrast(Colour::WHITE), 21.0));
        assert!(near(colour("#777777").contrast(Colour::WHITE), 4.48));
        assert!(near(colour("#767676").contrast(Colour::WHITE), 4.54));
        assert!(near(colour("#ff0000").contrast(Colour::WHITE), 4.0));
    }

    #[test]
    fn oklch_agrees_with_published_values() {
        let red = colour("#ff0000").oklch();
        assert!((red.lightness - 0.627_96).abs() < 1e-4);
        assert!((red.chroma - 0.257_68).abs() < 1e-4);
        assert!((red.hue.to_degrees() - 29.234).abs() < 1e-2);
    }

    #[test]
    fn oklch_and_back_is_the_same_colour() {
        for value in (0..=0xff_ffff_u32).step_by(40_009) {
            let [_, r, g, b] = value.to_be_bytes();
            let original = Colour::rgb(r, g, b);
            assert_eq!(original.oklch().colour(), original);
        }
    }

    #[test]
    fn out_of_gamut_keeps_its_lightness() {
        let wild = Oklch {
            lightness: 0.6,
            chroma: 0.4,
            hue: 2.5,
        };
        let mapped = wild.colour().oklch();
        assert!((mapped.lightness - 0.6).abs() < 0.01);
        assert!(mapped.chroma < 0.4);
    }

    #[test]
    fn moving_reaches_the_ratio_and_no_further_than_needed() {
        let yellow = colour("#ffe600");
        let moved = yellow.moved(&[Colour::WHITE], 4.5, Direction::Darker);
        let ratio = moved.contrast(Colour::WHITE);
        assert!((4.5..4.7).contains(&ratio), "{ratio}");
        let fine = colour("#14532d");
        assert_eq!(fine.moved(&[Colour::WHITE], 4.5, Direction::Darker), fine);
    }
}
