//! The best of many scores.

use crate::kernels::{self, Lanes, Simd, Task};
use crate::model::Scored;

/// The best seen so far, best first; of equal scores the one that came first stays ahead.
#[derive(Debug, Clone)]
pub(crate) struct Best {
    k: usize,
    list: Vec<Scored>,
}

impl Best {
    pub(crate) fn new(k: usize) -> Self {
        Self {
            k,
            list: Vec::with_capacity(k.min(1024)),
        }
    }

    /// A score must be greater than this to get in.
    pub(crate) fn bar(&self) -> f32 {
        match self.list.last() {
            Some(last) if self.list.len() >= self.k => last.score,
            _ if self.k == 0 => f32::INFINITY,
            _ => f32::NEG_INFINITY,
        }
    }

    #[inline(always)]
    pub(crate) fn push(&mut self, item: u32, score: f32) {
        if score.is_nan() || score <= self.bar() {
            return;
        }
        if self.list.len() == self.k {
            self.list.pop();
        }
        let mut at = self.list.len();
        while at > 0 && self.list[at - 1].score < score {
            at -= 1;
        }
        self.list.insert(at, Scored { item, score });
    }

    pub(crate) fn into_vec(self) -> Vec<Scored> {
        self.list
    }
}

/// The `k` best scores, ties to the lower item; −∞ and NaN never count.
pub(crate) fn top(scores: &[f32], k: usize) -> Vec<Scored> {
    kernels::run(Top {
        scores,
        k: k.min(scores.len()),
    })
}

struct Top<'a> {
    scores: &'a [f32],
    k: usize,
}

impl Task for Top<'_> {
    type Out = Vec<Scored>;

    #[inline(always)]
    fn call<S: Simd>(self) -> Vec<Scored> {
        let mut best = Best::new(self.k);
        let (chunks, rest) = self.scores.as_chunks::<16>();
        let mut bar = S::F32::splat(best.bar());
        for (n, chunk) in chunks.iter().enumerate() {
            let mut bits = S::F32::load(chunk).greater(bar);
            if bits != 0 {
                while bits != 0 {
                    let lane = bits.trailing_zeros() as usize;
                    best.push((n * 16 + lane) as u32, chunk[lane]);
                    bits &= bits - 1;
                }
                bar = S::F32::splat(best.bar());
            }
        }
        for (lane, &score) in rest.iter().enumerate() {
            best.push((chunks.len() * 16 + lane) as u32, score);
        }
        best.into_vec()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_best_are_those_of_a_sort(
            scores in proptest::collection::vec(prop_oneof![Just(f32::NAN), Just(f32::NEG_INFINITY), (-4i8..4).prop_map(f32::from)], 0..120),
            k in 0usize..40,
        ) {
            let mut want: Vec<(u32, f32)> =
                scores.iter().enumerate().filter(|(_, s)| **s > f32::NEG_INFINITY).map(|(i, s)| (i as u32, *s)).collect();
            want.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            want.truncate(k);
            let got: Vec<(u32, f32)> = top(&scores, k).iter().map(|s| (s.item, s.score)).collect();
            prop_assert_eq!(got, want);
        }
    }
}
