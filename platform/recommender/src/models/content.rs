//! See [`Content`].

use std::collections::HashMap;
use std::sync::Arc;

use rust_stemmers::{Algorithm, Stemmer};
use serde::{Deserialize, Serialize};

use crate::data::{Csr, Interactions, Learner};
use crate::error::{Error, Result};
use crate::model::{Kind, Model, Reason, Scored, check_item, check_scores};
use crate::rank;
use crate::store::{Reader, Writer, json};
use crate::weights::Weights;

/// What is written about an item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// Its description.
    pub description: String,
    /// Its tags.
    pub tags: Vec<String>,
}

/// How descriptions are compared.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ContentParams {
    /// One for each item, in the order of the items.
    #[serde(skip)]
    pub documents: Arc<Vec<Document>>,
    /// p.
    pub profile: Weights,
}

/// Likeness of descriptions, for items that nobody has seen yet.
///
/// Each item is a vector over word stems: (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1), where tf counts a word of
/// the title three times and of a tag twice, scaled to length 1 (Salton and Buckley 1988). Words are stemmed by
/// Snowball: Russian where they have Cyrillic letters, English else. A tag also counts as a whole. The learner's
/// vector is Σ p_i d_i over own items; the score of j is the cosine of the learner's vector and d_j.
///
/// Shapes: d is items × terms, sparse, kept by row and by column; a score lies in 0..=1 and has no unit.
#[derive(Debug)]
pub struct Content {
    profile: Weights,
    terms: usize,
    /// Item → (term, weight).
    items: Csr,
    /// Term → (item, weight).
    inverted: Csr,
}

fn words(text: &str, stemmers: &(Stemmer, Stemmer)) -> Vec<String> {
    let lower = text.to_lowercase();
    let parts = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    parts
        .map(|word| {
            let russian = word.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
            let stemmer = if russian { &stemmers.1 } else { &stemmers.0 };
            stemmer.stem(&word.replace('ё', "е")).into_owned()
        })
        .collect()
}

/// Terms of each document with their counts, as numbers in the order of their first appearance.
fn counts(documents: &[Document]) -> (Vec<Vec<(u32, f32)>>, usize) {
    let stemmers = (
        Stemmer::create(Algorithm::English),
        Stemmer::create(Algorithm::Russian),
    );
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut out = Vec::with_capacity(documents.len());
    for document in documents {
        let mut counts: HashMap<u32, f32> = HashMap::new();
        let mut add = |term: String, amount: f32| {
            let next = numbers.len() as u32;
            *counts
                .entry(*numbers.entry(term).or_insert(next))
                .or_default() += amount;
        };
        for word in words(&document.title, &stemmers) {
            add(word, 3.0);
        }
        for word in words(&document.description, &stemmers) {
            add(word, 1.0);
        }
        for tag in &document.tags {
            add(format!("#{}", tag.trim().to_lowercase()), 2.0);
            for word in words(tag, &stemmers) {
                add(word, 2.0);
            }
        }
        let mut row: Vec<(u32, f32)> = counts.into_iter().collect();
        row.sort_unstable_by_key(|entry| entry.0);
        out.push(row);
    }
    (out, numbers.len())
}

fn vectors(documents: &[Document]) -> (Csr, usize) {
    let (counts, terms) = counts(documents);
    let mut frequency = vec![0u32; terms];
    for &(term, _) in counts.iter().flatten() {
        frequency[term as usize] += 1;
    }
    let n = documents.len() as f32;
    let mut out = Csr {
        starts: vec![0],
        index: Vec::new(),
        value: Vec::new(),
    };
    for row in counts {
        let start = out.value.len();
        for (term, count) in row {
            let idf = ((1.0 + n) / (1.0 + frequency[term as usize] as f32)).ln() + 1.0;
            out.index.push(term);
            out.value.push((1.0 + count.ln()) * idf);
        }
        let length = out.value[start..].iter().map(|x| x * x).sum::<f32>().sqrt();
        for value in &mut out.value[start..] {
            *value /= length;
        }
        out.starts.push(out.value.len());
    }
    (out, terms)
}

fn invert(items: &Csr, terms: usize) -> Csr {
    let mut lists: Vec<Vec<(u32, f32)>> = vec![Vec::new(); terms];
    for item in 0..items.rows() {
        let (index, value) = items.row(item);
        for (&term, &value) in index.iter().zip(value) {
            lists[term as usize].push((item as u32, value));
        }
    }
    let mut out = Csr {
        starts: vec![0],
        index: Vec::new(),
        value: Vec::new(),
    };
    for list in lists {
        for (item, value) in list {
            out.index.push(item);
            out.value.push(value);
        }
        out.starts.push(out.index.len());
    }
    out
}

impl Content {
    pub(crate) fn read(from: &Reader, prefix: &str, params: &ContentParams) -> Result<Self> {
        let starts: Vec<usize> = from
            .buffer::<u64>(&format!("{prefix}starts"))?
            .iter()
            .map(|&s| s as usize)
            .collect();
        let index = from.buffer::<u32>(&format!("{prefix}index"))?.to_vec();
        let value = from.buffer::<f32>(&format!("{prefix}value"))?.to_vec();
        let whole = starts.first() == Some(&0)
            && starts.last() == Some(&index.len())
            && starts.windows(2).all(|w| w[0] <= w[1])
            && value.len() == index.len();
        let terms = index.iter().map(|&t| t as usize + 1).max().unwrap_or(0);
        // Every term is in some document, so there are not more than entries.
        if !whole || terms > index.len() {
            return Err(Error::Format(format!("{prefix}vectors are damaged")));
        }
        let items = Csr {
            starts,
            index,
            value,
        };
        Ok(Self {
            profile: params.profile,
            terms,
            inverted: invert(&items, terms),
            items,
        })
    }

    /// Adds `weight` × the item's vector to a vector over the terms.
    fn add(&self, item: u32, weight: f32, to: &mut [f32]) {
        let (index, value) = self.items.row(item as usize);
        for (&term, &value) in index.iter().zip(value) {
            to[term as usize] += weight * value;
        }
    }

    fn compare(&self, profile: &[f32], out: &mut [f32]) {
        out.fill(0.0);
        let length = profile.iter().map(|x| x * x).sum::<f32>().sqrt();
        if length == 0.0 {
            return;
        }
        for (term, &weight) in profile.iter().enumerate().filter(|(_, w)| **w != 0.0) {
            let (items, values) = self.inverted.row(term);
            for (&item, &value) in items.iter().zip(values) {
                out[item as usize] += weight / length * value;
            }
        }
    }

    fn profile_of(&self, learner: &Learner<'_>) -> Vec<f32> {
        let mut profile = vec![0.0; self.terms];
        for (&item, weight) in learner.items().iter().zip(self.profile.of(learner)) {
            self.add(item, weight, &mut profile);
        }
        profile
    }
}

impl Model for Content {
    type Params = ContentParams;

    fn fit(data: &Interactions, params: &ContentParams) -> Result<Self> {
        params.profile.check()?;
        let (expected, found) = (data.items(), params.documents.len());
        if expected != found {
            return Err(Error::Length {
                what: "documents",
                expected,
                found,
            });
        }
        let (items, terms) = vectors(&params.documents);
        Ok(Self {
            profile: params.profile,
            terms,
            inverted: invert(&items, terms),
            items,
        })
    }

    fn kind(&self) -> Kind {
        Kind::Content
    }

    fn items(&self) -> usize {
        self.items.rows()
    }

    fn params_json(&self) -> serde_json::Value {
        json(&ContentParams {
            profile: self.profile,
            ..ContentParams::default()
        })
    }

    fn score_into(&self, learner: &Learner<'_>, out: &mut [f32]) -> Result<()> {
        check_scores(1, self.items(), out)?;
        learner.check(self.items())?;
        self.compare(&self.profile_of(learner), out);
        Ok(())
    }

    fn similar_items(&self, item: u32, k: usize) -> Result<Vec<Scored>> {
        check_item(item, self.items())?;
        let mut profile = vec![0.0; self.terms];
        self.add(item, 1.0, &mut profile);
        let mut scores = vec![0.0; self.items()];
        self.compare(&profile, &mut scores);
        scores[item as usize] = f32::NEG_INFINITY;
        Ok(rank::top(&scores, k))
    }

    fn explain(&self, learner: &Learner<'_>, item: u32) -> Result<Vec<Reason>> {
        Reason::checked(self, learner, item)?;
        let length = self
            .profile_of(learner)
            .iter()
            .map(|x| x * x)
            .sum::<f32>()
            .sqrt();
        let mut target = vec![0.0; self.terms];
        self.add(item, 1.0, &mut target);
        let part = |(&own, weight): (&u32, f32)| {
            let (index, value) = self.items.row(own as usize);
            let product: f32 = index
                .iter()
                .zip(value)
                .map(|(&term, v)| v * target[term as usize])
                .sum();
            if length > 0.0 {
                weight * product / length
            } else {
                0.0
            }
        };
        let parts: Vec<f32> = learner
            .items()
            .iter()
            .zip(self.profile.of(learner))
            .map(part)
            .collect();
        Ok(Reason::sorted(learner.items(), &parts))
    }

    fn write<'a>(&'a self, to: &mut Writer<'a>, prefix: &str) -> Result<()> {
        let starts: Vec<u64> = self.items.starts.iter().map(|&s| s as u64).collect();
        to.add_owned(&format!("{prefix}starts"), vec![starts.len()], &starts);
        to.add(
            &format!("{prefix}index"),
            vec![self.items.index.len()],
            &self.items.index,
        );
        to.add(
            &format!("{prefix}value"),
            vec![self.items.value.len()],
            &self.items.value,
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Log;

    #[test]
    fn a_new_item_is_found_by_its_words_in_both_languages() {
        let document = |title: &str, tag: &str| Document {
            title: title.into(),
            description: String::new(),
            tags: vec![tag.into()],
        };
        let documents = Arc::new(vec![
            document("Running databases", "sql"),
            document("Базы данных для начинающих", "бд"),
            document("Database runners", "sql"),
            document("База данных: основы", "бд"),
            document("Watercolour", "art"),
        ]);
        let mut log = Log::default();
        log.push(0, 0, 1.0, 0);
        log.push(1, 1, 1.0, 0);
        let data = Interactions::new(2, 5, &log).unwrap();
        let model = Content::fit(
            &data,
            &ContentParams {
                documents,
                profile: Weights::default(),
            },
        )
        .unwrap();
        assert_eq!(model.similar_items(0, 1).unwrap()[0].item, 2);
        assert_eq!(model.similar_items(1, 1).unwrap()[0].item, 3);
        let scores = model.score(&data.learner(0)).unwrap();
        let reasons = model.explain(&data.learner(0), 2).unwrap();
        assert!((reasons[0].weight - scores[2]).abs() < 1e-6);
    }
}
