//! Interactions and items from CSV files.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use anyhow::{Context, bail, ensure};
use collegium_recommender::{Document, Ids, IdsBuilder, Log};
use csv::{ByteRecord, Reader, ReaderBuilder};
use flate2::read::MultiGzDecoder;

use super::progress;

/// Rows between two lines of progress.
const TELL: u64 = 2_000_000;

/// Interactions with the names of users and items.
pub(super) struct Input {
    pub(super) log: Log,
    pub(super) users: Ids,
    pub(super) items: Ids,
}

fn open(path: &Path) -> anyhow::Result<Reader<Box<dyn Read>>> {
    let file = File::open(path).with_context(|| format!("cannot read {}", path.display()))?;
    let plain: Box<dyn Read> = if path
        .extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("gz"))
    {
        Box::new(BufReader::with_capacity(
            1 << 18,
            MultiGzDecoder::new(BufReader::new(file)),
        ))
    } else {
        Box::new(BufReader::with_capacity(1 << 18, file))
    };
    Ok(ReaderBuilder::new()
        .flexible(true)
        .buffer_capacity(1 << 18)
        .from_reader(plain))
}

fn header(reader: &mut Reader<Box<dyn Read>>, path: &Path) -> anyhow::Result<Vec<String>> {
    let record = reader
        .byte_headers()
        .with_context(|| format!("cannot read the header of {}", path.display()))?;
    let name = |field: &[u8]| {
        String::from_utf8_lossy(field)
            .trim_start_matches('\u{feff}')
            .trim()
            .to_lowercase()
    };
    Ok(record.iter().map(name).collect())
}

/// Reads a file with the columns user, item, strength and timestamp, in any order and among others. The items of
/// `described` are counted among the items, also those that nobody has seen.
pub(super) fn interactions(path: &Path, described: Option<&Path>) -> anyhow::Result<Input> {
    let mut reader = open(path)?;
    let names = header(&mut reader, path)?;
    let mut columns = [0; 4];
    for (column, name) in columns
        .iter_mut()
        .zip(["user", "item", "strength", "timestamp"])
    {
        let found = names.iter().position(|n| n == name);
        *column = found.with_context(|| format!("{} has no column {name}", path.display()))?;
    }
    let (mut users, mut items) = (IdsBuilder::default(), IdsBuilder::default());
    let mut log = Log::default();
    let mut record = ByteRecord::new();
    while reader
        .read_byte_record(&mut record)
        .with_context(|| format!("{} is damaged", path.display()))?
    {
        let row = Row::parse(&record, columns)
            .with_context(|| format!("{}, row {}", path.display(), log.len() + 1))?;
        let user = users.number(row.user).context("too many users")?;
        let item = items.number(row.item).context("too many items")?;
        log.push(user, item, row.strength, row.time);
        if (log.len() as u64).is_multiple_of(TELL) {
            progress(format_args!("{} rows read", log.len()));
        }
    }
    ensure!(!log.is_empty(), "{} has no rows", path.display());
    if let Some(path) = described {
        let mut reader = open(path)?;
        let column = item_column(&header(&mut reader, path)?, path)?;
        while reader
            .read_byte_record(&mut record)
            .with_context(|| format!("{} is damaged", path.display()))?
        {
            let id = String::from_utf8_lossy(record.get(column).unwrap_or_default());
            items.number(&id).context("too many items")?;
        }
    }
    let (users, user_index) = users.finish();
    let (items, item_index) = items.finish();
    for (user, item) in log.user.iter_mut().zip(&mut log.item) {
        *user = user_index[*user as usize];
        *item = item_index[*item as usize];
    }
    progress(format_args!(
        "{} rows of {} users and {} items",
        log.len(),
        users.len(),
        items.len()
    ));
    Ok(Input { log, users, items })
}

struct Row<'a> {
    user: &'a str,
    item: &'a str,
    strength: f32,
    time: i64,
}

impl<'a> Row<'a> {
    fn parse(record: &'a ByteRecord, columns: [usize; 4]) -> anyhow::Result<Self> {
        let field = |n: usize, name: &str| -> anyhow::Result<&'a str> {
            let bytes = record
                .get(columns[n])
                .with_context(|| format!("{name} is missing"))?;
            std::str::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))
        };
        let text = field(2, "strength")?.trim();
        let strength: f32 = text
            .parse()
            .with_context(|| format!("strength {text:?} is not a number"))?;
        ensure!(
            strength.is_finite() && strength >= 0.0,
            "strength {text} is not a finite number of at least 0"
        );
        Ok(Self {
            user: field(0, "user")?,
            item: field(1, "item")?,
            strength,
            time: seconds(field(3, "timestamp")?)?,
        })
    }
}

fn item_column(names: &[String], path: &Path) -> anyhow::Result<usize> {
    let found = names.iter().position(|name| name == "item");
    found.with_context(|| format!("{} has no column item", path.display()))
}

/// Seconds since 1970; a fraction is cut off. Whole numbers go through f64 as in the bench's script: beyond 2⁵³
/// they are rounded, and its order of a user's rows would not be ours otherwise.
fn seconds(text: &str) -> anyhow::Result<i64> {
    let text = text.trim();
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() && value.abs() < 9e18 => Ok(value as i64),
        _ => bail!("timestamp {text:?} is not a number"),
    }
}

/// Reads what is written about the items: columns item, title, description, tags (divided by `|` or `;`).
/// Every other column counts as a tag "column=value". Items that have no index are left out.
pub(super) fn documents(path: &Path, items: &Ids) -> anyhow::Result<Vec<Document>> {
    let mut reader = open(path)?;
    let names = header(&mut reader, path)?;
    let item_column = item_column(&names, path)?;
    let mut documents = vec![Document::default(); items.len()];
    let mut known = 0;
    let mut record = ByteRecord::new();
    while reader
        .read_byte_record(&mut record)
        .with_context(|| format!("{} is damaged", path.display()))?
    {
        let id = String::from_utf8_lossy(record.get(item_column).unwrap_or_default());
        let Some(index) = items.index(&id) else {
            continue;
        };
        known += 1;
        let document = &mut documents[index as usize];
        for (name, field) in names
            .iter()
            .zip(&record)
            .filter(|(name, _)| *name != "item")
        {
            let text = String::from_utf8_lossy(field).trim().to_owned();
            match name.as_str() {
                _ if text.is_empty() => {}
                "title" => document.title = text,
                "description" => document.description = text,
                "tags" => document
                    .tags
                    .extend(text.split(['|', ';']).map(|tag| tag.trim().to_owned())),
                _ => document.tags.push(format!("{name}={text}")),
            }
        }
    }
    progress(format_args!(
        "{known} of {} items are described",
        items.len()
    ));
    Ok(documents)
}
