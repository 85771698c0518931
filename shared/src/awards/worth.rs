//! What an award is worth once joint caps are applied.

use crate::base::Points;

/// A cap that several awarders fill together: of the indicator, the group or the category.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JointCap {
    /// The most that counts.
    pub cap: Points,
    /// What counts already, or would without the cap, before this award.
    pub counted: Points,
}

/// The worth of one award to the person, shown before it is sent.
///
/// It tells the awarder about its own award only, never what others gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// 拟赋: the points the award would give and the quota would lose.
    pub points: Points,
    /// 实得: what the person gains.
    pub worth: Points,
    /// 上限已满: what a joint cap takes away.
    pub lost: Points,
    /// Fewer points of the same worth, if the clause allows them.
    pub same_worth: Option<Points>,
}

impl JointCap {
    fn room(self) -> Points {
        (self.cap - self.counted).max(Points::ZERO)
    }
}

impl Worth {
    /// Weighs an award against the joint caps it falls under; `least` and `step` are those of the
    /// clause and the indicator, for the suggestion.
    pub fn of(points: Points, caps: &[JointCap], least: Points, step: Points) -> Self {
        let rooms = caps.iter().map(|cap| cap.room());
        let worth = rooms.fold(points, Points::min);
        let fewer = up_to_step(worth, step).max(least);
        Self {
            points,
            worth,
            lost: points - worth,
            same_worth: (worth > Points::ZERO && fewer < points).then_some(fewer),
        }
    }
}

/// The least multiple of `step` that is not below `points`.
fn up_to_step(points: Points, step: Points) -> Points {
    let denominator = points.denominator().saturating_mul(step.numerator());
    let numerator = points.numerator().saturating_mul(step.denominator());
    let steps = if denominator > 0 {
        -(-numerator).div_euclid(denominator)
    } else {
        return points;
    };
    Points::fraction(steps.saturating_mul(step.numerator()), step.denominator()).unwrap_or(points)
}

#[cfg(test)]
mod tests;
