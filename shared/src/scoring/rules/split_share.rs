//! `split_share`: points for each event by its kind; of `n` owners each has `value / (n + 1)`,
//! the first twice that.

use serde::{Deserialize, Serialize};

use super::table::{at_level, by_option, cheapest, spread, within};
use super::told::entries;
use super::{Outcome, Printed, Shape, Told, Window, times};
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::{ENTRIES_MAX, Event, FactValue, Maybe};
use crate::scoring::program::{Amount, ColumnKind, FactKind, Index};
use crate::scoring::score::Truth;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// Points for each event by its kind, shared among owners.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SplitShare<N = Amount> {
    /// The events.
    pub fact: Index,
    /// The column that holds the kind.
    pub level: Index,
    /// The column that holds the number of owners.
    pub owners: Index,
    /// The column that says whether the person is the first of them.
    pub first: Index,
    /// The points of each kind, in the order of its options.
    pub points: Vec<N>,
    /// Which events are counted.
    pub window: Window,
}

impl<N> SplitShare<N> {
    pub(crate) fn facts(&self) -> Vec<Index> {
        vec![self.fact]
    }
}

impl SplitShare<Points> {
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let entry = keys.need("fact")?;
        let window = Window::read(keys);
        let points = keys.need("points").and_then(Entry::table);
        let (level, owners, first) = (keys.need("level"), keys.need("owners"), keys.need("first"));
        let fact = names.events(entry)?;
        let (level, owners, first) = (level?, owners?, first?);
        let level_at = names.column(fact, level)?;
        let owners_at = names.column(fact, owners)?;
        let first_at = names.column(fact, first)?;
        match names.column_kind(fact, owners_at) {
            Some(ColumnKind::Number(number)) if number.decimals == 0 && number.min >= 1 => {}
            Some(ColumnKind::Number(_)) => names.log.add(
                owners.at,
                Code::BadNumber,
                both!(
                    "人数应是不小于 1 的整数",
                    "the number of owners must be whole and 1 at least"
                ),
            ),
            _ => names.wrong_column(owners),
        }
        if !matches!(names.column_kind(fact, first_at), Some(ColumnKind::YesNo)) {
            names.wrong_column(first);
        }
        let Some(ColumnKind::Choice { options }) = names.column_kind(fact, level_at) else {
            names.wrong_column(level);
            return None;
        };
        Some(Self {
            fact,
            level: level_at,
            owners: owners_at,
            first: first_at,
            points: by_option(&points?, options),
            window: window?,
        })
    }

    /// A sole owner has it all, two halves of a half.
    pub(crate) fn most(&self, _names: &Names<'_>) -> Points {
        let highest = self.points.iter().copied().max().unwrap_or(Points::ZERO);
        times(highest, ENTRIES_MAX)
    }

    /// One more than each number of owners divides the points of each kind.
    pub(crate) fn denominators(&self, names: &Names<'_>) -> Vec<i64> {
        let most = match names.column_kind(self.fact, self.owners) {
            Some(ColumnKind::Number(number)) => number.max.min(100),
            _ => 1,
        };
        let shares = |points: &Points| {
            let points = *points;
            (2..=most + 1).filter_map(move |parts| {
                let denominator = points.denominator().checked_mul(parts)?;
                Points::fraction(points.numerator(), denominator).map(Points::denominator)
            })
        };
        self.points.iter().flat_map(shares).collect()
    }

    pub(crate) fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> SplitShare {
        SplitShare {
            fact: self.fact,
            level: self.level,
            owners: self.owners,
            first: self.first,
            points: self.points.iter().map(|points| scale(*points)).collect(),
            window: self.window,
        }
    }
}

/// How one event is shared.
#[derive(Clone, Copy)]
struct Share {
    owners: Bounds,
    first: Truth,
}

impl Share {
    /// The share of an amount that every number of owners divides.
    fn of(self, points: Bounds) -> Bounds {
        let certain = self.owners.most <= 1 || self.first == Truth::Yes;
        let possible = self.owners.least <= 1 || self.first != Truth::No;
        let times = |twice: bool| if twice { 2 } else { 1 };
        Bounds {
            least: points.least / (self.owners.most + 1) * times(certain),
            most: points.most / (self.owners.least + 1) * times(possible),
        }
    }
}

impl SplitShare {
    pub(crate) fn shape(&self) -> Shape<'_> {
        Shape::Events {
            fact: self.fact,
            level: self.level,
            window: self.window,
            share: Some((self.owners, self.first)),
            worth: Box::new(|level, owners, first| {
                let points = self.points.get(level).copied().unwrap_or(0);
                let share = Share {
                    owners: Bounds::exact(owners),
                    first: if first { Truth::Yes } else { Truth::No },
                };
                share.of(Bounds::exact(points)).least
            }),
            levels: self.points.len(),
            deed: None,
            highest: false,
        }
    }

    pub(crate) fn evaluate(&self, case: &Case<'_>) -> Outcome {
        let days = self.window.days(case.as_of);
        Outcome::of(match case.value(self.fact) {
            FactValue::Events(events) => events
                .iter()
                .map(|event| self.worth(case, event, days))
                .fold(Bounds::ZERO, Bounds::plus),
            FactValue::Unknown => Bounds::up_to(spread(&self.points).most * ENTRIES_MAX),
            _ => Bounds::ZERO,
        })
    }

    fn worth(
        &self,
        case: &Case<'_>,
        event: &Event,
        days: (crate::base::Date, crate::base::Date),
    ) -> Bounds {
        let inside = Window::holds(days, event);
        let points = at_level(&self.points, event.cells.get(usize::from(self.level)));
        within(inside, self.share(case, event).of(points))
    }

    /// Without a number of owners the person is the only one.
    fn share(&self, case: &Case<'_>, event: &Event) -> Share {
        let owners = match event.cells.get(usize::from(self.owners)) {
            Some(Maybe::Known(owners)) => Bounds::exact(*owners),
            Some(Maybe::Unknown) => self.owners_bounds(case),
            _ => Bounds::exact(1),
        };
        let first = match event.cells.get(usize::from(self.first)) {
            Some(Maybe::Known(first)) if *first != 0 => Truth::Yes,
            Some(Maybe::Unknown) => Truth::Unknown,
            _ => Truth::No,
        };
        Share { owners, first }
    }

    /// 10; 10 ÷ 3; 4 × 2 ÷ 3. None for what does not count.
    fn term(
        &self,
        case: &Case<'_>,
        event: &Event,
        days: (crate::base::Date, crate::base::Date),
    ) -> Option<String> {
        let points = self.worth(case, event, days);
        let whole = at_level(&self.points, event.cells.get(usize::from(self.level)));
        let share = self.share(case, event);
        let parts = share.owners.least + 1;
        if points.most == 0 {
            return None;
        }
        Some(match share.first {
            _ if !points.is_known() || share.owners.most <= 1 => case.shown_range(points),
            Truth::Yes => format!("{} × 2 ÷ {parts}", case.shown(whole.least)),
            _ => format!("{} ÷ {parts}", case.shown(whole.least)),
        })
    }

    fn owners_bounds(&self, case: &Case<'_>) -> Bounds {
        if let Some(FactKind::Events { columns, .. }) =
            case.declared(self.fact).map(|fact| &fact.kind)
            && let Some(ColumnKind::Number(number)) = columns
                .get(usize::from(self.owners))
                .map(|column| &column.kind)
        {
            return Bounds {
                least: number.min,
                most: number.max,
            };
        }
        Bounds::exact(1)
    }

    pub(crate) fn printed(&self, case: &Case<'_>) -> Printed {
        let Bilingual { zh, en } = self.window.words();
        let kinds = self.points.iter().copied().enumerate();
        let name = |place| case.option_name(self.fact, self.level, place);
        Printed::of_points(case, kinds.map(|(place, points)| (name(place), points))).noted(both!(
            "{zh}的相加；n 人共有的各计 1/(n+1)，第一人加倍",
            "those {en} are added; of n owners each has 1/(n+1), the first twice that"
        ))
    }

    pub(crate) fn tell(&self, case: &Case<'_>) -> Told {
        let outcome = self.evaluate(case).points;
        let mut told = Told::new(case, self.fact, outcome);
        let days = self.window.days(case.as_of);
        if let FactValue::Events(events) = case.value(self.fact) {
            told.summary = entries(events.len());
            let terms = events
                .iter()
                .filter_map(|event| self.term(case, event, days));
            let terms: Vec<String> = terms.collect();
            told.formula = super::told::added(&terms, &case.shown_range(outcome));
            for event in events {
                let Bilingual { zh, en } = case.option_of(self.fact, self.level, event);
                let share = self.share(case, event);
                let (owners, parts) = (share.owners.least, share.owners.least + 1);
                let label = match share.first {
                    _ if share.owners.most <= 1 => both!("{zh}，独有", "{en}, sole owner"),
                    _ if !share.owners.is_known() => {
                        both!("{zh}，人数不清楚", "{en}, number of owners not known")
                    }
                    Truth::Yes => both!(
                        "{zh}，{owners} 人第一（×2/{parts}）",
                        "{en}, first of {owners} (×2/{parts})"
                    ),
                    _ => both!(
                        "{zh}，{owners} 人之一（×1/{parts}）",
                        "{en}, one of {owners} (×1/{parts})"
                    ),
                };
                let points = case.shown_range(self.worth(case, event, days));
                let note = case.event_note(self.window, event);
                told.input(label, both!("{points}", "{points}"), note);
            }
            let sum = case.shown_range(outcome);
            let note = both!("各项相加", "all added");
            told.step(both!("相加", "Added"), both!("{sum}", "{sum}"), note);
            let Bilingual { zh, en } = self.window.words();
            let count = events.len();
            let points = case.points_words(outcome);
            let (points_zh, points_en) = (points.zh, points.en);
            told.sentence = both!(
                "共 {count} 项，{zh}的按人数分摊后相加，得 {points_zh}。",
                "{count} in all; those {en} are shared among their owners and added: {points_en}."
            );
        }
        if let Some((place, points)) = cheapest(&self.points) {
            let Bilingual { zh, en } = case.option_name(self.fact, self.level, place);
            let points = case.shown(points);
            told.change = Some(both!(
                "再有一项独有的“{zh}”，+{points}",
                "one more \"{en}\" of one's own: +{points}"
            ));
        }
        told
    }
}
