//! What an algorithm may do with a register, and the portable version of it.

use bytemuck::Pod;

/// Sixteen `f32` or eight `f64` side by side.
pub(crate) trait Lanes: Copy {
    /// The number in a lane.
    type Elem: Pod + PartialOrd + Send + Sync;
    /// One register's worth in memory.
    type Array: Pod + Send + Sync;
    /// How many numbers that is.
    const WIDTH: usize;
    /// Rows of the matrix-product tile that fit the register file.
    const TILE_ROWS: usize;

    fn zero() -> Self;
    fn splat(value: Self::Elem) -> Self;
    fn load(from: &Self::Array) -> Self;
    fn store(self, to: &mut Self::Array);
    fn add(self, other: Self) -> Self;
    fn sub(self, other: Self) -> Self;
    fn mul(self, other: Self) -> Self;
    fn div(self, other: Self) -> Self;
    /// `self · a + b`, rounded once where the machine can.
    fn fma(self, a: Self, b: Self) -> Self;
    /// The sum of the lanes, in an order fixed for this instruction set.
    fn sum(self) -> Self::Elem;
    /// The sums of four registers.
    fn sum4(of: [Self; 4]) -> [Self::Elem; 4];
    /// One bit for each lane that is greater than `than`; never set for NaN.
    fn greater(self, than: Self) -> u32;
    /// Asks for the memory to be brought near; may do nothing.
    fn prefetch(from: &Self::Array);
}

/// An instruction set.
pub(crate) trait Simd {
    type F32: Lanes<Elem = f32, Array = [f32; 16]>;
    type F64: Lanes<Elem = f64, Array = [f64; 8]>;
}

/// Arrays and loops.
pub(crate) struct Portable;

impl Simd for Portable {
    type F32 = Plain<f32, 16>;
    type F64 = Plain<f64, 8>;
}

#[derive(Clone, Copy)]
pub(crate) struct Plain<T, const N: usize>([T; N]);

macro_rules! plain {
    ($t:ty, $n:literal, $rows:literal) => {
        impl Lanes for Plain<$t, $n> {
            type Elem = $t;
            type Array = [$t; $n];
            const WIDTH: usize = $n;
            const TILE_ROWS: usize = $rows;

            #[inline(always)]
            fn zero() -> Self {
                Self([0.0; $n])
            }
            #[inline(always)]
            fn splat(value: $t) -> Self {
                Self([value; $n])
            }
            #[inline(always)]
            fn load(from: &[$t; $n]) -> Self {
                Self(*from)
            }
            #[inline(always)]
            fn store(self, to: &mut [$t; $n]) {
                *to = self.0;
            }
            #[inline(always)]
            fn add(self, other: Self) -> Self {
                Self(std::array::from_fn(|i| self.0[i] + other.0[i]))
            }
            #[inline(always)]
            fn sub(self, other: Self) -> Self {
                Self(std::array::from_fn(|i| self.0[i] - other.0[i]))
            }
            #[inline(always)]
            fn mul(self, other: Self) -> Self {
                Self(std::array::from_fn(|i| self.0[i] * other.0[i]))
            }
            #[inline(always)]
            fn div(self, other: Self) -> Self {
                Self(std::array::from_fn(|i| self.0[i] / other.0[i]))
            }
            #[inline(always)]
            fn fma(self, a: Self, b: Self) -> Self {
                Self(std::array::from_fn(|i| self.0[i] * a.0[i] + b.0[i]))
            }
            #[inline(always)]
            fn sum(self) -> $t {
                let mut half: [$t; $n / 2] =
                    std::array::from_fn(|i| self.0[i] + self.0[i + $n / 2]);
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
                let mut bits = 0;
                for i in 0..$n {
                    bits |= u32::from(self.0[i] > than.0[i]) << i;
                }
                bits
            }
            #[inline(always)]
            fn prefetch(_: &[$t; $n]) {}
        }
    };
}

plain!(f32, 16, 4);
plain!(f64, 8, 4);
