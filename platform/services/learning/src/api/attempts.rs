use std::sync::Arc;

use collegium_contracts::permissions::ProgressWrite;
use collegium_kernel::Problem;
use collegium_web::{Allow, ApiError, Created, PageOf};
use poem_openapi::{
    Object, OpenApi,
    param::{Path, Query},
    payload::Json,
};
use uuid::Uuid;

use super::Tag;
use crate::{
    Answers, Learning,
    model::{Attempt, ProgressChange},
};

pub(super) struct AttemptsApi(pub(super) Arc<Learning>);

/// Answers to a quiz.
#[derive(Object)]
struct AttemptInput {
    /// An answer to each question; a question left out is not answered.
    answers: Vec<AnswerInput>,
}

/// The answer to one question.
#[derive(Object)]
struct AnswerInput {
    /// The question.
    question_id: String,
    /// Of `single` and `multiple`: ids of the choices made.
    choices: Option<Vec<String>>,
    /// Of `short_text` and `numeric`: what was typed.
    text: Option<String>,
}

/// An attempt that was marked.
#[derive(Object)]
struct SubmittedAttempt {
    /// The attempt and what came of it.
    attempt: Attempt,
    /// What it did to the learner's progress.
    progress: ProgressChange,
}

#[OpenApi(tag = "Tag::Progress")]
impl AttemptsApi {
    /// Submit an attempt at a quiz.
    ///
    /// It is marked at once and kept. A single choice, a text or a number gives all points or none. Of
    /// several right choices each one made gives an equal part of the points and each wrong one takes
    /// such a part away, never below nothing. Any number of attempts may be made; passed stays passed.
    ///
    /// Errors: invalid_state.
    #[oai(
        path = "/courses/:course_id/activities/:activity_id/attempts",
        method = "post",
        operation_id = "attempts.create"
    )]
    async fn create(
        &self,
        caller: Allow<ProgressWrite>,
        course_id: Path<Uuid>,
        activity_id: Path<Uuid>,
        body: Json<AttemptInput>,
    ) -> Result<Created<SubmittedAttempt>, ApiError> {
        let answers = answers(body.0.answers)?;
        let (attempt, progress) = self
            .0
            .submit_attempt(&caller, course_id.0, activity_id.0, answers)
            .await?;
        Ok(Created::new(SubmittedAttempt { attempt, progress }))
    }

    /// List one's attempts at a quiz.
    ///
    /// The caller's own, the latest first.
    #[oai(
        path = "/courses/:course_id/activities/:activity_id/attempts",
        method = "get",
        operation_id = "attempts.list"
    )]
    async fn list(
        &self,
        caller: Allow<ProgressWrite>,
        course_id: Path<Uuid>,
        activity_id: Path<Uuid>,
        /// Items in a page, at most 200; 50 if left out.
        #[oai(validator(minimum(value = "1"), maximum(value = "200")))]
        limit: Query<Option<u32>>,
        /// Where the page starts: `next_cursor` of the page before.
        cursor: Query<Option<String>>,
    ) -> Result<Json<PageOf<Attempt>>, ApiError> {
        let page = self
            .0
            .my_attempts(
                &caller,
                course_id.0,
                activity_id.0,
                limit.0,
                cursor.0.as_deref(),
            )
            .await?;
        Ok(PageOf::of(page))
    }
}

fn answers(given: Vec<AnswerInput>) -> Result<Answers, Problem> {
    let mut answers = Answers::new();
    for (n, answer) in given.into_iter().enumerate() {
        let mut values = answer.choices.unwrap_or_default();
        values.extend(answer.text);
        if answers.insert(answer.question_id, values).is_some() {
            let field = format!("answers.{n}.question_id");
            return Err(Problem::invalid(field, "The question is answered twice."));
        }
    }
    Ok(answers)
}
