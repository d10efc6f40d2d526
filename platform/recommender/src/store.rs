//! See [`Saved`].

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytemuck::Pod;
use memmap2::Mmap;
use safetensors::tensor::Metadata;
use safetensors::{Dtype, SafeTensors, View};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::data::Interactions;
use crate::error::{Error, Result};
use crate::ials::Ials;
use crate::ids::Ids;
use crate::kernels::map_file;
use crate::linalg::factors::Chunk;
use crate::model::{Kind, Model};
use crate::models::{blend, bpr, content, ease, itemknn, markov, popularity};
use crate::storage::Buffer;

/// The version of the layout; another one is refused.
const FORMAT: u32 = 1;

/// What a person or a program wants to know of a model before loading it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Card {
    /// Version of the layout.
    pub format: u32,
    /// Which model.
    pub kind: Kind,
    /// What it was trained with.
    pub params: Value,
    /// How many users it knows.
    pub users: usize,
    /// How many items it knows.
    pub items: usize,
    /// How many interactions it was trained on.
    pub interactions: usize,
    /// The times of the earliest and the latest of them, in seconds since 1970.
    pub window: Option<(i64, i64)>,
    /// What was measured, by name.
    pub metrics: BTreeMap<String, f64>,
    /// Whether user and item names are ordered as numbers.
    pub numeric_ids: (bool, bool),
}

/// Models in files: arrays as safetensors, and beside them a small JSON card.
///
/// Loading maps the arrays; a page is read when something on it is needed, and the system may drop it
/// again, so a model may be larger than the memory.
#[derive(Debug)]
pub struct Saved {
    /// What it is.
    pub card: Card,
    /// The model.
    pub model: Box<dyn Model>,
    /// Names of users.
    pub users: Ids,
    /// Names of items.
    pub items: Ids,
    /// The interactions that it was trained on.
    pub history: Interactions,
}

impl Saved {
    /// Puts a trained model together with its names and data.
    ///
    /// # Errors
    /// Numbers of users or items that do not agree.
    pub fn new(
        model: Box<dyn Model>,
        users: Ids,
        items: Ids,
        history: Interactions,
        metrics: BTreeMap<String, f64>,
    ) -> Result<Self> {
        let card = Card {
            format: FORMAT,
            kind: model.kind(),
            params: model.params_json(),
            users: history.users(),
            items: history.items(),
            interactions: history.len(),
            window: history.window(),
            metrics,
            numeric_ids: (users.is_numeric(), items.is_numeric()),
        };
        let saved = Self {
            card,
            model,
            users,
            items,
            history,
        };
        saved.agree()?;
        Ok(saved)
    }

    fn agree(&self) -> Result<()> {
        let (users, items) = (self.card.users, self.card.items);
        let pairs = [
            ("users", users, self.users.len()),
            ("items", items, self.items.len()),
            ("items", items, self.model.items()),
            ("users", users, self.history.users()),
            ("items", items, self.history.items()),
        ];
        match pairs
            .into_iter()
            .find(|(_, expected, found)| expected != found)
        {
            Some((what, expected, found)) => Err(Error::Mismatch {
                what,
                expected,
                found,
            }),
            None => Ok(()),
        }
    }

    /// Writes the arrays to `path` and the card beside it, with the extension `json`. Each is written
    /// under another name and renamed, so a reader never sees half of one.
    ///
    /// # Errors
    /// What the file system says.
    pub fn save(&self, path: &Path) -> Result<()> {
        let mut writer = Writer::default();
        self.model.write(&mut writer, "model.")?;
        self.users.write(&mut writer, "users");
        self.items.write(&mut writer, "items");
        let (starts, item, strength, time) = self.history.parts();
        writer.add_owned(
            "history.starts",
            vec![starts.len()],
            &starts.iter().map(|&s| s as u64).collect::<Vec<_>>(),
        );
        writer.add("history.item", vec![item.len()], item);
        writer.add("history.strength", vec![strength.len()], strength);
        writer.add("history.time", vec![time.len()], time);
        let part = path.with_extension("part");
        safetensors::serialize_to_file(writer.arrays, None, &part)
            .map_err(|e| Error::Format(e.to_string()))?;
        let failed = |path: &Path| {
            let path = path.to_path_buf();
            move |source| Error::File { path, source }
        };
        std::fs::rename(&part, path).map_err(failed(path))?;
        let text =
            serde_json::to_vec_pretty(&self.card).map_err(|e| Error::Format(e.to_string()))?;
        std::fs::write(&part, text).map_err(failed(&part))?;
        let card = card_path(path);
        std::fs::rename(&part, &card).map_err(failed(&card))
    }

    /// Maps a model.
    ///
    /// # Errors
    /// A file that cannot be read, is damaged, or has another format.
    pub fn load(path: &Path) -> Result<Self> {
        let card = Card::load(path)?;
        let reader = Reader::open(path)?;
        let model = read_model(card.kind, card.params.clone(), &reader, "model.")?;
        let users = Ids::read(&reader, "users", card.numeric_ids.0)?;
        let items = Ids::read(&reader, "items", card.numeric_ids.1)?;
        let starts = reader
            .buffer::<u64>("history.starts")?
            .iter()
            .map(|&s| s as usize)
            .collect();
        let item = reader.buffer("history.item")?;
        let strength = reader.buffer("history.strength")?;
        let time = reader.buffer("history.time")?;
        let history = Interactions::from_parts(card.items, starts, item, strength, time)?;
        let saved = Self {
            card,
            model,
            users,
            items,
            history,
        };
        saved.agree()?;
        Ok(saved)
    }
}

impl Card {
    /// Reads the card beside a model file.
    ///
    /// # Errors
    /// A file that cannot be read, is damaged, or has another format.
    pub fn load(model: &Path) -> Result<Self> {
        let path = card_path(model);
        let text = std::fs::read(&path).map_err(|source| Error::File { path, source })?;
        let card: Self = serde_json::from_slice(&text).map_err(|e| Error::Format(e.to_string()))?;
        if card.format == FORMAT {
            Ok(card)
        } else {
            Err(Error::Format(format!("format {}", card.format)))
        }
    }
}

fn card_path(model: &Path) -> PathBuf {
    model.with_extension("json")
}

/// The model of a kind, from a file's arrays whose names begin with `prefix`.
pub(crate) fn read_model(
    kind: Kind,
    params: Value,
    from: &Reader,
    prefix: &str,
) -> Result<Box<dyn Model>> {
    Ok(match kind {
        Kind::Ials => Box::new(Ials::read(from, prefix, typed(params)?)?),
        Kind::Ease => Box::new(ease::Ease::read(from, prefix, typed(params)?)?),
        Kind::ItemKnn => Box::new(itemknn::ItemKnn::read(from, prefix, typed(params)?)?),
        Kind::Bpr => Box::new(bpr::Bpr::read(from, prefix, typed(params)?)?),
        Kind::Popularity => Box::new(popularity::Popularity::read(from, prefix, typed(params)?)?),
        Kind::Markov => Box::new(markov::Markov::read(from, prefix, typed(params)?)?),
        Kind::Content => Box::new(content::Content::read(from, prefix, &typed(params)?)?),
        Kind::Blend => Box::new(blend::Blend::read(from, prefix, &typed(params)?)?),
    })
}

fn typed<T: serde::de::DeserializeOwned>(params: Value) -> Result<T> {
    serde_json::from_value(params).map_err(|e| Error::Format(format!("the card's parameters: {e}")))
}

/// Parameters as JSON; a plain struct always has one.
pub(crate) fn json<T: Serialize>(params: &T) -> Value {
    serde_json::to_value(params).unwrap_or_default()
}

/// A number that a file may hold.
pub(crate) trait Stored: Pod {
    const DTYPE: Dtype;
}

impl Stored for f32 {
    const DTYPE: Dtype = Dtype::F32;
}
impl Stored for Chunk {
    const DTYPE: Dtype = Dtype::F32;
}
impl Stored for u8 {
    const DTYPE: Dtype = Dtype::U8;
}
impl Stored for u32 {
    const DTYPE: Dtype = Dtype::U32;
}
impl Stored for u64 {
    const DTYPE: Dtype = Dtype::U64;
}
impl Stored for i64 {
    const DTYPE: Dtype = Dtype::I64;
}

/// Collects arrays for a file.
#[derive(Debug, Default)]
pub struct Writer<'a> {
    arrays: Vec<(String, Array<'a>)>,
}

#[derive(Debug)]
struct Array<'a> {
    dtype: Dtype,
    shape: Vec<usize>,
    bytes: Cow<'a, [u8]>,
}

impl<'a> Writer<'a> {
    pub(crate) fn add<T: Stored>(&mut self, name: &str, shape: Vec<usize>, values: &'a [T]) {
        let bytes = Cow::Borrowed(bytemuck::cast_slice(values));
        self.arrays.push((
            name.to_owned(),
            Array {
                dtype: T::DTYPE,
                shape,
                bytes,
            },
        ));
    }

    pub(crate) fn add_owned<T: Stored>(&mut self, name: &str, shape: Vec<usize>, values: &[T]) {
        let bytes = Cow::Owned(bytemuck::cast_slice(values).to_vec());
        self.arrays.push((
            name.to_owned(),
            Array {
                dtype: T::DTYPE,
                shape,
                bytes,
            },
        ));
    }
}

impl View for Array<'_> {
    fn dtype(&self) -> Dtype {
        self.dtype
    }
    fn shape(&self) -> &[usize] {
        &self.shape
    }
    fn data(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(&self.bytes)
    }
    fn data_len(&self) -> usize {
        self.bytes.len()
    }
}

/// Finds arrays in a mapped file.
pub(crate) struct Reader {
    map: Arc<Mmap>,
    metadata: Metadata,
    data: usize,
}

impl Reader {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let map = map_file(path).map_err(|source| Error::File {
            path: path.to_path_buf(),
            source,
        })?;
        let (header, metadata) =
            SafeTensors::read_metadata(&map).map_err(|e| Error::Format(e.to_string()))?;
        Ok(Self {
            map: Arc::new(map),
            metadata,
            data: header + 8,
        })
    }

    pub(crate) fn shape(&self, name: &str) -> Result<&[usize]> {
        Ok(&self.info(name)?.shape)
    }

    pub(crate) fn buffer<T: Stored>(&self, name: &str) -> Result<Buffer<T>> {
        let info = self.info(name)?;
        if info.dtype != T::DTYPE {
            return Err(Error::Format(format!("{name} has another type")));
        }
        let (start, end) = info.data_offsets;
        Buffer::mapped(&self.map, self.data + start..self.data + end)
    }

    fn info(&self, name: &str) -> Result<&safetensors::tensor::TensorInfo> {
        self.metadata
            .info(name)
            .ok_or_else(|| Error::Format(format!("{name} is missing")))
    }
}
