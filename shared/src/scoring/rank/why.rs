//! Why one application stands before another, in words.

use chrono::{DateTime, FixedOffset};

use super::merit::Merit;
use super::order::{Ranked, Ranking};
use crate::base::{Bilingual, Date};
use crate::scoring::evaluate::Case;
use crate::scoring::explain::joined;
use crate::scoring::facts::Facts;
use crate::scoring::program::{FactKind, Index, Program, RankKey, Total};
use crate::scoring::words::{both, day};

/// The digits of a lot that are told; as good as always they tell two apart.
const LOT_SHOWN: usize = 12;
/// Shanghai is so many seconds ahead.
const SHANGHAI: i32 = 8 * 3600;

/// Why one application stands before another, or beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// What the two have alike, in the order of the keys that were asked.
    pub equal: Vec<Bilingual>,
    /// What tells them apart; none if nothing does.
    pub decides: Option<Bilingual>,
    /// All of it in one sentence.
    pub sentence: Bilingual,
}

impl Ranking {
    /// Why the first of two stands before the second, or why they share a rank; none if one of
    /// them is not ranked. Given the other way round, the answer is the same.
    pub fn why(&self, program: &Program, first: &str, second: &str) -> Option<Why> {
        let find = |id: &str| self.ranked.iter().find(|one| one.id == id);
        let (one, other) = (find(first)?, find(second)?);
        let (before, after) = if other.rank < one.rank {
            (other, one)
        } else {
            (one, other)
        };
        let total = program.totals.get(usize::from(self.total))?;
        let nobody = Facts::none(program);
        let told = Told {
            case: Case {
                program,
                facts: &nobody,
                as_of: Date::MIN,
            },
            total,
        };
        Some(told.why(before, after, self.all_admitted))
    }
}

/// What words are made from.
struct Told<'a> {
    case: Case<'a>,
    total: &'a Total,
}

impl Told<'_> {
    fn why(&self, before: &Ranked, after: &Ranked, all_admitted: bool) -> Why {
        let mut equal = Vec::new();
        let mut decides = None;
        let merits = before.merits.iter().zip(&after.merits);
        for (key, (own, other)) in self.total.keys().zip(merits) {
            if own.order(*other).is_lt() {
                decides = Some(self.decisive(key, *own, *other));
                break;
            }
            equal.extend(self.alike(key, *own));
        }
        let end = match &decides {
            Some(Bilingual { zh, en }) => {
                let (first, last) = (&before.id, &after.id);
                both!(
                    "{zh}，所以 {first} 排在 {last} 前面",
                    "{en}, so {first} stands before {last}"
                )
            }
            None if all_admitted => both!(
                "以上都相同，所以名次相同；线上同分的都录取",
                "alike in all of it, so they share a rank; all equal at the line are admitted"
            ),
            None => both!(
                "以上都相同，所以名次相同",
                "alike in all of it, so they share a rank"
            ),
        };
        let parts: Vec<Bilingual> = equal.iter().cloned().chain([end]).collect();
        Why {
            equal,
            decides,
            sentence: joined(&parts, "；", "; "),
        }
    }

    /// 总分都是 76.4 分.
    fn alike(&self, key: &RankKey, own: Merit) -> Option<Bilingual> {
        let Bilingual { zh, en } = self.label(key);
        Some(match own {
            Merit::Equal | Merit::Lot(None) => return None,
            Merit::Holds(true) => both!("都有“{zh}”", "both have {en}"),
            Merit::Holds(false) => both!("都没有“{zh}”", "neither has {en}"),
            _ => match self.value(key, own) {
                Some(value) => {
                    let (value_zh, value_en) = (value.zh, value.en);
                    both!("{zh}都是 {value_zh}", "{en} of both: {value_en}")
                }
                None => both!("都没有{zh}", "neither has any {en}"),
            },
        })
    }

    /// 计分 51.3 分，高于 50 分.
    fn decisive(&self, key: &RankKey, own: Merit, other: Merit) -> Bilingual {
        let Bilingual { zh, en } = self.label(key);
        if let Merit::Holds(_) = own {
            return both!("有“{zh}”，对方没有", "has {en}, the other has not");
        }
        let own_value = self.value(key, own).unwrap_or_default();
        let (own_zh, own_en) = (own_value.zh, own_value.en);
        let Some(value) = self.value(key, other) else {
            return both!(
                "{zh} {own_zh}，对方没有",
                "{en}: {own_en}, where the other has none"
            );
        };
        let relation = match own {
            Merit::Points(_) => both!("高于", "above"),
            Merit::Count(_) => both!("多于", "more than"),
            Merit::Day(_) | Merit::Moment(_) => both!("早于", "earlier than"),
            Merit::Lot(_) => both!("小于", "lower than"),
            Merit::Class(_) | Merit::Holds(_) | Merit::Equal => both!("先于", "ahead of"),
        };
        let (than_zh, than_en) = (relation.zh, relation.en);
        let (other_zh, other_en) = (value.zh, value.en);
        both!(
            "{zh} {own_zh}，{than_zh} {other_zh}",
            "{en}: {own_en}, {than_en} {other_en}"
        )
    }

    /// What a key is called.
    fn label(&self, key: &RankKey) -> Bilingual {
        let program = self.case.program;
        let fact = |fact: &Index| self.case.declared(*fact).map(|fact| fact.name.clone());
        let name = match key {
            RankKey::Sum => Some(self.total.name.clone()),
            RankKey::Category(place) => {
                let category = program.categories.get(usize::from(*place));
                category.map(|category| category.name.clone())
            }
            RankKey::Group(place) => {
                let group = program.groups.get(usize::from(*place));
                group.map(|group| group.name.clone())
            }
            RankKey::Indicator(place) => {
                let indicator = program.indicators.get(usize::from(*place));
                indicator.map(|indicator| indicator.name.clone())
            }
            RankKey::Most(measure) => Some(measure.subject(&self.case)),
            RankKey::Earliest(place) => fact(place).map(|name| {
                let spans = matches!(
                    self.case.declared(*place).map(|fact| &fact.kind),
                    Some(FactKind::Spans { .. })
                );
                let Bilingual { zh, en } = &name;
                if spans {
                    both!("{zh}起始日", "first day of {en}")
                } else {
                    name
                }
            }),
            RankKey::Class(place) | RankKey::Holds(place) => fact(place),
            RankKey::Spouse => Some(both!("配偶的分数", "points of the other spouse")),
            RankKey::ApplicationTime => Some(both!("申请时间", "time of application")),
            RankKey::Lottery => Some(both!("抽签号", "lottery number")),
            RankKey::AllAdmitted => None,
        };
        name.unwrap_or_default()
    }

    /// What somebody has; none where there is nothing.
    fn value(&self, key: &RankKey, merit: Merit) -> Option<Bilingual> {
        Some(match merit {
            Merit::Points(points) => {
                let points = points?.to_string();
                let word = if points == "1" { "point" } else { "points" };
                both!("{points} 分", "{points} {word}")
            }
            Merit::Count(count) => {
                let RankKey::Most(measure) = key else {
                    return None;
                };
                let unit = measure.unit(&self.case);
                self.case.amount_of(*measure, count, unit)
            }
            Merit::Day(date) => day(date?),
            Merit::Class(option) => {
                let RankKey::Class(fact) = key else {
                    return None;
                };
                let kind = self.case.declared(*fact).map(|fact| &fact.kind);
                let Some(FactKind::Choice { options }) = kind else {
                    return None;
                };
                let Bilingual { zh, en } = &options.get(usize::from(option?))?.name;
                both!("“{zh}”", "\"{en}\"")
            }
            Merit::Moment(millis) => moment(millis)?,
            Merit::Lot(lot) => {
                let text = lot?.to_string();
                let shown = text.get(..LOT_SHOWN).unwrap_or(&text);
                both!("{shown}…", "{shown}…")
            }
            Merit::Holds(_) | Merit::Equal => return None,
        })
    }
}

/// A moment to the second, in Shanghai's time.
fn moment(millis: i64) -> Option<Bilingual> {
    let there = FixedOffset::east_opt(SHANGHAI)?;
    let moment = DateTime::from_timestamp_millis(millis)?.with_timezone(&there);
    let Bilingual { zh, en } = day(moment.date_naive());
    let time = moment.format("%H:%M:%S%.f");
    Some(both!("{zh} {time}", "{en} {time}"))
}
