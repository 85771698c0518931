//! The least and the most a whole number can be.

/// The least and the most; equal if the number is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) least: i64,
    pub(crate) most: i64,
}

impl Bounds {
    pub(crate) const ZERO: Self = Self { least: 0, most: 0 };

    pub(crate) const fn exact(number: i64) -> Self {
        Self {
            least: number,
            most: number,
        }
    }

    pub(crate) const fn up_to(most: i64) -> Self {
        Self { least: 0, most }
    }

    pub(crate) fn plus(self, other: Self) -> Self {
        Self {
            least: self.least + other.least,
            most: self.most + other.most,
        }
    }

    /// What is left after taking away a part that rises with it.
    pub(crate) fn minus(self, part: Self) -> Self {
        Self {
            least: self.least - part.least,
            most: self.most - part.most,
        }
    }

    /// What is left after taking away a number that has nothing to do with it.
    pub(crate) fn less(self, other: Self) -> Self {
        Self {
            least: self.least - other.most,
            most: self.most - other.least,
        }
    }

    pub(crate) fn at_least(self, floor: i64) -> Self {
        Self {
            least: self.least.max(floor),
            most: self.most.max(floor),
        }
    }

    pub(crate) fn at_most(self, cap: i64) -> Self {
        Self {
            least: self.least.min(cap),
            most: self.most.min(cap),
        }
    }

    /// The bounds of the higher of two.
    pub(crate) fn higher(self, other: Self) -> Self {
        Self {
            least: self.least.max(other.least),
            most: self.most.max(other.most),
        }
    }

    /// The bounds if it may also be nothing.
    pub(crate) fn or_nothing(self) -> Self {
        Self {
            least: self.least.min(0),
            most: self.most.max(0),
        }
    }

    /// The bounds of the lower of two.
    pub(crate) fn lower(self, other: Self) -> Self {
        Self {
            least: self.least.min(other.least),
            most: self.most.min(other.most),
        }
    }

    /// Both ends through a function that never falls; once only where they are the same.
    pub(crate) fn map(self, rising: impl Fn(i64) -> i64) -> Self {
        let least = rising(self.least);
        let most = if self.is_known() {
            least
        } else {
            rising(self.most)
        };
        Self { least, most }
    }

    pub(crate) fn is_known(self) -> bool {
        self.least == self.most
    }
}
