//! Proxies: who may act beside a person, for how long, with which rights, and on what proof.
//!
//! At a window an officer helps someone who is present, for a day at most. Among kin a person names
//! a member of the own household, who accepts. A helper acts under the own account and reaches
//! what the person reaches, by the rights given and by no others.
//!
//! Invariants: nobody helps themselves; a proxy and what is said about it are rows that are only
//! ever added; it ends by its time, by either one's word, or when what it rests on is gone.

pub mod api;
mod refusal;
mod span;

pub use refusal::ProxyRefusal;
pub use span::{KIN_DAYS_MAX, ProxySpan, WINDOW_MINUTES_MAX};

use crate::base::coded;

coded! {
    /// Where a person is helped.
    ProxyKind {
        /// An officer at a window, the person present.
        Window "window" "窗口代办" "At the window";
        /// Kin, with an account of their own.
        Kin "kin" "家人协助" "By kin";
    }
}

coded! {
    /// How the person has consented to being helped.
    ProxyProof {
        /// On paper, signed; the paper has a number.
        Paper "paper" "签字的纸质委托" "A signed paper";
        /// By a code read out from the person's own account.
        Code "code" "本人读出的一次性码" "A one-time code read out by the person";
        /// From the person's own account.
        Account "account" "本人在自己账号里指定" "From the person's own account";
    }
}

coded! {
    /// How a proxy stands; it follows from its rows and the time.
    ProxyState {
        /// Named, not accepted.
        Waiting "waiting" "等对方接受" "Waits to be accepted";
        /// In force.
        Active "active" "有效" "In force";
        /// Ended by one of the two.
        Ended "ended" "已结束" "Ended";
        /// Its time is over.
        Over "over" "已到期" "Time is over";
        /// The two belong to one household no longer.
        Apart "apart" "已不在同一个家庭" "No longer in one household";
    }
}
