//! What is done about a sheet as a whole; every act is one row that never changes.

use crate::base::coded;

coded! {
    /// What was done about a sheet.
    CheckAct {
        /// It was opened, and lists the households of that day.
        Opened "opened" "建立检查表" "Opened";
        /// It was finished.
        Finished "finished" "结束检查" "Finished";
        /// It was opened again, because something was missing.
        Reopened "reopened" "重新检查" "Opened again";
    }
}

coded! {
    /// Where a sheet stands.
    CheckState {
        /// Entries are made.
        Open "open" "检查中" "Open";
        /// It is finished; awards may be drafted from it.
        Finished "finished" "已结束" "Finished";
    }
}

impl CheckAct {
    /// Where the sheet stands afterwards.
    pub const fn leads_to(self) -> CheckState {
        match self {
            Self::Opened | Self::Reopened => CheckState::Open,
            Self::Finished => CheckState::Finished,
        }
    }
}
