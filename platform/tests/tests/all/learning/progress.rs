//! A course is learnt: opened, left, resumed, completed once.

use collegium_interchange::QuestionKind;
use collegium_kernel::RequestContext;
use collegium_learning::{
    Answers,
    model::{ActivityView, Course, ProgressChange},
};
use collegium_testkit::run;
use tokio::task::JoinSet;
use uuid::Uuid;

use super::{Campus, code, user_of};

/// Right answers to a quiz, as its author would give them.
async fn right_answers(campus: &Campus, course: Uuid, quiz: Uuid) -> Answers {
    let activity = campus
        .learning
        .activity(&campus.system(), course, quiz)
        .await
        .unwrap();
    let draft: collegium_interchange::QuizDraft =
        activity.content.quiz.unwrap().try_into().unwrap();
    draft
        .questions
        .into_iter()
        .map(|question| {
            let answer = match question.kind {
                QuestionKind::Single { choices } => choices
                    .iter()
                    .find(|c| c.correct)
                    .map(|c| vec![c.id.clone()])
                    .unwrap(),
                QuestionKind::Multiple { choices } => choices
                    .iter()
                    .filter(|c| c.correct)
                    .map(|c| c.id.clone())
                    .collect(),
                QuestionKind::ShortText { accepted, .. } => vec![accepted[0].clone()],
                QuestionKind::Numeric { value, .. } => vec![value.to_string()],
            };
            (question.id, answer)
        })
        .collect()
}

async fn do_lesson(
    campus: &Campus,
    who: &RequestContext,
    course: &Course,
    lesson: Uuid,
) -> ProgressChange {
    campus
        .learning
        .open_lesson(who, course.id, lesson)
        .await
        .unwrap();
    let mut change = campus
        .learning
        .complete_lesson(who, course.id, lesson)
        .await
        .unwrap();
    let view = campus
        .learning
        .lesson(who, course.id, lesson)
        .await
        .unwrap();
    let passed = |a: &ActivityView| a.state.as_ref().is_some_and(|s| s.status == "completed");
    let quizzes = view.activities.iter().filter(|a| a.kind == "quiz");
    for quiz in quizzes.filter(|quiz| !passed(quiz)) {
        assert!(change.quizzes_left > 0 && !change.lesson_completed);
        let answers = right_answers(campus, course.id, quiz.id).await;
        let (attempt, after) = campus
            .learning
            .submit_attempt(who, course.id, quiz.id, answers)
            .await
            .unwrap();
        assert!(attempt.passed && attempt.percent == 100, "{attempt:?}");
        change = after;
    }
    assert!(change.lesson_completed, "{}", view.title);
    change
}

#[test]
fn a_learner_goes_through_a_course_and_completes_it_once() {
    run(async {
        let campus = Campus::new().await;
        let course = campus.sample("asking-data").await;
        let learner = campus.person("learner").await;
        campus.learning.join(&learner, course.id).await.unwrap();
        let lessons: Vec<Uuid> = course.lessons().map(|(_, lesson)| lesson.id).collect();
        for (n, lesson) in lessons.iter().enumerate() {
            let before = campus
                .learning
                .my_progress(&learner, course.id)
                .await
                .unwrap()
                .unwrap();
            assert_eq!(
                before.resume_lesson_id,
                Some(*lesson),
                "goes on at lesson {n}"
            );
            assert_eq!(before.lessons_done as usize, n);
            let change = do_lesson(&campus, &learner, &course, *lesson).await;
            assert_eq!(change.course_completed, n + 1 == lessons.len());
        }
        let done = campus
            .learning
            .my_progress(&learner, course.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!((done.percent, &*done.enrolment.status), (100, "completed"));
        assert!(done.enrolment.completed_at.is_some());
        assert!(done.lessons.iter().all(|lesson| lesson.state == "done"));
        assert_eq!(
            campus.events("lesson.completed").await,
            i64::try_from(lessons.len()).unwrap()
        );
        assert_eq!(campus.events("course.completed").await, 1);
        let again = do_lesson(&campus, &learner, &course, lessons[0]).await;
        assert!(again.course_completed);
        assert_eq!(campus.events("course.completed").await, 1);
        let mine = campus
            .learning
            .my_courses(&learner, None, None)
            .await
            .unwrap();
        assert_eq!(
            (mine.items[0].percent, mine.items[0].lessons_done),
            (100, course.lesson_count)
        );
        let states = campus
            .one("SELECT count(*) FROM activity_states WHERE status = 'completed'".to_owned())
            .await;
        let history = campus
            .one(
                "SELECT count(DISTINCT activity_id) FROM user_progress WHERE status = 'completed'"
                    .to_owned(),
            )
            .await;
        assert_eq!(states, history, "history and present agree");
    });
}

#[test]
fn at_once_from_many_tabs_a_course_is_still_completed_once() {
    run(async {
        let campus = Campus::new().await;
        let course = campus.sample("asking-data").await;
        let learner = campus.person("learner").await;
        campus.learning.join(&learner, course.id).await.unwrap();
        let lessons: Vec<Uuid> = course.lessons().map(|(_, lesson)| lesson.id).collect();
        for lesson in &lessons[1..] {
            do_lesson(&campus, &learner, &course, *lesson).await;
        }
        let lesson = lessons[0];
        let view = campus.learning.lesson(&learner, course.id, lesson).await;
        let view = view.unwrap();
        let quiz = view.activities.iter().find(|a| a.kind == "quiz").unwrap();
        let answers = right_answers(&campus, course.id, quiz.id).await;
        let (course, quiz) = (course.id, quiz.id);
        let mut tabs = JoinSet::new();
        for _ in 0..8 {
            let (learning, who, answers) =
                (campus.learning.clone(), learner.clone(), answers.clone());
            tabs.spawn(async move {
                learning.open_lesson(&who, course, lesson).await.unwrap();
                learning
                    .complete_lesson(&who, course, lesson)
                    .await
                    .unwrap();
                let attempt = learning.submit_attempt(&who, course, quiz, answers).await;
                attempt.unwrap().1
            });
        }
        while let Some(change) = tabs.join_next().await {
            let change = change.unwrap();
            assert!(change.lesson_completed && change.course_completed);
        }
        assert_eq!(campus.events("course.completed").await, 1);
        assert_eq!(
            campus.events("lesson.completed").await,
            i64::try_from(lessons.len()).unwrap()
        );
    });
}

#[test]
fn a_quiz_is_marked_kept_and_passed_once_and_for_all() {
    run(async {
        let campus = Campus::new().await;
        let course = campus.sample("asking-data").await;
        let learner = campus.person("learner").await;
        campus.learning.join(&learner, course.id).await.unwrap();
        let quiz = course
            .lessons()
            .flat_map(|(_, lesson)| &lesson.activities)
            .find(|activity| activity.kind == "quiz")
            .unwrap()
            .id;
        let learning = &campus.learning;
        let nothing = learning
            .submit_attempt(&learner, course.id, quiz, Answers::new())
            .await
            .unwrap()
            .0;
        assert!(!nothing.passed && nothing.results.iter().all(|r| r.expected.is_none()));
        let right = right_answers(&campus, course.id, quiz).await;
        let (passed, _) = learning
            .submit_attempt(&learner, course.id, quiz, right.clone())
            .await
            .unwrap();
        assert!(
            passed.passed
                && passed
                    .results
                    .iter()
                    .all(|r| r.correct && r.expected.is_some())
        );
        let (twice, _) = learning
            .submit_attempt(&learner, course.id, quiz, right)
            .await
            .unwrap();
        assert_eq!(twice.id, passed.id, "a double click is one attempt");
        let worse = learning
            .submit_attempt(&learner, course.id, quiz, Answers::new())
            .await
            .unwrap()
            .0;
        assert!(!worse.passed);
        let kept = learning
            .my_attempts(&learner, course.id, quiz, Some(2), None)
            .await
            .unwrap();
        let ids: Vec<Uuid> = kept.items.iter().map(|attempt| attempt.id).collect();
        assert_eq!(ids, [worse.id, passed.id]);
        let rest = learning
            .my_attempts(&learner, course.id, quiz, None, kept.next_cursor.as_deref())
            .await
            .unwrap();
        assert_eq!(rest.items.len(), 1);
        let state = campus
            .one(format!("SELECT count(*) FROM activity_states WHERE activity_id = '{quiz}' AND status = 'completed' AND score = 1"))
            .await;
        assert_eq!(state, 1, "passed stays passed and the best score stays");
        let made_up = Answers::from([("no-such".to_owned(), vec!["a".to_owned()])]);
        assert_eq!(
            code(
                learning
                    .submit_attempt(&learner, course.id, quiz, made_up)
                    .await
            ),
            "validation_failed"
        );
        assert_eq!(
            code(learning.complete_activity(&learner, course.id, quiz).await),
            "invalid_state"
        );
    });
}

#[test]
fn what_the_learner_is_sent_of_a_quiz_does_not_tell_the_answers() {
    run(async {
        let campus = Campus::new().await;
        let course = campus.sample("asking-data").await;
        let learner = campus.person("learner").await;
        campus.learning.join(&learner, course.id).await.unwrap();
        for (_, lesson) in course.lessons() {
            let view = campus
                .learning
                .lesson(&learner, course.id, lesson.id)
                .await
                .unwrap();
            let sent = poem_openapi::types::ToJSON::to_json_string(&view);
            for word in [
                "\"correct\"",
                "\"accepted\"",
                "\"tolerance\"",
                "\"explanation_html\"",
                "\"value\"",
            ] {
                assert!(!sent.contains(word), "{}: {word}", lesson.title);
            }
        }
    });
}

#[test]
fn one_resumes_where_one_left_and_only_the_enrolled_leave_traces() {
    run(async {
        let campus = Campus::new().await;
        let course = campus.sample("zhizn-ozera").await;
        let lessons: Vec<Uuid> = course.lessons().map(|(_, lesson)| lesson.id).collect();
        let learner = campus.person("learner").await;
        campus
            .learning
            .open_lesson(&learner, course.id, lessons[2])
            .await
            .unwrap();
        assert!(
            campus
                .learning
                .my_progress(&learner, course.id)
                .await
                .unwrap()
                .is_none()
        );
        assert_eq!(
            code(
                campus
                    .learning
                    .complete_lesson(&learner, course.id, lessons[2])
                    .await
            ),
            "invalid_state"
        );
        campus.learning.join(&learner, course.id).await.unwrap();
        for _ in 0..2 {
            campus
                .learning
                .open_lesson(&learner, course.id, lessons[4])
                .await
                .unwrap();
        }
        let history = campus
            .one("SELECT count(*) FROM user_progress".to_owned())
            .await;
        let activities = course.lessons().nth(4).unwrap().1.activities.len();
        assert_eq!(
            history,
            i64::try_from(activities).unwrap(),
            "opening again writes nothing"
        );
        let progress = campus
            .learning
            .my_progress(&learner, course.id)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(progress.resume_lesson_id, Some(lessons[4]));
        assert_eq!(progress.lessons[4].state, "started");
        let view = campus
            .learning
            .lesson(&learner, course.id, lessons[4])
            .await
            .unwrap();
        assert_eq!(view.state.as_deref(), Some("started"));
        campus.learning.leave(&learner, course.id).await.unwrap();
        assert!(
            campus
                .learning
                .my_courses(&learner, None, None)
                .await
                .unwrap()
                .items
                .is_empty()
        );
        campus.learning.join(&learner, course.id).await.unwrap();
        let back = campus
            .learning
            .my_courses(&learner, None, None)
            .await
            .unwrap();
        assert_eq!(
            back.items[0].resume_lesson_id,
            Some(lessons[4]),
            "progress was kept"
        );
    });
}

#[test]
fn the_staff_see_how_far_everybody_is() {
    run(async {
        let campus = Campus::new().await;
        let course = campus.sample("asking-data").await;
        let first = course.lessons().next().unwrap().1.id;
        let mut learners = Vec::new();
        for _ in 0..3 {
            let learner = campus.person("learner").await;
            campus.learning.join(&learner, course.id).await.unwrap();
            learners.push(learner);
        }
        do_lesson(&campus, &learners[1], &course, first).await;
        let staff = campus.system();
        let mut seen = Vec::new();
        let mut cursor = None;
        loop {
            let page = campus
                .learning
                .enrolments(&staff, course.id, Some(2), cursor.as_deref())
                .await
                .unwrap();
            seen.extend(page.items);
            cursor = page.next_cursor;
            if cursor.is_none() {
                break;
            }
        }
        let done: Vec<(Uuid, u32)> = seen
            .iter()
            .map(|row| (row.enrolment.user_id, row.lessons_done))
            .collect();
        let expected: Vec<(Uuid, u32)> = learners.iter().map(user_of).zip([0, 1, 0]).collect();
        assert_eq!(done, expected);
        assert!(
            seen.iter()
                .all(|row| row.lessons_total == course.lesson_count)
        );
    });
}
