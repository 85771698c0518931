//! What two people are to one another, and how a declared link stands.

use crate::base::coded;

coded! {
    /// Who the other is to the one who declares.
    Kin {
        /// They are married.
        Spouse "spouse" "配偶" "Spouse";
        /// The other is a child of the one who declares.
        Child "child" "子女" "Child";
        /// The one who declares is guardian of the other.
        Ward "ward" "被监护人" "Ward";
    }
}

coded! {
    /// How a declared link stands.
    LinkState {
        /// Declared; no officer has decided yet.
        Pending "pending" "待核实" "Waiting to be verified";
        /// Papers were seen; it counts from its first day.
        Verified "verified" "已核实" "Verified";
        /// An officer refused it, with a reason.
        Refused "refused" "未通过" "Refused";
        /// Taken back by the one who declared it.
        Withdrawn "withdrawn" "已撤回" "Taken back";
        /// It was verified once and has ended.
        Ended "ended" "已结束" "Ended";
    }
}

coded! {
    /// The paper an officer has seen.
    Paper {
        /// 户口簿.
        HukouBooklet "hukou_booklet" "户口簿" "Household register booklet";
        /// 出生医学证明.
        BirthCertificate "birth_certificate" "出生医学证明" "Birth certificate";
        /// 结婚证.
        MarriageCertificate "marriage_certificate" "结婚证" "Marriage certificate";
        /// A court's or the civil-affairs office's decision on guardianship or adoption.
        Decision "decision" "监护（收养）决定书" "Decision on guardianship or adoption";
    }
}

coded! {
    /// Why someone leaves a household.
    LeaveReason {
        /// 离婚.
        Divorce "divorce" "离婚" "Divorce";
        /// 成年自立.
        GrownUp "grown_up" "成年，另立家庭" "Grown up";
        /// 搬走.
        Moved "moved" "搬走" "Moved away";
        /// 监护结束.
        GuardianshipEnded "guardianship_ended" "监护结束" "End of guardianship";
        /// 去世.
        Death "death" "去世" "Death";
    }
}
