//! What a caller is in a course, remembered and forgotten at once; and nobody hands out
//! more than they hold.

use collegium_contracts::{CourseAccess, CourseRoles};
use collegium_kernel::RequestContext;
use collegium_learning::CourseStep;
use collegium_testkit::run;
use uuid::Uuid;

use super::{Campus, code, grant, user_of};

async fn access(campus: &Campus, who: &RequestContext, course: Uuid) -> Option<CourseAccess> {
    campus
        .learning
        .access(&campus.tenant, course, who.principal.user_id())
        .await
        .unwrap()
}

fn is(published: bool, role: Option<&str>) -> Option<CourseAccess> {
    Some(CourseAccess {
        published,
        role: role.map(ToOwned::to_owned),
    })
}

#[test]
fn a_change_of_status_or_role_holds_at_once() {
    run(async {
        let campus = Campus::new().await;
        let (learning, staff) = (&campus.learning, campus.system());
        let course = campus.sample("asking-data").await.id;
        let learner = campus.person("learner").await;
        assert_eq!(access(&campus, &learner, course).await, is(true, None));
        learning.join(&learner, course).await.unwrap();
        assert_eq!(
            access(&campus, &learner, course).await,
            is(true, Some("learner"))
        );
        learning
            .step_course(&staff, course, CourseStep::Archive, None)
            .await
            .unwrap();
        assert_eq!(
            access(&campus, &learner, course).await,
            is(false, Some("learner"))
        );
        let page = learning
            .enrolments(&staff, course, None, None)
            .await
            .unwrap();
        let enrolment = page.items[0].enrolment.id;
        let changed = learning
            .update_enrolment(&staff, course, enrolment, "assistant", Some(1))
            .await
            .unwrap();
        assert_eq!((&*changed.role, changed.version), ("assistant", 2));
        assert_eq!(
            access(&campus, &learner, course).await,
            is(false, Some("assistant"))
        );
        learning.withdraw(&staff, course, enrolment).await.unwrap();
        assert_eq!(access(&campus, &learner, course).await, is(false, None));
        assert_eq!(
            code(learning.join(&learner, course).await),
            "invalid_state",
            "it is archived"
        );
        learning.delete_course(&staff, course, None).await.unwrap();
        assert_eq!(access(&campus, &learner, course).await, None);
        assert_eq!(access(&campus, &learner, Uuid::new_v4()).await, None);
    });
}

#[test]
fn another_server_hears_of_a_change() {
    run(async {
        let campus = Campus::new().await;
        let course = campus.sample("asking-data").await.id;
        let learner = campus.person("learner").await;
        let elsewhere = campus.second_server().await;
        let seen = |learning: collegium_learning::Learning| {
            let (tenant, user) = (campus.tenant.clone(), learner.principal.user_id());
            async move { learning.access(&tenant, course, user).await.unwrap() }
        };
        assert_eq!(seen(elsewhere.clone()).await, is(true, None));
        let old = elsewhere.course_rendered(&learner, course).await.unwrap().1;
        campus.learning.join(&learner, course).await.unwrap();
        campus
            .learning
            .step_course(&campus.system(), course, CourseStep::Unpublish, None)
            .await
            .unwrap();
        while seen(elsewhere.clone()).await != is(false, Some("learner")) {
            tokio::task::yield_now().await;
        }
        assert_eq!(
            elsewhere.course_rendered(&learner, course).await.unwrap().1,
            old + 1
        );
    });
}

#[test]
fn who_comes_back_comes_back_as_a_learner() {
    run(async {
        let campus = Campus::new().await;
        let course = campus.sample("asking-data").await.id;
        let teacher = campus.person("instructor").await;
        campus
            .learning
            .enrol(
                &campus.system(),
                course,
                user_of(&teacher),
                Some("instructor"),
            )
            .await
            .unwrap();
        let same = campus.learning.join(&teacher, course).await.unwrap();
        assert_eq!(same.role, "instructor", "joining again changes nothing");
        campus.learning.leave(&teacher, course).await.unwrap();
        let back = campus.learning.join(&teacher, course).await.unwrap();
        assert_eq!((&*back.role, back.id), ("learner", same.id));
        assert_eq!(campus.events("enrolment.created").await, 2);
    });
}

#[test]
fn nobody_hands_out_more_than_they_hold() {
    run(async {
        let campus = Campus::new().await;
        let (author, owner) = (
            campus.person("instructor").await,
            campus.person("owner").await,
        );
        let course = campus.course(&author).await.id;
        let mut tx = campus.database().begin(&campus.tenant).await.unwrap();
        super::execute(
            &mut tx,
            "INSERT INTO roles (name, title) VALUES ('dean', 'Dean')".to_owned(),
        )
        .await;
        grant(&mut tx, "dean", "course", "courses.delete").await;
        tx.commit().await.unwrap();
        let someone = user_of(&campus.person("learner").await);
        let enrol = |who: RequestContext, role: &'static str| {
            let learning = campus.learning.clone();
            async move { code(learning.enrol(&who, course, someone, Some(role)).await) }
        };
        assert_eq!(enrol(author.clone(), "dean").await, "forbidden");
        for unknown in ["owner", "anonymous", "nobody", "", "'; --", "a\0"] {
            assert_eq!(
                enrol(author.clone(), unknown).await,
                "validation_failed",
                "{unknown:?}"
            );
        }
        assert_eq!(enrol(author.clone(), "instructor").await, "ok");
        let mine = campus
            .learning
            .enrolments(&owner, course, None, None)
            .await
            .unwrap();
        let mine = mine
            .items
            .iter()
            .find(|row| row.enrolment.user_id == user_of(&author))
            .unwrap();
        let rise = campus
            .learning
            .update_enrolment(&author, course, mine.enrolment.id, "dean", None)
            .await;
        assert_eq!(code(rise), "forbidden");
        let rise = campus
            .learning
            .update_enrolment(&owner, course, mine.enrolment.id, "dean", None)
            .await;
        assert_eq!(code(rise), "ok");
        let ghost = campus
            .learning
            .enrol(&owner, course, Uuid::new_v4(), None)
            .await;
        assert_eq!(code(ghost), "validation_failed");
    });
}
