//! What a key of a department may be given: a closed list, so that a program never does what only
//! people decide.

use crate::access::{Action, Role};

/// The roles whose place a key takes at its organisation; who signs is always a person.
pub const KEY_ROLES: [Role; 2] = [Role::DepartmentOfficer, Role::AwardClerk];

/// What a key may be given, by the name it is asked for with; true for what only reads, which a
/// key gets unless more is asked for.
pub const KEY_SCOPES: &[(&str, Action, bool)] = &[
    ("correction_read", Action::CorrectionRead, true),
    ("award_read", Action::AwardRead, true),
    ("award_rules_read", Action::AwardRulesRead, true),
    ("quota_read", Action::QuotaRead, true),
    ("correction_decide", Action::CorrectionDecide, false),
    ("awardee_search", Action::AwardeeSearch, false),
    ("award_draft", Action::AwardDraft, false),
    ("award_withdraw", Action::AwardWithdraw, false),
];

/// The action of a scope's name.
pub fn key_scope(name: &str) -> Option<Action> {
    let found = KEY_SCOPES.iter().find(|(known, ..)| *known == name);
    found.map(|(_, action, _)| *action)
}

#[cfg(test)]
mod tests {
    use super::{KEY_ROLES, KEY_SCOPES, key_scope};
    use crate::access::{Actor, Grant, Relation, Target, relation};
    use crate::base::{AccountId, OrgId};
    use uuid::Uuid;

    #[test]
    fn every_scope_is_a_right_of_the_roles_at_their_own_organisation() {
        for (name, action, _) in KEY_SCOPES {
            let allowed = KEY_ROLES
                .iter()
                .any(|role| relation(*action, *role) == Some(Relation::OwnOrg));
            assert!(allowed, "{name}");
            assert_eq!(key_scope(name), Some(*action));
        }
        assert_eq!(key_scope("award_sign"), None);
    }

    #[test]
    fn a_key_does_nothing_beyond_its_scopes_and_nothing_elsewhere() {
        let org = OrgId(Uuid::from_u128(1));
        let grant = |role| Grant {
            role,
            org: Some(org),
            area: None,
        };
        for (_, scope, _) in KEY_SCOPES {
            let actor = Actor {
                account: AccountId(Uuid::from_u128(2)),
                person: None,
                district: "330211".to_owned(),
                grants: KEY_ROLES.map(grant).to_vec(),
                covers: Vec::new(),
                on_behalf: None,
                scopes: Some(vec![*scope]),
            };
            let at = |org| Target {
                district: "330211".to_owned(),
                org,
                ..Target::default()
            };
            for action in crate::access::Action::ALL {
                assert_eq!(actor.may(*action), action == scope, "{action:?}");
                assert_eq!(actor.reaches(*action, &at(Some(org))), action == scope);
                let elsewhere = at(Some(OrgId(Uuid::from_u128(3))));
                assert!(!actor.reaches(*action, &elsewhere));
            }
        }
    }
}
