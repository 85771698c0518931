//! Why an act about an awarder is refused.

use crate::api::refusals;

refusals! {
    /// A refusal, declared in order of precedence: the first that applies is the answer.
    AwarderRefusal {
        /// The id is known, with other content.
        IdReused "id_reused" 409
            "这个编号已用于别的内容，请刷新后重新填写。"
            "This id belongs to something else; reload and start again.";
        /// Somebody else acted at the same moment.
        MovedOn "moved_on" 409
            "刚才有人办理了这家单位，请刷新查看。"
            "Somebody has just acted on this organisation; reload to see it.";
        /// Its kind never awards.
        NeverAwards "never_awards" 409
            "这类单位不参与赋分。" "This kind of organisation never awards points.";
        /// The organisation is closed or has gone into another.
        AwarderEnded "awarder_ended" 409
            "本单位已关闭或并入其他单位，不能再赋分"
            "Your organisation is closed or has gone into another and awards nothing new";
        /// A town decides for enterprises and villages only.
        CheckedAbove "checked_above" 409
            "这家单位由流管办审核。" "This organisation is checked by the migrant office.";
        /// Nobody checks an application they handed in or are named in.
        Oneself "oneself" 409
            "不能审核自己提交的或自己负责的申请。"
            "Nobody may check an application of their own.";
        /// The application waits already.
        AlreadyApplied "already_applied" 409
            "申请已提交，正在审核。" "The application is in and being checked.";
        /// It was accepted already.
        AlreadyAccepted "already_accepted" 409
            "本单位已经是评价组织，不用再申请。"
            "This organisation is an awarder already.";
        /// There is no application that waits.
        NotWaiting "not_waiting" 409
            "现在没有待审核的申请，请刷新查看。"
            "No application waits for a check; reload to see how it stands.";
        /// It is not an awarder.
        NotAccepted "not_accepted" 409
            "这家单位还不是评价组织。" "This organisation is not an awarder.";
        /// It is suspended already.
        AlreadySuspended "already_suspended" 409
            "这家单位的赋分权已经暂停。" "This organisation is suspended already.";
        /// It is not suspended.
        NotSuspended "not_suspended" 409
            "这家单位没有被暂停赋分。" "This organisation is not suspended.";
        /// An enterprise is known by its credit code.
        CodeMissing "code_missing" 409
            "本单位还没有登记统一社会信用代码，请联系流管办补登。"
            "No credit code is on record for this organisation; ask the migrant office.";
        /// Someone named holds no post at the organisation.
        NotOnStaff "not_on_staff" 422
            "所选的负责人里有人不在本单位任职，请刷新后重选。"
            "Someone named holds no post at this organisation; reload and choose again.";
        /// One has to draft, and another one has to sign.
        FourEyesMissing "four_eyes_missing" 422
            "要有一人起草、另一人签发，请至少各选一位。"
            "One person drafts and another one signs; name one of each at least.";
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::AwarderRefusal;
    use crate::api::Refusal;

    #[test]
    fn each_has_its_own_code_and_words() {
        let all = AwarderRefusal::ALL;
        assert!(all.is_sorted());
        let codes: BTreeSet<&str> = all.iter().map(Refusal::code).collect();
        let words: BTreeSet<String> = all.iter().map(|one| one.words().zh).collect();
        assert_eq!((codes.len(), words.len()), (all.len(), all.len()));
        assert!(all.iter().all(|one| one.words().en.is_ascii()));
    }
}
