//! The order of things in a course. Positions are counted from one, without gaps.

use uuid::Uuid;

/// `ids` with `moved` at `position` (from one; beyond the end is the end). An id that is
/// not among them yet is put in.
pub(crate) fn moved(ids: &[Uuid], moved: Uuid, position: Option<i32>) -> Vec<Uuid> {
    let mut order: Vec<Uuid> = ids.iter().copied().filter(|id| *id != moved).collect();
    let index = position
        .and_then(|p| usize::try_from(p.max(1) - 1).ok())
        .unwrap_or(order.len())
        .min(order.len());
    order.insert(index, moved);
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_move_and_stay_in_order() {
        let id = Uuid::from_u128;
        let ids = [id(1), id(2), id(3)];
        let to = |n: u128, p| {
            moved(&ids, id(n), p)
                .iter()
                .map(Uuid::as_u128)
                .collect::<Vec<_>>()
        };
        assert_eq!(to(3, Some(1)), [3, 1, 2]);
        assert_eq!(to(1, Some(3)), [2, 3, 1]);
        assert_eq!(to(1, Some(2)), [2, 1, 3]);
        assert_eq!(to(2, Some(2)), [1, 2, 3]);
        assert_eq!(to(1, None), [2, 3, 1]);
        assert_eq!(to(9, Some(2)), [1, 9, 2, 3]);
        for odd in [i32::MIN, 0] {
            assert_eq!(to(2, Some(odd)), [2, 1, 3]);
        }
        assert_eq!(to(2, Some(i32::MAX)), [1, 3, 2]);
        assert_eq!(moved(&[], id(1), Some(5)), [id(1)]);
    }
}
