//! The only module with `unsafe`: vector registers chosen at run time, and the mapping of a file.
//!
//! An algorithm is written once, as a [`Task`], over the traits [`Simd`] and [`Lanes`]; [`run`] compiles
//! it three times (AVX-512, AVX2 with FMA, portable) and calls the best that the processor has. Nothing
//! outside this module needs a compiler flag, a raw pointer or an `unsafe` block.
#![allow(unsafe_code)]

mod lanes;
mod map;
#[cfg(target_arch = "x86_64")]
mod x86;

use std::sync::OnceLock;

pub(crate) use lanes::{Lanes, Portable, Simd};
pub(crate) use map::map_file;

/// Work that is compiled for every instruction set.
///
/// `call` must be `#[inline(always)]`, and so must whatever it calls in its hot loops: that is how the
/// code ends up inside the function that has the instruction set enabled.
pub(crate) trait Task {
    /// What the work gives back.
    type Out;
    /// Does the work with the registers of `S`.
    fn call<S: Simd>(self) -> Self::Out;
}

/// The instruction set in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Arrays of sixteen floats; the compiler does what it can with baseline x86-64 or another machine.
    Portable,
    /// 256-bit registers with fused multiply-add.
    Avx2,
    /// 512-bit registers.
    Avx512,
}

/// The best instruction set of this processor, found once.
///
/// `COLLEGIUM_SIMD` is not read here on purpose: a result must depend on the machine and the seed only.
pub fn level() -> Level {
    static LEVEL: OnceLock<Level> = OnceLock::new();
    *LEVEL.get_or_init(detect)
}

#[cfg(target_arch = "x86_64")]
fn detect() -> Level {
    let fma = is_x86_feature_detected!("avx2") && is_x86_feature_detected!("fma");
    let wide = is_x86_feature_detected!("avx512f")
        && is_x86_feature_detected!("avx512dq")
        && is_x86_feature_detected!("avx512bw")
        && is_x86_feature_detected!("avx512vl");
    match (fma, wide) {
        (true, true) => Level::Avx512,
        (true, false) => Level::Avx2,
        _ => Level::Portable,
    }
}

#[cfg(not(target_arch = "x86_64"))]
fn detect() -> Level {
    Level::Portable
}

/// Several registers from as many arrays. A loop, not a closure: a closure is compiled on its own, without
/// the instruction set of its caller.
#[inline(always)]
pub(crate) fn load_all<V: Lanes, const N: usize>(from: &[V::Array; N]) -> [V; N] {
    let mut out = [V::zero(); N];
    for n in 0..N {
        out[n] = V::load(&from[n]);
    }
    out
}

/// Runs a task with the best instruction set of this processor.
pub(crate) fn run<T: Task>(task: T) -> T::Out {
    run_at(level(), task)
}

/// Runs a task with at most the given instruction set; tests compare the three.
pub(crate) fn run_at<T: Task>(at: Level, task: T) -> T::Out {
    #[cfg(target_arch = "x86_64")]
    {
        let best = level();
        if at == Level::Avx512 && best == Level::Avx512 {
            // SAFETY: `detect` saw every feature that `x86::wide` enables.
            return unsafe { x86::wide(task) };
        }
        if at != Level::Portable && best != Level::Portable {
            // SAFETY: `detect` saw every feature that `x86::medium` enables.
            return unsafe { x86::medium(task) };
        }
    }
    let _ = at;
    task.call::<Portable>()
}
