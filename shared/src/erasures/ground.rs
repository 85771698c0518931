//! Why one asks to be erased, why that may be refused, and what an officer has to look at.

use crate::base::coded;

coded! {
    /// Why a resident asks, after 个人信息保护法 art. 47.
    ErasureReason {
        /// Moved away; the purpose is reached.
        Left "left" "已经离开本区" "I have left the district";
        /// The points are not needed any more.
        NotNeeded "not_needed" "不再需要积分" "I do not need points any more";
        /// The consent is withdrawn.
        ConsentWithdrawn "consent_withdrawn" "不再同意处理我的信息" "I no longer consent";
        /// The handling is held to be unlawful.
        Unlawful "unlawful" "认为处理不合法" "I hold the handling to be unlawful";
    }
}

coded! {
    /// Why it may be refused; there are no other grounds.
    ErasureGround {
        /// The law asks to keep it for longer: 个人信息保护法 art. 47(2).
        KeptByLaw "kept_by_law"
            "法定保存期限未满（个人信息保护法第四十七条第二款）"
            "The law still asks to keep it (PIPL art. 47(2))";
        /// Registered here, so that the ordinance on residence registration asks for it.
        StillRegistered "still_registered"
            "仍在本区居住登记，登记信息依法必须保存"
            "Still registered here; the registration must be kept by law";
        /// An award stands in public notice.
        AwardInNotice "award_in_notice"
            "有赋分正在公示，公示期满再办"
            "An award is in public notice; ask again when it has ended";
        /// A correction, a review or a suit is under way.
        DisputeOpen "dispute_open"
            "有更正、复核或诉讼没有办结"
            "A correction, a review or a suit is under way";
        /// A freeze or a sanction is in force.
        SanctionInForce "sanction_in_force"
            "有冻结或惩戒没有期满"
            "A freeze or a sanction is in force";
        /// Who asks could not show to be the person.
        IdentityUnproven "identity_unproven"
            "不能确认申请人就是本人"
            "Who asks could not show to be the person";
    }
}

coded! {
    /// What an officer is shown before deciding; it is found when it is read.
    ErasureObstacle {
        /// Registered here today.
        StillRegistered "still_registered" "仍在本区居住登记" "Still registered here";
        /// An award stands in public notice.
        AwardInNotice "award_in_notice" "有赋分正在公示" "An award is in public notice";
        /// A correction is under way.
        CorrectionOpen "correction_open"
            "有更正没有办结，办结后才能注销"
            "A correction is under way; it must end before an erasure";
        /// Frozen today.
        Frozen "frozen" "积分冻结中" "The points are frozen";
    }
}
