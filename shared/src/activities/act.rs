//! What is done about an activity as a whole; every act is one row that never changes.

use crate::base::coded;

coded! {
    /// What was done about an activity.
    ActivityAct {
        /// The organisation announced it.
        Announced "announced" "发布活动" "Announced";
        /// The organisation called it off.
        CalledOff "called_off" "取消活动" "Called off";
        /// The list of who was there was handed in to be confirmed.
        HandedIn "handed_in" "提交签到名单" "Attendance handed in";
        /// The head sent the list back.
        SentBack "sent_back" "退回签到名单" "Attendance sent back";
        /// The head confirmed the list, so that it counts.
        Confirmed "confirmed" "确认签到名单" "Attendance confirmed";
        /// The head revoked what was confirmed of one person.
        Revoked "revoked" "撤销一人的签到" "One attendance revoked";
    }
}

coded! {
    /// Where an activity stands.
    ActivityState {
        /// It is announced: people sign up and are marked present.
        Open "open" "报名和签到中" "Open";
        /// It does not take place.
        CalledOff "called_off" "已取消" "Called off";
        /// The list of who was there waits for the head.
        HandedIn "handed_in" "名单待确认" "Waiting for the head";
        /// The list is confirmed and counts.
        Confirmed "confirmed" "已确认，已计入" "Confirmed, counts";
    }
}

coded! {
    /// How somebody was marked present.
    AttendanceSource {
        /// By the code that the organisation shows on the day.
        Code "code" "扫码签到" "by the code";
        /// By the clerk.
        Clerk "clerk" "现场登记" "by the clerk";
    }
}

impl ActivityAct {
    /// Where the activity stands afterwards.
    pub const fn leads_to(self) -> ActivityState {
        match self {
            Self::Announced | Self::SentBack => ActivityState::Open,
            Self::CalledOff => ActivityState::CalledOff,
            Self::HandedIn => ActivityState::HandedIn,
            Self::Confirmed | Self::Revoked => ActivityState::Confirmed,
        }
    }
}
