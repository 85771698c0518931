//! Why an objection, or an act on one, is refused.

use crate::api::refusals;

refusals! {
    /// A refusal about an objection, declared in order of precedence: the first that applies is
    /// the answer.
    ObjectionRefusal {
        /// The id is known, with other content.
        IdReused "id_reused" 409
            "这个编号已用于别的内容，请刷新后重新填写。"
            "This id belongs to something else; reload and start again.";
        /// No such line was ever in public notice in the district.
        LineUnknown "line_unknown" 422
            "公示里没有这一笔。" "There is no such line in public notice.";
        /// The award was voided meanwhile.
        LineEnded "line_ended" 409
            "这一笔已经撤销，不用再提异议或答复。"
            "This award has been voided; there is nothing left to object to or to decide.";
        /// The notice is over.
        NoticeOver "notice_over" 409
            "这一笔的公示期已过，不能再提异议；有新情况请直接找镇街道或流管办。"
            "The notice of this line is over; tell the town or the migrant office what is new.";
        /// Who drafted or signed the line has it voided instead.
        GivenByYou "given_by_you" 409
            "这一笔是您起草或签发的，如有错误请联系流管办撤销，不用提异议。"
            "You drafted or signed this award; if it is wrong, have it voided instead.";
        /// The same person has objected to the line before.
        AlreadyYours "already_yours" 409
            "您已对这一笔提出过异议，可在“我的异议”里看进展。"
            "You have objected to this line already; see how it goes under My objections.";
        /// Neither a town nor a migrant office is set up.
        NobodyAnswers "nobody_answers" 409
            "区里还没有设置答复异议的单位，请联系流管办。"
            "No office of the district answers objections; ask the migrant office.";
        /// Nobody decides on an objection of their own.
        Oneself "oneself" 409
            "不能答复自己的异议。" "Nobody may decide on their own objection.";
        /// Nobody decides on points of their own.
        AboutYou "about_you" 409
            "这一笔是给您的分，请由另一位人员答复。"
            "These points are yours; somebody else decides.";
        /// Who handed it in for someone does not decide it.
        HandedInByYou "handed_in_by_you" 409
            "这件异议由您代为提交，请由另一位人员答复。"
            "You handed this in for someone; somebody else decides it.";
        /// Who drafted or signed the line does not decide about it.
        HadPart "had_part" 409
            "这一笔是您起草或签发的，请由另一位人员答复。"
            "You drafted or signed this award; somebody else decides.";
        /// It does not wait for an officer; somebody has answered.
        NotWaiting "not_waiting" 409
            "这件异议已经答复，请刷新查看。"
            "This objection has been answered; reload to see it.";
        /// The migrant office decides reviews, and what is overdue.
        TownFirst "town_first" 409
            "先由镇街道答复；过期未答复或复核时，流管办再办理。"
            "The town answers first; the migrant office steps in on review or when it is overdue.";
        /// Who answered does not review.
        AnsweredByYou "answered_by_you" 409
            "复核要由另一位人员办理。" "A review is decided by somebody else than who answered.";
        /// A review follows a rejection only.
        NotRejected "not_rejected" 409
            "只有答复为不成立的异议才能申请复核。"
            "Only an objection that was rejected can be reviewed.";
        /// A review may be asked for once.
        ReviewedAlready "reviewed_already" 409
            "这件异议已经申请过一次复核。" "A review of this objection has been asked for before.";
        /// The days to ask for a review are over.
        ReviewOver "review_over" 409
            "申请复核的期限已过，答复已生效。"
            "The days to ask for a review are over; the answer stands.";
        /// It is decided and cannot be taken back.
        Ended "ended" 409
            "这件异议已经答复，不能撤回。" "This objection has been answered and cannot be taken back.";
    }
}
