//! Arrays that are either in memory or in a mapped file.

use std::marker::PhantomData;
use std::ops::{Deref, Range};
use std::sync::Arc;

use bytemuck::Pod;
use memmap2::Mmap;

use crate::error::{Error, Result};

/// Numbers, owned or mapped.
#[derive(Clone)]
pub(crate) enum Buffer<T> {
    Owned(Vec<T>),
    Mapped {
        map: Arc<Mmap>,
        bytes: Range<usize>,
        of: PhantomData<T>,
    },
}

impl<T: Pod> Buffer<T> {
    /// A part of a file; refused if it is out of bounds, misaligned or not a whole number of values.
    pub(crate) fn mapped(map: &Arc<Mmap>, bytes: Range<usize>) -> Result<Self> {
        let part = map
            .get(bytes.clone())
            .ok_or_else(|| Error::Format("an array is out of bounds".into()))?;
        bytemuck::try_cast_slice::<u8, T>(part)
            .map_err(|e| Error::Format(format!("an array is damaged: {e}")))?;
        Ok(Self::Mapped {
            map: Arc::clone(map),
            bytes,
            of: PhantomData,
        })
    }

    /// The numbers to change; a mapped array is copied first.
    pub(crate) fn to_mut(&mut self) -> &mut Vec<T> {
        if let Self::Mapped { .. } = self {
            *self = Self::Owned(self.to_vec());
        }
        match self {
            Self::Owned(values) => values,
            Self::Mapped { .. } => unreachable!("replaced above"),
        }
    }
}

impl<T: Pod> Deref for Buffer<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        match self {
            Self::Owned(values) => values,
            Self::Mapped { map, bytes, .. } => bytemuck::cast_slice(&map[bytes.clone()]),
        }
    }
}

impl<T> From<Vec<T>> for Buffer<T> {
    fn from(values: Vec<T>) -> Self {
        Self::Owned(values)
    }
}

impl<T: Pod + PartialEq> PartialEq for Buffer<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Pod> std::fmt::Debug for Buffer<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kind = if matches!(self, Self::Owned(_)) {
            "owned"
        } else {
            "mapped"
        };
        write!(f, "{} numbers, {kind}", self.len())
    }
}
