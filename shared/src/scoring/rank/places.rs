//! How many places a share of something is.

use crate::base::Points;

/// What becomes of a part of a place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rounding {
    /// It is left out, unless the policy says otherwise.
    #[default]
    Down,
    /// A half or more counts as a place.
    Half,
    /// Any part counts as a place.
    Up,
}

/// The places that so many percent of a number are: 5 % of 39 pupils is one honour.
pub fn share(percent: Points, of: u32, rounding: Rounding) -> u32 {
    let (times, over) = (
        i128::from(percent.numerator().max(0)) * i128::from(of),
        i128::from(percent.denominator()) * 100,
    );
    let places = match rounding {
        Rounding::Down => times / over,
        Rounding::Half => (times * 2 + over) / (over * 2),
        Rounding::Up => (times + over - 1) / over,
    };
    u32::try_from(places).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Rounding, share};

    #[test]
    fn a_part_of_a_place_is_left_out_unless_the_policy_says_otherwise() {
        for (percent, of, down, half, up) in [
            ("5", 39, 1, 2, 2),
            ("5", 40, 2, 2, 2),
            ("5", 29, 1, 1, 2),
            ("5", 30, 1, 2, 2),
            ("20", 4, 0, 1, 1),
            ("0.5", 199, 0, 1, 1),
            ("100/3", 3, 1, 1, 1),
            ("0", 100, 0, 0, 0),
            ("-5", 100, 0, 0, 0),
            ("100", 0, 0, 0, 0),
            ("100", u32::MAX, u32::MAX, u32::MAX, u32::MAX),
        ] {
            let all = [Rounding::Down, Rounding::Half, Rounding::Up];
            let found = all.map(|rounding| share(percent.parse().unwrap(), of, rounding));
            assert_eq!(found, [down, half, up], "{percent} % of {of}");
        }
    }
}
