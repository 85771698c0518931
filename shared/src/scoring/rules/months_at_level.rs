//! `months_at_level`: points by how many of the last months reach a published reference.

use serde::{Deserialize, Serialize};

use super::at_level::{AtLevel, level, subject};
use super::{Outcome, Printed, Shape, Told};
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::FactValue;
use crate::scoring::program::{Amount, Index};
use crate::scoring::score::Truth;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// Points of the best tier that is met.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MonthsAtLevel<N = Amount> {
    /// Spans of months with an amount.
    pub fact: Index,
    /// The tiers, in the order of the scheme; only the best one counts.
    pub tiers: Vec<Tier<N>>,
}

/// What one tier asks for and gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tier<N = Amount> {
    /// The months at a level.
    pub at: AtLevel,
    /// The points.
    pub points: N,
}

impl<N> MonthsAtLevel<N> {
    pub(crate) fn facts(&self) -> Vec<Index> {
        vec![self.fact]
    }
}

impl MonthsAtLevel<Points> {
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let subject = subject(keys, names);
        keys.need("tiers")?;
        let mut tiers = Vec::new();
        for row in keys.tables("tiers") {
            let points = row.need("points").and_then(Entry::points);
            let at = subject.and_then(|subject| level(&row, subject));
            row.finish();
            if let (Some(points), Some(at)) = (points, at) {
                tiers.push(Tier { at, points });
            }
        }
        if tiers.is_empty() {
            let at = keys.get("tiers").map_or(keys.at, |entry| entry.at);
            let words = both!("至少要有一档", "there must be a tier");
            keys.log.add(at, Code::Empty, words);
        }
        Some(Self {
            fact: subject?.0,
            tiers,
        })
    }

    pub(crate) fn most(&self, _names: &Names<'_>) -> Points {
        let points = self.tiers.iter().map(|tier| tier.points);
        points.max().unwrap_or(Points::ZERO)
    }

    pub(crate) fn denominators(&self, _names: &Names<'_>) -> Vec<i64> {
        let points = self.tiers.iter().map(|tier| tier.points);
        points.map(Points::denominator).collect()
    }

    pub(crate) fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> MonthsAtLevel {
        let tier = |tier: &Tier<Points>| Tier {
            at: tier.at.clone(),
            points: scale(tier.points),
        };
        MonthsAtLevel {
            fact: self.fact,
            tiers: self.tiers.iter().map(tier).collect(),
        }
    }
}

impl MonthsAtLevel {
    #[expect(
        clippy::unused_self,
        reason = "every kind answers, this one has no columns"
    )]
    pub(crate) fn shape(&self) -> Shape<'_> {
        Shape::Other
    }

    pub(crate) fn evaluate(&self, case: &Case<'_>) -> Outcome {
        let mut points = Bounds::ZERO;
        for tier in &self.tiers {
            let worth = match tier.at.holds(case) {
                Truth::Yes => Bounds::exact(tier.points),
                Truth::Unknown => Bounds::up_to(tier.points),
                Truth::No => Bounds::ZERO,
            };
            points = points.higher(worth);
        }
        Outcome::of(points)
    }

    pub(crate) fn printed(&self, case: &Case<'_>) -> Printed {
        let tiers = self.tiers.iter();
        let printed =
            Printed::of_points(case, tiers.map(|tier| (tier.at.words(case), tier.points)));
        printed.noted(both!("只计最高一档", "only the best one counts"))
    }

    pub(crate) fn tell(&self, case: &Case<'_>) -> Told {
        let outcome = self.evaluate(case).points;
        let mut told = Told::new(case, self.fact, outcome);
        if matches!(case.value(self.fact), FactValue::Spans(_)) {
            for tier in &self.tiers {
                let months = tier.at.count(case);
                let (least, most) = (months.least, months.most);
                let value = if months.is_known() {
                    both!("{least} 个月", "{least} months")
                } else {
                    both!("{least}–{most} 个月", "{least}–{most} months")
                };
                let points = case.points_words(Bounds::exact(tier.points));
                told.input(tier.at.words(case), value, points);
            }
            let met = self
                .tiers
                .iter()
                .filter(|tier| tier.at.holds(case) == Truth::Yes);
            let best = met.max_by_key(|tier| tier.points);
            let points = case.points_words(outcome);
            let (points_zh, points_en) = (points.zh, points.en);
            if let Some(best) = best {
                let Bilingual { zh, en } = best.at.words(case);
                told.summary = both!("{zh}", "{en}");
                told.sentence = both!("{zh}，得 {points_zh}。", "{en}: {points_en}.");
            } else {
                told.summary = both!("没有达到任何一档", "no tier reached");
                told.sentence = both!(
                    "没有达到任何一档，得 {points_zh}。",
                    "No tier is reached: {points_en}."
                );
            }
        }
        told.change = self.change(case, outcome.least);
        told
    }

    /// The tier that is fewest months away, of those that give more.
    fn change(&self, case: &Case<'_>, now: Amount) -> Option<Bilingual> {
        let better = self.tiers.iter().filter(|tier| tier.points > now);
        let missing = |tier: &Tier| i64::from(tier.at.months) - tier.at.count(case).least;
        let next = better.min_by_key(|tier| (missing(tier), tier.points))?;
        let Bilingual { zh, en } = next.at.words(case);
        let points = case.points_words(Bounds::exact(next.points));
        let (points_zh, points_en) = (points.zh, points.en);
        Some(both!("{zh}的，得 {points_zh}。", "{en}: {points_en}."))
    }
}
