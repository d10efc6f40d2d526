//! AVX-512 and AVX2 registers.
//!
//! SAFETY, for the whole file: every method here is inlined into [`wide`] or [`medium`], which are called
//! only after the processor was seen to have the features; the types are named nowhere else. Loads and
//! stores go through references to arrays of exactly one register, so they are in bounds, and none of
//! the instructions used asks for alignment.

use std::arch::x86_64::*;

use super::{Lanes, Simd, Task};

/// Runs a task with 512-bit registers.
#[target_feature(enable = "avx512f,avx512dq,avx512bw,avx512vl,avx2,fma,bmi1,bmi2,popcnt")]
pub(super) fn wide<T: Task>(task: T) -> T::Out {
    task.call::<Avx512>()
}

/// Runs a task with 256-bit registers.
#[target_feature(enable = "avx2,fma")]
pub(super) fn medium<T: Task>(task: T) -> T::Out {
    task.call::<Avx2>()
}

pub(super) struct Avx512;

impl Simd for Avx512 {
    type F32 = W32;
    type F64 = W64;
}

pub(super) struct Avx2;

impl Simd for Avx2 {
    type F32 = M32;
    type F64 = M64;
}

#[derive(Clone, Copy)]
pub(super) struct W32(__m512);
#[derive(Clone, Copy)]
pub(super) struct W64(__m512d);
#[derive(Clone, Copy)]
pub(super) struct M32(__m256, __m256);
#[derive(Clone, Copy)]
pub(super) struct M64(__m256d, __m256d);

macro_rules! wide {
    ($name:ident, $t:ty, $n:literal, $set0:ident, $set1:ident, $load:ident, $store:ident,
     $add:ident, $sub:ident, $mul:ident, $div:ident, $fma:ident, $gt:ident, $sum:path, $sum4:path) => {
        impl Lanes for $name {
            type Elem = $t;
            type Array = [$t; $n];
            const WIDTH: usize = $n;
            const TILE_ROWS: usize = 12;

            #[inline(always)]
            fn zero() -> Self {
                Self(unsafe { $set0() })
            }
            #[inline(always)]
            fn splat(value: $t) -> Self {
                Self(unsafe { $set1(value) })
            }
            #[inline(always)]
            fn load(from: &[$t; $n]) -> Self {
                Self(unsafe { $load(from.as_ptr()) })
            }
            #[inline(always)]
            fn store(self, to: &mut [$t; $n]) {
                unsafe { $store(to.as_mut_ptr(), self.0) }
            }
            #[inline(always)]
            fn add(self, other: Self) -> Self {
                Self(unsafe { $add(self.0, other.0) })
            }
            #[inline(always)]
            fn sub(self, other: Self) -> Self {
                Self(unsafe { $sub(self.0, other.0) })
            }
            #[inline(always)]
            fn mul(self, other: Self) -> Self {
                Self(unsafe { $mul(self.0, other.0) })
            }
            #[inline(always)]
            fn div(self, other: Self) -> Self {
                Self(unsafe { $div(self.0, other.0) })
            }
            #[inline(always)]
            fn fma(self, a: Self, b: Self) -> Self {
                Self(unsafe { $fma(self.0, a.0, b.0) })
            }
            #[inline(always)]
            fn sum(self) -> $t {
                unsafe { $sum(self.0) }
            }
            #[inline(always)]
            fn sum4(of: [Self; 4]) -> [$t; 4] {
                unsafe { $sum4(of[0].0, of[1].0, of[2].0, of[3].0) }
            }
            #[inline(always)]
            fn greater(self, than: Self) -> u32 {
                u32::from(unsafe { $gt::<_CMP_GT_OQ>(self.0, than.0) })
            }
            #[inline(always)]
            fn prefetch(from: &[$t; $n]) {
                unsafe { _mm_prefetch::<_MM_HINT_T0>(from.as_ptr().cast()) }
            }
        }
    };
}

wide!(
    W32,
    f32,
    16,
    _mm512_setzero_ps,
    _mm512_set1_ps,
    _mm512_loadu_ps,
    _mm512_storeu_ps,
    _mm512_add_ps,
    _mm512_sub_ps,
    _mm512_mul_ps,
    _mm512_div_ps,
    _mm512_fmadd_ps,
    _mm512_cmp_ps_mask,
    _mm512_reduce_add_ps,
    sum4_f32
);
wide!(
    W64,
    f64,
    8,
    _mm512_setzero_pd,
    _mm512_set1_pd,
    _mm512_loadu_pd,
    _mm512_storeu_pd,
    _mm512_add_pd,
    _mm512_sub_pd,
    _mm512_mul_pd,
    _mm512_div_pd,
    _mm512_fmadd_pd,
    _mm512_cmp_pd_mask,
    _mm512_reduce_add_pd,
    sum4_f64
);

/// Two rounds of interleaving leave, in each 128-bit part, the part's sums of the four registers; the
/// four parts are then added.
#[inline(always)]
unsafe fn sum4_f32(a: __m512, b: __m512, c: __m512, d: __m512) -> [f32; 4] {
    unsafe {
        let ab = _mm512_add_ps(_mm512_unpacklo_ps(a, b), _mm512_unpackhi_ps(a, b));
        let cd = _mm512_add_ps(_mm512_unpacklo_ps(c, d), _mm512_unpackhi_ps(c, d));
        let (ab, cd) = (_mm512_castps_pd(ab), _mm512_castps_pd(cd));
        let all = _mm512_add_ps(
            _mm512_castpd_ps(_mm512_unpacklo_pd(ab, cd)),
            _mm512_castpd_ps(_mm512_unpackhi_pd(ab, cd)),
        );
        let half = _mm256_add_ps(
            _mm512_castps512_ps256(all),
            _mm512_extractf32x8_ps::<1>(all),
        );
        let part = _mm_add_ps(
            _mm256_castps256_ps128(half),
            _mm256_extractf128_ps::<1>(half),
        );
        let mut out = [0.0; 4];
        _mm_storeu_ps(out.as_mut_ptr(), part);
        out
    }
}

#[inline(always)]
unsafe fn sum4_f64(a: __m512d, b: __m512d, c: __m512d, d: __m512d) -> [f64; 4] {
    unsafe { [a, b, c, d].map(|x| _mm512_reduce_add_pd(x)) }
}

macro_rules! medium {
    ($name:ident, $t:ty, $n:literal, $set0:ident, $set1:ident, $load:ident, $store:ident,
     $add:ident, $sub:ident, $mul:ident, $div:ident, $fma:ident, $cmp:ident, $mask:ident) => {
        impl Lanes for $name {
            type Elem = $t;
            type Array = [$t; $n];
            const WIDTH: usize = $n;
            const TILE_ROWS: usize = 3;

            #[inline(always)]
            fn zero() -> Self {
                unsafe { Self($set0(), $set0()) }
            }
            #[inline(always)]
            fn splat(value: $t) -> Self {
                unsafe { Self($set1(value), $set1(value)) }
            }
            #[inline(always)]
            fn load(from: &[$t; $n]) -> Self {
                unsafe { Self($load(from.as_ptr()), $load(from.as_ptr().add($n / 2))) }
            }
            #[inline(always)]
            fn store(self, to: &mut [$t; $n]) {
                unsafe {
                    $store(to.as_mut_ptr(), self.0);
                    $store(to.as_mut_ptr().add($n / 2), self.1);
                }
            }
            #[inline(always)]
            fn add(self, other: Self) -> Self {
                unsafe { Self($add(self.0, other.0), $add(self.1, other.1)) }
            }
            #[inline(always)]
            fn sub(self, other: Self) -> Self {
                unsafe { Self($sub(self.0, other.0), $sub(self.1, other.1)) }
            }
            #[inline(always)]
            fn mul(self, other: Self) -> Self {
                unsafe { Self($mul(self.0, other.0), $mul(self.1, other.1)) }
            }
            #[inline(always)]
            fn div(self, other: Self) -> Self {
                unsafe { Self($div(self.0, other.0), $div(self.1, other.1)) }
            }
            #[inline(always)]
            fn fma(self, a: Self, b: Self) -> Self {
                unsafe { Self($fma(self.0, a.0, b.0), $fma(self.1, a.1, b.1)) }
            }
            #[inline(always)]
            fn sum(self) -> $t {
                let mut half = [0.0; $n / 2];
                unsafe { $store(half.as_mut_ptr(), $add(self.0, self.1)) };
                let mut width = $n / 4;
                while width > 0 {
                    for i in 0..width {
                        half[i] += half[i + width];
                    }
                    width /= 2;
                }
                half[0]
            }
            #[inline(always)]
            fn sum4(of: [Self; 4]) -> [$t; 4] {
                of.map(Self::sum)
            }
            #[inline(always)]
            fn greater(self, than: Self) -> u32 {
                unsafe {
                    let low = $mask($cmp::<_CMP_GT_OQ>(self.0, than.0));
                    let high = $mask($cmp::<_CMP_GT_OQ>(self.1, than.1));
                    (low as u32) | ((high as u32) << ($n / 2))
                }
            }
            #[inline(always)]
            fn prefetch(from: &[$t; $n]) {
                unsafe { _mm_prefetch::<_MM_HINT_T0>(from.as_ptr().cast()) }
            }
        }
    };
}

medium!(
    M32,
    f32,
    16,
    _mm256_setzero_ps,
    _mm256_set1_ps,
    _mm256_loadu_ps,
    _mm256_storeu_ps,
    _mm256_add_ps,
    _mm256_sub_ps,
    _mm256_mul_ps,
    _mm256_div_ps,
    _mm256_fmadd_ps,
    _mm256_cmp_ps,
    _mm256_movemask_ps
);
medium!(
    M64,
    f64,
    8,
    _mm256_setzero_pd,
    _mm256_set1_pd,
    _mm256_loadu_pd,
    _mm256_storeu_pd,
    _mm256_add_pd,
    _mm256_sub_pd,
    _mm256_mul_pd,
    _mm256_div_pd,
    _mm256_fmadd_pd,
    _mm256_cmp_pd,
    _mm256_movemask_pd
);
