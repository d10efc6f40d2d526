//! Marking a quiz, on the server and by the stored quiz alone.

use std::collections::{BTreeMap, BTreeSet};

use collegium_interchange::{ChoiceDraft, QuestionDraft, QuestionKind, QuizDraft};
use collegium_kernel::{FieldError, Problem};
use serde::{Deserialize, Serialize};

/// What was answered, by question: ids of choices, or the one text that was typed.
/// A question that is not named was not answered.
pub type Answers = BTreeMap<String, Vec<String>>;

/// The longest text that can be typed as an answer.
const LONGEST_ANSWER: usize = 1000;

/// How one question went; kept with the attempt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Marked {
    pub question_id: String,
    pub points: f64,
    pub max_points: u32,
}

impl Marked {
    pub(crate) fn correct(&self) -> bool {
        self.points >= f64::from(self.max_points)
    }
}

/// How a quiz went.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Grade {
    pub marked: Vec<Marked>,
    /// Share of the points, 0 to 1.
    pub score: f64,
    pub passed: bool,
}

/// Refuses answers to questions, and choices, that the quiz does not have.
pub(crate) fn checked(quiz: &QuizDraft, answers: Answers) -> Result<Answers, Problem> {
    let mut errors = Vec::new();
    let mut kept = Answers::new();
    for (id, values) in answers {
        let question = quiz.questions.iter().find(|q| q.id == id);
        match question.map_or(Err("The quiz has no such question."), |q| {
            answer(q, &values)
        }) {
            Ok(values) if values.is_empty() => {}
            Ok(values) => {
                kept.insert(id, values);
            }
            Err(message) => {
                let id: String = id.chars().filter(|c| !c.is_control()).take(64).collect();
                errors.push(FieldError {
                    field: format!("answers.{id}"),
                    message: message.to_owned(),
                });
            }
        }
        if errors.len() >= 20 {
            break;
        }
    }
    if errors.is_empty() {
        Ok(kept)
    } else {
        Err(Problem::validation(errors))
    }
}

fn answer(question: &QuestionDraft, values: &[String]) -> Result<Vec<String>, &'static str> {
    let (choices, many) = match &question.kind {
        QuestionKind::Single { choices } => (choices, false),
        QuestionKind::Multiple { choices } => (choices, true),
        QuestionKind::ShortText { .. } | QuestionKind::Numeric { .. } => return typed(values),
    };
    let chosen: BTreeSet<&String> = values.iter().collect();
    if chosen.iter().any(|id| choices.iter().all(|c| c.id != **id)) {
        return Err("The question has no such choice.");
    }
    if chosen.len() > 1 && !many {
        return Err("Only one choice can be given.");
    }
    Ok(chosen.into_iter().cloned().collect())
}

fn typed(values: &[String]) -> Result<Vec<String>, &'static str> {
    match values {
        [] => Ok(Vec::new()),
        [text] if text.trim().is_empty() => Ok(Vec::new()),
        [text] if text.chars().count() > LONGEST_ANSWER => Err("The answer is too long."),
        [text] if text.trim().contains(char::is_control) => {
            Err("Control characters are not allowed.")
        }
        [text] => Ok(vec![text.trim().to_owned()]),
        _ => Err("Only one answer can be given."),
    }
}

/// Marks answers that were [`checked`].
///
/// A single choice, a text or a number gives all of a question's points or none. Of a
/// question with several right choices, each right choice that was made gives an equal part
/// of the points and each wrong one takes such a part away, never below nothing: choosing
/// everything is worth no more than knowing.
pub(crate) fn grade(quiz: &QuizDraft, answers: &Answers) -> Grade {
    let none = Vec::new();
    let marked: Vec<Marked> = quiz
        .questions
        .iter()
        .map(|question| Marked {
            question_id: question.id.clone(),
            points: f64::from(question.points)
                * share(question, answers.get(&question.id).unwrap_or(&none)),
            max_points: question.points,
        })
        .collect();
    let most: f64 = marked.iter().map(|m| f64::from(m.max_points)).sum();
    let points: f64 = marked.iter().map(|m| m.points).sum();
    let score = if most > 0.0 {
        (points / most).clamp(0.0, 1.0)
    } else {
        1.0
    };
    Grade {
        marked,
        score,
        passed: score * 100.0 + 1e-9 >= f64::from(quiz.pass_percent),
    }
}

fn share(question: &QuestionDraft, given: &[String]) -> f64 {
    let right = match &question.kind {
        QuestionKind::Single { choices } => {
            given.len() == 1 && choices.iter().any(|c| c.correct && c.id == given[0])
        }
        QuestionKind::Multiple { choices } => return part(choices, given),
        QuestionKind::ShortText {
            accepted,
            case_sensitive,
        } => given
            .first()
            .is_some_and(|text| says(text, accepted, *case_sensitive)),
        QuestionKind::Numeric { value, tolerance } => given
            .first()
            .and_then(|text| number(text))
            .is_some_and(|n| (n - value).abs() <= tolerance + slack(*value, *tolerance)),
    };
    f64::from(u8::from(right))
}

fn part(choices: &[ChoiceDraft], given: &[String]) -> f64 {
    let chosen = |c: &&ChoiceDraft| given.contains(&c.id);
    let count = |correct: bool| choices.iter().filter(move |c| c.correct == correct);
    let of = |n: usize| u32::try_from(n).map_or(f64::MAX, f64::from);
    let right = of(count(true).count());
    if right == 0.0 {
        return f64::from(u8::from(given.is_empty()));
    }
    let hits = of(count(true).filter(chosen).count());
    let misses = of(count(false).filter(chosen).count());
    ((hits - misses) / right).max(0.0)
}

fn says(text: &str, accepted: &[String], case_sensitive: bool) -> bool {
    let plain = |text: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if case_sensitive {
            text
        } else {
            text.to_lowercase()
        }
    };
    let text = plain(text);
    accepted.iter().any(|a| plain(a) == text)
}

/// A number as people type it: a decimal comma, a typographic minus, spaces between digits.
fn number(text: &str) -> Option<f64> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            ',' => '.',
            '\u{2212}' | '\u{2013}' => '-',
            c => c,
        })
        .collect();
    text.parse().ok().filter(|n: &f64| n.is_finite())
}

/// Room for what binary fractions lose, so that 0.3 is within 0.1 of 0.2.
fn slack(value: f64, tolerance: f64) -> f64 {
    4.0 * f64::EPSILON * value.abs().max(tolerance).max(f64::MIN_POSITIVE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quiz(pass_percent: u8, questions: &[serde_json::Value]) -> QuizDraft {
        let questions = questions
            .iter()
            .enumerate()
            .map(|(n, q)| {
                let mut q = q.clone();
                q["id"] = format!("q{n}").into();
                q["prompt_html"] = "?".into();
                q
            })
            .collect::<Vec<_>>();
        serde_json::from_value(serde_json::json!({
            "pass_percent": pass_percent, "questions": questions
        }))
        .unwrap()
    }

    fn choices(kind: &str, correct: &[bool]) -> serde_json::Value {
        let choices: Vec<_> = correct
            .iter()
            .zip('a'..)
            .map(|(correct, id)| serde_json::json!({"id": id, "html": "x", "correct": correct}))
            .collect();
        serde_json::json!({"kind": kind, "choices": choices})
    }

    fn points(quiz: &QuizDraft, given: &[&str]) -> f64 {
        let given = given.iter().map(|s| (*s).to_owned()).collect();
        let answers = checked(quiz, Answers::from([("q0".to_owned(), given)])).unwrap();
        grade(quiz, &answers).marked[0].points
    }

    #[test]
    fn one_choice_is_right_or_wrong() {
        let quiz = quiz(50, &[choices("single", &[false, true, true])]);
        for (given, expected) in [
            (vec!["b"], 1.0),
            (vec!["c"], 1.0),
            (vec!["a"], 0.0),
            (vec![], 0.0),
        ] {
            assert!((points(&quiz, &given) - expected).abs() < 1e-9, "{given:?}");
        }
    }

    #[test]
    fn several_choices_give_part_of_the_points() {
        let quiz = quiz(50, &[choices("multiple", &[true, true, false, false])]);
        for (given, expected) in [
            (vec!["a", "b"], 1.0),
            (vec!["a"], 0.5),
            (vec!["a", "b", "c"], 0.5),
            (vec!["a", "c"], 0.0),
            (vec!["c", "d"], 0.0),
            (vec!["a", "b", "c", "d"], 0.0),
            (vec![], 0.0),
            (vec!["a", "a"], 0.5),
        ] {
            assert!((points(&quiz, &given) - expected).abs() < 1e-9, "{given:?}");
        }
        let nothing_right = super::tests::quiz(50, &[choices("multiple", &[false, false])]);
        assert!((points(&nothing_right, &[]) - 1.0).abs() < 1e-9);
        assert!(points(&nothing_right, &["a"]).abs() < 1e-9);
    }

    #[test]
    fn words_are_compared_as_people_mean_them() {
        let loose =
            serde_json::json!({"kind": "short_text", "accepted": ["Ёлка", "new year tree"]});
        let loose = quiz(50, &[loose]);
        for (text, right) in [
            ("  ёлка ", 1.0),
            ("New  Year Tree", 1.0),
            ("елка!", 0.0),
            ("", 0.0),
        ] {
            assert!((points(&loose, &[text]) - right).abs() < 1e-9, "{text:?}");
        }
        let strict =
            serde_json::json!({"kind": "short_text", "accepted": ["Fn"], "case_sensitive": true});
        let strict = quiz(50, &[strict]);
        assert!((points(&strict, &["Fn"]) - 1.0).abs() < 1e-9);
        assert!(points(&strict, &["fn"]).abs() < 1e-9);
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        let near = serde_json::json!({"kind": "numeric", "value": -0.2, "tolerance": 0.1});
        let near = quiz(50, &[near]);
        for (text, right) in [
            ("-0.2", 1.0),
            ("\u{2212}0,3", 1.0),
            ("-0.1", 1.0),
            ("-0.31", 0.0),
            ("0.2", 0.0),
            ("NaN", 0.0),
            ("inf", 0.0),
            ("x", 0.0),
        ] {
            assert!((points(&near, &[text]) - right).abs() < 1e-9, "{text:?}");
        }
        let exact = quiz(
            50,
            &[serde_json::json!({"kind": "numeric", "value": 1024.0})],
        );
        assert!((points(&exact, &["1 024"]) - 1.0).abs() < 1e-9);
        assert!(points(&exact, &["1024.001"]).abs() < 1e-9);
    }

    #[test]
    fn answers_that_the_quiz_does_not_have_are_refused() {
        let quiz = quiz(
            50,
            &[
                choices("single", &[true, false]),
                serde_json::json!({"kind": "numeric", "value": 1.0}),
            ],
        );
        for (question, given) in [
            ("q0", vec!["z"]),
            ("q0", vec!["a", "b"]),
            ("q9", vec!["a"]),
            ("q1", vec!["1", "2"]),
        ] {
            let given = given.into_iter().map(ToOwned::to_owned).collect();
            let answers = Answers::from([(question.to_owned(), given)]);
            assert!(checked(&quiz, answers).is_err(), "{question}");
        }
        for text in ["1".repeat(2000), "1\0".to_owned()] {
            assert!(checked(&quiz, Answers::from([("q1".to_owned(), vec![text])])).is_err());
        }
    }

    #[test]
    fn the_mark_to_reach_is_reached_exactly() {
        let one = choices("single", &[true, false]);
        let quiz = quiz(33, &[one.clone(), one.clone(), one]);
        let answers = Answers::from([("q0".to_owned(), vec!["a".to_owned()])]);
        let grade_of_one = grade(&quiz, &answers);
        assert!(grade_of_one.passed && grade_of_one.score < 0.34);
        assert!(!grade(&quiz, &Answers::new()).passed);
        assert!(grade_of_one.marked[0].correct() && !grade_of_one.marked[1].correct());
        let empty = super::tests::quiz(100, &[]);
        assert!(grade(&empty, &Answers::new()).passed);
    }
}
