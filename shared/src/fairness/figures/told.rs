//! The numbers as sentences.

use crate::base::Bilingual;
use crate::fairness::{Figures, Measure, REPEAT_MONTHS, Spread};

impl Figures {
    /// A number as a sentence.
    pub fn told(&self, measure: Measure) -> Bilingual {
        let percent = self.share(measure).unwrap_or_default().percent();
        match measure {
            Measure::Spread => self.told_spread(percent),
            Measure::AtMaximum => self.told_maximum(percent),
            Measure::Repeat => self.told_repeat(percent),
            Measure::Kin => self.told_kin(),
            Measure::Drafting => self.told_drafting(percent),
            Measure::Signing => self.told_signing(percent),
        }
    }

    fn told_spread(&self, percent: u32) -> Bilingual {
        let Spread {
            awarded,
            least,
            median,
            greatest,
        } = self.spread;
        let [least, median, greatest] = [least, median, greatest].map(|one| one.brief(2));
        let of_all = self.members.map(|members| {
            Bilingual::new(
                format!("，占本单位 {members} 人的 {percent}%"),
                format!(" ({percent}% of the organisation's {members})"),
            )
        });
        let Bilingual { zh, en } = of_all.unwrap_or_default();
        Bilingual::new(
            format!(
                "{awarded} 人得分{zh}；最少 {least} 分，中间 {median} 分，最多 {greatest} 分。"
            ),
            format!(
                "People who got points: {awarded}{en}. The least is {least}, the one in the \
                 middle got {median}, the greatest is {greatest}."
            ),
        )
    }

    fn told_maximum(&self, percent: u32) -> Bilingual {
        let (awarded, full) = (self.spread.awarded, self.at_maximum);
        Bilingual::new(
            format!("{awarded} 人得分，其中 {full} 人得满了指标上限，占 {percent}%。"),
            format!(
                "Of {awarded} who got points, {full} reached the cap of an indicator: {percent}%."
            ),
        )
    }

    fn told_repeat(&self, percent: u32) -> Bilingual {
        let (all, people, awards) = (self.awards, self.repeat.people, self.repeat.awards);
        Bilingual::new(
            format!(
                "{people} 人在 {REPEAT_MONTHS} 个以上月份得过分，{all} 笔赋分里占 {awards} 笔，\
                 {percent}%。"
            ),
            format!(
                "Got some in {REPEAT_MONTHS} months or more: {people} people, with {awards} of \
                 {all} awards, {percent}%."
            ),
        )
    }

    fn told_kin(&self) -> Bilingual {
        let (all, kin) = (self.awards, self.kin);
        Bilingual::new(
            format!("{all} 笔赋分里有 {kin} 笔给了起草、签发或负责的人的亲属或同户的人。"),
            format!(
                "Of {all} awards, {kin} went to kin or the household of who drafted, signed or is \
                 responsible."
            ),
        )
    }

    fn told_drafting(&self, percent: u32) -> Bilingual {
        let (all, accounts, most) = (self.awards, self.drafting.accounts, self.drafting.most);
        Bilingual::new(
            format!(
                "能起草的账号 {accounts} 个，起草最多的一个起草了 {all} 笔里的 {most} 笔，\
                 {percent}%。"
            ),
            format!(
                "Accounts that may draft: {accounts}. The busiest drafted {most} of {all} awards, \
                 {percent}%."
            ),
        )
    }

    fn told_signing(&self, percent: u32) -> Bilingual {
        let (all, accounts, most) = (self.awards, self.signing.accounts, self.signing.most);
        Bilingual::new(
            format!(
                "能签发的账号 {accounts} 个，签发最多的一个签发了 {all} 笔里的 {most} 笔，\
                 {percent}%。"
            ),
            format!(
                "Accounts that may sign: {accounts}. The busiest signed {most} of {all} awards, \
                 {percent}%."
            ),
        )
    }
}
