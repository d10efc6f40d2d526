use serde::Serialize;

/// A quiz: the form, or what came of it.
#[derive(Debug, Clone, Serialize)]
pub struct Quiz {
    /// The activity's id; makes names on the page unique.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What is said before the questions, sanitised.
    pub intro_html: Option<String>,
    /// Where the form posts to; `None` when no further attempt is possible.
    pub action: Option<String>,
    /// The questions. After an attempt they carry the answers and results.
    pub questions: Vec<Question>,
    /// Attempts left, if they are limited.
    pub attempts_left: Option<u32>,
    /// The last attempt's result; its presence shows the feedback.
    pub result: Option<QuizResult>,
    /// Address of the same page with an empty form, offered after an attempt.
    pub retry_href: Option<String>,
}

/// One question.
#[derive(Debug, Clone, Serialize)]
pub struct Question {
    /// The name its inputs carry in the form.
    pub name: String,
    /// The question itself, sanitised.
    pub prompt_html: String,
    /// What is asked for.
    pub kind: QuestionKind,
    /// The choices, for the kinds that have them.
    pub choices: Vec<Choice>,
    /// What was typed, for the kinds that are typed.
    pub answer: String,
    /// How it went.
    pub result: Option<QuestionResult>,
}

/// What a question asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    /// One of the choices.
    Single,
    /// Any of the choices.
    Multiple,
    /// A short text.
    Text,
    /// A number.
    Number,
}

/// A choice of a question.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// The value sent.
    pub value: String,
    /// The choice itself, sanitised.
    pub html: String,
    /// Whether the person chose it.
    pub selected: bool,
    /// Whether it is right; `None` while that is not to be told.
    pub correct: Option<bool>,
    /// What to tell who chose it, sanitised.
    pub feedback_html: Option<String>,
}

/// How one question went.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionResult {
    /// Points reached.
    pub points: f64,
    /// Points to be had.
    pub max_points: f64,
    /// Whether all points were reached.
    pub correct: bool,
    /// What to tell, sanitised.
    pub feedback_html: Option<String>,
    /// The right answer of a typed question, if it is to be told.
    pub expected: Option<String>,
}

/// How the quiz went.
#[derive(Debug, Clone, Serialize)]
pub struct QuizResult {
    /// Points reached.
    pub points: f64,
    /// Points to be had.
    pub max_points: f64,
    /// Whole percent.
    pub percent: u8,
    /// Whether it was enough; `None` when there is no mark to reach.
    pub passed: Option<bool>,
    /// The mark to reach, in percent.
    pub pass_percent: Option<u8>,
}
