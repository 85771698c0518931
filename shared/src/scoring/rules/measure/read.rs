//! Reads what a rule counts, as the kind of its fact wants it.

use super::{ITEM, Measure, Only, TimeUnit};
use crate::scoring::check::Names;
use crate::scoring::diagnostic::Code;
use crate::scoring::program::{ColumnKind, FactKind, Index};
use crate::scoring::rules::Window;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// The years a window of spans may look back.
const YEARS_MAX: u32 = 100;
/// The options a filter of entries can tell apart.
const OPTIONS_MAX: usize = 64;

/// A measure with its unit and the decimals of its numbers.
#[derive(Clone, Copy)]
pub(crate) struct Measured {
    pub(crate) measure: Measure,
    pub(crate) unit: Index,
    pub(crate) decimals: u32,
}

impl Measure {
    /// Reads `fact`, `unit`, `column` and `window`, as the kind of the fact wants them.
    pub(crate) fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Measured> {
        let entry = keys.need("fact")?;
        let unit = names.unit(keys.need("unit"));
        let fact = names.fact(entry)?;
        match names.kind(fact)? {
            FactKind::Number(number) => {
                names.same_unit(keys, unit?, number.unit);
                Some(Measured {
                    measure: Self::Number { fact },
                    unit: unit?,
                    decimals: number.decimals,
                })
            }
            FactKind::Date { .. } => {
                let unit = time_unit(keys, names, unit?)?;
                let begun = keys.flag("begun");
                Some(timed(Self::Since { fact, unit, begun }, unit))
            }
            FactKind::Spans { .. } => {
                let unit = time_unit(keys, names, unit?)?;
                Some(timed(spans(keys, names, fact, unit)?, unit))
            }
            FactKind::Events { .. } => events(keys, names, fact, unit?),
            _ => {
                names.wrong_kind(entry);
                None
            }
        }
    }
}

fn timed(measure: Measure, unit: TimeUnit) -> Measured {
    Measured {
        measure,
        unit: unit.index(),
        decimals: 0,
    }
}

fn time_unit(keys: &Keys<'_>, names: &Names<'_>, unit: Index) -> Option<TimeUnit> {
    let units = [TimeUnit::Month, TimeUnit::Year, TimeUnit::Age];
    let found = units.into_iter().find(|known| known.index() == unit);
    if found.is_none() {
        let at = keys.get("unit").map_or(keys.at, |entry| entry.at);
        names.log.add(
            at,
            Code::WrongUnit,
            both!(
                "时间只能按月（month）、年（year）或周岁（age）计",
                "time is counted in month, year or age only"
            ),
        );
    }
    found
}

#[derive(Clone, Copy)]
enum Word {
    Running,
    Held,
}

/// Reads `window = { kind = "running", max_gap_months = 3, exclude_back_paid = true }`, or
/// `{ kind = "held", years = 5 }` for all spans together.
fn spans(keys: &Keys<'_>, names: &Names<'_>, fact: Index, unit: TimeUnit) -> Option<Measure> {
    let window = keys.need("window").and_then(Entry::table)?;
    let words = [("running", Word::Running), ("held", Word::Held)];
    let word = window.need("kind").and_then(|entry| entry.word(&words))?;
    let exclude_back_paid = window.flag("exclude_back_paid");
    let without = match window.get("without") {
        Some(entry) => Some(names.spans(entry)?),
        None => None,
    };
    let measure = match word {
        Word::Running => {
            let gap = window.need("max_gap_months");
            Measure::Running {
                fact,
                unit,
                max_gap_months: gap.and_then(|entry| entry.count(0, 120))?,
                exclude_back_paid,
                without,
            }
        }
        Word::Held => Measure::Held {
            fact,
            unit,
            exclude_back_paid,
            years: match window.get("years") {
                Some(entry) => Some(entry.count(1, YEARS_MAX)?),
                None => None,
            },
            without,
        },
    };
    window.finish();
    Some(measure)
}

fn events(keys: &Keys<'_>, names: &Names<'_>, fact: Index, unit: Index) -> Option<Measured> {
    let window = Window::read(keys);
    let only = match keys.get("level") {
        Some(_) => Some(only(keys, names, fact)?),
        None => None,
    };
    if unit == ITEM && keys.get("column").is_none() {
        let window = window?;
        return Some(Measured {
            measure: Measure::Count { fact, window, only },
            unit,
            decimals: 0,
        });
    }
    let column = names.column(fact, keys.need("column")?)?;
    let Some(ColumnKind::Number(number)) = names.column_kind(fact, column) else {
        names.wrong_column(keys.get("column")?);
        return None;
    };
    names.same_unit(keys, unit, number.unit);
    let share = match keys.get("share") {
        Some(entry) => {
            let share = names.column(fact, entry)?;
            if !matches!(names.column_kind(fact, share), Some(ColumnKind::Number(_))) {
                names.wrong_column(entry);
            }
            Some(share)
        }
        None => None,
    };
    Some(Measured {
        measure: Measure::Total {
            fact,
            column,
            window: window?,
            share,
            only,
        },
        unit,
        decimals: number.decimals,
    })
}

/// Reads `level = "type", in = ["detention"]`: only those entries count.
pub(super) fn only(keys: &Keys<'_>, names: &Names<'_>, fact: Index) -> Option<Only> {
    let level = keys.need("level")?;
    let column = names.column(fact, level)?;
    let Some(ColumnKind::Choice { options }) = names.column_kind(fact, column) else {
        names.wrong_column(level);
        return None;
    };
    let chosen = names.options(keys.need("in")?, options);
    let fits = |place: &Index| usize::from(*place) < OPTIONS_MAX;
    let options = chosen
        .into_iter()
        .filter(fits)
        .fold(0_u64, |bits, place| bits | 1 << place);
    Some(Only { column, options })
}
