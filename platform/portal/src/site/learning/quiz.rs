//! A quiz: the form to fill, or what came of it; and what the form sends.

use collegium_learning::{
    Answers,
    model::{Attempt, ChoiceView, QuestionResult as Marked, QuestionView, QuizView},
};
use uuid::Uuid;

use crate::views::{Choice, Question, QuestionKind, QuestionResult, Quiz, QuizResult};

/// A quiz on its lesson's page.
pub(super) struct QuizOn<'a> {
    /// The activity.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// Where the form posts to; `None` for who has no attempts.
    pub action: Option<String>,
    /// The attempt to show; `None` for an empty form.
    pub attempt: Option<&'a Attempt>,
}

impl QuizOn<'_> {
    pub(super) fn view(self, quiz: QuizView) -> Quiz {
        let (id, pass) = (self.id, whole(quiz.pass_percent));
        let question = |question: QuestionView| {
            let marked = self.attempt.and_then(|attempt| {
                attempt
                    .results
                    .iter()
                    .find(|result| result.question_id == question.id)
            });
            self::question(id, question, marked)
        };
        Quiz {
            id: id.to_string(),
            title: self.title,
            intro_html: None,
            questions: quiz.questions.into_iter().map(question).collect(),
            attempts_left: None,
            result: self.attempt.map(|attempt| QuizResult {
                points: rounded(attempt.points),
                max_points: rounded(attempt.max_points),
                percent: whole(attempt.percent),
                passed: (pass > 0).then_some(attempt.passed),
                pass_percent: (pass > 0).then_some(pass),
            }),
            retry_href: self
                .action
                .as_ref()
                .map(|_| format!("?again={id}#quiz-{id}")),
            action: self.action,
        }
    }
}

fn question(quiz: Uuid, question: QuestionView, marked: Option<&Marked>) -> Question {
    let kind = match &*question.kind {
        "single" => QuestionKind::Single,
        "multiple" => QuestionKind::Multiple,
        "numeric" => QuestionKind::Number,
        _ => QuestionKind::Text,
    };
    let typed = matches!(kind, QuestionKind::Text | QuestionKind::Number);
    let answer = match marked {
        Some(marked) if typed => marked.answer.join(" "),
        _ => String::new(),
    };
    let result = marked.map(|marked| QuestionResult {
        points: rounded(marked.points),
        max_points: rounded(marked.max_points),
        correct: marked.correct,
        feedback_html: marked.feedback_html.clone(),
        expected: marked
            .expected
            .as_ref()
            .filter(|_| typed && !marked.correct)
            .map(|texts| texts.join(" · ")),
    });
    Question {
        name: field_name(quiz, &question.id),
        prompt_html: question.prompt_html,
        kind,
        choices: question
            .choices
            .into_iter()
            .map(|view| choice(view, kind, marked))
            .collect(),
        answer,
        result,
    }
}

fn choice(view: ChoiceView, kind: QuestionKind, marked: Option<&Marked>) -> Choice {
    let selected = marked.is_some_and(|marked| marked.answer.contains(&view.id));
    let correct = marked.and_then(|marked| match &marked.expected {
        Some(expected) => {
            (selected || expected.contains(&view.id)).then(|| expected.contains(&view.id))
        }
        // What is right is not told yet, but what was got right, or is plainly wrong, is.
        None if selected && marked.correct => Some(true),
        None if selected && kind == QuestionKind::Single => Some(false),
        None => None,
    });
    Choice {
        selected,
        correct,
        feedback_html: None,
        value: view.id,
        html: view.html,
    }
}

/// The name of a question's inputs, unique on a page with several quizzes.
fn field_name(quiz: Uuid, question: &str) -> String {
    format!("q-{}-{question}", quiz.simple())
}

/// What the form of a quiz says; fields that are none of its own say nothing.
pub(super) fn answers<'f>(
    quiz: Uuid,
    fields: impl IntoIterator<Item = (&'f str, &'f str)>,
) -> Answers {
    let prefix = field_name(quiz, "");
    let mut answers = Answers::new();
    for (name, value) in fields {
        if let Some(question) = name.strip_prefix(&prefix) {
            answers
                .entry(question.to_owned())
                .or_default()
                .push(value.to_owned());
        }
    }
    answers
}

/// Two decimals are enough for points.
fn rounded(points: f64) -> f64 {
    (points * 100.0).round() / 100.0
}

fn whole(percent: u32) -> u8 {
    u8::try_from(percent.min(100)).unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::super::samples::{attempt, quiz};
    use super::*;

    fn on(attempt: Option<&Attempt>) -> Quiz {
        let on = QuizOn {
            id: Uuid::from_u128(7),
            title: "Check".to_owned(),
            action: Some("/x".to_owned()),
            attempt,
        };
        on.view(quiz())
    }

    #[test]
    fn an_empty_form_has_names_and_tells_nothing() {
        let quiz = on(None);
        let names: Vec<_> = quiz.questions.iter().map(|q| &*q.name).collect();
        let id = "00000000000000000000000000000007";
        assert_eq!(names, [format!("q-{id}-a"), format!("q-{id}-b")]);
        assert!(quiz.result.is_none());
        assert!(quiz.questions.iter().all(|q| q.result.is_none()));
        assert!(
            quiz.questions[0]
                .choices
                .iter()
                .all(|c| !c.selected && c.correct.is_none())
        );
    }

    #[test]
    fn a_failed_attempt_tells_what_was_wrong_but_not_what_is_right() {
        let quiz = on(Some(&attempt(false)));
        let choices: Vec<_> = quiz.questions[0]
            .choices
            .iter()
            .map(|c| (c.selected, c.correct))
            .collect();
        assert_eq!(choices, [(true, Some(false)), (false, None)]);
        assert_eq!(quiz.questions[1].answer, "3,5");
        assert_eq!(
            quiz.questions[1]
                .result
                .as_ref()
                .and_then(|r| r.expected.clone()),
            None
        );
        assert_eq!(quiz.result.and_then(|r| r.passed), Some(false));
        assert!(
            quiz.retry_href
                .is_some_and(|href| href.starts_with("?again="))
        );
    }

    #[test]
    fn a_passed_attempt_tells_everything() {
        let quiz = on(Some(&attempt(true)));
        let choices: Vec<_> = quiz.questions[0]
            .choices
            .iter()
            .map(|c| c.correct)
            .collect();
        assert_eq!(choices, [Some(false), Some(true)]);
        let expected = quiz.questions[1]
            .result
            .as_ref()
            .and_then(|r| r.expected.as_deref());
        assert_eq!(expected, Some("4"));
    }

    #[test]
    fn a_form_answers_its_own_quiz_only() {
        let own = Uuid::from_u128(7);
        let (mine, other) = (field_name(own, "a"), field_name(Uuid::from_u128(8), "a"));
        let fields = [
            ("csrf_token", "x"),
            (&*mine, "1"),
            (&*mine, "2"),
            (&*other, "3"),
        ];
        let expected = Answers::from([("a".to_owned(), vec!["1".to_owned(), "2".to_owned()])]);
        assert_eq!(answers(own, fields), expected);
    }
}
