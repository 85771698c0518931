//! Why a correction is refused.

use crate::api::refusals;

refusals! {
    /// A refusal of a correction, declared in order of precedence: the first that applies is the
    /// answer.
    CorrectionRefusal {
        /// The id is known, with other content.
        IdReused "id_reused" 409
            "这个编号已用于别的内容，请刷新后重新填写。"
            "This id belongs to something else; reload and start again.";
        /// The scheme in force has no such fact.
        FactUnknown "fact_unknown" 422
            "现行标准里没有这一项。" "The scheme in force has no such fact.";
        /// The fact comes from a register and changes only there.
        OfRegister "of_register" 409
            "居住证、赋分、冻结以登记的为准，请到登记的窗口更正。"
            "Permits, awards and freezes are as registered; ask the counter that registered them.";
        /// What is claimed is what counts already.
        NothingNew "nothing_new" 409
            "登记的就是这个内容，不用更正。" "This is what is on file already.";
        /// Another correction of the same fact is not finished.
        AlreadyOpen "already_open" 409
            "这一项已有一件更正在办，办完再提。"
            "A correction of this fact is under way; wait until it has ended.";
        /// No organisation of the district answers for the fact.
        NobodyAnswers "nobody_answers" 409
            "区里还没有设置核实这一项的部门，请联系流管办。"
            "No department of the district answers for this; ask the migrant office.";
        /// Nobody decides on themselves.
        Oneself "oneself" 409
            "不能审核自己的更正。" "Nobody may decide on themselves.";
        /// Who hands something in for a resident does not decide it.
        HandedInByYou "handed_in_by_you" 409
            "这件更正由您代为提交，请由另一位人员审核。"
            "You handed this in for the resident; somebody else decides it.";
        /// It does not wait for an officer.
        NotWaiting "not_waiting" 409
            "这件更正现在不用审核，请刷新查看。"
            "This correction does not wait for a decision; reload to see it.";
        /// The migrant office decides reviews, not what waits for a department.
        ReviewsOnly "reviews_only" 409
            "流管办只办复核，先由部门审核。"
            "The migrant office decides reviews; a department decides first.";
        /// Who rejected it does not review it.
        RejectedByYou "rejected_by_you" 409
            "复核要由另一位人员办理。" "A review is decided by somebody else than who rejected.";
        /// A review is decided, not sent back.
        ReviewDecides "review_decides" 409
            "复核只能采纳或者维持，不能再要求补正。"
            "A review accepts or upholds; it asks for nothing more.";
        /// Nothing was asked of the resident.
        NotAsked "not_asked" 409
            "现在不用补正。" "Nothing is asked of you at present.";
        /// It has ended and cannot be withdrawn.
        Ended "ended" 409
            "这件更正已经办结，不能撤回。" "This correction has ended and cannot be withdrawn.";
        /// A review follows a rejection only.
        NotRejected "not_rejected" 409
            "只有不予采纳的更正才能申请复核。" "Only a rejected correction can be reviewed.";
        /// A review may be asked for once.
        ReviewedAlready "reviewed_already" 409
            "这件更正已经复核过一次。" "This correction has been reviewed once already.";
    }
}
