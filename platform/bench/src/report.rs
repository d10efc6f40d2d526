//! The table.

use std::fmt::Write;

use crate::{schema::Pair, sdk, webhooks::Deliveries, wrk::Run};

/// All figures of one run.
#[derive(Debug, Default)]
pub(crate) struct Report {
    pub(crate) tenants: usize,
    /// Size of the answer.
    pub(crate) bytes: usize,
    /// The limit of answering.
    pub(crate) fixed: Option<Run>,
    /// The limit of asking Postgres.
    pub(crate) query: Option<Run>,
    /// (tenants, run) with published courses remembered.
    pub(crate) cached: Vec<(usize, Run)>,
    /// (tenants, run) with nothing remembered.
    pub(crate) uncached: Vec<(usize, Run)>,
    /// The portal's course page.
    pub(crate) page: Option<Run>,
    /// Resident memory after all tenants were asked, in MB.
    pub(crate) resident_mb: f64,
    /// The same without the cache.
    pub(crate) resident_uncached_mb: f64,
    /// Provisioning all tenants.
    pub(crate) provision: Option<Pair>,
    /// A column and an index over so many tenants.
    pub(crate) roll: Option<(Pair, usize)>,
    /// (language, one call by its SDK and without).
    pub(crate) sdk: Vec<(&'static str, sdk::Pair)>,
    /// A course with its lessons by GraphQL, and by REST beside it.
    pub(crate) graphql: Option<Run>,
    pub(crate) rest: Option<Run>,
    /// Webhooks when all endpoints answer, and when 50 hang.
    pub(crate) webhooks: Option<(Deliveries, Deliveries)>,
    /// (what, seconds to write it).
    pub(crate) generation: Vec<(&'static str, f64)>,
}

impl Report {
    /// An empty report on so many tenants.
    pub(crate) fn new(tenants: usize) -> Self {
        Self {
            tenants,
            ..Self::default()
        }
    }

    /// Markdown with a ratio beside every figure.
    pub(crate) fn to_markdown(&self) -> String {
        let mut text = format!(
            "# Speed\n\nWritten by `make bench`: release build, wrk with 64 connections, everything on this machine in \
             one run; each line warmed up before, then measured in five rounds, of which the median is given. The answer is a course with its 20 lessons, {} bytes.\n\n\
             | what | answers/s | of the limit | p50 ms | p99 ms |\n| --- | --- | --- | --- | --- |\n",
            self.bytes
        );
        let limit = |run: &Option<Run>| run.as_ref().map_or(f64::NAN, |run| run.per_second);
        let (fixed, query) = (limit(&self.fixed), limit(&self.query));
        let mut line = |name: String, run: &Run, of: f64| {
            let share = 100.0 * run.per_second / of;
            let _ = writeln!(
                text,
                "| {name} | {:.0} | {share:.0} % | {:.2} | {:.2} |",
                run.per_second, run.p50, run.p99
            );
        };
        for (name, run, of) in [
            ("limit: bare poem, fixed JSON", &self.fixed, fixed),
            (
                "limit: bare poem + sqlx, one prepared query",
                &self.query,
                query,
            ),
            ("portal: course page, cached", &self.page, fixed),
        ] {
            if let Some(run) = run {
                line(name.to_owned(), run, of);
            }
        }
        for (runs, of, name) in [
            (&self.cached, fixed, "cached"),
            (&self.uncached, query, "uncached"),
        ] {
            for (tenants, run) in runs {
                line(format!("API: course, {name}, {tenants} tenants"), run, of);
            }
        }
        self.spread(&mut text);
        if self.provision.is_some() {
            text.push('\n');
            text.push_str(&self.schema());
        }
        self.integrators(&mut text);
        text
    }

    fn spread(&self, text: &mut String) {
        let _ = writeln!(
            text,
            "\n| {} tenants beside 1 | answers/s | p99 |\n| --- | --- | --- |",
            self.tenants
        );
        for (runs, name) in [(&self.cached, "cached"), (&self.uncached, "uncached")] {
            if let (Some((_, one)), Some((_, all))) = (runs.first(), runs.last()) {
                let share = 100.0 * all.per_second / one.per_second;
                let _ = writeln!(
                    text,
                    "| {name} | {share:.0} % | {:.1}× |",
                    all.p99 / one.p99
                );
            }
        }
        let _ = writeln!(
            text,
            "\nResident memory of the server after asking {} tenants: {:.0} MB with the cache, {:.0} MB without.",
            self.tenants, self.resident_mb, self.resident_uncached_mb
        );
    }

    /// What making and changing a tenant's schema takes.
    pub(crate) fn schema(&self) -> String {
        let mut text = String::new();
        let _ = writeln!(
            text,
            "| schema | Collegium, ms a tenant | psql, ms a tenant | ratio |\n| --- | --- | --- | --- |"
        );
        let mut line = |name: &str, pair: Pair, tenants: usize| {
            let each = |seconds: f64| 1000.0 * seconds / tenants.max(1) as f64;
            let _ = writeln!(
                text,
                "| {name} | {:.1} | {:.1} | {:.2} |",
                each(pair.ours),
                each(pair.psql),
                pair.ours / pair.psql
            );
        };
        if let Some(pair) = self.provision {
            line(
                &format!("provisioning {} tenants", self.tenants),
                pair,
                self.tenants,
            );
        }
        if let Some((pair, tenants)) = self.roll {
            line(
                &format!("a column and an index over {tenants} tenants"),
                pair,
                tenants,
            );
        }
        text
    }

    fn integrators(&self, text: &mut String) {
        let _ = writeln!(
            text,
            "\n| one call, µs | by the SDK | bare | ratio |\n| --- | --- | --- | --- |"
        );
        for (language, pair) in &self.sdk {
            let ratio = pair.sdk / pair.bare;
            let _ = writeln!(
                text,
                "| {language} | {:.0} | {:.0} | {ratio:.2} |",
                pair.sdk, pair.bare
            );
        }
        if let (Some(graphql), Some(rest)) = (&self.graphql, &self.rest) {
            let _ = writeln!(
                text,
                "\nThe same course by GraphQL: {:.0}/s (p99 {:.2} ms), {:.2} of REST's {:.0}/s.",
                graphql.per_second,
                graphql.p99,
                graphql.per_second / rest.per_second,
                rest.per_second
            );
        }
        if let Some((well, some_hang)) = self.webhooks {
            let _ = writeln!(
                text,
                "\n| webhooks: 950 of 1,000 endpoints | deliveries/s | p50 ms | p99 ms |\n| --- | --- | --- | --- |"
            );
            for (name, run) in [
                ("all answer", well),
                ("the other 50 never answer", some_hang),
            ] {
                let _ = writeln!(
                    text,
                    "| {name} | {:.0} | {:.0} | {:.0} |",
                    run.per_second, run.p50, run.p99
                );
            }
        }
        let _ = writeln!(text, "\n| generation | s |\n| --- | --- |");
        for (what, seconds) in &self.generation {
            let _ = writeln!(text, "| {what} | {seconds:.1} |");
        }
    }
}
