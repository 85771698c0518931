//! When a number is worth a look: the one table, in numbers and in the words it is published by.

use crate::base::Bilingual;
use crate::fairness::{Measure, Share};

/// In how many different months somebody must have got points to be one of those who come again.
pub const REPEAT_MONTHS: u32 = 3;

/// How much of an organisation's people are still few.
pub const FEW: Share = Share::of(1, 4);

/// How much it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The greatest sum is at least so many times the one in the middle.
    Times(u32),
    /// At least this share.
    Share(Share),
    /// At least so many awards.
    Count(u32),
}

/// When one number is worth a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The number.
    pub measure: Measure,
    /// The least number of awards in the year; of fewer, nothing is raised.
    pub least_awards: u32,
    /// How much it takes.
    pub bound: Bound,
}

/// Every rule, one a measure, in their order.
pub const RULES: [Rule; 6] = [
    rule(Measure::Spread, 20, Bound::Times(5)),
    rule(Measure::AtMaximum, 10, Bound::Share(Share::of(1, 2))),
    rule(Measure::Repeat, 12, Bound::Share(Share::of(1, 2))),
    // What somebody has declared is no accident of small numbers.
    rule(Measure::Kin, 1, Bound::Count(1)),
    rule(Measure::Drafting, 20, Bound::Share(Share::of(9, 10))),
    rule(Measure::Signing, 20, Bound::Share(Share::of(9, 10))),
];

const fn rule(measure: Measure, least_awards: u32, bound: Bound) -> Rule {
    Rule {
        measure,
        least_awards,
        bound,
    }
}

impl Measure {
    /// The rule of this number.
    pub const fn rule(self) -> Rule {
        let [spread, at_maximum, repeat, kin, drafting, signing] = RULES;
        match self {
            Self::Spread => spread,
            Self::AtMaximum => at_maximum,
            Self::Repeat => repeat,
            Self::Kin => kin,
            Self::Drafting => drafting,
            Self::Signing => signing,
        }
    }

    /// Why a number that stands out is worth a look, and what harmless reason it may have.
    pub fn why(self) -> Bilingual {
        match self {
            Self::Spread => Bilingual::new(
                "可能有人确实做得特别多，也可能机会不均。请看得分最多的人凭哪几条得分。",
                "Some may really have done much more, or not everyone had the same chance. See by \
                 which clauses those with the most got theirs.",
            ),
            Self::AtMaximum => Bilingual::new(
                "可能大家都做得好，也可能没有按表现区分。请看材料是不是各写各的。",
                "All may have done well, or nobody told who did more. See whether each award has \
                 evidence of its own.",
            ),
            Self::Repeat => Bilingual::new(
                "可能就这几个人常来做事，也可能别人没有机会。请问本单位怎样让其他人知道、参加。",
                "They may be the ones who always help, or others get no chance. Ask how everyone \
                 else hears of it and joins in.",
            ),
            Self::Kin => Bilingual::new(
                "关系可能是签发后才申报的。请核对当时谁起草、谁签发，有没有回避。",
                "They may have declared it only afterwards. See who drafted and signed, and \
                 whether somebody else should have.",
            ),
            Self::Drafting => Bilingual::new(
                "可能分工就是这样，也可能只有一个人知道该给谁。请问别的经办人为什么不起草。",
                "It may be how the work is shared out, or only one person knows whom to name. Ask \
                 why the others draft so little.",
            ),
            Self::Signing => Bilingual::new(
                "可能别的负责人不在，也可能没有人真正复看。请问签发前怎样核对。",
                "The other heads may be away, or nobody else looks again. Ask how awards are \
                 checked before they are signed.",
            ),
        }
    }
}

impl Rule {
    /// When the number is worth a look, in the words it is published by.
    pub fn when(&self) -> Bilingual {
        if let Bound::Count(count) = self.bound {
            return kin(count);
        }
        let (least, told) = (self.least_awards, self.it_takes());
        Bilingual::new(
            format!("全年至少 {least} 笔，且{}", told.zh),
            format!("{least} awards or more in the year, and {}", told.en),
        )
    }

    fn it_takes(&self) -> Bilingual {
        let share = match self.bound {
            Bound::Times(times) => return times_the_middle(times),
            Bound::Share(share) => share.percent(),
            Bound::Count(_) => 0,
        };
        match self.measure {
            Measure::Repeat => repeat(share),
            Measure::Drafting => Bilingual::new(
                format!("能起草的账号有 2 个以上，其中一个起草了 {share}% 以上"),
                format!("of 2 accounts or more that may draft one drafted {share}% or more"),
            ),
            Measure::Signing => Bilingual::new(
                format!("能签发的账号有 2 个以上，其中一个签发了 {share}% 以上"),
                format!("of 2 accounts or more that may sign one signed {share}% or more"),
            ),
            Measure::Spread | Measure::AtMaximum | Measure::Kin => Bilingual::new(
                format!("{share}% 以上的得分人得满了指标上限"),
                format!("{share}% or more of who got points reached the cap of an indicator"),
            ),
        }
    }
}

fn times_the_middle(times: u32) -> Bilingual {
    Bilingual::new(
        format!("得分最多的人是中间那个人的 {times} 倍以上"),
        format!("who got the most got {times} times as much as the one in the middle, or more"),
    )
}

fn repeat(share: u32) -> Bilingual {
    let few = FEW.percent();
    Bilingual::new(
        format!(
            "{share}% 以上的赋分给了在 {REPEAT_MONTHS} 个以上月份得过分的人，这些人又不超过本单位的 \
             {few}%"
        ),
        format!(
            "{share}% or more went to people who got some in {REPEAT_MONTHS} months or more, who \
             are at most {few}% of the organisation's people"
        ),
    )
}

fn kin(count: u32) -> Bilingual {
    Bilingual::new(
        format!(
            "有 {count} 笔就提示：得分的人与起草、签发或负责的人，在签发那天有申报的亲属关系，\
             或者同在一个家庭"
        ),
        format!(
            "{count} is enough: on the day it was signed the recipient was declared kin, or of one \
             household, of who drafted, signed or is responsible"
        ),
    )
}

#[cfg(test)]
mod tests {
    use super::{Bound, RULES};
    use crate::fairness::Measure;

    #[test]
    fn every_measure_has_one_rule_in_both_languages() {
        let measures: Vec<Measure> = RULES.iter().map(|rule| rule.measure).collect();
        assert_eq!(measures, Measure::ALL);
        for rule in RULES {
            assert_eq!(rule.measure.rule(), rule);
            for words in [rule.when(), rule.measure.why()] {
                assert!(!words.zh.is_ascii() && words.en.is_ascii(), "{words:?}");
            }
            let least = rule.when().zh.contains(&rule.least_awards.to_string());
            assert!(least, "{:?} says from how many awards on", rule.measure);
        }
    }

    #[test]
    fn no_share_is_judged_by_a_handful() {
        for rule in RULES {
            let of_shares = !matches!(rule.bound, Bound::Count(_));
            assert!(!of_shares || rule.least_awards >= 10, "{:?}", rule.measure);
        }
    }
}
