//! Why an entry of a permit's register is refused.

use crate::api::refusals;

refusals! {
    /// A refusal, in order of precedence; that an id is known with other content comes before.
    PermitRefusal {
        /// It is the officer's own permit.
        OwnPermit "own_permit" 409
            "不能登记自己的居住证，请由另一位同事办理。"
            "Nobody records their own permit; another colleague does it.";
        /// The day is to come.
        DayToCome "day_to_come" 409
            "日期还没有到，不能提前登记。" "The day is still to come.";
        /// The same day of registration stands already.
        SlipThere "slip_there" 409
            "这一天的居住登记已经在册，不用重复登记。"
            "Registration on this day is on record already.";
        /// The card is older than the registration.
        BeforeRegistration "before_registration" 409
            "发证日期早于居住登记日期。请核对凭证，登记日期有误的先更正登记。"
            "The card is issued before residence was registered; check the slip, and mend the \
             registration first if its day is wrong.";
        /// A temporary card's last day comes before its first.
        EndsBeforeIssue "ends_before_issue" 409
            "临时居住证的有效期早于发证日期。"
            "The last day of the temporary permit comes before its first.";
        /// Another card is in use on that day, or was issued later.
        CardThere "card_there" 409
            "那一天已有在用的证，或之后又发过证。先登记原证终止，再登记新证。"
            "Another card is in use on that day or was issued later; record its end first.";
        /// There is no card to endorse or to end.
        NoCard "no_card" 409
            "没有登记过居住证，先登记发证。" "No card is on record; record its issue first.";
        /// The day comes before the card was issued.
        BeforeIssue "before_issue" 409
            "日期早于发证日期。" "The day comes before the card was issued.";
        /// A temporary card is not endorsed.
        NotEndorsed "not_endorsed" 409
            "临时居住证不签注，到期换领居住证。"
            "A temporary permit is not endorsed; it is exchanged when it expires.";
        /// The card has ended by that day.
        CardOver "card_over" 409
            "那一天证已经终止，不能再签注或再终止。"
            "The card had ended by that day; it is neither endorsed nor ended again.";
        /// No endorsement is open on that day.
        WindowClosed "window_closed" 409
            "那一天还不到签注期，或者这一年已经签注过。签注在每满一年前的一个月内办理。"
            "No endorsement is open on that day, or the year is endorsed already; it is done in \
             the month before each full year.";
        /// The card was endorsed after that day.
        BeforeEndorsement "before_endorsement" 409
            "终止日期不晚于已登记的签注。请核对日期，签注登错的先撤销。"
            "The card was endorsed on or after that day; check it, and revoke a mistaken \
             endorsement first.";
        /// No such entry of this person.
        EntryUnknown "entry_unknown" 409
            "没有这条记录，或它本身就是一次撤销。"
            "There is no such entry, or it is a revocation itself.";
        /// It is revoked already.
        RevokedAlready "revoked_already" 409
            "这条记录已经撤销。" "This entry is revoked already.";
        /// Later entries rest on it.
        RestsOnIt "rests_on_it" 409
            "之后的记录以它为前提。请先撤销之后的记录。"
            "Later entries rest on it; revoke those first.";
        /// It is the only registration.
        OnlySlip "only_slip" 409
            "这是唯一的居住登记。先登记正确的，再撤销这条。"
            "It is the only registration; record the right one first, then revoke this.";
        /// Someone else recorded something at the same moment.
        ChangedMeanwhile "changed_meanwhile" 409
            "刚才有人也登记了这个人的居住证，请刷新后再看。"
            "Someone else recorded something of this permit just now; load it again.";
    }
}
