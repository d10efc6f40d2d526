//! Every model, on data that nobody would wish for.

use collegium_recommender::{
    ContentParams, EaseParams, Error, Filter, Ials, IalsParams, Interactions, ItemKnnParams,
    Learner, Log, MarkovParams, Model, PopularityParams, Solver, Spec, Strength, Test, Weights,
    split,
};
use proptest::prelude::*;

use crate::{all, log, specs};

/// Whether the answers of a model hang together for one learner.
fn check_learner(model: &dyn Model, learner: &Learner<'_>, items: usize) {
    let kind = model.kind();
    let scores = model.score(learner).unwrap();
    assert!(scores.iter().all(|s| s.is_finite()), "{kind:?}");
    let filter = Filter::unseen(items);
    let top = model.top_k(learner, 5, &filter).unwrap();
    assert!(top.windows(2).all(|w| w[0].score >= w[1].score), "{kind:?}");
    assert!(
        top.iter().all(|s| filter.admits(learner, s.item)),
        "{kind:?}"
    );
    let open = (0..items as u32)
        .filter(|&item| filter.admits(learner, item))
        .count();
    assert_eq!(top.len(), open.min(5), "{kind:?}");
    for scored in &top {
        let reasons = model.explain(learner, scored.item).unwrap();
        assert!(
            reasons
                .iter()
                .all(|r| learner.has(r.item) && r.weight.is_finite()),
            "{kind:?}"
        );
    }
}

/// User, item, strength and time.
type Row = (u32, u32, f32, i64);

fn rows() -> impl Strategy<Value = (usize, usize, Vec<Row>)> {
    (1usize..9, 1usize..12).prop_flat_map(|(users, items)| {
        let time = prop_oneof![
            Just(0i64),
            Just(i64::MIN),
            Just(i64::MAX),
            -1000i64..1_000_000
        ];
        let strength = prop_oneof![Just(0.0f32), Just(1.0), 0.0f32..1e6];
        let row = (0..users as u32, 0..items as u32, strength, time);
        (
            Just(users),
            Just(items),
            proptest::collection::vec(row, 1..60),
        )
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn odd_data_gets_a_defined_answer((users, items, rows) in rows()) {
        let data = Interactions::new(users, items, &log(&rows)).unwrap();
        for model in all(&data) {
            for user in 0..users as u32 {
                check_learner(model.as_ref(), &data.learner(user), items);
            }
            check_learner(model.as_ref(), &Learner::new(&[]).unwrap(), items);
            check_learner(model.as_ref(), &Learner::new(&[(0, 2.0, 5), (0, 1.0, 7)]).unwrap(), items);
            let beyond = Learner::new(&[(items as u32, 1.0, 0)]).unwrap();
            assert!(matches!(model.score(&beyond), Err(Error::ItemOutOfRange { .. })));
            prop_assert!(model.explain(&data.learner(0), items as u32).is_err());
            prop_assert!(model.similar_items(items as u32, 3).is_err());
            let wrong = Filter::everything(items + 1);
            assert!(matches!(model.top_k(&data.learner(0), 1, &wrong), Err(Error::Mismatch { .. })));
        }
    }

    #[test]
    fn many_learners_get_what_each_gets_alone((users, items, rows) in rows()) {
        let data = Interactions::new(users, items, &log(&rows)).unwrap();
        let learners: Vec<_> = (0..users as u32).map(|user| data.learner(user)).collect();
        let filter = Filter::unseen(items).only(|item| item != 1);
        for model in all(&data) {
            let together = model.top_k_many(&learners, 4, &filter).unwrap();
            for (learner, list) in learners.iter().zip(&together) {
                let alone = model.top_k(learner, 4, &filter).unwrap();
                prop_assert_eq!(alone.len(), list.len());
                for (a, b) in alone.iter().zip(list) {
                    prop_assert!((a.score - b.score).abs() <= 1e-4 * (1.0 + a.score.abs()), "{:?}", model.kind());
                }
            }
        }
    }

    #[test]
    fn splitting_and_measuring_never_fail((users, items, rows) in rows()) {
        let (early, late) = split(&log(&rows));
        prop_assert_eq!(early.len() + late.len(), rows.len());
        let train = Interactions::new(users, items, &early).unwrap();
        let model = Spec::Popularity(PopularityParams::default()).fit(&train).unwrap();
        let metrics = Test::new(&train, &late).measure(model.as_ref(), &train).unwrap();
        prop_assert_eq!(metrics.test_rows + metrics.cold_dropped, late.len());
        for value in [metrics.recall_10, metrics.recall_20, metrics.ndcg_10, metrics.hit_10, metrics.mrr_10, metrics.coverage_10] {
            prop_assert!((0.0..=1.0).contains(&value));
        }
    }
}

#[test]
fn bad_rows_are_named() {
    let one = |user, item, strength| {
        Interactions::new(2, 2, &log(&[(0, 0, 1.0, 0), (user, item, strength, 0)]))
    };
    assert!(matches!(
        one(2, 0, 1.0),
        Err(Error::UserOutOfRange { index: 2, users: 2 })
    ));
    assert!(matches!(
        one(0, 2, 1.0),
        Err(Error::ItemOutOfRange { index: 2, items: 2 })
    ));
    for strength in [f32::NAN, f32::INFINITY, -1.0] {
        assert!(matches!(
            one(0, 0, strength),
            Err(Error::Strength { row: 1, .. })
        ));
    }
    let uneven = Log {
        user: vec![0, 1],
        ..log(&[(0, 0, 1.0, 0)])
    };
    assert!(matches!(
        Interactions::new(2, 2, &uneven),
        Err(Error::Length { what: "item", .. })
    ));
}

#[test]
fn nothing_to_learn_from_is_an_error() {
    let empty = Interactions::new(3, 3, &Log::default()).unwrap();
    for spec in specs(3)
        .iter()
        .filter(|spec| !matches!(spec, Spec::Content(_)))
    {
        assert!(
            matches!(spec.fit(&empty), Err(Error::NoInteractions)),
            "{:?}",
            spec.kind()
        );
    }
}

#[test]
fn bad_parameters_are_errors() {
    let data = Interactions::new(2, 2, &log(&[(0, 0, 1.0, 0), (1, 1, 1.0, 0)])).unwrap();
    let ials = IalsParams::default();
    let bad = [
        Spec::Ials(IalsParams { factors: 0, ..ials }),
        Spec::Ials(IalsParams {
            factors: 10_000,
            ..ials
        }),
        Spec::Ials(IalsParams {
            regularization: f32::NAN,
            ..ials
        }),
        Spec::Ials(IalsParams {
            unobserved_weight: -1.0,
            ..ials
        }),
        Spec::Ials(IalsParams {
            solver: Solver::ConjugateGradients { steps: 0 },
            ..ials
        }),
        Spec::Ease(EaseParams {
            regularization: f32::INFINITY,
            ..EaseParams::default()
        }),
        Spec::ItemKnn(ItemKnnParams {
            neighbours: 0,
            ..ItemKnnParams::default()
        }),
        Spec::Markov(MarkovParams {
            recency: 2.0,
            ..MarkovParams::default()
        }),
        Spec::Popularity(PopularityParams {
            half_life_days: Some(0.0),
        }),
    ];
    for spec in &bad {
        assert!(
            matches!(spec.fit(&data), Err(Error::Parameter { .. })),
            "{spec:?}"
        );
    }
    let few = Spec::Ease(EaseParams {
        most_items: 1,
        ..EaseParams::default()
    });
    assert!(matches!(
        few.fit(&data),
        Err(Error::TooManyItems { items: 2, limit: 1 })
    ));
    assert!(Spec::Content(ContentParams::default()).fit(&data).is_err());
    let singular = IalsParams {
        regularization: 0.0,
        unobserved_weight: 0.0,
        solver: Solver::Cholesky,
        ..ials
    };
    assert!(matches!(Ials::fit(&data, &singular), Err(Error::Singular)));
}

/// The models that take weights, with the strength itself as the weight when scoring, and when training too if
/// `trained` says so.
fn weighted(items: usize, trained: bool) -> Vec<Spec> {
    let linear = Weights {
        strength: Strength::Linear,
        half_life_days: None,
    };
    let weights = if trained { linear } else { Weights::default() };
    let with = |spec| match spec {
        Spec::Ials(p) => Spec::Ials(IalsParams { weights, ..p }),
        Spec::Ease(p) => Spec::Ease(EaseParams {
            weights,
            profile: linear,
            ..p
        }),
        Spec::ItemKnn(p) => Spec::ItemKnn(ItemKnnParams {
            weights,
            profile: linear,
            ..p
        }),
        Spec::Content(p) => Spec::Content(ContentParams {
            profile: linear,
            ..p
        }),
        other => other,
    };
    specs(items).into_iter().map(with).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn strengths_of_any_size_give_finite_scores_or_a_typed_error(
        rows in proptest::collection::vec(
            (0u32..4, 0u32..6, prop_oneof![Just(0.0f32), Just(f32::MAX), Just(f32::MIN_POSITIVE), 0.0f32..f32::MAX], 0i64..9),
            1..30,
        ),
        trained: bool,
    ) {
        let data = Interactions::new(4, 6, &log(&rows)).unwrap();
        for spec in weighted(6, trained) {
            match spec.fit(&data) {
                Err(error) => prop_assert!(matches!(error, Error::Singular | Error::Diverged), "{:?}: {error}", spec.kind()),
                Ok(model) => for user in 0..4 {
                    let scores = model.score(&data.learner(user)).unwrap();
                    prop_assert!(scores.iter().all(|s| s.is_finite()), "{:?}: {scores:?}", spec.kind());
                },
            }
        }
    }
}

#[test]
fn no_users_and_no_items_are_no_surprise() {
    let nothing = Interactions::new(0, 0, &Log::default()).unwrap();
    assert_eq!((nothing.users(), nothing.items()), (0, 0));
    assert!(nothing.learner(5).items().is_empty());
    for spec in specs(0) {
        match spec.fit(&nothing) {
            Ok(model) => assert!(
                model
                    .top_k(&nothing.learner(0), 3, &Filter::unseen(0))
                    .unwrap()
                    .is_empty()
            ),
            Err(error) => assert!(matches!(error, Error::NoInteractions), "{error}"),
        }
    }
}
