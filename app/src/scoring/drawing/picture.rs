//! What a score drawing shows.

use shared::base::Points;
use shared::scoring::Range;

use crate::ui::{IconName, Shade, Tone};

/// One category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Its name.
    pub name: String,
    /// Its points.
    pub points: Range,
    /// Its fill.
    pub shade: Shade,
}

/// One line of a policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its height.
    pub at: Points,
    /// The policy.
    pub name: String,
    /// What line it is: a gate, or the last round's lowest.
    pub note: String,
    /// How the score stands to it, in words.
    pub words: String,
    /// The same as a colour.
    pub tone: Tone,
    /// The same as an icon.
    pub icon: Option<IconName>,
    /// The same as the stroke of the line: solid if reached for certain.
    pub reached: bool,
}

/// A whole drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The categories, from the bottom.
    pub bands: Vec<Band>,
    /// The total.
    pub total: Range,
    /// Whether a freeze is in force.
    pub frozen: bool,
    /// The policy lines, from the lowest.
    pub marks: Vec<Mark>,
    /// The decimals shown.
    pub decimals: u32,
}

impl Picture {
    /// The greatest height in it, and never so little that a few points fill the drawing.
    pub(super) fn top(&self) -> Points {
        let highest = self
            .marks
            .iter()
            .map(|mark| mark.at)
            .max()
            .unwrap_or_default();
        let highest = highest.max(self.stacked());
        self.total.most.max(highest).max(Points::whole(20))
    }

    /// What the categories that add points come to; above the total where others take some away.
    pub(super) fn stacked(&self) -> Points {
        let bands = self.bands.iter();
        bands.fold(Points::ZERO, |sum, band| sum + band.points.least)
    }

    /// The lowest line that is not reached for certain.
    pub fn next_mark(&self) -> Option<&Mark> {
        self.marks.iter().find(|mark| !mark.reached)
    }
}

/// Points as a length, where `top` points are `whole` long; never negative.
pub(in crate::scoring) fn length(points: Points, top: Points, whole: i64) -> i64 {
    let part = i128::from(points.numerator()) * i128::from(top.denominator());
    let all = i128::from(points.denominator()) * i128::from(top.numerator());
    if all <= 0 {
        return 0;
    }
    i64::try_from(part * i128::from(whole) / all)
        .unwrap_or(0)
        .max(0)
}

#[cfg(test)]
mod tests {
    use shared::base::Points;

    use super::length;

    fn points(text: &str) -> Points {
        text.parse().unwrap()
    }

    #[test]
    fn lengths_keep_to_scale() {
        assert_eq!(length(points("38.2"), points("76.4"), 392), 196);
        assert_eq!(length(points("10/3"), points("10"), 300), 100);
        assert_eq!(length(points("-5"), points("10"), 300), 0);
        assert_eq!(length(points("5"), points("0"), 300), 0);
    }
}
