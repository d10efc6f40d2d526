use chrono::Duration;
use collegium_interchange::{ActivityBody, ChoiceDraft, QuestionDraft, QuestionKind, QuizDraft};
use collegium_kernel::{Cursor, Page, RequestContext};
use serde_json::json;
use sqlx::types::Json;
use uuid::Uuid;

use super::{activities::stored, lesson::resolved, page_size, progress};
use crate::{
    Learning, LearningError,
    domain::{
        grading::{self, Answers, Marked},
        progress::percent,
    },
    model::{Attempt, ProgressChange, QuestionResult},
    person,
    store::{self, activities, attempts::Row, progress::Place},
};

/// The same answers sent again so soon are the same submission: a double click.
const DOUBLE_CLICK: Duration = Duration::seconds(10);

impl Learning {
    /// Marks a person's answers and keeps the attempt. Any number of attempts may be made;
    /// passed stays passed, and the best score stays.
    pub async fn submit_attempt(
        &self,
        context: &RequestContext,
        course_id: Uuid,
        activity: Uuid,
        answers: Answers,
    ) -> Result<(Attempt, ProgressChange), LearningError> {
        let user = person(context)?;
        let course = self.course(context, course_id).await?;
        let mut tx = self.database().begin(&context.tenant).await?;
        let activity = activities::get(&mut tx, course_id, activity).await?;
        let quiz = quiz_of(&activity)?;
        let answers = grading::checked(&quiz, answers)?;
        let at = Place {
            user,
            course: course_id,
            lesson: activity.lesson_id,
        };
        let enrolment = progress::locked(&mut tx, at).await?;
        let now = tx.clock().now();
        let last = store::attempts::last(&mut tx, course_id, user, &[activity.id]).await?;
        let again = last
            .into_iter()
            .find(|a| a.answers.0 == answers && now - a.submitted_at < DOUBLE_CLICK);
        let html = |html: &str| resolved(&course, html);
        if let Some(attempt) = again {
            let change = progress::settle(&mut tx, &enrolment, at, false).await?;
            return Ok((shown(&attempt, &quiz, &html), change));
        }
        let grade = grading::grade(&quiz, &answers);
        let attempt = Row {
            id: tx.clock().new_id(),
            activity_id: activity.id,
            answers: Json(answers),
            results: Json(grade.marked),
            score: grade.score,
            passed: grade.passed,
            submitted_at: now,
        };
        store::attempts::insert(&mut tx, course_id, user, &attempt).await?;
        let status = if grade.passed { "completed" } else { "failed" };
        let score = Some(grade.score);
        let fresh = store::progress::put_state(&mut tx, at, activity.id, status, score).await?;
        store::progress::put_history(&mut tx, at, &[activity.id], status, score).await?;
        let data = json!({
            "course_id": course_id, "activity_id": activity.id, "user_id": user,
            "attempt_id": attempt.id, "score": grade.score, "passed": grade.passed,
        });
        tx.publish("attempt.submitted", enrolment.id, data).await?;
        let fresh = fresh && activity.required;
        let change = progress::settle(&mut tx, &enrolment, at, fresh).await?;
        tx.commit().await?;
        Ok((shown(&attempt, &quiz, &html), change))
    }

    /// The caller's attempts at a quiz, the latest first.
    pub async fn my_attempts(
        &self,
        context: &RequestContext,
        course_id: Uuid,
        activity: Uuid,
        limit: Option<u32>,
        cursor: Option<&str>,
    ) -> Result<Page<Attempt>, LearningError> {
        let user = person(context)?;
        let (after, limit) = (Cursor::decode::<Uuid>(cursor)?, page_size(limit));
        let course = self.course(context, course_id).await?;
        let mut tx = self.database().read(&context.tenant).await?;
        let row = activities::get(&mut tx, course_id, activity).await?;
        let quiz = quiz_of(&row)?;
        let rows =
            store::attempts::list(&mut tx, course_id, user, activity, after, limit.into()).await?;
        let page = Page::from_rows(rows, limit, |attempt| attempt.id);
        let html = |html: &str| resolved(&course, html);
        Ok(page.map(|attempt| shown(&attempt, &quiz, &html)))
    }
}

fn quiz_of(activity: &activities::Row) -> Result<QuizDraft, LearningError> {
    match stored(activity) {
        Some(ActivityBody::Quiz(quiz)) => Ok(quiz),
        _ => Err(LearningError::NotFound),
    }
}

/// An attempt as its learner may see it, beside the quiz as it is now.
pub(super) fn shown(attempt: &Row, quiz: &QuizDraft, html: &impl Fn(&str) -> String) -> Attempt {
    let marked = &attempt.results.0;
    let most = marked.iter().map(|m| f64::from(m.max_points)).sum();
    let results = marked
        .iter()
        .map(|marked| {
            let question = quiz.questions.iter().find(|q| q.id == marked.question_id);
            let answer = attempt.answers.0.get(&marked.question_id);
            let answer = answer.cloned().unwrap_or_default();
            result(marked, answer, question, attempt.passed, html)
        })
        .collect();
    Attempt {
        id: attempt.id,
        activity_id: attempt.activity_id,
        points: marked.iter().map(|m| m.points).sum(),
        max_points: most,
        score: attempt.score,
        percent: whole_percent(attempt.score),
        passed: attempt.passed,
        results,
        submitted_at: attempt.submitted_at,
    }
}

fn result(
    marked: &Marked,
    answer: Vec<String>,
    question: Option<&QuestionDraft>,
    passed: bool,
    html: &impl Fn(&str) -> String,
) -> QuestionResult {
    let mut feedback: Vec<&str> = Vec::new();
    if let Some(question) = question {
        let chosen = |c: &&ChoiceDraft| answer.contains(&c.id);
        let choices = crate::model::choices(&question.kind).iter().filter(chosen);
        feedback.extend(choices.filter_map(|c| c.feedback_html.as_deref()));
        feedback.extend(question.explanation_html.as_deref().filter(|_| passed));
    }
    QuestionResult {
        question_id: marked.question_id.clone(),
        points: marked.points,
        max_points: marked.max_points.into(),
        correct: marked.correct(),
        feedback_html: (!feedback.is_empty()).then(|| html(&feedback.join("\n"))),
        expected: question.filter(|_| passed).map(|q| expected(&q.kind)),
        answer,
    }
}

fn expected(kind: &QuestionKind) -> Vec<String> {
    match kind {
        QuestionKind::Single { choices } | QuestionKind::Multiple { choices } => {
            let right = choices.iter().filter(|c| c.correct);
            right.map(|c| c.id.clone()).collect()
        }
        QuestionKind::ShortText { accepted, .. } => accepted.clone(),
        QuestionKind::Numeric { value, .. } => vec![value.to_string()],
    }
}

/// Rounded down, so that 100 means everything; the tiniest loss of binary fractions is made good.
fn whole_percent(score: f64) -> u32 {
    let millionths = (score.clamp(0.0, 1.0) * 1e6).round();
    let millionths: u32 = format!("{millionths:.0}").parse().unwrap_or(0);
    percent(millionths, 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attempt(passed: bool) -> Row {
        Row {
            id: Uuid::nil(),
            activity_id: Uuid::nil(),
            answers: Json(Answers::from([("q".to_owned(), vec!["a".to_owned()])])),
            results: Json(vec![Marked {
                question_id: "q".to_owned(),
                points: 0.0,
                max_points: 2,
            }]),
            score: 0.0,
            passed,
            submitted_at: chrono::DateTime::UNIX_EPOCH,
        }
    }

    fn quiz() -> QuizDraft {
        serde_json::from_value(json!({"pass_percent": 0, "questions": [{
            "id": "q", "prompt_html": "?", "points": 2, "kind": "single", "explanation_html": "<p>because</p>",
            "choices": [
                {"id": "a", "html": "A", "correct": false, "feedback_html": "<p>no</p>"},
                {"id": "b", "html": "B", "correct": true, "feedback_html": "<p>yes</p>"}
            ]
        }]}))
        .unwrap()
    }

    #[test]
    fn right_answers_are_told_once_the_quiz_is_passed() {
        let html = |html: &str| html.to_owned();
        let failed = shown(&attempt(false), &quiz(), &html);
        assert_eq!(failed.results[0].expected, None);
        assert_eq!(
            failed.results[0].feedback_html.as_deref(),
            Some("<p>no</p>")
        );
        let passed = shown(&attempt(true), &quiz(), &html);
        assert_eq!(passed.results[0].expected, Some(vec!["b".to_owned()]));
        let feedback = passed.results[0].feedback_html.as_deref();
        assert_eq!(feedback, Some("<p>no</p>\n<p>because</p>"));
    }

    #[test]
    fn an_attempt_outlives_its_question() {
        let empty = QuizDraft {
            pass_percent: 0,
            questions: vec![],
        };
        let shown = shown(&attempt(true), &empty, &|html: &str| html.to_owned());
        assert_eq!(shown.results[0].answer, ["a"]);
        assert_eq!(shown.results[0].expected, None);
    }

    #[test]
    fn percent_does_not_lose_what_was_reached() {
        assert_eq!(whole_percent(0.29), 29);
        assert_eq!(whole_percent(2.0 / 3.0), 66);
        assert_eq!(whole_percent(1.0), 100);
        assert_eq!(whole_percent(0.995), 99);
        assert_eq!(whole_percent(f64::NAN), 0);
    }
}
