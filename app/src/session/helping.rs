//! Acting for someone: by which proxy, and until when.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use shared::access::{Action, right};
use shared::proxies::api::ProxyView;

use super::kept::Kept;
use super::state::Session;
use crate::api::Failure;
use crate::ui::clock;

/// Whom the one signed in acts for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Helping {
    /// The proxy it rests on.
    pub proxy: ProxyView,
    /// When it ends by itself, in the device's milliseconds since 1970.
    until: f64,
    /// It has ended.
    pub is_over: bool,
}

impl Helping {
    /// It begins now, with as much time as the server has told.
    pub(super) fn begins(proxy: ProxyView) -> Self {
        let until = clock::milliseconds() + f64::from(proxy.seconds_left) * 1000.0;
        Self {
            proxy,
            until,
            is_over: false,
        }
    }

    /// True if the person has allowed it.
    pub fn allows(&self, action: Action) -> bool {
        right(action).is_some_and(|right| self.proxy.rights.contains(&right))
    }

    /// Whole minutes left, the one under way counted; none once it is over.
    pub fn minutes_left(&self) -> Option<u32> {
        let left = ((self.until - clock::milliseconds()) / 60_000.0).ceil();
        if self.is_over || left <= 0.0 {
            return None;
        }
        // A proxy among kin lasts a year at most, which fits by far.
        format!("{left:.0}").parse().ok()
    }
}

impl Session {
    /// Whom the one signed in acts for, where it is not themselves.
    pub fn helping(self) -> Option<Helping> {
        self.0.helping.get()
    }

    /// Acts for someone from now on, by a proxy that is in force.
    pub fn help(self, proxy: ProxyView) {
        let helping = Helping::begins(proxy);
        if let Some(kept) = self.kept_helping() {
            kept.keep(&helping);
        }
        self.0.helping.set(Some(helping));
    }

    /// Acts for oneself again.
    pub fn stop_helping(self) {
        if let Some(kept) = self.kept_helping() {
            kept.forget();
        }
        self.0.helping.set(None);
    }

    /// Where it is kept whom one helps, so that a page loaded again goes on.
    fn kept_helping(self) -> Option<Kept> {
        Some(Kept::new(self.account()?, "helping"))
    }

    /// Goes on where a page that is loaded again was; the server says whether it still may.
    pub(super) fn go_on_helping(self) {
        let kept = self.kept_helping().and_then(|kept| kept.read());
        self.0.helping.set(kept);
    }

    /// Takes note where the server says that it has ended.
    pub(super) fn mind_the_end(self, failure: &Failure) {
        if failure.code() == Some("proxy_not_in_force") {
            self.0.helping.update(|helping| {
                if let Some(helping) = helping {
                    helping.is_over = true;
                }
            });
        }
    }
}
