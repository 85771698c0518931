//! The consent for a child's data: a child under fourteen does not consent for itself.

use crate::base::{Date, full_years};
use crate::enrolment::MemberRole;

/// The age from which a person's data are handled without a guardian's consent
/// (个人信息保护法 art. 31).
const OF_AGE: u32 = 14;

/// True while the data of someone born on a day are handled with a guardian's consent only.
pub fn needs_guardian(born: Date, on: Date) -> bool {
    full_years(born, on) < OF_AGE
}

/// True for who may consent for a child of the same household.
pub const fn is_guardian(role: MemberRole) -> bool {
    matches!(
        role,
        MemberRole::Father | MemberRole::Mother | MemberRole::Guardian
    )
}

#[cfg(test)]
mod tests {
    use super::needs_guardian;

    #[test]
    fn the_fourteenth_birthday_itself_counts() {
        let born = "2004-07-02".parse().unwrap();
        assert!(needs_guardian(born, "2018-07-01".parse().unwrap()));
        assert!(!needs_guardian(born, "2018-07-02".parse().unwrap()));
    }
}
