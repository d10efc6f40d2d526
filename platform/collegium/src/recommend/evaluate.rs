//! `collegium recommend evaluate`.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use anyhow::Context;
use clap::Args;
use collegium_recommender::{
    Document, Filter, Ids, Interactions, Learner, Log, Model, Test, split, synthetic,
};
use serde_json::{Value, json};

use super::models::{ModelArgs, Name, Plan, describe, round};
use super::{input, on_threads, progress};

/// Learners asked one at a time to measure the latency.
const SINGLES: usize = 1000;

/// Measure a model.
#[derive(Debug, Args)]
pub(crate) struct Evaluate {
    /// CSV (or CSV.gz) with the columns user, item, strength, timestamp
    #[arg(long, required_unless_present = "synth")]
    interactions: Option<PathBuf>,
    /// Instead of a file: users,items,draws,seed of the synthetic set
    #[arg(long, conflicts_with = "interactions")]
    synth: Option<String>,
    /// CSV (or CSV.gz) with the columns item, title, description, tags
    #[arg(long)]
    items: Option<PathBuf>,
    #[command(flatten)]
    model: ModelArgs,
    /// Threads; 0: one for each processor
    #[arg(long, default_value_t = 0)]
    threads: usize,
    /// Train this many times and report the shortest time
    #[arg(long, default_value_t = 1)]
    repeat: usize,
    /// Measure times only
    #[arg(long)]
    no_eval: bool,
    /// Print the answer on one line
    #[arg(long)]
    pub(super) json: bool,
}

struct Data {
    log: Log,
    users: usize,
    items: usize,
    documents: Option<Arc<Vec<Document>>>,
}

impl Evaluate {
    pub(super) fn run(self) -> anyhow::Result<Value> {
        let data = self.data()?;
        on_threads(self.threads, || self.measure(&data))?
    }

    fn data(&self) -> anyhow::Result<Data> {
        let (log, users, items, names) = if let Some(spec) = &self.synth {
            let (log, users, items) = synth(spec)?;
            (log, users, items, None)
        } else {
            let path = self
                .interactions
                .as_deref()
                .context("--interactions is missing")?;
            let input = input::interactions(path, None)?;
            (
                input.log,
                input.users.len(),
                input.items.len(),
                Some(input.items),
            )
        };
        let described = |names: Option<Ids>| -> anyhow::Result<_> {
            let (Some(path), Some(names)) = (&self.items, names) else {
                return Ok(None);
            };
            Ok(Some(Arc::new(input::documents(path, &names)?)))
        };
        Ok(Data {
            log,
            users,
            items,
            documents: described(names)?,
        })
    }

    fn measure(&self, data: &Data) -> anyhow::Result<Value> {
        let (train, held_out) = split(&data.log);
        let (plan, valid) =
            self.model
                .plan(&train, data.users, data.items, data.documents.as_ref())?;
        let matrix = Interactions::new(data.users, data.items, &train)?;
        drop(train);
        let mut answer = json!({
            "data": self.interactions.as_ref().map_or_else(
                || self.synth.clone().unwrap_or_default(),
                |path| path.display().to_string(),
            ),
            "algo": self.model_name(),
            "threads": rayon::current_num_threads(),
            "users": data.users,
            "items": data.items,
            "rows": data.log.len(),
            "train_rows": data.log.len() - held_out.len(),
        });
        merge(&mut answer, describe(&plan, valid)?);
        progress("training");
        let (model, times) = self.fit(&plan, &matrix)?;
        let shortest = times.iter().copied().fold(f64::INFINITY, f64::min);
        merge(
            &mut answer,
            json!({ "train_s": seconds(shortest), "train_s_all": times.iter().map(|&t| seconds(t)).collect::<Vec<_>>() }),
        );
        let test = Test::new(&matrix, &held_out);
        if !self.no_eval {
            progress("measuring");
            merge(&mut answer, metrics(&test, model.as_ref(), &matrix)?);
        }
        merge(&mut answer, speed(model.as_ref(), &matrix, &test.filter())?);
        Ok(answer)
    }

    fn fit(&self, plan: &Plan, data: &Interactions) -> anyhow::Result<(Box<dyn Model>, Vec<f64>)> {
        let mut times = Vec::new();
        loop {
            let start = Instant::now();
            let model = plan.fit(data)?;
            times.push(start.elapsed().as_secs_f64());
            if times.len() >= self.repeat {
                return Ok((model, times));
            }
        }
    }

    fn model_name(&self) -> String {
        let name: Name = self.model.model;
        format!("{name:?}").to_lowercase()
    }
}

fn synth(spec: &str) -> anyhow::Result<(Log, usize, usize)> {
    let parts: Vec<u64> = spec
        .split(',')
        .map(|part| part.trim().parse())
        .collect::<Result<_, _>>()?;
    let &[users, items, draws, seed] = parts.as_slice() else {
        anyhow::bail!("--synth takes users,items,draws,seed");
    };
    let log = synthetic(
        u32::try_from(users)?,
        u32::try_from(items)?,
        u32::try_from(draws)?,
        seed,
    )?;
    Ok((log, usize::try_from(users)?, usize::try_from(items)?))
}

fn merge(into: &mut Value, from: Value) {
    if let (Value::Object(into), Value::Object(from)) = (into, from) {
        into.extend(from);
    }
}

fn seconds(value: f64) -> f64 {
    (value * 1e5).round() / 1e5
}

pub(super) fn metrics(
    test: &Test,
    model: &dyn Model,
    train: &Interactions,
) -> anyhow::Result<Value> {
    let mut value = serde_json::to_value(test.measure(model, train)?)?;
    if let Value::Object(map) = &mut value {
        for number in map.values_mut() {
            if let (false, Some(x)) = (number.is_u64(), number.as_f64()) {
                *number = json!(round(x));
            }
        }
    }
    Ok(value)
}

fn speed(model: &dyn Model, data: &Interactions, filter: &Filter) -> anyhow::Result<Value> {
    let learners: Vec<Learner<'_>> = (0..data.users() as u32)
        .map(|user| data.learner(user))
        .filter(|l| !l.items().is_empty())
        .collect();
    let start = Instant::now();
    let top = model.top_k_many(&learners, 10, filter)?;
    let all = start.elapsed().as_secs_f64();
    let step = (learners.len() / SINGLES).max(1);
    let mut each = Vec::with_capacity(SINGLES);
    for learner in learners.iter().step_by(step).take(SINGLES) {
        let start = Instant::now();
        std::hint::black_box(model.top_k(learner, 10, filter)?);
        each.push(start.elapsed().as_secs_f64() * 1e6);
    }
    each.sort_by(f64::total_cmp);
    let at = |share: f64| {
        each.get(((each.len() as f64 - 1.0) * share).round() as usize)
            .copied()
            .unwrap_or(0.0)
    };
    let tenth = |value: f64| (value * 10.0).round() / 10.0;
    Ok(json!({
        "top10_all_s": seconds(all),
        "top10_users": top.len(),
        "single_us": { "median": tenth(at(0.5)), "p99": tenth(at(0.99)) },
    }))
}
