//! A clerk's account as its head sees it.

use crate::base::coded;

coded! {
    /// Where the account of a clerk stands; the first that is true.
    ClerkState {
        /// It is disabled.
        Disabled "disabled" "已停用" "Disabled";
        /// It is locked after too many failures.
        Locked "locked" "暂时锁定" "Locked for now";
        /// Its holder has not chosen a password yet.
        Invited "invited" "等本人改密码" "Waits for its own password";
        /// It is in use.
        Active "active" "使用中" "In use";
    }
}
