//! From three colours to a whole palette in which every pair that is used
//! together has the contrast it needs.

use serde::Serialize;

use super::Theme;
use super::colour::{Colour, Direction, Oklch};

/// WCAG 2.2, 1.4.3 (AA): text.
pub const TEXT: f64 = 4.5;
/// WCAG 2.2, 1.4.11 (AA): parts of the interface and graphics.
pub const INTERFACE: f64 = 3.0;
/// A page so dark or light that ordinary text has plenty and that the other
/// colours have room to move.
const PAPER: f64 = 14.0;
/// White on a colour from here up to [`TEXT`] is worth a small move.
const NEARLY_TEXT: f64 = 3.4;

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// Which of the theme's colours was moved, and for what use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The page.
    Surface,
    /// Buttons and marks in the primary colour.
    Primary,
    /// Links and text in the primary colour.
    PrimaryText,
    /// Marks in the accent colour.
    Accent,
    /// Text in the accent colour.
    AccentText,
}

impl Role {
    /// The name as messages and templates know it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Surface => "surface",
            Self::Primary => "primary",
            Self::PrimaryText => "primary_text",
            Self::Accent => "accent",
            Self::AccentText => "accent_text",
        }
    }
}

/// A colour that had to be moved.
#[derive(Debug, Clone, Copy)]
pub struct Correction {
    /// Which colour, for what.
    pub role: Role,
    /// In which scheme.
    pub scheme: Scheme,
    /// What the theme asks for.
    pub requested: Colour,
    /// What is used.
    pub used: Colour,
    /// The contrast it would have had, where it was least.
    pub before: f64,
    /// The contrast it has.
    pub after: f64,
}

/// Every colour of a scheme, by the name of its custom property (`--` left out).
#[derive(Debug, Clone, Default)]
pub struct Colours(Vec<(&'static str, Colour)>);

impl Colours {
    fn set(&mut self, name: &'static str, colour: Colour) -> Colour {
        self.0.push((name, colour));
        colour
    }

    /// Names and colours, in the order they are written.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Colour)> {
        self.0.iter().copied()
    }

    /// The colour of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Colour> {
        self.iter()
            .find(|(known, _)| *known == name)
            .map(|(_, colour)| colour)
    }
}

/// Both schemes and what was moved to make them.
#[derive(Debug, Clone)]
pub struct Palette {
    /// Dark on light.
    pub light: Colours,
    /// Light on dark.
    pub dark: Colours,
    /// What was moved, light first.
    pub corrections: Vec<Correction>,
}

impl Palette {
    pub(super) fn new(theme: &Theme) -> Self {
        let mut corrections = Vec::new();
        let light = Builder::new(theme, Scheme::Light, &mut corrections).build();
        let dark = Builder::new(theme, Scheme::Dark, &mut corrections).build();
        Self {
            light,
            dark,
            corrections,
        }
    }
}

struct Builder<'a> {
    theme: &'a Theme,
    scheme: Scheme,
    direction: Direction,
    out: Colours,
    papers: Vec<Colour>,
    corrections: &'a mut Vec<Correction>,
}

impl<'a> Builder<'a> {
    fn new(theme: &'a Theme, scheme: Scheme, corrections: &'a mut Vec<Correction>) -> Self {
        Self {
            theme,
            scheme,
            direction: match scheme {
                Scheme::Light => Direction::Darker,
                Scheme::Dark => Direction::Lighter,
            },
            out: Colours::default(),
            papers: Vec::new(),
            corrections,
        }
    }

    fn build(mut self) -> Colours {
        self.papers();
        self.inks();
        self.brand("primary", "on-primary", "primary-strong", Role::Primary);
        self.brand("accent", "on-accent", "accent-strong", Role::Accent);
        self.brand_text("primary-soft", "primary-ink", Role::PrimaryText);
        self.brand_text("accent-soft", "accent-ink", Role::AccentText);
        self.hero();
        self.signal("success-soft", "success-ink", 150.0);
        self.signal("warning-soft", "warning-ink", 75.0);
        self.signal("danger-soft", "danger-ink", 27.0);
        self.danger();
        self.out
    }

    /// In light the tenant's own surface; in dark a dim room in the primary's hue.
    fn papers(&mut self) {
        let (page, raised, sunken, line) = match self.scheme {
            Scheme::Light => {
                let page = self.light_page();
                let base = page.oklch();
                let at = |lightness: f64| base.with_lightness(lightness);
                (
                    page,
                    at(base.lightness + (1.0 - base.lightness) * 0.8).colour(),
                    at(base.lightness - 0.03).colour(),
                    at(base.lightness - 0.085).colour(),
                )
            }
            Scheme::Dark => {
                let primary = self.theme.primary.oklch();
                let base = primary.with_chroma((primary.chroma * 0.16).min(0.018));
                let at = |lightness: f64| base.with_lightness(lightness).colour();
                (at(0.19), at(0.235), at(0.155), at(0.34))
            }
        };
        self.out.set("surface", page);
        self.out.set("surface-raised", raised);
        self.out.set("surface-sunken", sunken);
        self.out.set("line", line);
        self.papers = vec![page, raised, sunken];
        let strong = line.moved(&self.papers, INTERFACE, self.direction);
        self.out.set("line-strong", strong);
    }

    fn light_page(&mut self) -> Colour {
        let black = Colour::rgb(0, 0, 0);
        let requested = self.theme.surface;
        let used = requested.moved(&[black], PAPER, Direction::Lighter);
        self.note(Role::Surface, requested, used, &[black]);
        used
    }

    fn inks(&mut self) {
        let hue = self.theme.primary.oklch().with_chroma(0.012);
        let (ink, muted) = match self.scheme {
            Scheme::Light => (0.22, 0.46),
            Scheme::Dark => (0.94, 0.74),
        };
        let ink = hue.with_lightness(ink).colour();
        let muted = hue.with_lightness(muted).colour();
        self.out
            .set("ink", ink.moved(&self.papers, 7.0, self.direction));
        self.out
            .set("ink-muted", muted.moved(&self.papers, TEXT, self.direction));
    }

    fn requested(&self, role: Role) -> Colour {
        match role {
            Role::Surface => self.theme.surface,
            Role::Primary | Role::PrimaryText => self.theme.primary,
            Role::Accent | Role::AccentText => self.theme.accent,
        }
    }

    fn brand(&mut self, fill: &'static str, label: &'static str, strong: &'static str, role: Role) {
        let requested = self.requested(role);
        let seen = requested.moved(&self.papers, INTERFACE, self.direction);
        let used = self.for_white(seen);
        let judges = if seen == requested {
            vec![Colour::WHITE]
        } else {
            self.papers.clone()
        };
        self.note(role, requested, used, &judges);
        self.out.set(fill, used);
        let on = legible_on(used);
        self.out.set(label, on);
        let base = used.oklch();
        let step = if on == Colour::WHITE { -0.06 } else { 0.06 };
        self.out
            .set(strong, base.with_lightness(base.lightness + step).colour());
    }

    /// A fill on which white is nearly legible is made a shade darker for it:
    /// black on such a middle tone passes the measure and is unpleasant to read.
    fn for_white(&self, fill: Colour) -> Colour {
        let darker = fill.moved(&[Colour::WHITE], TEXT, Direction::Darker);
        let near = fill.contrast(Colour::WHITE) >= NEARLY_TEXT;
        if near && darker.least_contrast(&self.papers) >= INTERFACE {
            darker
        } else {
            fill
        }
    }

    fn brand_text(&mut self, soft: &'static str, ink: &'static str, role: Role) {
        let requested = self.requested(role);
        let soft_colour = self.soft(requested.oklch());
        self.out.set(soft, soft_colour);
        let mut against = self.papers.clone();
        against.push(soft_colour);
        let used = requested.moved(&against, TEXT, self.direction);
        self.note(role, requested, used, &against);
        self.out.set(ink, used);
    }

    fn soft(&self, base: Oklch) -> Colour {
        match self.scheme {
            Scheme::Light => base
                .with_lightness(0.945)
                .with_chroma((base.chroma * 0.35).min(0.045)),
            Scheme::Dark => base
                .with_lightness(0.285)
                .with_chroma((base.chroma * 0.45).min(0.06)),
        }
        .colour()
    }

    /// A broad field of the primary colour; in dark it stays dark.
    fn hero(&mut self) {
        let primary = self.theme.primary.oklch();
        let field = match self.scheme {
            Scheme::Light => self.theme.primary,
            Scheme::Dark => primary.with_lightness(primary.lightness.min(0.31)).colour(),
        };
        let on = legible_on(field);
        let away = if on == Colour::WHITE {
            Direction::Lighter
        } else {
            Direction::Darker
        };
        let base = field.oklch();
        let quiet = base.with_chroma(base.chroma.min(0.05)).colour();
        self.out.set("hero", field);
        self.out.set("on-hero", on);
        self.out.set(
            "on-hero-muted",
            quiet.moved(&[field], 6.0_f64.min(on.contrast(field)), away),
        );
        let accent = self.theme.accent.moved(&[field], INTERFACE, away);
        self.out.set("hero-accent", accent);
        self.out.set("on-hero-accent", legible_on(accent));
        self.out.set("hero-line", quiet.moved(&[field], 1.35, away));
    }

    fn signal(&mut self, soft: &'static str, ink: &'static str, degrees: f64) {
        let base = Oklch {
            lightness: 0.55,
            chroma: 0.13,
            hue: degrees.to_radians(),
        };
        let soft_colour = self.out.set(soft, self.soft(base));
        let mut against = self.papers.clone();
        against.push(soft_colour);
        self.out
            .set(ink, base.colour().moved(&against, TEXT, self.direction));
    }

    fn danger(&mut self) {
        let base = Oklch {
            lightness: 0.53,
            chroma: 0.18,
            hue: 27.0_f64.to_radians(),
        };
        let fill = base.colour().moved(&self.papers, INTERFACE, self.direction);
        self.out.set("danger", fill);
        self.out.set("on-danger", legible_on(fill));
    }

    fn note(&mut self, role: Role, requested: Colour, used: Colour, against: &[Colour]) {
        if requested != used {
            self.corrections.push(Correction {
                role,
                scheme: self.scheme,
                requested,
                used,
                before: requested.least_contrast(against),
                after: used.least_contrast(against),
            });
        }
    }
}

/// White if it can be read on `field`, else black, which then can: one of the
/// two always has at least 4.58:1.
fn legible_on(field: Colour) -> Colour {
    if field.contrast(Colour::WHITE) >= TEXT {
        Colour::WHITE
    } else {
        Colour::rgb(0, 0, 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPERS: [&str; 3] = ["surface", "surface-raised", "surface-sunken"];

    /// What is put on what by `portal.css`, and what it needs.
    fn pairs() -> Vec<(&'static str, &'static str, f64)> {
        let mut pairs = vec![
            ("on-primary", "primary", TEXT),
            ("on-primary", "primary-strong", TEXT),
            ("on-accent", "accent", TEXT),
            ("on-accent", "accent-strong", TEXT),
            ("on-danger", "danger", TEXT),
            ("on-hero", "hero", TEXT),
            ("on-hero-muted", "hero", TEXT),
            ("hero-accent", "hero", INTERFACE),
            ("on-hero-accent", "hero-accent", TEXT),
            ("primary-ink", "primary-soft", TEXT),
            ("accent-ink", "accent-soft", TEXT),
            ("success-ink", "success-soft", TEXT),
            ("warning-ink", "warning-soft", TEXT),
            ("danger-ink", "danger-soft", TEXT),
            ("ink", "primary-soft", TEXT),
            ("ink", "success-soft", TEXT),
            ("ink", "warning-soft", TEXT),
            ("ink", "danger-soft", TEXT),
        ];
        for paper in PAPERS {
            for ink in ["ink", "ink-muted", "primary-ink", "accent-ink"] {
                pairs.push((ink, paper, TEXT));
            }
            for signal in ["success-ink", "warning-ink", "danger-ink"] {
                pairs.push((signal, paper, TEXT));
            }
            for part in ["primary", "accent", "line-strong", "danger"] {
                pairs.push((part, paper, INTERFACE));
            }
        }
        pairs
    }

    fn check(theme: &Theme) {
        let palette = theme.palette();
        for (scheme, colours) in [("light", &palette.light), ("dark", &palette.dark)] {
            for (above, below, needed) in pairs() {
                let above_colour = colours.get(above).expect(above);
                let below_colour = colours.get(below).expect(below);
                let ratio = above_colour.contrast(below_colour);
                assert!(
                    ratio >= needed,
                    "{scheme}: {above} {above_colour} on {below} {below_colour} is {ratio:.2} in {theme:?}"
                );
            }
        }
    }

    #[test]
    fn every_pair_has_its_contrast_whatever_the_theme() {
        let shades: Vec<Colour> = (0..=0xff_ffff_u32)
            .step_by(932_067)
            .map(|value| {
                let [_, r, g, b] = value.to_be_bytes();
                Colour::rgb(r, g, b)
            })
            .chain([Colour::WHITE, Colour::rgb(0, 0, 0), Colour::rgb(0, 255, 0)])
            .collect();
        for (index, primary) in shades.iter().enumerate() {
            for (offset, surface) in shades.iter().enumerate() {
                check(&Theme {
                    primary: *primary,
                    accent: shades[(index * 7 + offset * 3) % shades.len()],
                    surface: *surface,
                    ..Theme::default()
                });
            }
        }
    }

    #[test]
    fn good_colours_stay_in_light() {
        let theme = Theme {
            primary: "#14532d".parse().expect("colour"),
            accent: "#b45309".parse().expect("colour"),
            surface: "#fafaf5".parse().expect("colour"),
            ..Theme::default()
        };
        let palette = theme.palette();
        assert_eq!(palette.light.get("primary"), Some(theme.primary));
        assert_eq!(palette.light.get("surface"), Some(theme.surface));
        assert!(
            palette
                .corrections
                .iter()
                .all(|c| c.role != Role::Primary || c.scheme == Scheme::Dark)
        );
    }

    #[test]
    fn a_correction_says_what_was_wrong_and_what_is_used() {
        let theme = Theme {
            primary: "#ffe600".parse().expect("colour"),
            surface: Colour::WHITE,
            ..Theme::default()
        };
        let correction = theme
            .palette()
            .corrections
            .into_iter()
            .find(|c| c.role == Role::PrimaryText && c.scheme == Scheme::Light)
            .expect("yellow text on white is corrected");
        assert_eq!(correction.requested, theme.primary);
        assert!(correction.before < 1.5 && correction.after >= TEXT);
    }
}
