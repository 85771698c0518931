//! `levels`: points for each event by its level; of one deed only the highest, deeds are added.

use serde::{Deserialize, Serialize};

use super::table::{at_level, by_option, cheapest, spread, within};
use super::told::entries;
use super::{Outcome, Printed, Shape, Told, Window, times};
use crate::base::{Bilingual, Points};
use crate::scoring::check::Names;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::{ENTRIES_MAX, Event, FactValue, Maybe};
use crate::scoring::program::{Amount, ColumnKind, Index};
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// Points for each event by its level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Levels<N = Amount> {
    /// The events.
    pub fact: Index,
    /// The column that holds the level.
    pub level: Index,
    /// The column that tells which events speak of the same deed.
    pub deed: Option<Index>,
    /// The points of each level, in the order of its options.
    pub points: Vec<N>,
    /// Which events are counted.
    pub window: Window,
    /// True if of all of them only the highest counts.
    pub highest: bool,
}

impl<N> Levels<N> {
    pub(crate) fn facts(&self) -> Vec<Index> {
        vec![self.fact]
    }
}

impl Levels<Points> {
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let entry = keys.need("fact")?;
        let window = Window::read(keys);
        let points = keys.need("points").and_then(Entry::table);
        let level = keys.need("level");
        let deed = keys.get("deed");
        let fact = names.events(entry)?;
        let level = level?;
        let column = names.column(fact, level)?;
        let Some(ColumnKind::Choice { options }) = names.column_kind(fact, column) else {
            names.wrong_column(level);
            return None;
        };
        let deed = match deed {
            Some(entry) => {
                let deed = names.column(fact, entry)?;
                if !matches!(names.column_kind(fact, deed), Some(ColumnKind::Key)) {
                    names.wrong_column(entry);
                }
                Some(deed)
            }
            None => None,
        };
        Some(Self {
            fact,
            level: column,
            deed,
            points: by_option(&points?, options),
            window: window?,
            highest: keys.flag("highest"),
        })
    }

    pub(crate) fn most(&self, _names: &Names<'_>) -> Points {
        let highest = self.points.iter().copied().max().unwrap_or(Points::ZERO);
        times(highest, if self.highest { 1 } else { ENTRIES_MAX })
    }

    pub(crate) fn denominators(&self, _names: &Names<'_>) -> Vec<i64> {
        self.points
            .iter()
            .map(|points| points.denominator())
            .collect()
    }

    pub(crate) fn scaled(&self, scale: &impl Fn(Points) -> Amount) -> Levels {
        Levels {
            fact: self.fact,
            level: self.level,
            deed: self.deed,
            points: self.points.iter().map(|points| scale(*points)).collect(),
            window: self.window,
            highest: self.highest,
        }
    }
}

impl Levels {
    pub(crate) fn shape(&self) -> Shape<'_> {
        Shape::Events {
            fact: self.fact,
            level: self.level,
            window: self.window,
            share: None,
            worth: Box::new(|level, _, _| self.points.get(level).copied().unwrap_or(0)),
            levels: self.points.len(),
            deed: self.deed,
            highest: self.highest,
        }
    }

    pub(crate) fn evaluate(&self, case: &Case<'_>) -> Outcome {
        let points = match case.value(self.fact) {
            FactValue::Events(events) if self.highest => self.best(events, case),
            FactValue::Events(events) => self.sum(events, case),
            FactValue::Unknown if self.highest => Bounds::up_to(spread(&self.points).most),
            FactValue::Unknown => Bounds::up_to(spread(&self.points).most * ENTRIES_MAX),
            _ => Bounds::ZERO,
        };
        Outcome::of(points)
    }

    fn best(&self, events: &[Event], case: &Case<'_>) -> Bounds {
        let days = self.window.days(case.as_of);
        let worth = events.iter().map(|event| self.worth(event, days));
        worth.fold(Bounds::ZERO, Bounds::higher)
    }

    fn sum(&self, events: &[Event], case: &Case<'_>) -> Bounds {
        self.deeds(events, case).fold(Bounds::ZERO, Bounds::plus)
    }

    /// What each deed is worth.
    fn deeds(&self, events: &[Event], case: &Case<'_>) -> impl Iterator<Item = Bounds> {
        let days = self.window.days(case.as_of);
        let places = events.iter().enumerate();
        places.filter_map(move |(place, event)| {
            let deed = self.deed_of(event);
            let same = |other: &&Event| deed.is_some() && self.deed_of(other) == deed;
            if events.iter().take(place).any(|other| same(&other)) {
                return None;
            }
            let own = self.worth(event, days);
            let rest = events.iter().skip(place + 1).filter(same);
            Some(rest.fold(own, |high, other| high.higher(self.worth(other, days))))
        })
    }

    fn deed_of(&self, event: &Event) -> Option<i64> {
        match event.cells.get(usize::from(self.deed?)) {
            Some(Maybe::Known(deed)) => Some(*deed),
            _ => None,
        }
    }

    fn worth(&self, event: &Event, days: (crate::base::Date, crate::base::Date)) -> Bounds {
        let inside = Window::holds(days, event);
        let points = at_level(&self.points, event.cells.get(usize::from(self.level)));
        within(inside, points)
    }

    pub(crate) fn printed(&self, case: &Case<'_>) -> Printed {
        let Bilingual { zh, en } = self.window.words();
        let levels = self.points.iter().copied().enumerate();
        let name = |place| case.option_name(self.fact, self.level, place);
        let rows = levels.map(|(place, points)| (name(place), points));
        Printed::of_points(case, rows).noted(if self.highest {
            both!(
                "{zh}的只计最高一项",
                "of those {en} only the highest counts"
            )
        } else if self.deed.is_some() {
            both!(
                "{zh}的相加；同一事项只计最高一项",
                "those {en} are added; of one deed only the highest counts"
            )
        } else {
            both!("{zh}的相加", "those {en} are added")
        })
    }

    pub(crate) fn tell(&self, case: &Case<'_>) -> Told {
        let outcome = self.evaluate(case).points;
        let mut told = Told::new(case, self.fact, outcome);
        let days = self.window.days(case.as_of);
        if let FactValue::Events(events) = case.value(self.fact) {
            told.summary = entries(events.len());
            for event in events {
                let name = case.option_of(self.fact, self.level, event);
                let points = case.shown_range(self.worth(event, days));
                let note = case.event_note(self.window, event);
                told.input(name, both!("{points}", "{points}"), note);
            }
            self.conclude(case, &mut told, events.len(), outcome);
            told.formula = self.formula(case, events);
        }
        if self.highest && outcome.least > 0 {
            return told;
        }
        if let Some((place, points)) = cheapest(&self.points) {
            let Bilingual { zh, en } = case.option_name(self.fact, self.level, place);
            let points = case.shown(points);
            told.change = Some(both!(
                "再有一项“{zh}”，+{points}",
                "one more \"{en}\": +{points}"
            ));
        }
        told
    }

    /// 30 + 20 = 50; 30、20 取最高 = 30.
    fn formula(&self, case: &Case<'_>, events: &[Event]) -> Option<Bilingual> {
        let days = self.window.days(case.as_of);
        let worth: Vec<Bounds> = if self.highest {
            events.iter().map(|event| self.worth(event, days)).collect()
        } else {
            self.deeds(events, case).collect()
        };
        let terms: Vec<String> = worth
            .into_iter()
            .filter(|points| points.most > 0)
            .map(|points| case.shown_range(points))
            .collect();
        if !self.highest {
            return super::told::added(&terms, &case.shown_range(self.sum(events, case)));
        }
        let best = case.shown_range(self.best(events, case));
        let (zh, en) = (terms.join("、"), terms.join(", "));
        (terms.len() > 1).then(|| both!("{zh} 取最高 = {best}", "the highest of {en} = {best}"))
    }

    /// How the entries come together.
    fn conclude(&self, case: &Case<'_>, told: &mut Told, count: usize, outcome: Bounds) {
        let sum = case.shown_range(outcome);
        let points = case.points_words(outcome);
        let (points_zh, points_en) = (points.zh, points.en);
        let Bilingual { zh, en } = self.window.words();
        if self.highest {
            let label = both!("只计最高一项", "Only the highest");
            told.step(label, both!("{sum}", "{sum}"), Bilingual::default());
            told.sentence = both!(
                "共 {count} 项，{zh}的只计最高一项，得 {points_zh}。",
                "{count} in all; of those {en} only the highest counts: {points_en}."
            );
            return;
        }
        let note = both!(
            "同一事项只计最高一项",
            "of one deed only the highest counts"
        );
        told.step(both!("相加", "Added"), both!("{sum}", "{sum}"), note);
        told.sentence = both!(
            "共 {count} 项，{zh}的按级别相加，得 {points_zh}。",
            "{count} in all; those {en} are added by level: {points_en}."
        );
    }
}
