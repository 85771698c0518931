//! What a district asks of passwords and sessions, within bounds that nobody can weaken.
//!
//! After NIST SP 800-63B there is no change of passwords by the calendar and no history of them:
//! both only make people choose worse ones.

use serde::{Deserialize, Serialize};

use crate::access::Role;
use crate::base::Bilingual;

/// The rules in force for every account of a district.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
pub struct SecurityPolicy {
    /// The fewest characters of a new password.
    pub password_min: u16,
    /// Minutes without a refresh after which a staff session ends.
    pub idle_minutes: u16,
    /// Hours after which a session ends however much it is used.
    pub session_hours: u16,
    /// Failures in a row after which a name is locked.
    pub lock_after: u16,
    /// Minutes for which it is locked.
    pub lock_minutes: u16,
    /// The roles besides the administrators that may not be without a second factor.
    pub second_factor: Vec<Role>,
}

impl Default for SecurityPolicy {
    fn default() -> Self {
        Self {
            password_min: 10,
            idle_minutes: 30,
            session_hours: 12,
            lock_after: 5,
            lock_minutes: 15,
            second_factor: Vec::new(),
        }
    }
}

/// How far a number of the policy may be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The field.
    pub field: &'static str,
    /// The least value.
    pub least: u16,
    /// The greatest value.
    pub most: u16,
}

const fn bound(field: &'static str, least: u16, most: u16) -> Bound {
    Bound { field, least, most }
}

impl SecurityPolicy {
    /// The bounds of the numbers, in the order of [`Self::numbers`]: the weak end is what a
    /// district of level 2 of the classified protection can answer for.
    pub const BOUNDS: [Bound; 5] = [
        bound("password_min", 10, 64),
        bound("idle_minutes", 15, 60),
        bound("session_hours", 1, 12),
        bound("lock_after", 3, 10),
        bound("lock_minutes", 15, 1440),
    ];

    /// The numbers, in the order of [`Self::BOUNDS`].
    pub fn numbers(&self) -> [u16; 5] {
        [
            self.password_min,
            self.idle_minutes,
            self.session_hours,
            self.lock_after,
            self.lock_minutes,
        ]
    }

    /// The first field that is out of its bounds, and the words for it.
    pub fn fault(&self) -> Option<(&'static str, Bilingual)> {
        let numbers = Self::BOUNDS.into_iter().zip(self.numbers());
        for (Bound { field, least, most }, number) in numbers {
            if !(least..=most).contains(&number) {
                let words = Bilingual::new(
                    format!("应在 {least} 到 {most} 之间。"),
                    format!("This is {least} to {most}."),
                );
                return Some((field, words));
            }
        }
        self.second_factor.contains(&Role::Resident).then(|| {
            let words = Bilingual::new(
                "居民账号没有动态码。",
                "A resident's account has no second factor.",
            );
            ("second_factor", words)
        })
    }

    /// True if who holds the role may not be without a second factor.
    pub fn asks_second_factor(&self, role: Role) -> bool {
        role.administers() || self.second_factor.contains(&role)
    }
}

#[cfg(test)]
mod tests {
    use super::{Bound, SecurityPolicy};
    use crate::access::Role;

    #[test]
    fn nothing_can_be_weakened_below_its_bound() {
        let default = SecurityPolicy::default();
        assert_eq!(default.fault(), None);
        let fields = [
            "password_min",
            "idle_minutes",
            "session_hours",
            "lock_after",
            "lock_minutes",
        ];
        assert_eq!(SecurityPolicy::BOUNDS.map(|bound| bound.field), fields);
        let with = |field: &str, value: u16| SecurityPolicy {
            password_min: if field == "password_min" { value } else { 10 },
            idle_minutes: if field == "idle_minutes" { value } else { 30 },
            session_hours: if field == "session_hours" { value } else { 12 },
            lock_after: if field == "lock_after" { value } else { 5 },
            lock_minutes: if field == "lock_minutes" { value } else { 15 },
            ..SecurityPolicy::default()
        };
        for Bound { field, least, most } in SecurityPolicy::BOUNDS {
            assert_eq!(with(field, least).fault(), None, "{field}");
            assert_eq!(with(field, most).fault(), None, "{field}");
            for wrong in [least - 1, most + 1] {
                assert_eq!(
                    with(field, wrong).fault().map(|(field, _)| field),
                    Some(field)
                );
            }
        }
    }

    #[test]
    fn administrators_are_always_asked_for_a_second_factor_and_residents_never() {
        let mut policy = SecurityPolicy::default();
        assert!(policy.asks_second_factor(Role::Auditor));
        assert!(!policy.asks_second_factor(Role::MigrantOffice));
        policy.second_factor = vec![Role::MigrantOffice];
        assert!(policy.asks_second_factor(Role::MigrantOffice));
        policy.second_factor = vec![Role::Resident];
        assert!(policy.fault().is_some());
    }
}
