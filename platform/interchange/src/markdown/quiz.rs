//! A quiz written in TOML.

use serde::Deserialize;

use super::render::{Piece, Style, render};
use crate::text::{Slugs, choice_id, filled};
use crate::{ChoiceDraft, QuestionDraft, QuestionKind, QuizDraft};

/// A `quiz` block or a `.quiz.toml` file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuizToml {
    pub(crate) title: Option<String>,
    pub(crate) required: Option<bool>,
    #[serde(default = "default_pass")]
    pass_percent: u8,
    #[serde(default, rename = "question")]
    questions: Vec<QuestionToml>,
}

const fn default_pass() -> u8 {
    60
}

const fn one() -> u32 {
    1
}

// Internally tagged enums and `deny_unknown_fields` do not go together, so the kinds share one
// struct and `kind_of` refuses what does not belong.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionToml {
    kind: Kind,
    id: Option<String>,
    prompt: String,
    explanation: Option<String>,
    #[serde(default = "one")]
    points: u32,
    choices: Option<Vec<ChoiceToml>>,
    accepted: Option<Vec<String>>,
    case_sensitive: Option<bool>,
    value: Option<f64>,
    tolerance: Option<f64>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Single,
    Multiple,
    ShortText,
    Numeric,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceToml {
    text: String,
    #[serde(default)]
    correct: bool,
    feedback: Option<String>,
}

impl QuizToml {
    /// The error is a sentence for the report.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        toml::from_str(text).map_err(|e| e.message().to_owned())
    }

    /// `clean` makes HTML safe.
    pub(crate) fn into_draft(self, clean: &impl Fn(&str) -> String) -> Result<QuizDraft, String> {
        if self.questions.is_empty() {
            return Err("it has no questions".to_owned());
        }
        if self.pass_percent > 100 {
            return Err("pass_percent is over 100".to_owned());
        }
        let mut ids = Slugs::default();
        let mut questions = Vec::with_capacity(self.questions.len());
        for (i, question) in self.questions.into_iter().enumerate() {
            let n = i + 1;
            let kind = kind_of(&question, clean).map_err(|why| format!("question {n}: {why}"))?;
            questions.push(QuestionDraft {
                id: ids.unique(
                    &[question.id.as_deref().unwrap_or_default()],
                    &format!("q{n}"),
                ),
                prompt_html: block(&question.prompt, clean),
                explanation_html: filled(question.explanation.as_deref()).map(|e| block(e, clean)),
                points: question.points,
                kind,
            });
        }
        Ok(QuizDraft {
            pass_percent: self.pass_percent,
            questions,
        })
    }
}

fn kind_of(q: &QuestionToml, clean: &impl Fn(&str) -> String) -> Result<QuestionKind, String> {
    let choices = q.choices.as_deref().unwrap_or_default();
    let given = (q.choices.is_some(), q.accepted.is_some(), q.value.is_some());
    let right = choices.iter().filter(|c| c.correct).count();
    match (q.kind, given) {
        (Kind::Single, (true, false, false)) if choices.len() < 2 => {
            Err("fewer than two choices".to_owned())
        }
        (Kind::Single, (true, false, false)) if right != 1 => {
            Err("one choice must be correct, and only one".to_owned())
        }
        (Kind::Single, (true, false, false)) => Ok(QuestionKind::Single {
            choices: drafts(choices, clean),
        }),
        (Kind::Multiple, (true, false, false)) if choices.is_empty() => {
            Err("no choices".to_owned())
        }
        (Kind::Multiple, (true, false, false)) => Ok(QuestionKind::Multiple {
            choices: drafts(choices, clean),
        }),
        (Kind::ShortText, (false, true, false)) => {
            let accepted: Vec<String> = q
                .accepted
                .iter()
                .flatten()
                .map(|a| a.trim().to_owned())
                .collect();
            if accepted.is_empty() || accepted.iter().any(String::is_empty) {
                return Err("accepted answers are missing or blank".to_owned());
            }
            Ok(QuestionKind::ShortText {
                accepted,
                case_sensitive: q.case_sensitive.unwrap_or(false),
            })
        }
        (Kind::Numeric, (false, false, true)) => {
            let (value, tolerance) = (q.value.unwrap_or(0.0), q.tolerance.unwrap_or(0.0));
            if !value.is_finite() || !tolerance.is_finite() || tolerance < 0.0 {
                return Err("value or tolerance is not a number that can be compared".to_owned());
            }
            Ok(QuestionKind::Numeric { value, tolerance })
        }
        _ => Err("a kind needs its own field and no other: choices, accepted or value".to_owned()),
    }
}

fn drafts(choices: &[ChoiceToml], clean: &impl Fn(&str) -> String) -> Vec<ChoiceDraft> {
    choices
        .iter()
        .enumerate()
        .map(|(i, choice)| ChoiceDraft {
            id: choice_id(i),
            html: inline(&choice.text, clean),
            correct: choice.correct,
            feedback_html: filled(choice.feedback.as_deref()).map(|f| inline(f, clean)),
        })
        .collect()
}

fn block(markdown: &str, clean: &impl Fn(&str) -> String) -> String {
    let mut html = String::new();
    for piece in render(markdown, None, &Style::default()).pieces {
        if let Piece::Html(piece) = piece {
            html.push_str(&piece);
        }
    }
    clean(&html).trim().to_owned()
}

fn inline(markdown: &str, clean: &impl Fn(&str) -> String) -> String {
    let html = block(markdown, clean);
    match html
        .strip_prefix("<p>")
        .and_then(|h| h.strip_suffix("</p>"))
    {
        Some(inner) if !inner.contains("<p>") => inner.to_owned(),
        _ => html,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(toml: &str) -> Result<QuizDraft, String> {
        QuizToml::parse(toml)?.into_draft(&crate::sanitise)
    }

    #[test]
    fn every_kind_is_read() {
        let quiz = draft(
            "[[question]]\nkind='single'\nprompt='*Is* it?'\n\
             choices=[{text='`a`',correct=true,feedback='yes'},{text='b'}]\n\
             [[question]]\nkind='multiple'\nid='Two'\nprompt='p'\nchoices=[{text='a',correct=true}]\n\
             [[question]]\nkind='short_text'\nprompt='p'\naccepted=['ёж']\n\
             [[question]]\nkind='numeric'\nprompt='p'\npoints=3\nvalue=2\ntolerance=0.5\n",
        )
        .unwrap();
        assert_eq!(quiz.pass_percent, 60);
        let ids: Vec<&str> = quiz.questions.iter().map(|q| q.id.as_str()).collect();
        assert_eq!(ids, ["q1", "two", "q3", "q4"]);
        assert_eq!(quiz.questions[0].prompt_html, "<p><em>Is</em> it?</p>");
        let QuestionKind::Single { choices } = &quiz.questions[0].kind else {
            panic!()
        };
        assert_eq!(choices[0].html, "<code>a</code>");
        assert_eq!(
            quiz.questions[3].kind,
            QuestionKind::Numeric {
                value: 2.0,
                tolerance: 0.5
            }
        );
    }

    #[test]
    fn mistakes_are_named() {
        for (toml, word) in [
            ("", "no questions"),
            ("x = 1", "unknown field"),
            (
                "[[question]]\nkind='single'\nprompt='p'\nchoices=[{text='a'},{text='b'}]",
                "correct",
            ),
            (
                "[[question]]\nkind='numeric'\nprompt='p'\nvalue=nan",
                "number",
            ),
            (
                "[[question]]\nkind='numeric'\nprompt='p'\naccepted=['1']",
                "field",
            ),
            (
                "[[question]]\nkind='short_text'\nprompt='p'\naccepted=[' ']",
                "blank",
            ),
            (
                "pass_percent=101\n[[question]]\nkind='numeric'\nprompt='p'\nvalue=1",
                "100",
            ),
        ] {
            let why = draft(toml).unwrap_err();
            assert!(why.contains(word), "{toml}: {why}");
        }
    }
}
