//! The versions of an organisation's rules, and which of them binds on a day.

use crate::base::{Date, coded};

coded! {
    /// What a version reads as on a day.
    RulesState {
        /// 公示中: it stands in public notice and does not bind yet.
        Noticed "noticed" "公示中" "In public notice";
        /// 现行: awards rest on it.
        InForce "in_force" "现行" "In force";
        /// 已失效: a later version has taken its place, or its last day is over.
        Ended "ended" "已失效" "No longer in force";
        /// 已退回: it was sent back while it stood in notice, and never binds.
        Returned "returned" "已退回" "Sent back";
    }
}

/// What decides when a version binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RulesVersion {
    /// Its number, counted from 1; a later one has a greater number.
    pub version: u32,
    /// The first day it binds, unless it is sent back before.
    pub in_force_from: Date,
    /// A last day of its own, where one was set when it was recorded.
    pub in_force_to: Option<Date>,
    /// True if it was sent back in notice.
    pub returned: bool,
}

/// All versions of one organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Versions(Vec<RulesVersion>);

impl Versions {
    /// The versions, in whatever order they come.
    pub fn of(mut all: Vec<RulesVersion>) -> Self {
        all.sort_by_key(|one| one.version);
        Self(all)
    }

    /// The version awards rest on that day: the newest that has begun and was not sent back,
    /// unless its own last day is over.
    pub fn in_force_on(&self, day: Date) -> Option<&RulesVersion> {
        let begun = |one: &&RulesVersion| !one.returned && one.in_force_from <= day;
        let newest = self.0.iter().rev().find(begun)?;
        newest
            .in_force_to
            .is_none_or(|last| day <= last)
            .then_some(newest)
    }

    /// The version that stands in notice that day.
    pub fn in_notice_on(&self, day: Date) -> Option<&RulesVersion> {
        let ahead = |one: &&RulesVersion| !one.returned && day < one.in_force_from;
        self.0.iter().rev().find(ahead)
    }

    /// The last day a version binds as far as is known: the day before the next one that was not
    /// sent back begins, or its own last day if that comes first.
    pub fn last_day(&self, version: u32) -> Option<Date> {
        let own = self.0.iter().find(|one| one.version == version)?;
        let next = self
            .0
            .iter()
            .filter(|one| !one.returned && one.version > version);
        let replaced = next.filter_map(|one| one.in_force_from.pred_opt()).min();
        match (own.in_force_to, replaced) {
            (Some(own), Some(replaced)) => Some(own.min(replaced)),
            (own, replaced) => own.or(replaced),
        }
    }

    /// What a version reads as on a day; none for one that is not among them.
    pub fn state_on(&self, version: u32, day: Date) -> Option<RulesState> {
        let own = self.0.iter().find(|one| one.version == version)?;
        let is_own = |one: &RulesVersion| one.version == version;
        Some(if own.returned {
            RulesState::Returned
        } else if day < own.in_force_from {
            RulesState::Noticed
        } else if self.in_force_on(day).is_some_and(is_own) {
            RulesState::InForce
        } else {
            RulesState::Ended
        })
    }

    /// The number the next version gets.
    pub fn next_number(&self) -> u32 {
        self.0.last().map_or(1, |one| one.version + 1)
    }
}

#[cfg(test)]
mod tests;
