//! Every model, on data that nobody would wish for.

#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use collegium_recommender::{
    Blend, BlendParams, BprParams, ContentParams, Document, EaseParams, Error, Filter, Ials,
    IalsParams, Interactions, ItemFacts, ItemKnnParams, Learner, Log, MarkovParams, Model,
    PopularityParams, Solver, Spec, Test, Tuner, split, synthetic,
};
use proptest::prelude::*;

fn specs(items: usize) -> Vec<Spec> {
    let ials = |solver| {
        Spec::Ials(IalsParams {
            factors: 5,
            iterations: 3,
            solver,
            ..IalsParams::default()
        })
    };
    let document = |n: usize| Document {
        title: format!("title {n}"),
        ..Document::default()
    };
    let documents = Arc::new((0..items).map(document).collect::<Vec<_>>());
    vec![
        ials(Solver::Cholesky),
        ials(Solver::ConjugateGradients { steps: 2 }),
        ials(Solver::Blocks),
        Spec::Ease(EaseParams::default()),
        Spec::ItemKnn(ItemKnnParams::default()),
        Spec::Markov(MarkovParams::default()),
        Spec::Bpr(BprParams {
            factors: 5,
            iterations: 3,
            ..BprParams::default()
        }),
        Spec::Popularity(PopularityParams {
            half_life_days: Some(1.0),
        }),
        Spec::Content(ContentParams {
            documents,
            ..ContentParams::default()
        }),
    ]
}

fn all(data: &Interactions) -> Vec<Box<dyn Model>> {
    let specs = specs(data.items());
    let mut models: Vec<_> = specs.iter().map(|spec| spec.fit(data).unwrap()).collect();
    models.push(Box::new(
        Blend::fit(data, &BlendParams::learnt(specs)).unwrap(),
    ));
    models
}

fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .unwrap()
        .install(work)
}

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

fn log(rows: &[(u32, u32, f32, i64)]) -> Log {
    let mut log = Log::default();
    for &(user, item, strength, time) in rows {
        log.push(user, item, strength, time);
    }
    log
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

#[test]
fn the_same_seed_gives_the_same_bits_on_any_number_of_threads() {
    let (early, _) = split(&synthetic(300, 150, 6000, 3).unwrap());
    let data = Interactions::new(300, 150, &early).unwrap();
    let learners: Vec<_> = (0..300).map(|user| data.learner(user)).collect();
    let filter = Filter::unseen(150);
    let answer = || -> Vec<_> {
        all(&data)
            .iter()
            .map(|model| model.top_k_many(&learners, 10, &filter).unwrap())
            .collect()
    };
    let one = on_threads(1, answer);
    for threads in [2, 3, 7] {
        assert!(on_threads(threads, answer) == one, "{threads} threads");
    }
}

#[test]
fn the_bench_script_measures_the_same() {
    let log = synthetic(300, 80, 4000, 7).unwrap();
    assert_eq!(log.len(), 2793);
    let (early, late) = split(&log);
    let train = Interactions::new(300, 80, &early).unwrap();
    let test = Test::new(&train, &late);
    let round = |x: f64| (x * 1e4).round() / 1e4;
    let measure = |spec: &Spec| {
        let m = test
            .measure(spec.fit(&train).unwrap().as_ref(), &train)
            .unwrap();
        assert_eq!((m.eval_users, m.test_rows, m.cold_dropped), (262, 441, 0));
        [m.recall_10, m.ndcg_10, m.hit_10, m.mrr_10, m.coverage_10].map(round)
    };
    let popularity = measure(&Spec::Popularity(PopularityParams::default()));
    assert_eq!(popularity, [0.3828, 0.2573, 0.5076, 0.265, 0.4375]);
    let ease = measure(&Spec::Ease(EaseParams {
        regularization: 50.0,
        ..EaseParams::default()
    }));
    assert_eq!(ease, [0.3595, 0.2411, 0.4885, 0.25, 0.85]);
}

#[test]
fn each_solver_stays_where_the_others_have_converged() {
    let (early, _) = split(&synthetic(200, 100, 5000, 1).unwrap());
    let data = Interactions::new(200, 100, &early).unwrap();
    for factors in [3, 16, 40, 90] {
        let base = IalsParams {
            factors,
            iterations: 60,
            regularization: 0.02,
            solver: Solver::Cholesky,
            ..IalsParams::default()
        };
        let exact = Ials::fit(&data, &base).unwrap();
        for solver in [
            Solver::Cholesky,
            Solver::ConjugateGradients { steps: 3 },
            Solver::Blocks,
        ] {
            let params = IalsParams {
                solver,
                iterations: 2,
                ..base
            };
            let other = Ials::fit_from(&exact, &data, &params).unwrap();
            for user in 0..200 {
                let learner = data.learner(user);
                let (a, b) = (
                    exact.score(&learner).unwrap(),
                    other.score(&learner).unwrap(),
                );
                let worst = a
                    .iter()
                    .zip(&b)
                    .map(|(x, y)| (x - y).abs())
                    .fold(0.0, f32::max);
                assert!(
                    worst < 0.02,
                    "{solver:?} with {factors} factors, user {user}: {worst}"
                );
            }
        }
    }
}

#[test]
fn a_folded_in_user_is_the_trained_one_and_a_warm_start_stays_there() {
    let (early, _) = split(&synthetic(200, 100, 5000, 1).unwrap());
    let data = Interactions::new(200, 100, &early).unwrap();
    let params = IalsParams {
        factors: 16,
        iterations: 40,
        solver: Solver::Cholesky,
        ..IalsParams::default()
    };
    let model = Ials::fit(&data, &params).unwrap();
    let again = Ials::fit_from(
        &model,
        &data,
        &IalsParams {
            iterations: 1,
            ..params
        },
    )
    .unwrap();
    for user in 0..200 {
        let learner = data.learner(user);
        let known = model.user_factors().row(user as usize).to_vec();
        let folded = model.fold_in_user(&learner).unwrap();
        if !learner.items().is_empty() {
            assert!(
                known.iter().zip(&folded).all(|(a, b)| (a - b).abs() < 0.05),
                "user {user}"
            );
        }
        let (a, b) = (
            model.score(&learner).unwrap(),
            again.score(&learner).unwrap(),
        );
        assert!(
            a.iter().zip(&b).all(|(a, b)| (a - b).abs() < 0.05),
            "user {user}"
        );
    }
    let item = model.fold_in_item(&[(0, 1.0), (5, 1.0)]).unwrap();
    assert_eq!(item.len(), 16);
    assert!(model.fold_in_item(&[(200, 1.0)]).is_err());
    assert!(model.fold_in_item(&[(0, f32::NAN)]).is_err());
    assert!(
        Ials::fit_from(
            &model,
            &data,
            &IalsParams {
                factors: 8,
                ..params
            }
        )
        .is_err()
    );
}

#[test]
fn what_explains_a_score_adds_up_to_it() {
    let (early, _) = split(&synthetic(100, 60, 2000, 5).unwrap());
    let data = Interactions::new(100, 60, &early).unwrap();
    let learner = data.learner(3);
    let fresh: Vec<_> = learner.items().iter().map(|&item| (item, 1.0, 0)).collect();
    let fresh = Learner::new(&fresh).unwrap();
    let exact = |spec: &&Spec| {
        matches!(
            spec,
            Spec::Ials(_) | Spec::Ease(_) | Spec::ItemKnn(_) | Spec::Markov(_)
        )
    };
    for spec in specs(60).iter().filter(exact) {
        let model = spec.fit(&data).unwrap();
        let scores = model.score(&fresh).unwrap();
        for item in (0..60).filter(|&item| !fresh.has(item)) {
            let sum: f32 = model
                .explain(&fresh, item)
                .unwrap()
                .iter()
                .map(|r| r.weight)
                .sum();
            assert!(
                (sum - scores[item as usize]).abs() < 1e-3,
                "{:?}",
                spec.kind()
            );
        }
    }
}

#[test]
fn filters_hold_each_condition() {
    let data = Interactions::new(1, 6, &log(&[(0, 0, 1.0, 0)])).unwrap();
    let learner = data.learner(0);
    let facts = ItemFacts {
        price: vec![None, Some(100), Some(900), None, None, None],
        language: ["en", "en", "en", "ru", "en", "en"]
            .iter()
            .map(|l| Some((*l).to_owned()))
            .collect(),
        prerequisites: vec![vec![], vec![], vec![], vec![], vec![0], vec![0, 1]],
    };
    let open = |filter: &Filter| {
        (0..6)
            .filter(|&item| filter.admits(&learner, item))
            .collect::<Vec<_>>()
    };
    let all = Filter::everything(6);
    assert_eq!(open(&Filter::unseen(6)), [1, 2, 3, 4, 5]);
    assert_eq!(open(&all.clone().max_price(&facts, 100)), [0, 1, 3, 4, 5]);
    assert_eq!(open(&all.clone().languages(&facts, &["RU"])), [3]);
    assert_eq!(
        open(&all.clone().with_prerequisites(&facts)),
        [0, 1, 2, 3, 4]
    );
    assert_eq!(open(&all.clone().allow(&[2, 5]).unwrap()), [2, 5]);
    assert!(all.allow(&[6]).is_err());
    let both = Filter::unseen(6)
        .max_price(&facts, 100)
        .languages(&facts, &["en"])
        .with_prerequisites(&facts);
    let model = Spec::Popularity(PopularityParams::default())
        .fit(&data)
        .unwrap();
    let top: Vec<u32> = model
        .top_k(&learner, 9, &both)
        .unwrap()
        .iter()
        .map(|s| s.item)
        .collect();
    assert_eq!(top, [1, 4]);
    let ials = Ials::fit(&data, &IalsParams::default()).unwrap();
    let mut many: Vec<u32> = ials.top_k_many(&[learner], 9, &both).unwrap()[0]
        .iter()
        .map(|s| s.item)
        .collect();
    many.sort_unstable();
    assert_eq!(many, [1, 4]);
}

#[test]
fn tuning_is_repeatable_and_no_worse_than_the_start() {
    let (early, _) = split(&synthetic(120, 60, 3000, 9).unwrap());
    let tuner = Tuner::new(&early, 120, 60).unwrap();
    for base in [
        Spec::ItemKnn(ItemKnnParams::default()),
        Spec::Popularity(PopularityParams::default()),
        Spec::Ials(IalsParams {
            factors: 4,
            iterations: 2,
            ..IalsParams::default()
        }),
    ] {
        let (spec, value) = tuner.tune(&base).unwrap();
        assert_eq!(tuner.tune(&base).unwrap(), (spec, value));
        let (inner, held) = split(&early);
        let train = Interactions::new(120, 60, &inner).unwrap();
        let start = Test::new(&train, &held)
            .measure(base.fit(&train).unwrap().as_ref(), &train)
            .unwrap();
        assert!(value >= start.ndcg_10 - 0.01, "{:?}", base.kind());
    }
}
