//! Whatever happened to a model file: loading, asking and learning further refuse it or answer.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use collegium_recommender::{
    Filter, Ials, IalsParams, Interactions, Kind, Model, Saved, Spec, Test, split,
};
use proptest::prelude::*;

use crate::files::{ITEMS, data, save, specs};

/// A model file and its card, undamaged.
struct Whole {
    arrays: Vec<u8>,
    card: Vec<u8>,
}

/// One of each kind.
static WHOLE: LazyLock<Vec<Whole>> = LazyLock::new(|| {
    let (data, folder) = (data(), tempfile::tempdir().unwrap());
    let path = folder.path().join("model.safetensors");
    let mut models: Vec<_> = specs()
        .iter()
        .map(|spec| spec.fit(&data).unwrap())
        .collect();
    models.push(crate::blend(&data, specs()));
    let whole = |model| {
        save(model, &data, &path);
        Whole {
            arrays: std::fs::read(&path).unwrap(),
            card: std::fs::read(card_of(&path)).unwrap(),
        }
    };
    models.into_iter().map(whole).collect()
});

fn card_of(path: &Path) -> PathBuf {
    path.with_extension("json")
}

/// Where in a file, as a share of it, and which bits are turned there.
type Turn = (f64, u8);

#[derive(Debug, Clone)]
struct Damage {
    model: usize,
    arrays: Vec<Turn>,
    card: Vec<Turn>,
    /// How much is left of the arrays.
    left: f64,
}

fn damage() -> impl Strategy<Value = Damage> {
    let turns = |most| proptest::collection::vec((0.0..1.0, 1..=u8::MAX), 0..=most);
    let left = prop_oneof![4 => Just(1.0), 1 => 0.0..1.0];
    let card = prop_oneof![3 => Just(Vec::new()), 1 => turns(2)];
    (0..WHOLE.len(), turns(4), card, left).prop_map(|(model, arrays, card, left)| Damage {
        model,
        arrays,
        card,
        left,
    })
}

fn turned(bytes: &[u8], turns: &[Turn]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for &(at, bits) in turns {
        let at = (at * bytes.len() as f64) as usize;
        bytes[at] ^= bits;
    }
    bytes
}

/// Whether all that is asked of a damaged model has an answer that is one, if any.
fn ask(saved: &Saved) {
    let filter = Filter::unseen(saved.items.len());
    for user in 0..saved.users.len() as u32 {
        let learner = saved.history.learner(user);
        let Ok(top) = saved.model.top_k(&learner, 5, &filter) else {
            continue;
        };
        assert!(top.windows(2).all(|w| w[0].score >= w[1].score));
        for scored in top {
            assert!((scored.item as usize) < ITEMS);
            let _ = saved.items.name(scored.item);
            let _ = saved.model.explain(&learner, scored.item);
        }
    }
    let _ = saved.model.similar_items(0, 5);
    let names: Vec<String> = saved.users.iter().map(str::to_owned).collect();
    for name in names {
        let _ = saved.users.index(&name);
    }
}

/// Learns from the history of a damaged file, and goes on from its model.
fn learn(saved: &Saved) {
    let history = &saved.history;
    for spec in specs() {
        let _ = spec.fit(history);
    }
    let (early, late) = split(&history.to_log());
    if let Ok(early) = Interactions::new(history.users(), history.items(), &early) {
        let _ = Test::new(&early, &late).measure(saved.model.as_ref(), &early);
    }
    let _ = Test::new(history, &late);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_file_is_refused_or_answers(damage in damage()) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("model.safetensors");
        let whole = &WHOLE[damage.model];
        let mut arrays = turned(&whole.arrays, &damage.arrays);
        arrays.truncate((damage.left * arrays.len() as f64) as usize);
        std::fs::write(&path, arrays).unwrap();
        std::fs::write(card_of(&path), turned(&whole.card, &damage.card)).unwrap();
        if let Ok(saved) = Saved::load(&path) {
            ask(&saved);
            learn(&saved);
        }
    }
}

/// An item that there is not, and one that a learner has twice: loading does not read them,
/// learning does.
#[test]
fn nothing_is_learnt_from_a_damaged_history() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("model.safetensors");
    let popularity = |whole: &&Whole| {
        let card: collegium_recommender::Card = serde_json::from_slice(&whole.card).unwrap();
        card.kind == Kind::Popularity
    };
    let whole = WHOLE.iter().find(popularity).unwrap();
    std::fs::write(card_of(&path), &whole.card).unwrap();
    let data = data();
    let items: Vec<u8> = data
        .to_log()
        .item
        .iter()
        .flat_map(|i| i.to_le_bytes())
        .collect();
    let mut places = whole.arrays.windows(items.len());
    let at = places.position(|part| part == items).unwrap();
    for wrong in [ITEMS as u32, u32::MAX, data.to_log().item[1]] {
        let mut arrays = whole.arrays.clone();
        arrays[at..at + 4].copy_from_slice(&wrong.to_le_bytes());
        std::fs::write(&path, arrays).unwrap();
        let history = Saved::load(&path).unwrap().history;
        for spec in specs() {
            // Descriptions are all that this kind learns from.
            let is_error = spec.fit(&history).is_err();
            assert_eq!(
                is_error,
                !matches!(spec, Spec::Content(_)),
                "{:?}",
                spec.kind()
            );
        }
        let start = Ials::fit(&data, &IalsParams::default()).unwrap();
        assert!(Ials::fit_from(&start, &history, &IalsParams::default()).is_err());
    }
}
