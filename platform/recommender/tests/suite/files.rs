//! Model files: what is written comes back, and damage is noticed.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use collegium_recommender::{
    BprParams, Card, ContentParams, Document, EaseParams, Filter, IalsParams, Ids, Interactions,
    ItemKnnParams, MarkovParams, Model, PopularityParams, Saved, Spec, split, synthetic,
};

const USERS: usize = 60;
pub(crate) const ITEMS: usize = 40;

pub(crate) fn data() -> Interactions {
    let (early, _) = split(&synthetic(60, 40, 900, 2).unwrap());
    Interactions::new(USERS, ITEMS, &early).unwrap()
}

fn ids(prefix: &str, count: usize) -> Ids {
    Ids::new(
        (0..count)
            .map(|n| format!("{prefix}{n:03}").into())
            .collect(),
    )
}

pub(crate) fn specs() -> Vec<Spec> {
    let document = |n: usize| Document {
        title: format!("word{} word{}", n % 5, n % 7),
        ..Document::default()
    };
    vec![
        Spec::Ials(IalsParams {
            factors: 20,
            iterations: 2,
            ..IalsParams::default()
        }),
        Spec::Ease(EaseParams::default()),
        Spec::ItemKnn(ItemKnnParams::default()),
        Spec::Bpr(BprParams {
            factors: 6,
            iterations: 2,
            ..BprParams::default()
        }),
        Spec::Popularity(PopularityParams::default()),
        Spec::Markov(MarkovParams::default()),
        Spec::Content(ContentParams {
            documents: Arc::new((0..ITEMS).map(document).collect()),
            ..ContentParams::default()
        }),
    ]
}

pub(crate) fn save(model: Box<dyn Model>, data: &Interactions, path: &Path) -> Saved {
    let metrics = BTreeMap::from([("ndcg@10".to_owned(), 0.25)]);
    let saved = Saved::new(
        model,
        ids("u", USERS),
        ids("i", ITEMS),
        data.clone(),
        metrics,
    )
    .unwrap();
    saved.save(path).unwrap();
    saved
}

#[test]
fn every_model_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let data = data();
    let mut models: Vec<Box<dyn Model>> = specs()
        .iter()
        .map(|spec| spec.fit(&data).unwrap())
        .collect();
    models.push(crate::blend(&data, specs()));
    for model in models {
        let kind = model.kind();
        let path = folder.path().join(format!("{}.safetensors", kind.name()));
        let before = save(model, &data, &path);
        let after = Saved::load(&path).unwrap();
        assert_eq!(before.card, after.card);
        assert_eq!(Card::load(&path).unwrap(), after.card);
        assert_eq!(after.users.index("u007"), Some(7));
        assert_eq!(after.items.name(39), Some("i039"));
        assert_eq!(after.history, data);
        let filter = Filter::unseen(ITEMS);
        for user in 0..USERS as u32 {
            let (a, b) = (data.learner(user), after.history.learner(user));
            assert_eq!(
                before.model.top_k(&a, 5, &filter).unwrap(),
                after.model.top_k(&b, 5, &filter).unwrap(),
                "{kind:?}"
            );
        }
        assert_eq!(
            before.model.explain(&data.learner(1), 3).unwrap(),
            after.model.explain(&data.learner(1), 3).unwrap(),
            "{kind:?}"
        );
    }
}

#[test]
fn a_damaged_file_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let data = data();
    let path = folder.path().join("model.safetensors");
    assert!(Saved::load(&path).is_err());
    save(specs()[0].fit(&data).unwrap(), &data, &path);
    let whole = std::fs::read(&path).unwrap();
    for length in [0, 7, 8, 100, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&path, &whole[..length]).unwrap();
        assert!(Saved::load(&path).is_err(), "cut to {length}");
    }
    std::fs::write(&path, &whole).unwrap();
    let card = path.with_extension("json");
    let text = std::fs::read_to_string(&card).unwrap();
    for (from, to) in [
        ("\"format\": 1", "\"format\": 2"),
        ("\"factors\": 20", "\"factors\": 64"),
        ("\"factors\": 20", "\"factors\": 0"),
        ("\"kind\": \"ials\"", "\"kind\": \"ease\""),
        ("\"users\": 60", "\"users\": 61"),
    ] {
        assert!(text.contains(from), "{from}");
        std::fs::write(&card, text.replace(from, to)).unwrap();
        assert!(Saved::load(&path).is_err(), "{to}");
    }
    std::fs::write(&card, text).unwrap();
    assert!(Saved::load(&path).is_ok());
}

#[test]
fn names_and_data_must_agree() {
    let data = data();
    let model = specs()[4].fit(&data).unwrap();
    assert!(Saved::new(model, ids("u", 3), ids("i", ITEMS), data, BTreeMap::new()).is_err());
}
