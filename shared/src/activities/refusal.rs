//! Why something about an activity is refused.

use crate::api::refusals;

refusals! {
    /// A refusal about an activity, declared in order of precedence: the first that applies is
    /// the answer.
    ActivityRefusal {
        /// The id is known, with other content.
        IdReused "id_reused" 409
            "这个编号已用于别的内容，请刷新后重新填写。"
            "This id belongs to something else; reload and start again.";
        /// The organisation may not award.
        NotAwarder "not_awarder" 409
            "只有已通过、没有被暂停的评价组织可以发布活动。"
            "Only an accepted awarder that is not suspended may announce activities.";
        /// The day is over.
        DayPassed "day_passed" 422
            "活动日期已经过去。" "That day is over.";
        /// The day is more than a year ahead.
        DayFar "day_far" 422
            "活动日期不能超过一年以后。" "The day may be a year ahead at most.";
        /// It ends before it begins, or behind midnight.
        TimesOdd "times_odd" 422
            "结束时间要在开始时间之后、当天之内。"
            "It must end after it begins, on the same day.";
        /// Such an activity does not count so.
        CountsOtherwise "counts_otherwise" 422
            "学分只用于培训，志愿服务时长只用于志愿服务和宣传。"
            "Credits are for training only, hours for volunteering and campaigns.";
        /// More than it lasts, nothing, or more than one activity may count.
        AmountOdd "amount_odd" 422
            "计入的时长不能超过活动时长，学分不超过 10，都要大于 0；参与记录不填数量。"
            "Hours may not exceed its length nor credits 10, and neither is 0; \
             a record of participation has no amount.";
        /// No places, or too many.
        PlacesOdd "places_odd" 422
            "名额要在 1 到 500 之间。" "It must have between 1 and 500 places.";
        /// It does not take place.
        ActivityCalledOff "activity_called_off" 409
            "活动已经取消。" "The activity has been called off.";
        /// The list is with the head, or confirmed.
        ListClosed "list_closed" 409
            "签到名单已经提交，不能再改。"
            "The list of who was there has been handed in and cannot be changed now.";
        /// Its day is over.
        ActivityOver "activity_over" 409
            "活动日期已过，不能再报名或退出。"
            "The day of the activity is over; nobody signs up or withdraws any more.";
        /// Its day has not come.
        NotYet "not_yet" 409
            "活动日期还没到，当天起才能登记签到。"
            "The day of the activity has not come; attendance is taken from then on.";
        /// The code works on its day only.
        NotToday "not_today" 409
            "只能在活动当天扫码签到；漏签的请找活动的经办人。"
            "The code works on the day of the activity only; else ask the clerk.";
        /// Has moved away.
        MovedAway "moved_away" 409
            "您的居住登记已不在本区，不能报名。"
            "You are no longer registered in the district and cannot sign up.";
        /// Has signed up before.
        SignedUpAlready "signed_up_already" 409
            "您已经报名了。" "You have signed up already.";
        /// Has not signed up.
        NotSignedUp "not_signed_up" 409
            "没有报名，或者已经退出报名。" "Not signed up, or withdrawn since.";
        /// No place is left.
        Full "full" 409
            "名额已满。" "There are no places left.";
        /// Was marked present.
        MarkedPresent "marked_present" 409
            "已经签到，不能退出报名。" "Marked present already, so nothing is withdrawn.";
        /// The code is wrong or out of date.
        CodeWrong "code_wrong" 422
            "签到码不对或已过期，请重新扫现场的码。"
            "This code is wrong or out of date; scan the one that is shown now.";
        /// Nobody marks themselves.
        Oneself "oneself" 409
            "不能给自己登记签到，请另一位经办人登记，或者扫码。"
            "Nobody marks themselves; let another clerk do it, or use the code.";
        /// More than was announced, or nothing.
        MoreThanAnnounced "more_than_announced" 422
            "每个人计入的数量要大于 0，不超过公布的数量。"
            "Each is given more than 0 and no more than was announced.";
        /// Nobody was there.
        NobodyPresent "nobody_present" 409
            "还没有人签到，不能提交名单；活动没有办成的请取消活动。"
            "Nobody is marked present; if it did not take place, call it off.";
        /// There is no list to confirm.
        NotHandedIn "not_handed_in" 409
            "没有等确认的签到名单，请刷新查看。"
            "No list waits to be confirmed; reload to see how it stands.";
        /// Who took attendance does not confirm it.
        TookAttendance "took_attendance" 409
            "签到是您登记或提交的，请由另一位负责人确认。"
            "You took this attendance or handed it in; somebody else confirms it.";
        /// Whoever is on the list does not confirm it.
        OnTheList "on_the_list" 409
            "您自己在签到名单上，请由另一位负责人确认。"
            "You are on the list yourself; somebody else confirms it.";
        /// Nothing is confirmed yet.
        NotConfirmed "not_confirmed" 409
            "名单还没有确认，直接改名单就可以。"
            "The list is not confirmed yet; correct the list itself.";
        /// The person was not there by the confirmed list.
        NotPresent "not_present" 409
            "确认的名单上没有这个人。" "This person is not on the confirmed list.";
        /// It was revoked before.
        RevokedAlready "revoked_already" 409
            "这个人的签到已经撤销。" "This person's attendance has been revoked before.";
    }
}
