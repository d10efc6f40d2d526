//! What a quiz may be made of.

use std::collections::HashSet;

use collegium_interchange::{ChoiceDraft, QuestionDraft, QuestionKind, QuizDraft, sanitise};
use collegium_kernel::{FieldError, Problem};

const MOST_QUESTIONS: usize = 200;
const MOST_CHOICES: usize = 50;
const MOST_POINTS: u32 = 1000;
const LONGEST_HTML: usize = 20_000;
const LONGEST_ACCEPTED: usize = 500;

type Errors = Vec<FieldError>;

/// The quiz with its HTML sanitised, or everything that is wrong with it.
pub(crate) fn checked(mut quiz: QuizDraft) -> Result<QuizDraft, Problem> {
    let mut errors = Errors::new();
    if quiz.pass_percent > 100 {
        error(
            &mut errors,
            "pass_percent",
            "This is a number from 0 to 100.",
        );
    }
    if !(1..=MOST_QUESTIONS).contains(&quiz.questions.len()) {
        let message = format!("A quiz has 1 to {MOST_QUESTIONS} questions.");
        error(&mut errors, "questions", &message);
        return Err(Problem::validation(errors));
    }
    let mut ids = HashSet::new();
    for (n, question) in quiz.questions.iter_mut().enumerate() {
        let field = format!("questions.{n}");
        if !is_id(&question.id) || !ids.insert(question.id.clone()) {
            let message =
                "An id has small Latin letters, digits and hyphens, and is unique in the quiz.";
            error(&mut errors, &format!("{field}.id"), message);
        }
        check_question(question, &field, &mut errors);
        if errors.len() >= 20 {
            break;
        }
    }
    if errors.is_empty() {
        Ok(quiz)
    } else {
        Err(Problem::validation(errors))
    }
}

fn check_question(question: &mut QuestionDraft, field: &str, errors: &mut Errors) {
    html(
        &mut question.prompt_html,
        true,
        &format!("{field}.prompt_html"),
        errors,
    );
    if let Some(explanation) = &mut question.explanation_html {
        html(
            explanation,
            false,
            &format!("{field}.explanation_html"),
            errors,
        );
    }
    question
        .explanation_html
        .take_if(|html| html.trim().is_empty());
    if question.points > MOST_POINTS {
        let message = format!("A question is worth at most {MOST_POINTS} points.");
        error(errors, &format!("{field}.points"), &message);
    }
    match &mut question.kind {
        QuestionKind::Single { choices } => check_choices(choices, 2, field, errors),
        QuestionKind::Multiple { choices } => check_choices(choices, 1, field, errors),
        QuestionKind::ShortText { accepted, .. } => {
            for text in accepted.iter_mut() {
                *text = text.trim().to_owned();
            }
            let bad = |a: &String| {
                a.is_empty() || a.chars().count() > LONGEST_ACCEPTED || a.contains(char::is_control)
            };
            if accepted.is_empty() || accepted.len() > MOST_CHOICES || accepted.iter().any(bad) {
                let message = "There is at least one right answer, and none is empty or very long.";
                error(errors, &format!("{field}.accepted"), message);
            }
        }
        QuestionKind::Numeric { value, tolerance } => {
            if !value.is_finite() {
                error(errors, &format!("{field}.value"), "This is not a number.");
            }
            if !tolerance.is_finite() || *tolerance < 0.0 {
                error(
                    errors,
                    &format!("{field}.tolerance"),
                    "This is not a number from 0.",
                );
            }
        }
    }
}

fn check_choices(choices: &mut [ChoiceDraft], least: usize, field: &str, errors: &mut Errors) {
    let here = format!("{field}.choices");
    if !(least..=MOST_CHOICES).contains(&choices.len()) {
        let message = format!("There are {least} to {MOST_CHOICES} choices.");
        return error(errors, &here, &message);
    }
    if !choices.iter().any(|c| c.correct) {
        error(errors, &here, "At least one choice is right.");
    }
    let mut ids = HashSet::new();
    for (n, choice) in choices.iter_mut().enumerate() {
        if !is_id(&choice.id) || !ids.insert(choice.id.clone()) {
            let message =
                "An id has small Latin letters, digits and hyphens, and is unique in the question.";
            error(errors, &format!("{here}.{n}.id"), message);
        }
        html(&mut choice.html, true, &format!("{here}.{n}.html"), errors);
        if let Some(feedback) = &mut choice.feedback_html {
            html(
                feedback,
                false,
                &format!("{here}.{n}.feedback_html"),
                errors,
            );
        }
        choice.feedback_html.take_if(|html| html.trim().is_empty());
    }
}

fn html(text: &mut String, needed: bool, field: &str, errors: &mut Errors) {
    if text.len() > LONGEST_HTML {
        return error(errors, field, "This is too long.");
    }
    *text = sanitise(text).trim().to_owned();
    if needed && text.is_empty() {
        error(errors, field, "This may not be empty.");
    }
}

fn is_id(id: &str) -> bool {
    (1..=64).contains(&id.len())
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn error(errors: &mut Errors, field: &str, message: &str) {
    errors.push(FieldError {
        field: format!("content.quiz.{field}"),
        message: message.to_owned(),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn quiz(question: &Value) -> Result<QuizDraft, Problem> {
        checked(
            serde_json::from_value(json!({"pass_percent": 60, "questions": [question]})).unwrap(),
        )
    }

    #[test]
    fn html_is_sanitised() {
        let quiz = quiz(&json!({
            "id": "q", "prompt_html": "<p onclick=x()>Why?<script>1</script></p>", "kind": "multiple",
            "explanation_html": " ",
            "choices": [{"id": "a", "html": "<img src=javascript:x>yes", "correct": true}]
        }))
        .unwrap();
        assert_eq!(quiz.questions[0].prompt_html, "<p>Why?</p>");
        assert_eq!(quiz.questions[0].explanation_html, None);
        let QuestionKind::Multiple { choices } = &quiz.questions[0].kind else {
            panic!("kind changed");
        };
        assert!(
            !choices[0].html.contains("javascript"),
            "{}",
            choices[0].html
        );
    }

    #[test]
    fn what_cannot_be_answered_is_refused() {
        let choice = |id: &str, correct: bool| json!({"id": id, "html": "x", "correct": correct});
        for (bad, field) in [
            (
                json!({"id": "Q", "prompt_html": "?", "kind": "numeric", "value": 1}),
                "id",
            ),
            (
                json!({"id": "q", "prompt_html": " ", "kind": "numeric", "value": 1}),
                "prompt_html",
            ),
            (
                json!({"id": "q", "prompt_html": "?", "kind": "numeric", "value": 1, "tolerance": -1}),
                "tolerance",
            ),
            (
                json!({"id": "q", "prompt_html": "?", "kind": "short_text", "accepted": []}),
                "accepted",
            ),
            (
                json!({"id": "q", "prompt_html": "?", "kind": "short_text", "accepted": [" "]}),
                "accepted",
            ),
            (
                json!({"id": "q", "prompt_html": "?", "kind": "single", "choices": [choice("a", true)]}),
                "choices",
            ),
            (
                json!({"id": "q", "prompt_html": "?", "kind": "single", "choices": [choice("a", false), choice("b", false)]}),
                "choices",
            ),
            (
                json!({"id": "q", "prompt_html": "?", "kind": "single", "choices": [choice("a", true), choice("a", false)]}),
                "choices.1.id",
            ),
        ] {
            let problem = quiz(&bad).unwrap_err();
            assert_eq!(
                problem.errors[0].field,
                format!("content.quiz.questions.0.{field}")
            );
        }
        let empty = QuizDraft {
            pass_percent: 101,
            questions: vec![],
        };
        assert_eq!(checked(empty).unwrap_err().errors.len(), 2);
    }
}
