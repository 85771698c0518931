//! The terms of a policy in words, for the pages that show them.

use super::{Counts, Order, Places, Policy, YearDay};
use crate::base::{Bilingual, Points};
use crate::scoring::words::{both, month};

/// The decimals of points in terms.
const DECIMALS: u32 = 2;

/// One of the terms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// What it is about: 门槛.
    pub name: Bilingual,
    /// What holds: 60 分起可以申请.
    pub value: Bilingual,
}

impl Policy {
    /// The terms in the order in which people ask about them; the conditions stand for themselves.
    pub fn terms(&self) -> Vec<Term> {
        let mut terms = vec![
            term(both!("门槛", "Gate"), self.gate_words()),
            term(both!("名额怎么分", "How places go"), order(self.order)),
        ];
        if let Order::Ranked { last_line } = self.order {
            terms.push(term(
                both!("上轮最低", "Last round's lowest"),
                line(last_line),
            ));
        }
        terms.extend([
            term(both!("名额", "Places"), places(self.places)),
            term(both!("看谁的积分", "Whose points"), counts(self.counts)),
            term(both!("居住证", "Permit"), permit(self.permit_needed)),
            term(both!("冻结期间", "While frozen"), freeze(self.freeze_bars)),
        ]);
        if let Some(day) = self.registration_opens {
            terms.push(term(both!("报名开始", "Registration opens"), opens(day)));
        }
        terms
    }

    /// The least total in words: 60 分起可以申请.
    pub fn gate_words(&self) -> Bilingual {
        match self.gate.map(|gate| gate.brief(DECIMALS)) {
            Some(points) => both!("{points} 分起可以申请", "from {points} points"),
            None => both!("不设门槛", "none"),
        }
    }
}

fn term(name: Bilingual, value: Bilingual) -> Term {
    Term { name, value }
}

fn order(order: Order) -> Bilingual {
    match order {
        Order::Ranked { .. } => both!("按积分从高到低", "from the highest score down"),
        Order::FirstCome => both!("先到先得", "first come, first served"),
    }
}

fn line(last_line: Option<Points>) -> Bilingual {
    match last_line.map(|line| line.brief(DECIMALS)) {
        Some(points) => both!(
            "{points} 分，去年的结果，不是承诺",
            "{points} points; last year's result, not a promise"
        ),
        None => both!("还没有", "none yet"),
    }
}

fn places(places: Places) -> Bilingual {
    match places {
        Places::District { count } => both!("全区 {count} 个", "{count} in the district"),
        Places::PerSchoolArea => both!(
            "按片区，开放报名时公布",
            "by school area, told when registration opens"
        ),
    }
}

fn counts(counts: Counts) -> Bilingual {
    match counts {
        Counts::Applicant => both!("申请人本人", "the applicant's"),
        Counts::HouseholdHighest => both!(
            "家庭成员中最高的，不相加",
            "the highest in the household, never added up"
        ),
    }
}

fn permit(needed: bool) -> Bilingual {
    if needed {
        both!("要有有效的居住证", "a valid residence permit is needed")
    } else {
        both!("不要求", "not needed")
    }
}

fn freeze(bars: bool) -> Bilingual {
    if bars {
        both!("不能申请", "no application")
    } else {
        both!("不受影响", "not affected")
    }
}

fn opens(day: YearDay) -> Bilingual {
    let (number, name, day) = (day.month, month(day.month), day.day);
    both!(
        "每年 {number} 月 {day} 日，之前要先申请积分",
        "every year on {day} {name}; apply for points before"
    )
}

#[cfg(test)]
mod tests {
    use super::Policy;

    #[test]
    fn the_terms_of_every_policy_are_said_in_both_languages() {
        for policy in Policy::examples() {
            let terms = policy.terms();
            assert!(terms.len() >= 6, "{}", policy.id);
            for term in terms {
                for text in [term.name, term.value] {
                    assert!(!text.zh.is_empty() && !text.en.is_empty(), "{}", policy.id);
                }
            }
        }
    }

    #[test]
    fn a_ranked_policy_tells_the_last_line_and_when_it_opens() {
        let policy = &Policy::examples()[0];
        let said: Vec<(String, String)> = policy
            .terms()
            .into_iter()
            .map(|term| (term.name.zh, term.value.zh))
            .collect();
        let has = |name: &str, value: &str| said.contains(&(name.to_owned(), value.to_owned()));
        assert!(has("上轮最低", "60 分，去年的结果，不是承诺"), "{said:?}");
        assert!(
            has("报名开始", "每年 3 月 31 日，之前要先申请积分"),
            "{said:?}"
        );
    }
}
