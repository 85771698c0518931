//! The operations of activities.

mod announce;
mod attendance;
mod own;
mod read;
mod view;

pub use announce::{AnnounceActivity, CallOffActivity};
pub use attendance::{
    AttendanceCode, DecideAttendance, HandInAttendance, MarkAttendance, RevokeAttendance,
    ShowAttendanceCode,
};
pub use own::{
    Attend, ListMyActivities, MyActivities, MyActivity, ReadMyActivity, SignUp, WithdrawSignUp,
};
pub use read::{ListActivities, ReadActivity};
pub use view::{ActivityRow, ActivityStep, ActivityView, Attendee};
