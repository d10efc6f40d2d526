use async_graphql::SimpleObject;
use chrono::{DateTime, Utc};
use collegium_interchange::{ChoiceDraft, QuestionDraft, QuestionKind, QuizDraft};
use collegium_kernel::Problem;
use poem_openapi::Object;
use uuid::Uuid;

/// A quiz as a learner meets it: without the answers.
#[derive(Debug, Clone, Object, SimpleObject)]
pub struct QuizView {
    /// Share of the points that passes, in percent.
    pub pass_percent: u32,
    /// The questions, in order.
    #[graphql(complexity = "1 + 10 * child_complexity")]
    pub questions: Vec<QuestionView>,
}

/// A question without its answer.
#[derive(Debug, Clone, Object, SimpleObject)]
pub struct QuestionView {
    /// The id that an answer names.
    pub id: String,
    /// `single`, `multiple`, `short_text` or `numeric`.
    pub kind: String,
    /// The question, sanitised HTML.
    pub prompt_html: String,
    /// Points for a right answer.
    pub points: u32,
    /// What can be chosen; empty for questions whose answer is typed.
    #[graphql(complexity = "1 + 4 * child_complexity")]
    pub choices: Vec<ChoiceView>,
}

/// One choice, without saying whether it is right.
#[derive(Debug, Clone, PartialEq, Eq, Object, SimpleObject)]
pub struct ChoiceView {
    /// The id that an answer names.
    pub id: String,
    /// The choice, sanitised HTML.
    pub html: String,
}

/// One attempt at a quiz and what came of it.
#[derive(Debug, Clone, Object, SimpleObject)]
pub struct Attempt {
    /// The attempt's id.
    pub id: Uuid,
    /// The quiz.
    pub activity_id: Uuid,
    /// Points reached.
    pub points: f64,
    /// Points to be had.
    pub max_points: f64,
    /// Share of the points, 0 to 1.
    pub score: f64,
    /// Share of the points, whole percent, rounded down.
    pub percent: u32,
    /// Whether it was enough.
    pub passed: bool,
    /// Question by question.
    #[graphql(complexity = "1 + 10 * child_complexity")]
    pub results: Vec<QuestionResult>,
    /// When it was handed in.
    pub submitted_at: DateTime<Utc>,
}

/// How one question went. Right answers are told once the quiz is passed, so that trying
/// again is worth something.
#[derive(Debug, Clone, PartialEq, Object, SimpleObject)]
pub struct QuestionResult {
    /// The question.
    pub question_id: String,
    /// Ids of the choices that were made, or the text that was typed.
    pub answer: Vec<String>,
    /// Points reached.
    pub points: f64,
    /// Points to be had.
    pub max_points: f64,
    /// Whether all points were reached.
    pub correct: bool,
    /// What the author says to it, sanitised HTML: feedback on the choices made, and once
    /// the quiz is passed the explanation.
    #[oai(skip_serializing_if_is_none)]
    pub feedback_html: Option<String>,
    /// Once the quiz is passed: ids of the right choices, or right texts.
    #[oai(skip_serializing_if_is_none)]
    pub expected: Option<Vec<String>>,
}

/// A quiz as its authors write it.
#[derive(Debug, Clone, Object)]
pub struct QuizInput {
    /// Share of the points that passes, in percent.
    #[oai(validator(maximum(value = "100")))]
    pub pass_percent: u8,
    /// The questions, in the order to be asked.
    pub questions: Vec<QuestionInput>,
}

/// A question as its authors write it.
#[derive(Debug, Clone, Object)]
pub struct QuestionInput {
    /// Small Latin letters, digits and hyphens, unique in the quiz. Keep it when changing a
    /// question: attempts refer to it.
    pub id: String,
    /// `single`, `multiple`, `short_text` or `numeric`.
    pub kind: String,
    /// The question, HTML.
    pub prompt_html: String,
    /// Shown once the quiz is passed, HTML.
    #[oai(skip_serializing_if_is_none)]
    pub explanation_html: Option<String>,
    /// Points for a right answer; 1 if not given.
    #[oai(skip_serializing_if_is_none)]
    pub points: Option<u32>,
    /// Of `single` and `multiple`: what can be chosen.
    #[oai(skip_serializing_if_is_none)]
    pub choices: Option<Vec<ChoiceInput>>,
    /// Of `short_text`: the texts that are right.
    #[oai(skip_serializing_if_is_none)]
    pub accepted: Option<Vec<String>>,
    /// Of `short_text`: whether case matters.
    #[oai(skip_serializing_if_is_none)]
    pub case_sensitive: Option<bool>,
    /// Of `numeric`: the right number.
    #[oai(skip_serializing_if_is_none)]
    pub value: Option<f64>,
    /// Of `numeric`: how far from the right number is still right.
    #[oai(skip_serializing_if_is_none)]
    pub tolerance: Option<f64>,
}

/// A choice as its authors write it.
#[derive(Debug, Clone, PartialEq, Eq, Object)]
pub struct ChoiceInput {
    /// Small Latin letters, digits and hyphens, unique in the question.
    pub id: String,
    /// The choice, HTML.
    pub html: String,
    /// Whether it is (among) the right.
    pub correct: bool,
    /// Shown to those who chose it, HTML.
    #[oai(skip_serializing_if_is_none)]
    pub feedback_html: Option<String>,
}

impl QuizView {
    pub(crate) fn of(quiz: &QuizDraft, resolve: &impl Fn(&str) -> String) -> Self {
        Self {
            pass_percent: quiz.pass_percent.into(),
            questions: quiz
                .questions
                .iter()
                .map(|q| QuestionView {
                    id: q.id.clone(),
                    kind: kind(&q.kind).to_owned(),
                    prompt_html: resolve(&q.prompt_html),
                    points: q.points,
                    choices: choices(&q.kind)
                        .iter()
                        .map(|c| ChoiceView {
                            id: c.id.clone(),
                            html: resolve(&c.html),
                        })
                        .collect(),
                })
                .collect(),
        }
    }
}

pub(crate) const fn kind(kind: &QuestionKind) -> &'static str {
    match kind {
        QuestionKind::Single { .. } => "single",
        QuestionKind::Multiple { .. } => "multiple",
        QuestionKind::ShortText { .. } => "short_text",
        QuestionKind::Numeric { .. } => "numeric",
    }
}

pub(crate) fn choices(kind: &QuestionKind) -> &[ChoiceDraft] {
    match kind {
        QuestionKind::Single { choices } | QuestionKind::Multiple { choices } => choices,
        QuestionKind::ShortText { .. } | QuestionKind::Numeric { .. } => &[],
    }
}

impl From<QuizDraft> for QuizInput {
    fn from(quiz: QuizDraft) -> Self {
        Self {
            pass_percent: quiz.pass_percent,
            questions: quiz.questions.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<QuestionDraft> for QuestionInput {
    fn from(question: QuestionDraft) -> Self {
        let mut input = Self {
            id: question.id,
            kind: kind(&question.kind).to_owned(),
            prompt_html: question.prompt_html,
            explanation_html: question.explanation_html,
            points: Some(question.points),
            choices: None,
            accepted: None,
            case_sensitive: None,
            value: None,
            tolerance: None,
        };
        match question.kind {
            QuestionKind::Single { choices } | QuestionKind::Multiple { choices } => {
                input.choices = Some(choices.into_iter().map(Into::into).collect());
            }
            QuestionKind::ShortText {
                accepted,
                case_sensitive,
            } => {
                input.accepted = Some(accepted);
                input.case_sensitive = Some(case_sensitive);
            }
            QuestionKind::Numeric { value, tolerance } => {
                input.value = Some(value);
                input.tolerance = Some(tolerance);
            }
        }
        input
    }
}

impl From<ChoiceDraft> for ChoiceInput {
    fn from(choice: ChoiceDraft) -> Self {
        Self {
            id: choice.id,
            html: choice.html,
            correct: choice.correct,
            feedback_html: choice.feedback_html,
        }
    }
}

impl TryFrom<QuizInput> for QuizDraft {
    type Error = Problem;

    fn try_from(quiz: QuizInput) -> Result<Self, Problem> {
        Ok(Self {
            pass_percent: quiz.pass_percent,
            questions: quiz
                .questions
                .into_iter()
                .enumerate()
                .map(|(n, question)| draft(n, question))
                .collect::<Result<_, _>>()?,
        })
    }
}

fn draft(n: usize, question: QuestionInput) -> Result<QuestionDraft, Problem> {
    let field = |name: &str| format!("content.quiz.questions.{n}.{name}");
    let needed = |name: &str| Problem::invalid(field(name), "This kind of question needs it.");
    let choices = || -> Result<Vec<ChoiceDraft>, Problem> {
        let choices = question.choices.clone().ok_or_else(|| needed("choices"))?;
        Ok(choices.into_iter().map(Into::into).collect())
    };
    let kind = match &*question.kind {
        "single" => QuestionKind::Single {
            choices: choices()?,
        },
        "multiple" => QuestionKind::Multiple {
            choices: choices()?,
        },
        "short_text" => QuestionKind::ShortText {
            accepted: question
                .accepted
                .clone()
                .ok_or_else(|| needed("accepted"))?,
            case_sensitive: question.case_sensitive.unwrap_or(false),
        },
        "numeric" => QuestionKind::Numeric {
            value: question.value.ok_or_else(|| needed("value"))?,
            tolerance: question.tolerance.unwrap_or(0.0),
        },
        _ => {
            let message = "A question is single, multiple, short_text or numeric.";
            return Err(Problem::invalid(field("kind"), message));
        }
    };
    Ok(QuestionDraft {
        id: question.id,
        prompt_html: question.prompt_html,
        explanation_html: question.explanation_html,
        points: question.points.unwrap_or(1),
        kind,
    })
}

impl From<ChoiceInput> for ChoiceDraft {
    fn from(choice: ChoiceInput) -> Self {
        Self {
            id: choice.id,
            html: choice.html,
            correct: choice.correct,
            feedback_html: choice.feedback_html,
        }
    }
}
