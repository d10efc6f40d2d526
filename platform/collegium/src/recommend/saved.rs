//! `collegium recommend train`, `recommend` and `inspect`: model files.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, bail};
use clap::Args;
use collegium_recommender::{Card, Filter, Interactions, Learner, Saved, Test, split};
use serde_json::{Value, json};

use super::models::{ModelArgs, describe};
use super::{evaluate, input, on_threads, print, progress};

/// Train a model.
#[derive(Debug, Args)]
pub(crate) struct Train {
    /// CSV (or CSV.gz) with the columns user, item, strength, timestamp
    #[arg(long)]
    interactions: PathBuf,
    /// CSV (or CSV.gz) with the columns item, title, description, tags
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
    /// Do not train on the earlier part first to write metrics into the card
    #[arg(long)]
    no_eval: bool,
    /// Print the answer on one line
    #[arg(long)]
    json: bool,
}

impl Train {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let answer = on_threads(self.threads, || self.train())??;
        print(&answer, self.json)
    }

    fn train(&self) -> anyhow::Result<Value> {
        let input = input::interactions(&self.interactions)?;
        let documents = match &self.items {
            Some(path) => Some(Arc::new(input::documents(path, &input.items)?)),
            None => None,
        };
        let (users, items) = (input.users.len(), input.items.len());
        let (plan, valid) = self
            .model
            .plan(&input.log, users, items, documents.as_ref())?;
        let mut metrics = BTreeMap::new();
        if !self.no_eval {
            progress("measuring on the last fifth of each user");
            let (early, late) = split(&input.log);
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
    json: bool,
}

impl Recommend {
    pub(super) fn run(self) -> anyhow::Result<()> {
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
        print(
            &json!({ "kind": saved.card.kind, "user": self.user, "items": list }),
            self.json,
        )
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
    json: bool,
}

impl Inspect {
    pub(super) fn run(self) -> anyhow::Result<()> {
        let Some(name) = &self.similar_to else {
            return print(&serde_json::to_value(Card::load(&self.model)?)?, self.json);
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
        print(&answer, self.json)
    }
}
