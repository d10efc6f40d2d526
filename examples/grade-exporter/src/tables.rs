use std::{collections::HashMap, io, path::Path};

use collegium_sdk::types::EnrolmentRow;
use uuid::Uuid;

use crate::{
    Failure,
    journal::{Attempt, Entry, What, replace},
};

/// Writes `grades.csv`, a line for each learner of the course, and `attempts.csv`, a line for
/// each attempt that was told of.
///
/// # Errors
/// What the file system says.
pub fn write(folder: &Path, learners: &[EnrolmentRow], entries: &[Entry]) -> Result<(), Failure> {
    let attempts: Vec<(Uuid, &Attempt)> = entries
        .iter()
        .filter_map(|entry| match &entry.what {
            What::Attempt(attempt) => Some((entry.user_id, attempt)),
            What::Erased => None,
        })
        .collect();
    replace(&folder.join("grades.csv"), &grades(learners, &attempts)?)?;
    replace(&folder.join("attempts.csv"), &attempts_table(&attempts)?)?;
    Ok(())
}

fn grades(learners: &[EnrolmentRow], attempts: &[(Uuid, &Attempt)]) -> Result<Vec<u8>, Failure> {
    let mut best: HashMap<Uuid, HashMap<Uuid, f64>> = HashMap::new();
    let mut tried: HashMap<Uuid, usize> = HashMap::new();
    for (user, attempt) in attempts {
        *tried.entry(*user).or_default() += 1;
        let best = best
            .entry(*user)
            .or_default()
            .entry(attempt.activity_id)
            .or_default();
        *best = best.max(attempt.score);
    }
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record([
        "user_id",
        "email",
        "name",
        "lessons_done",
        "lessons_total",
        "completed_at",
        "attempts",
        "grade",
    ])?;
    for row in learners
        .iter()
        .filter(|row| row.enrolment.role == "learner")
    {
        let user = row.enrolment.user_id;
        let grade = best
            .get(&user)
            .map_or(String::new(), |quizzes| format!("{:.2}", mean(quizzes)));
        table.write_record([
            user.to_string(),
            cell(&row.user_email),
            cell(&row.user_name),
            row.lessons_done.to_string(),
            row.lessons_total.to_string(),
            row.enrolment
                .completed_at
                .map_or(String::new(), |at| at.to_rfc3339()),
            tried.get(&user).copied().unwrap_or_default().to_string(),
            grade,
        ])?;
    }
    Ok(table
        .into_inner()
        .map_err(|error| io::Error::other(error.to_string()))?)
}

fn attempts_table(attempts: &[(Uuid, &Attempt)]) -> Result<Vec<u8>, Failure> {
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record([
        "submitted_at",
        "user_id",
        "activity_id",
        "attempt_id",
        "score",
        "passed",
    ])?;
    for (user, attempt) in attempts {
        table.write_record([
            attempt.time.to_rfc3339(),
            user.to_string(),
            attempt.activity_id.to_string(),
            attempt.id.to_string(),
            format!("{:.2}", attempt.score),
            attempt.passed.to_string(),
        ])?;
    }
    Ok(table
        .into_inner()
        .map_err(|error| io::Error::other(error.to_string()))?)
}

#[allow(clippy::cast_precision_loss)] // quizzes of a course are few
fn mean(quizzes: &HashMap<Uuid, f64>) -> f64 {
    quizzes.values().sum::<f64>() / quizzes.len() as f64
}

/// People choose their names; a spreadsheet must not take one for a formula.
fn cell(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
