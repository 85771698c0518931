//! `fixed`: points for a yes.

use serde::{Deserialize, Serialize};

use super::{Outcome, Printed, Shape, Told};
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::FactValue;
use crate::scoring::program::{Amount, FactKind, Index};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// Points for a yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fixed<N = Amount> {
    /// The yes or no.
    pub fact: Index,
    /// The points.
    pub points: N,
}

impl<N> Fixed<N> {
    pub(crate) fn facts(&self) -> Vec<Index> {
        vec![self.fact]
    }
}

impl Fixed<Points> {
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let entry = keys.need("fact")?;
        let points = keys.need("points").and_then(Entry::points);
        let fact = names.fact(entry)?;
        if !matches!(names.kind(fact)?, FactKind::YesNo) {
            names.wrong_kind(entry);
            return None;
        }
        Some(Self {
            fact,
            points: points?,
        })
    }

    pub(crate) fn most(&self, _names: &Names<'_>) -> Points {
        self.points
    }

    pub(crate) fn denominators(&self, _names: &Names<'_>) -> Vec<i64> {
        vec![self.points.denominator()]
    }

    pub(crate) fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> Fixed {
        Fixed {
            fact: self.fact,
            points: scale(self.points),
        }
    }
}

impl Fixed {
    pub(crate) fn shape(&self) -> Shape<'_> {
        Shape::Options {
            fact: self.fact,
            points: vec![0, self.points],
        }
    }

    pub(crate) fn evaluate(&self, case: &Case<'_>) -> Outcome {
        Outcome::of(match case.value(self.fact) {
            FactValue::YesNo(true) => Bounds::exact(self.points),
            FactValue::Unknown => Bounds::up_to(self.points),
            _ => Bounds::ZERO,
        })
    }

    pub(crate) fn printed(&self, case: &Case<'_>) -> Printed {
        let name = case.declared(self.fact).map(|fact| fact.name.clone());
        Printed::of_points(case, [(name.unwrap_or_default(), self.points)])
    }

    pub(crate) fn tell(&self, case: &Case<'_>) -> Told {
        let mut told = Told::new(case, self.fact, self.evaluate(case).points);
        let name = case.declared(self.fact).map(|fact| fact.name.clone());
        let Bilingual { zh, en } = name.unwrap_or_default();
        let points = case.shown(self.points);
        let words = case.points_words(Bounds::exact(self.points));
        let (points_zh, points_en) = (words.zh, words.en);
        if let FactValue::YesNo(yes) = case.value(self.fact) {
            let answer = if *yes {
                both!("有", "yes")
            } else {
                both!("没有", "no")
            };
            told.summary = answer.clone();
            told.sentence = if *yes {
                both!("有“{zh}”，得 {points_zh}。", "\"{en}\" holds: {points_en}.")
            } else {
                both!(
                    "没有“{zh}”，不得分。",
                    "\"{en}\" does not hold, so no points."
                )
            };
            told.input(both!("{zh}", "{en}"), answer, Bilingual::default());
        }
        if self.evaluate(case).points.least < self.points {
            told.change = Some(both!(
                "有“{zh}”的，得 {points_zh}。",
                "With \"{en}\": {points_en}."
            ));
        } else {
            told.step(
                both!("分值", "Points"),
                both!("{points}", "{points}"),
                Bilingual::default(),
            );
        }
        told
    }
}
