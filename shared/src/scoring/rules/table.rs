//! `table`: points by the option of a choice; the highest the person has.

use serde::{Deserialize, Serialize};

use super::{Outcome, Printed, Shape, Told};
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::{FactValue, Maybe};
use crate::scoring::program::{Amount, FactKind, Index, Pick};
use crate::scoring::score::Truth;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// Points by the option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table<N = Amount> {
    /// The choice.
    pub fact: Index,
    /// The points of each option, in the order of the options.
    pub points: Vec<N>,
}

impl<N> Table<N> {
    pub(crate) fn facts(&self) -> Vec<Index> {
        vec![self.fact]
    }
}

impl Table<Points> {
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let entry = keys.need("fact")?;
        let points = keys.need("points").and_then(Entry::table);
        let fact = names.fact(entry)?;
        let FactKind::Choice { options } = names.kind(fact)? else {
            names.wrong_kind(entry);
            return None;
        };
        Some(Self {
            fact,
            points: by_option(&points?, options),
        })
    }

    pub(crate) fn most(&self, _names: &Names<'_>) -> Points {
        self.points.iter().copied().max().unwrap_or(Points::ZERO)
    }

    pub(crate) fn denominators(&self, _names: &Names<'_>) -> Vec<i64> {
        self.points
            .iter()
            .map(|points| points.denominator())
            .collect()
    }

    pub(crate) fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> Table {
        Table {
            fact: self.fact,
            points: self.points.iter().map(|points| scale(*points)).collect(),
        }
    }
}

/// Reads points for every option: each must be named, or stand under `otherwise`.
pub(crate) fn by_option(keys: &Keys<'_>, options: &[Pick]) -> Vec<Points> {
    let otherwise = keys.points_opt("otherwise");
    for (at, key) in keys.names() {
        if key != "otherwise" && !options.iter().any(|option| option.id == key) {
            keys.log.add(
                at,
                Code::UnknownReference,
                both!("没有选项“{key}”", "there is no option \"{key}\""),
            );
        }
    }
    options
        .iter()
        .map(|option| {
            let id = &option.id;
            let points = keys.named(id).and_then(Entry::points).or(otherwise);
            if points.is_none() && keys.named(id).is_none() {
                keys.log.add(
                    keys.at,
                    Code::MissingOption,
                    both!(
                        "选项“{id}”没有分值；不得分也要写 \"0\" 或 otherwise",
                        "the option \"{id}\" has no points; write \"0\" or otherwise"
                    ),
                );
            }
            points.unwrap_or(Points::ZERO)
        })
        .collect()
}

impl Table {
    pub(crate) fn shape(&self) -> Shape<'_> {
        Shape::Options {
            fact: self.fact,
            points: self.points.clone(),
        }
    }

    pub(crate) fn evaluate(&self, case: &Case<'_>) -> Outcome {
        let points = match case.value(self.fact) {
            FactValue::Choice(option) => {
                let points = self.points.get(usize::from(*option));
                Bounds::exact(points.copied().unwrap_or(0))
            }
            FactValue::Unknown => Bounds::up_to(spread(&self.points).most),
            _ => Bounds::ZERO,
        };
        Outcome::of(points)
    }

    pub(crate) fn printed(&self, case: &Case<'_>) -> Printed {
        let options = match case.declared(self.fact).map(|fact| &fact.kind) {
            Some(FactKind::Choice { options }) => options.as_slice(),
            _ => &[],
        };
        let names = options.iter().map(|option| option.name.clone());
        Printed::of_points(case, names.zip(self.points.iter().copied()))
    }

    pub(crate) fn tell(&self, case: &Case<'_>) -> Told {
        let mut told = Told::new(case, self.fact, self.evaluate(case).points);
        let Some(FactKind::Choice { options }) = case.declared(self.fact).map(|fact| &fact.kind)
        else {
            return told;
        };
        if let FactValue::Choice(chosen) = case.value(self.fact)
            && let Some(option) = options.get(usize::from(*chosen))
        {
            let (zh, en) = (&option.name.zh, &option.name.en);
            let shown = case.shown(self.evaluate(case).points.least);
            let points = case.points_words(self.evaluate(case).points);
            let (points_zh, points_en) = (points.zh, points.en);
            told.summary = option.name.clone();
            told.sentence = both!(
                "{zh}，按表得 {points_zh}。",
                "{en}: {points_en} by the table."
            );
            let note = both!("只计最高一项", "only the highest counts");
            told.input(
                both!("填报", "Given"),
                option.name.clone(),
                Bilingual::default(),
            );
            told.step(
                both!("按表", "By the table"),
                both!("{shown}", "{shown}"),
                note,
            );
        }
        let reached = self.evaluate(case).points.least;
        let worth = options.iter().zip(&self.points);
        let better = worth.filter(|(_, points)| **points > reached);
        told.change = better
            .min_by_key(|(_, points)| **points)
            .map(|(option, points)| {
                let (zh, en) = (&option.name.zh, &option.name.en);
                let points = case.points_words(Bounds::exact(*points));
                let (points_zh, points_en) = (points.zh, points.en);
                both!(
                    "有“{zh}”的，得 {points_zh}。",
                    "With \"{en}\": {points_en}."
                )
            });
        told
    }
}

/// The least and the most of a list of amounts.
pub(super) fn spread(amounts: &[Amount]) -> Bounds {
    Bounds {
        least: amounts.iter().copied().min().unwrap_or(0),
        most: amounts.iter().copied().max().unwrap_or(0),
    }
}

/// The points of the level in an event's cell; a level not known may be any, no level is none.
pub(super) fn at_level(points: &[Amount], cell: Option<&Maybe<i64>>) -> Bounds {
    match cell {
        Some(Maybe::Known(level)) => {
            let place = usize::try_from(*level).ok();
            let points = place.and_then(|place| points.get(place));
            Bounds::exact(points.copied().unwrap_or(0))
        }
        Some(Maybe::Unknown) => spread(points),
        _ => Bounds::ZERO,
    }
}

/// What an event is worth by whether it lies in the window.
pub(super) fn within(inside: Truth, points: Bounds) -> Bounds {
    match inside {
        Truth::Yes => points,
        Truth::No => Bounds::ZERO,
        Truth::Unknown => Bounds { least: 0, ..points },
    }
}

/// The level that gives the fewest points, of those that give any.
pub(super) fn cheapest(points: &[Amount]) -> Option<(usize, Amount)> {
    let giving = points.iter().copied().enumerate();
    giving
        .filter(|(_, points)| *points > 0)
        .min_by_key(|(_, points)| *points)
}
