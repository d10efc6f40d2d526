//! `collegium recommend train`, `recommend` and `inspect`: model files.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, bail};
use clap::Args;
use collegium_recommender::{Card, Filter, Interactions, Learner, Saved, Test, split};
use serde_json::{Value, json};

use super::models::{ModelArgs, describe};
use super::{evaluate, input, on_threads, progress};

/// Train a model.
#[derive(Debug, Args)]
pub(crate) struct Train {
    /// CSV (or CSV.gz) with the columns user, item, strength, timestamp
    #[arg(long)]
    interactions: PathBuf,
    /// CSV (or CSV.gz) with the columns item, title, description, tags; content and blend also learn of items
    /// that nobody has seen
    #[arg(long)]
    items: Option<PathBuf>,
    #[command(flatten)]
    model: ModelArgs,
    /// Where the model goes; its card goes beside it with the extension json
    #[arg(long)]
    out: PathBuf,
    /// Threads; 0: one for each processor
    #[arg(long, default_value_t = 0)]
    threads: usize,
    /// Do not train on the earlier part first to write metrics into the card; parameters are tuned on it anyway
    #[arg(long)]
    no_eval: bool,
    /// Print the answer on one line
    #[arg(long)]
    pub(super) json: bool,
}

impl Train {
    pub(super) fn run(self) -> anyhow::Result<Value> {
        on_threads(self.threads, || self.train())?
    }

    fn train(&self) -> anyhow::Result<Value> {
        let described = self.items.as_deref().filter(|_| self.model.ranks_unseen());
        let input = input::interactions(&self.interactions, described)?;
        let documents = match &self.items {
            Some(path) => Some(Arc::new(input::documents(path, &input.items)?)),
            None => None,
        };
        let (users, items) = (input.users.len(), input.items.len());
        // Parameters chosen on rows that the metrics are measured on would make the card's figures too good.
        let (early, late) = split(&input.log);
        let (plan, valid) = self.model.plan(&early, users, items, documents.as_ref())?;
        let mut metrics = BTreeMap::new();
        if !self.no_eval {
            progress("measuring on the last fifth of each user");
            let early = Interactions::new(users, items, &early)?;
            let measured = evaluate::metrics(
                &Test::new(&early, &late),
                plan.fit(&early)?.as_ref(),
                &early,
            )?;
            if let Value::Object(map) = measured {
                metrics.extend(
                    map.into_iter()
                        .filter_map(|(name, value)| Some((name, value.as_f64()?))),
                );
            }
        }
        drop((early, late));
        progress("training on everything");
        let data = Interactions::new(users, items, &input.log)?;
        let model = plan.fit(&data)?;
        let saved = Saved::new(model, input.users, input.items, data, metrics)?;
        saved.save(&self.out)?;
        let mut answer = describe(&plan, valid)?;
        answer["model"] = json!(self.out.display().to_string());
        answer["card"] = serde_json::to_value(&saved.card)?;
        Ok(answer)
    }
}

/// Recommend to one user.
#[derive(Debug, Args)]
pub(crate) struct Recommend {
    /// A file that `train` wrote
    #[arg(long)]
    model: PathBuf,
    /// The user's id, as in the interactions
    #[arg(long, conflicts_with = "have")]
    user: Option<String>,
    /// Instead of a known user: item ids that a new one has, divided by commas
    #[arg(long, value_delimiter = ',')]
    have: Vec<String>,
    /// Only these items, divided by commas
    #[arg(long, value_delimiter = ',')]
    only: Vec<String>,
    /// How many
    #[arg(short, long, default_value_t = 10)]
    k: usize,
    /// Say which of the user's own items led to each
    #[arg(long)]
    explain: bool,
    /// Print the answer on one line
    #[arg(long)]
    pub(super) json: bool,
}

impl Recommend {
    pub(super) fn run(self) -> anyhow::Result<Value> {
        let saved = Saved::load(&self.model)?;
        let learner = self.learner(&saved)?;
        let mut filter = Filter::unseen(saved.items.len());
        if !self.only.is_empty() {
            filter = filter.allow(&indices(&saved, &self.only)?)?;
        }
        let mut list = Vec::new();
        for scored in saved.model.top_k(&learner, self.k, &filter)? {
            let mut entry = json!({ "item": saved.items.name(scored.item), "score": scored.score });
            if self.explain {
                let reasons = saved.model.explain(&learner, scored.item)?;
                let named = |r: &collegium_recommender::Reason| json!({ "item": saved.items.name(r.item), "weight": r.weight });
                entry["because"] = reasons.iter().take(5).map(named).collect();
            }
            list.push(entry);
        }
        Ok(json!({ "kind": saved.card.kind, "user": self.user, "items": list }))
    }

    fn learner<'a>(&self, saved: &'a Saved) -> anyhow::Result<Learner<'a>> {
        if let Some(name) = &self.user {
            let user = saved
                .users
                .index(name)
                .with_context(|| format!("the model does not know the user {name}"))?;
            return Ok(saved.history.learner(user));
        }
        let rows: Vec<_> = indices(saved, &self.have)?
            .into_iter()
            .map(|item| (item, 1.0, 0))
            .collect();
        Ok(Learner::new(&rows)?)
    }
}

fn indices(saved: &Saved, names: &[String]) -> anyhow::Result<Vec<u32>> {
    let index = |name: &String| {
        saved
            .items
            .index(name)
            .with_context(|| format!("the model does not know the item {name}"))
    };
    names.iter().map(index).collect()
}

/// Say what a model file holds.
#[derive(Debug, Args)]
pub(crate) struct Inspect {
    /// A file that `train` wrote
    #[arg(long)]
    model: PathBuf,
    /// Also list the items most like this one
    #[arg(long)]
    similar_to: Option<String>,
    /// How many of them
    #[arg(short, long, default_value_t = 10)]
    k: usize,
    /// Print the answer on one line
    #[arg(long)]
    pub(super) json: bool,
}

impl Inspect {
    pub(super) fn run(self) -> anyhow::Result<Value> {
        let Some(name) = &self.similar_to else {
            return Ok(serde_json::to_value(Card::load(&self.model)?)?);
        };
        let saved = Saved::load(&self.model)?;
        let Some(item) = saved.items.index(name) else {
            bail!("the model does not know the item {name}")
        };
        let similar = saved.model.similar_items(item, self.k)?;
        let list: Vec<Value> = similar
            .iter()
            .map(|s| json!({ "item": saved.items.name(s.item), "score": s.score }))
            .collect();
        let mut answer = serde_json::to_value(&saved.card)?;
        answer["similar"] = json!(list);
        Ok(answer)
    }
}
