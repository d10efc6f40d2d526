//! What the models promise, on data as they come.

use collegium_recommender::{
    EaseParams, Filter, Ials, IalsParams, Interactions, ItemFacts, ItemKnnParams, Learner, Model,
    PopularityParams, Solver, Spec, Test, Tuner, split, synthetic,
};

use crate::{all, log, specs};

fn on_threads<T: Send>(threads: usize, work: impl FnOnce() -> T + Send) -> T {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .unwrap()
        .install(work)
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
fn from_where_one_solver_has_converged_all_go_the_same_way() {
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
        let start = Ials::fit(&data, &base).unwrap();
        let further = |solver| {
            let params = IalsParams {
                solver,
                iterations: 5,
                ..base
            };
            Ials::fit_from(&start, &data, &params).unwrap()
        };
        let exact = further(Solver::Cholesky);
        for solver in [Solver::ConjugateGradients { steps: 3 }, Solver::Blocks] {
            let other = further(solver);
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
