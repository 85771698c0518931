//! Whose awards a page shows: the own organisation's, or those of one the office looks at.

use chrono::Datelike;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use shared::base::{Bilingual, Date, OrgId};
use shared::calendar::{day_words, short_day_words};

use crate::session::{Session, use_session};

/// The organisation of a page and where its pages stand.
#[derive(Clone, Copy)]
pub struct Place {
    session: Session,
    looked_at: Memo<Option<OrgId>>,
    org: Memo<Option<OrgId>>,
}

/// The place of this page, from its address or else from the post acted in.
pub fn use_place() -> Place {
    let params = use_params_map();
    let looked_at = Memo::new(move |_| params.with(|params| params.get("org"))?.parse().ok());
    let session = use_session();
    Place {
        session,
        looked_at,
        org: Memo::new(move |_| looked_at.get().or_else(|| session.org())),
    }
}

impl Place {
    /// The organisation.
    pub fn org(self) -> Option<OrgId> {
        self.org.get()
    }

    /// True if the page belongs to the own organisation.
    pub fn is_own(self) -> bool {
        self.looked_at.get().is_none()
    }

    /// The address of one of the organisation's pages.
    pub fn path(self, page: &str) -> String {
        match self.looked_at.get() {
            Some(org) => format!("/desk/quotas/{org}/{page}"),
            None => format!("/desk/{page}"),
        }
    }

    /// The address of one of the pages about what the town hands down.
    pub fn pool(self, page: &str) -> String {
        match (self.looked_at.get(), page) {
            (None, "") => "/desk/quotas".to_owned(),
            (None, page) => format!("/desk/pool/{page}"),
            (Some(town), "") => format!("/desk/pools/{town}"),
            (Some(town), page) => format!("/desk/pools/{town}/{page}"),
        }
    }

    /// The session.
    pub fn session(self) -> Session {
        self.session
    }

    /// A day, with its year where that is not this one.
    pub fn day(self, date: Date) -> Bilingual {
        if date.year() == self.year() {
            short_day_words(date)
        } else {
            day_words(date)
        }
    }

    /// The calendar year of today's quota.
    pub fn year(self) -> i32 {
        self.session.today().year()
    }
}
