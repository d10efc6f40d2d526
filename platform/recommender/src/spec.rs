//! A model to be trained, as data.

use serde::{Deserialize, Serialize};

use crate::data::Interactions;
use crate::error::Result;
use crate::ials::{Ials, IalsParams};
use crate::model::{Kind, Model};
use crate::models::bpr::{Bpr, BprParams};
use crate::models::content::{Content, ContentParams};
use crate::models::ease::{Ease, EaseParams};
use crate::models::itemknn::{ItemKnn, ItemKnnParams};
use crate::models::markov::{Markov, MarkovParams};
use crate::models::popularity::{Popularity, PopularityParams};

/// The parameters of one model of any kind but a blend.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Spec {
    /// See [`Ials`].
    Ials(IalsParams),
    /// See [`Ease`].
    Ease(EaseParams),
    /// See [`ItemKnn`].
    ItemKnn(ItemKnnParams),
    /// See [`Bpr`].
    Bpr(BprParams),
    /// See [`Popularity`].
    Popularity(PopularityParams),
    /// See [`Markov`].
    Markov(MarkovParams),
    /// See [`Content`].
    Content(ContentParams),
}

impl Spec {
    /// Which model it makes.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Ials(_) => Kind::Ials,
            Self::Ease(_) => Kind::Ease,
            Self::ItemKnn(_) => Kind::ItemKnn,
            Self::Bpr(_) => Kind::Bpr,
            Self::Popularity(_) => Kind::Popularity,
            Self::Markov(_) => Kind::Markov,
            Self::Content(_) => Kind::Content,
        }
    }

    /// Trains the model.
    ///
    /// # Errors
    /// As the model's own `fit`.
    pub fn fit(&self, data: &Interactions) -> Result<Box<dyn Model>> {
        Ok(match self {
            Self::Ials(params) => Box::new(Ials::fit(data, params)?),
            Self::Ease(params) => Box::new(Ease::fit(data, params)?),
            Self::ItemKnn(params) => Box::new(ItemKnn::fit(data, params)?),
            Self::Bpr(params) => Box::new(Bpr::fit(data, params)?),
            Self::Popularity(params) => Box::new(Popularity::fit(data, params)?),
            Self::Markov(params) => Box::new(Markov::fit(data, params)?),
            Self::Content(params) => Box::new(Content::fit(data, params)?),
        })
    }
}
