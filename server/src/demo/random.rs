//! Numbers that look drawn and are the same for the same seed.

use uuid::Uuid;

/// `SplitMix64`: small, quick, and the same on every machine.
pub(super) struct Random {
    state: u64,
    /// The milliseconds of the next id, where ids follow each other.
    row: Option<u64>,
}

/// Microseconds in a millisecond, the unit of an id's time.
const MILLISECOND: i64 = 1_000;

impl Random {
    pub(super) const fn new(seed: u64) -> Self {
        Self {
            state: seed,
            row: None,
        }
    }

    /// Ids follow each other from a time on, in microseconds, as those of an import do, whatever
    /// time they are asked for. Ids scattered over years would touch every page of every index
    /// again with every part that is written.
    pub(super) fn in_a_row(seed: u64, from: i64) -> Self {
        Self {
            state: seed,
            row: Some(millis(from)),
        }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from zero to below `count`; zero if there is none.
    pub(super) fn below(&mut self, count: u32) -> u32 {
        let drawn = (u128::from(self.next()) * u128::from(count)) >> 64;
        u32::try_from(drawn).unwrap_or_default()
    }

    /// A number between two, both included.
    pub(super) fn between(&mut self, least: u32, most: u32) -> u32 {
        least + self.below(most.saturating_sub(least) + 1)
    }

    /// True so many times in a hundred.
    pub(super) fn chance(&mut self, percent: u32) -> bool {
        self.below(100) < percent
    }

    /// A place in a list of some length.
    pub(super) fn place(&mut self, length: usize) -> usize {
        let count = u32::try_from(length).unwrap_or(u32::MAX);
        usize::try_from(self.below(count)).unwrap_or_default()
    }

    /// One of a list.
    pub(super) fn pick<T: Copy + Default>(&mut self, items: &[T]) -> T {
        let place = self.place(items.len());
        items.get(place).copied().unwrap_or_default()
    }

    /// One of a list, by weight.
    pub(super) fn weighted<T: Copy + Default>(&mut self, items: &[(u32, T)]) -> T {
        let total = items.iter().map(|(weight, _)| weight).sum();
        let mut rest = self.below(total);
        for (weight, item) in items {
            if rest < *weight {
                return *item;
            }
            rest -= weight;
        }
        T::default()
    }

    /// An id in the form of version 7, made at a time in microseconds.
    pub(super) fn id(&mut self, micros: i64) -> Uuid {
        let millis = self.row.unwrap_or_else(|| millis(micros));
        self.row = self.row.map(|last| last + 1);
        let millis = u128::from(millis);
        let (high, low) = (u128::from(self.next()), u128::from(self.next()));
        let time = (millis & 0xffff_ffff_ffff) << 80;
        let version = 7 << 76;
        let variant = 0b10 << 62;
        let drawn = ((high & 0xfff) << 64) | (low & 0x3fff_ffff_ffff_ffff);
        Uuid::from_u128(time | version | variant | drawn)
    }
}

fn millis(micros: i64) -> u64 {
    u64::try_from(micros / MILLISECOND).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_same_seed_draws_the_same() {
        let draw = |seed| {
            let mut random = Random::new(seed);
            (0..20).map(|_| random.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(draw(1), draw(1));
        assert_ne!(draw(1), draw(2));
        assert!(draw(3).iter().all(|number| *number < 1000));
    }

    #[test]
    fn an_id_is_of_version_7_and_in_the_order_of_time() {
        let mut random = Random::new(1);
        let (earlier, later) = (
            random.id(1_530_374_400_000_000),
            random.id(1_530_374_400_001_000),
        );
        assert_eq!(earlier.get_version_num(), 7);
        assert_eq!(earlier.get_variant(), uuid::Variant::RFC4122);
        assert!(earlier < later);
    }

    #[test]
    fn ids_in_a_row_follow_each_other_whatever_their_time() {
        let mut random = Random::in_a_row(1, 1_530_374_400_000_000);
        let ids: Vec<_> = [9, 1, 5].map(|micros| random.id(micros)).into();
        assert!(ids.is_sorted());
        assert_eq!(ids[0].get_version_num(), 7);
    }

    #[test]
    fn weights_decide_how_often() {
        let mut random = Random::new(7);
        let count = (0..1000)
            .filter(|_| random.weighted(&[(90, true), (10, false)]))
            .count();
        assert!((850..950).contains(&count), "{count}");
    }
}
