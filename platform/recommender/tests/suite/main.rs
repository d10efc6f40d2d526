//! The library from outside.

#![allow(clippy::unwrap_used)]

mod damage;
mod files;
mod models;
mod odd;

use std::sync::Arc;

use collegium_recommender::{
    Blend, BlendParams, BprParams, ContentParams, Document, EaseParams, IalsParams, Interactions,
    ItemKnnParams, Log, MarkovParams, Model, PopularityParams, Solver, Spec,
};

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
    models.push(blend(data, specs));
    models
}

fn blend(data: &Interactions, specs: Vec<Spec>) -> Box<dyn Model> {
    Box::new(Blend::fit(data, &BlendParams::learnt(specs)).unwrap())
}

fn log(rows: &[(u32, u32, f32, i64)]) -> Log {
    let mut log = Log::default();
    for &(user, item, strength, time) in rows {
        log.push(user, item, strength, time);
    }
    log
}
