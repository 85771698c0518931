//! Counts, with bounds where something is not known.

use super::{MONTHS_MAX, Measure, Only, TimeUnit};
use crate::base::{Date, add_months, full_months};
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::{Event, FactValue, Maybe, Span};
use crate::scoring::program::{FactKind, Grain, Index};
use crate::scoring::rules::Window;
use crate::scoring::rules::held::{self, Held};
use crate::scoring::rules::running::{self, Continuity};
use crate::scoring::score::Truth;

impl Measure {
    /// Counts, with bounds where something is not known.
    pub(crate) fn count(self, case: &Case<'_>) -> Bounds {
        let declared = case.declared(self.fact()).map(|fact| &fact.kind);
        match (self, case.value(self.fact()), declared) {
            (Self::Number { .. }, FactValue::Number(amount), _) => Bounds::exact(*amount),
            (Self::Number { .. }, FactValue::Unknown, Some(FactKind::Number(number))) => Bounds {
                least: number.min,
                most: number.max,
            },
            (Self::Since { unit, begun, .. }, FactValue::Date(date), _) => {
                Bounds::exact(since(unit, begun, *date, case.as_of))
            }
            (
                Self::Since { unit, begun, .. },
                FactValue::Unknown,
                Some(FactKind::Date { earliest }),
            ) => Bounds::up_to(since(unit, begun, *earliest, case.as_of)),
            (
                Self::Running { unit, .. } | Self::Held { unit, .. },
                value,
                Some(FactKind::Spans {
                    grain, earliest, ..
                }),
            ) => {
                let months = match value {
                    FactValue::Spans(spans) => {
                        return self.spans(case, spans, *grain, *earliest);
                    }
                    FactValue::Unknown => {
                        Bounds::up_to(running::most(*earliest, *grain, case.as_of))
                    }
                    _ => Bounds::ZERO,
                };
                months.map(|months| unit.full(months.min(MONTHS_MAX)))
            }
            (Self::Total { .. } | Self::Count { .. }, FactValue::Events(events), _) => self
                .count_in(case, events)
                .at_most(self.most_of(case.declared(self.fact()).map(|fact| &fact.kind))),
            (Self::Total { .. } | Self::Count { .. }, FactValue::Unknown, _) => {
                Bounds::up_to(self.most_of(case.declared(self.fact()).map(|fact| &fact.kind)))
            }
            _ => Bounds::ZERO,
        }
    }

    /// Counts some of the events.
    pub(crate) fn count_in(self, case: &Case<'_>, events: &[Event]) -> Bounds {
        match self {
            Self::Total {
                column,
                window,
                share,
                only,
                ..
            } => {
                let max = self.most_of(case.declared(self.fact()).map(|fact| &fact.kind));
                let amount = |event: &Event| amount(event, column, share, max);
                sum(events, window, only, case.as_of, amount)
            }
            Self::Count { window, only, .. } => {
                sum(events, window, only, case.as_of, |_| Bounds::exact(1))
            }
            _ => Bounds::ZERO,
        }
    }

    fn spans(self, case: &Case<'_>, spans: &[Span], grain: Grain, earliest: Date) -> Bounds {
        let as_of = case.as_of;
        let without = match self.without().map(|fact| case.value(fact)) {
            Some(FactValue::Unknown) => {
                let mut units = self.units_of(spans, &[], grain, earliest, as_of);
                units.least = 0;
                return units;
            }
            Some(FactValue::Spans(without)) => without.as_slice(),
            _ => &[],
        };
        self.units_of(spans, without, grain, earliest, as_of)
    }

    /// The full units of spans, without the months of others.
    pub(crate) fn units_of(
        self,
        spans: &[Span],
        without: &[Span],
        grain: Grain,
        earliest: Date,
        as_of: Date,
    ) -> Bounds {
        let (unit, months) = match self {
            Self::Running {
                unit,
                max_gap_months,
                exclude_back_paid,
                ..
            } => {
                let rule = Continuity {
                    max_gap_months,
                    exclude_back_paid,
                };
                let months = running::months(spans, without, grain, earliest, rule, as_of);
                (unit, months)
            }
            Self::Held {
                unit,
                exclude_back_paid,
                years,
                ..
            } => {
                let rule = Held {
                    exclude_back_paid,
                    years,
                };
                let months = held::months(spans, without, grain, earliest, rule, as_of);
                (unit, months)
            }
            _ => return Bounds::ZERO,
        };
        months.map(|months| unit.full(months.min(MONTHS_MAX)))
    }
}

/// The months or years since a day.
pub(crate) fn since(unit: TimeUnit, begun: bool, date: Date, as_of: Date) -> i64 {
    let full = full_months(date, as_of);
    let months = i64::from(full).min(MONTHS_MAX);
    if !begun {
        return unit.full(months);
    }
    let rest = i64::from(add_months(date, full) < as_of);
    unit.begun(months + rest).min(unit.begun(MONTHS_MAX))
}

/// The amount of one event, or the person's own share of it.
fn amount(event: &Event, column: Index, share: Option<Index>, max: i64) -> Bounds {
    let whole = match event.cells.get(usize::from(column)) {
        Some(Maybe::Known(amount)) => Bounds::exact(*amount),
        Some(Maybe::Unknown) => Bounds::up_to(max),
        _ => Bounds::ZERO,
    };
    match share.and_then(|share| event.cells.get(usize::from(share))) {
        Some(Maybe::Known(percent)) => whole.map(|whole| whole * percent.min(&100) / 100),
        Some(Maybe::Unknown) => Bounds { least: 0, ..whole },
        _ => whole,
    }
}

/// The sum over the events in the window.
fn sum(
    events: &[Event],
    window: Window,
    only: Option<Only>,
    as_of: Date,
    amount: impl Fn(&Event) -> Bounds,
) -> Bounds {
    let active = window.active(events, as_of);
    if active == Truth::No {
        return Bounds::ZERO;
    }
    let days = window.days(as_of);
    let mut sum = Bounds::ZERO;
    for event in events {
        let admitted = only.map_or(Truth::Yes, |only| only.admits(event));
        let inside = Window::holds(days, event);
        if inside == Truth::No || admitted == Truth::No {
            continue;
        }
        let mut amount = amount(event);
        if [inside, active, admitted].contains(&Truth::Unknown) {
            amount.least = 0;
        }
        sum = sum.plus(amount);
    }
    sum
}
