//! What was counted, in words.

use super::Measure;
use crate::base::{Bilingual, year_and_month};
use crate::scoring::evaluate::Case;
use crate::scoring::explain::joined;
use crate::scoring::facts::{Event, FactValue, Maybe, Span};
use crate::scoring::rules::Window;
use crate::scoring::rules::running::{self, Continuity};
use crate::scoring::score::Truth;
use crate::scoring::words::both;

impl Measure {
    /// What the number is called in a table.
    pub(crate) fn label(self) -> Bilingual {
        match self {
            Self::Number { .. } => both!("数量", "Amount"),
            Self::Since { .. } => both!("已满", "Full"),
            Self::Running { .. } => both!("连续", "Without a break"),
            Self::Held { .. } => both!("累计", "In all"),
            Self::Total { .. } => both!("合计", "Sum"),
            Self::Count { .. } => both!("次数", "Number"),
        }
    }

    /// What is counted, by name: 志愿服务（在中山）.
    pub(crate) fn subject(self, case: &Case<'_>) -> Bilingual {
        let name = case.declared(self.fact()).map(|fact| fact.name.clone());
        let Bilingual { zh, en } = name.unwrap_or_default();
        let (Self::Total {
            only: Some(only), ..
        }
        | Self::Count {
            only: Some(only), ..
        }) = self
        else {
            return both!("{zh}", "{en}");
        };
        let places = (0..64_usize).filter(|place| only.options >> place & 1 == 1);
        let names = places.map(|place| case.option_name(self.fact(), only.column, place));
        let names = joined(&names.collect::<Vec<_>>(), "、", ", ");
        let (names_zh, names_en) = (names.zh, names.en);
        both!("{zh}（{names_zh}）", "{en} ({names_en})")
    }

    /// What is counted at all, for the printed scheme: 近 5 年; nothing where all is.
    pub(crate) fn terms(self, case: &Case<'_>) -> Option<Bilingual> {
        let terms = match self {
            Self::Number { .. } | Self::Since { begun: false, .. } => return None,
            Self::Since { .. } => both!("不满一个单位的按一个算", "a part of one counts as one"),
            Self::Running {
                max_gap_months: 0, ..
            } => both!("不间断，到基准日", "without a break, up to the date"),
            Self::Running { max_gap_months, .. } => both!(
                "不间断，到基准日；断档不超过 {max_gap_months} 个月的仍算连续，断档不计",
                "without a break, up to the date; gaps up to {max_gap_months} months are bridged, \
                 not counted"
            ),
            Self::Held { years: None, .. } => both!("累计，可以间断", "in all, breaks allowed"),
            Self::Held {
                years: Some(years), ..
            } => both!("近 {years} 年累计", "in all, in the last {years} years"),
            Self::Total { window, .. } | Self::Count { window, .. } => {
                let Bilingual { zh, en } = window.words();
                match window {
                    Window::RollingYears {
                        active_years: Some(years),
                        ..
                    } => both!(
                        "{zh}的合计；近 {years} 年里要有记录",
                        "all {en}, added; some of it in the last {years} years"
                    ),
                    _ => both!("{zh}的合计", "all {en}, added"),
                }
            }
        };
        Some(self.exceptions(case, terms))
    }

    /// The terms with what is left out of the count.
    fn exceptions(self, case: &Case<'_>, mut terms: Bilingual) -> Bilingual {
        if let Self::Running {
            exclude_back_paid: true,
            ..
        }
        | Self::Held {
            exclude_back_paid: true,
            ..
        } = self
        {
            let Bilingual { zh, en } = terms;
            terms = both!("{zh}；补缴不计", "{en}; months paid later never count");
        }
        if let Some(other) = self.without().and_then(|fact| case.declared(fact)) {
            let Bilingual { zh, en } = terms;
            let (name_zh, name_en) = (&other.name.zh, &other.name.en);
            terms = both!(
                "{zh}；“{name_zh}”期间不计",
                "{en}; months of \"{name_en}\" do not count"
            );
        }
        if let Self::Total { share: Some(_), .. } = self {
            let Bilingual { zh, en } = terms;
            terms = both!("{zh}；按本人份额计", "{en}; only one's own share");
        }
        terms
    }

    /// What was put in, in a few words: 连续 36 个月.
    pub(crate) fn summary(self, case: &Case<'_>, counted: &Bilingual) -> Bilingual {
        let (zh, en) = (&counted.zh, &counted.en);
        match self {
            Self::Running { .. } if self.lapsed(case) => {
                both!("已中断，没有连续到现在", "not running any more")
            }
            Self::Running { .. } => both!("连续 {zh}", "{en} without a break"),
            Self::Since { begun: false, .. } => both!("满 {zh}", "{en}"),
            Self::Held { .. } => both!("累计 {zh}", "{en} in all"),
            Self::Number { .. } | Self::Since { .. } | Self::Total { .. } | Self::Count { .. } => {
                counted.clone()
            }
        }
    }

    /// True for spans that end before the date.
    fn lapsed(self, case: &Case<'_>) -> bool {
        matches!(case.value(self.fact()), FactValue::Spans(spans) if !spans.is_empty())
            && case.holds(self.fact()) == Truth::No
    }

    /// Where the number comes from: 2015-07 至 2018-06，没有断档.
    pub(crate) fn note(self, case: &Case<'_>) -> Bilingual {
        match (self, case.value(self.fact())) {
            (Self::Since { .. }, FactValue::Date(date)) => {
                both!("从 {date} 起", "since {date}")
            }
            (Self::Running { .. }, FactValue::Spans(spans)) => self.stretch_words(case, spans),
            (
                Self::Total { window, .. } | Self::Count { window, .. },
                FactValue::Events(events),
            ) => {
                let days = window.days(case.as_of);
                let inside = |event: &&Event| Window::holds(days, event) != Truth::No;
                let count = events.iter().filter(inside).count();
                let out = events.len() - count;
                let Bilingual { zh, en } = window.words();
                if window.active(events, case.as_of) == Truth::No {
                    both!(
                        "{zh}；最近没有记录，不计",
                        "{en}; nothing recent, so nothing counts"
                    )
                } else if out > 0 {
                    both!(
                        "{zh}；{out} 项已过期不计",
                        "{en}; {out} outside, not counted"
                    )
                } else {
                    both!("{zh}", "{en}")
                }
            }
            _ => Bilingual::default(),
        }
    }

    fn stretch_words(self, case: &Case<'_>, spans: &[Span]) -> Bilingual {
        let Self::Running {
            max_gap_months,
            exclude_back_paid,
            ..
        } = self
        else {
            return Bilingual::default();
        };
        let rule = Continuity {
            max_gap_months,
            exclude_back_paid,
        };
        let unknown = |span: &Span| [span.from, span.to].contains(&Maybe::Unknown);
        let without = match self.without().map(|fact| case.value(fact)) {
            Some(FactValue::Spans(spans)) => spans.as_slice(),
            _ => &[],
        };
        let grain = case.grain(self.fact());
        if spans.iter().any(unknown) {
            return both!("有日期不清楚", "a date is not known");
        }
        let Some(stretch) = running::stretch(spans, without, grain, rule, case.as_of) else {
            return both!("没有连续到基准日", "does not reach the date");
        };
        let from = year_and_month(stretch.from);
        let last = stretch.until.pred_opt().unwrap_or(stretch.until);
        let to = year_and_month(last.max(stretch.from));
        let bridged = stretch.bridged;
        if stretch.bridged > 0 {
            both!(
                "{from} 至 {to}，断档 {bridged} 个月不计，仍算连续",
                "{from} to {to}; a gap of {bridged} months is bridged, not counted"
            )
        } else if stretch.broken {
            both!(
                "{from} 至 {to}；之前有断档，从头算起",
                "{from} to {to}; a gap before it starts the count anew"
            )
        } else {
            both!("{from} 至 {to}，没有断档", "{from} to {to}, no gap")
        }
    }
}
