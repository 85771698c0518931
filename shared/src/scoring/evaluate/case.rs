//! One person under one program on one day: what every rule is given.

use super::Bounds;
use crate::base::{Bilingual, Date};
use crate::scoring::decimal;
use crate::scoring::facts::{Event, FactValue, Facts, Maybe};
use crate::scoring::program::{Amount, ColumnKind, Fact, FactKind, Grain, Index, Program};
use crate::scoring::rules::{Measure, Window, running};
use crate::scoring::score::Truth;
use crate::scoring::words::both;

/// What every rule is given.
#[derive(Clone, Copy)]
pub(crate) struct Case<'a> {
    pub(crate) program: &'a Program,
    pub(crate) facts: &'a Facts,
    pub(crate) as_of: Date,
}

impl<'a> Case<'a> {
    /// What is known of a fact.
    pub(crate) fn value(&self, fact: Index) -> &'a FactValue {
        self.facts
            .values
            .get(usize::from(fact))
            .unwrap_or(&FactValue::Absent)
    }

    /// How a fact is declared.
    pub(crate) fn declared(&self, fact: Index) -> Option<&'a Fact> {
        self.program.facts.get(usize::from(fact))
    }

    /// Whether a condition holds: a yes, or a span that reaches the day.
    pub(crate) fn holds(&self, fact: Index) -> Truth {
        match self.value(fact) {
            FactValue::Unknown => Truth::Unknown,
            FactValue::YesNo(true) => Truth::Yes,
            FactValue::Spans(spans) => running::reaches(spans, self.grain(fact), self.as_of),
            _ => Truth::No,
        }
    }

    /// The grain of a spans fact.
    pub(crate) fn grain(&self, fact: Index) -> Grain {
        match self.declared(fact).map(|fact| &fact.kind) {
            Some(FactKind::Spans { grain, .. }) => *grain,
            _ => Grain::Day,
        }
    }
}

/// Words for numbers, for explanations only.
impl Case<'_> {
    /// Points as people read them.
    pub(crate) fn shown(&self, amount: Amount) -> String {
        self.program.points(amount).brief(self.program.decimals)
    }

    /// Points between two bounds: 10, or 0–10.
    pub(crate) fn shown_range(&self, bounds: Bounds) -> String {
        let (least, most) = (self.shown(bounds.least), self.shown(bounds.most));
        if bounds.is_known() {
            least
        } else {
            format!("{least}–{most}")
        }
    }

    /// Points with their word: 10 分, 10 points.
    pub(crate) fn points_words(&self, bounds: Bounds) -> Bilingual {
        let points = self.shown_range(bounds);
        let word = if points == "1" { "point" } else { "points" };
        both!("{points} 分", "{points} {word}")
    }

    /// A number with its unit: 36 个月, 36 months.
    pub(crate) fn counted(&self, number: &str, unit: Index) -> Bilingual {
        let Some(unit) = self.program.unit(unit) else {
            return both!("{number}", "{number}");
        };
        let zh = &unit.name.zh;
        let en = if number == "1" {
            &unit.one
        } else {
            &unit.name.en
        };
        both!("{number} {zh}", "{number} {en}")
    }

    /// What each unit is called: 每个月, each month; 每 50 小时, each 50 hours.
    pub(crate) fn each(&self, measure: Measure, per: i64, unit: Index) -> Bilingual {
        let one = 10_i64.pow(measure.decimals(self));
        if let Some(unit) = self.program.unit(unit).filter(|_| per == one) {
            let (zh, en) = (&unit.name.zh, &unit.one);
            return both!("每{zh}", "each {en}");
        }
        let Bilingual { zh, en } = self.amount_of(measure, per, unit);
        both!("每满 {zh}", "each full {en}")
    }

    /// A measured amount with its unit.
    pub(crate) fn amount_of(&self, measure: Measure, amount: i64, unit: Index) -> Bilingual {
        self.counted(&decimal::write(amount, measure.decimals(self)), unit)
    }

    /// A measured amount between two bounds, with its unit.
    pub(crate) fn amounts_of(&self, measure: Measure, amounts: Bounds, unit: Index) -> Bilingual {
        let decimals = measure.decimals(self);
        let least = decimal::write(amounts.least, decimals);
        if amounts.is_known() {
            return self.counted(&least, unit);
        }
        let most = decimal::write(amounts.most, decimals);
        self.counted(&format!("{least}–{most}"), unit)
    }

    /// The name of the option in a column of an event.
    pub(crate) fn option_of(&self, fact: Index, column: Index, event: &Event) -> Bilingual {
        match event.cells.get(usize::from(column)) {
            Some(Maybe::Known(place)) => {
                self.option_name(fact, column, usize::try_from(*place).unwrap_or(usize::MAX))
            }
            _ => both!("不清楚", "not known"),
        }
    }

    /// The name of an option of a choice.
    pub(crate) fn pick_name(&self, fact: Index, option: Index) -> Bilingual {
        let options = match self.declared(fact).map(|fact| &fact.kind) {
            Some(FactKind::Choice { options }) => options.as_slice(),
            _ => &[],
        };
        let option = options.get(usize::from(option));
        option.map(|option| option.name.clone()).unwrap_or_default()
    }

    /// The name of an option of a column.
    pub(crate) fn option_name(&self, fact: Index, column: Index, place: usize) -> Bilingual {
        let options = match self.declared(fact).map(|fact| &fact.kind) {
            Some(FactKind::Events { columns, .. }) => {
                match columns.get(usize::from(column)).map(|column| &column.kind) {
                    Some(ColumnKind::Choice { options }) => options.as_slice(),
                    _ => &[],
                }
            }
            _ => &[],
        };
        options
            .get(place)
            .map(|option| option.name.clone())
            .unwrap_or_default()
    }

    /// When an event was, and whether it still counts.
    pub(crate) fn event_note(&self, window: Window, event: &Event) -> Bilingual {
        match (event.date, Window::holds(window.days(self.as_of), event)) {
            (Maybe::Known(date), Truth::No) => {
                both!(
                    "{date}，不在期限内，不计",
                    "{date}, outside the time, not counted"
                )
            }
            (Maybe::Known(date), _) => both!("{date}", "{date}"),
            (Maybe::Unknown, _) => both!("日期不清楚", "date not known"),
            (Maybe::Absent, _) => {
                let Bilingual { zh, en } = window.words();
                both!("{zh}，自述", "{en}, as stated")
            }
        }
    }
}
