//! What is looked at, and who may be near a recipient.

use crate::base::coded;

coded! {
    /// One number of an awarder's year.
    Measure {
        /// How far apart the sums lie that people got.
        Spread "spread" "分数差距" "How far apart";
        /// How many of the people have reached the cap of an indicator.
        AtMaximum "at_maximum" "得满分的人" "At the maximum";
        /// How much goes to the same few people month after month.
        Repeat "repeat" "反复得分的人" "The same people again";
        /// Awards to kin of whoever drafted, signed or is responsible.
        Kin "kin" "给亲属的赋分" "Kin";
        /// How much one account drafts.
        Drafting "drafting" "一人起草的份额" "One account drafts";
        /// How much one account signs.
        Signing "signing" "一人签发的份额" "One account signs";
    }
}

coded! {
    /// Whose kin, or whose household, a recipient is of.
    NearBy {
        /// Who drafted the award.
        Drafter "drafter" "起草人" "who drafted it";
        /// Who signed it.
        Signer "signer" "签发人" "who signed it";
        /// Whom the organisation's application names as responsible.
        Responsible "responsible" "负责人" "who is responsible";
    }
}
