//! What an award is worth once joint caps are applied.

use crate::base::{Bilingual, Points};

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

    /// The worth in one sentence, with what could be saved.
    pub fn words(&self) -> Bilingual {
        let (points, worth, lost) = (
            self.points.brief(2),
            self.worth.brief(2),
            self.lost.brief(2),
        );
        if self.lost == Points::ZERO {
            return Bilingual::new(
                format!("+{points}，全部计入"),
                format!("+{points}, all of it counts"),
            );
        }
        if self.worth == Points::ZERO {
            return Bilingual::new(
                format!("+{points}，上限已满，实得 0，额度仍占用 {points} 分"),
                format!("+{points}, the cap is full: worth 0, and the quota still loses {points}"),
            );
        }
        let zh = format!("+{points}，上限已满 {lost}，实得 {worth}");
        let en = format!("+{points}, {lost} lost to the cap: worth {worth}");
        let Some(fewer) = self.same_worth else {
            return Bilingual::new(zh, en);
        };
        let (saved, fewer) = ((self.points - fewer).brief(2), fewer.brief(2));
        Bilingual::new(
            format!("{zh}。改为 {fewer} 分，实得一样，省 {saved} 分额度"),
            format!("{en}. Change it to {fewer}: same worth, saves {saved} of the quota"),
        )
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
