//! Conditions: what must hold for a rule to count, and what opens or closes a gate.

use serde::{Deserialize, Serialize};

use super::at_level::AtLevel;
use super::measure::Measure;
use crate::base::Bilingual;
use crate::scoring::check::Names;
use crate::scoring::decimal;
use crate::scoring::evaluate::{Bounds, Case};
use crate::scoring::facts::FactValue;
use crate::scoring::program::{FactKind, Index};
use crate::scoring::score::Truth;
use crate::scoring::source::{Entry, Keys};
use crate::scoring::words::both;

/// Something that holds of a person or does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition {
    /// A yes, or a span that reaches the date.
    Holds {
        /// The fact.
        fact: Index,
    },
    /// One of these options is chosen.
    Chosen {
        /// The choice.
        fact: Index,
        /// The places of the options.
        options: Vec<Index>,
        /// True if none of them may be chosen instead.
        none: bool,
    },
    /// What is counted lies between two bounds, both included.
    Counted {
        /// What is counted.
        measure: Measure,
        /// Its unit.
        unit: Index,
        /// At least so many of the smallest parts.
        at_least: i64,
        /// At most so many.
        at_most: Option<i64>,
    },
    /// Enough months at a level of a published reference.
    AtLevel(AtLevel),
}

impl Condition {
    /// The fact it reads.
    pub const fn fact(&self) -> Index {
        match self {
            Self::Holds { fact } | Self::Chosen { fact, .. } => *fact,
            Self::Counted { measure, .. } => measure.fact(),
            Self::AtLevel(level) => level.fact,
        }
    }

    /// Reads a list of conditions, each the name of a fact or a table.
    pub(crate) fn list(entry: Option<Entry<'_>>, names: &Names<'_>) -> Vec<Self> {
        let Some(entry) = entry else {
            return Vec::new();
        };
        let items = entry.list().into_iter();
        items
            .filter_map(|(at, value)| {
                let Some(table) = value.as_inline_table() else {
                    let fact = names.holding(entry.text_in(at, value)?, at)?;
                    return Some(Self::Holds { fact });
                };
                let keys = Keys::new(entry.log, table, at);
                let condition = Self::read(&keys, names);
                keys.finish();
                condition
            })
            .collect()
    }

    fn read(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        if keys.get("reference").is_some() {
            return AtLevel::read(keys, names).map(Self::AtLevel);
        }
        let chosen = keys.get("in").is_some() || keys.get("not_in").is_some();
        if chosen && keys.get("level").is_none() {
            return Self::chosen(keys, names);
        }
        let measured = Measure::read(keys, names)?;
        let bound = |key| match keys.get(key) {
            Some(entry) => entry.whole(0, 1_000_000_000).map(Some),
            None => Some(None),
        };
        let (at_least, at_most) = (bound("at_least"), bound("at_most"));
        if keys.get("at_least").is_none() && keys.get("at_most").is_none() {
            keys.need("at_least");
        }
        let scale = 10_i64.pow(measured.decimals);
        Some(Self::Counted {
            measure: measured.measure,
            unit: measured.unit,
            at_least: at_least?.unwrap_or(0) * scale,
            at_most: at_most?.map(|most| most * scale),
        })
    }

    fn chosen(keys: &Keys<'_>, names: &Names<'_>) -> Option<Self> {
        let entry = keys.need("fact")?;
        let fact = names.fact(entry)?;
        let FactKind::Choice { options } = names.kind(fact)? else {
            names.wrong_kind(entry);
            return None;
        };
        let none = keys.get("not_in");
        let options = names.options(none.or_else(|| keys.need("in"))?, options);
        Some(Self::Chosen {
            fact,
            options,
            none: none.is_some(),
        })
    }

    /// Whether it holds.
    pub(crate) fn holds(&self, case: &Case<'_>) -> Truth {
        match self {
            Self::Holds { fact } => case.holds(*fact),
            Self::Chosen {
                fact,
                options,
                none,
            } => match case.value(*fact) {
                FactValue::Choice(option) if options.contains(option) != *none => Truth::Yes,
                FactValue::Unknown => Truth::Unknown,
                FactValue::Absent if *none => Truth::Yes,
                _ => Truth::No,
            },
            Self::Counted {
                measure,
                at_least,
                at_most,
                ..
            } => {
                let nothing = *case.value(measure.fact()) == FactValue::Absent;
                if nothing && !measure.counts_nothing() {
                    return Truth::No;
                }
                between(measure.count(case), *at_least, at_most.unwrap_or(i64::MAX))
            }
            Self::AtLevel(level) => level.holds(case),
        }
    }

    /// The condition in words: 有效的“营业执照”, “参保”满 84 个月.
    pub(crate) fn words(&self, case: &Case<'_>) -> Bilingual {
        let name = case.declared(self.fact()).map(|fact| fact.name.clone());
        let Bilingual { zh, en } = name.unwrap_or_default();
        match self {
            Self::Holds { .. } => both!("{zh}", "{en}"),
            Self::Chosen {
                fact,
                options,
                none,
            } => {
                let names = options.iter().map(|option| case.pick_name(*fact, *option));
                let names: Vec<Bilingual> = names.collect();
                let zh_list: Vec<&str> = names.iter().map(|name| name.zh.as_str()).collect();
                let en_list: Vec<&str> = names.iter().map(|name| name.en.as_str()).collect();
                let (zh_list, en_list) = (zh_list.join("、"), en_list.join(", "));
                if *none {
                    both!("{zh}不是{zh_list}", "{en}: not {en_list}")
                } else {
                    both!("{zh}为{zh_list}", "{en}: {en_list}")
                }
            }
            Self::Counted {
                measure,
                unit,
                at_least,
                at_most,
            } => {
                let amount = |amount| {
                    let number = decimal::write(amount, measure.decimals(case));
                    case.counted(&number, *unit)
                };
                let least = amount(*at_least);
                let (least_zh, least_en) = (least.zh, least.en);
                match at_most.map(amount) {
                    Some(most) if *at_least == 0 => {
                        let (most_zh, most_en) = (most.zh, most.en);
                        both!("{zh}不超过 {most_zh}", "{en}: {most_en} at most")
                    }
                    Some(most) => {
                        let (most_zh, most_en) = (most.zh, most.en);
                        both!(
                            "{zh}在 {least_zh}到 {most_zh}之间",
                            "{en}: {least_en} to {most_en}"
                        )
                    }
                    None => both!("{zh}满 {least_zh}", "{en}: {least_en} at least"),
                }
            }
            Self::AtLevel(level) => level.words(case),
        }
    }
}

fn between(count: Bounds, least: i64, most: i64) -> Truth {
    if count.most < least || count.least > most {
        Truth::No
    } else if least <= count.least && count.most <= most {
        Truth::Yes
    } else {
        Truth::Unknown
    }
}

/// Whether all hold.
pub(crate) fn all(conditions: &[Condition], case: &Case<'_>) -> Truth {
    let mut answer = Truth::Yes;
    for condition in conditions {
        match condition.holds(case) {
            Truth::No => return Truth::No,
            Truth::Unknown => answer = Truth::Unknown,
            Truth::Yes => {}
        }
    }
    answer
}

/// Whether any one holds.
pub(crate) fn any(conditions: &[Condition], case: &Case<'_>) -> Truth {
    let mut answer = Truth::No;
    for condition in conditions {
        match condition.holds(case) {
            Truth::Yes => return Truth::Yes,
            Truth::Unknown => answer = Truth::Unknown,
            Truth::No => {}
        }
    }
    answer
}
