//! The matrix against the table of operations, and its printed form.

use shared::access::{Action, Relation, Role, relation};

#[test]
fn every_guarded_operation_is_in_the_matrix() {
    for operation in server::operations() {
        if let Some(action) = operation.action {
            let someone = Role::ALL
                .iter()
                .any(|role| relation(action, *role).is_some());
            assert!(
                someone,
                "nobody may {action:?}, which guards {}",
                operation.name
            );
        }
    }
}

/// The auditor keeps to the own account and to these, none of which changes anything but by the
/// row it leaves in the audit.
#[test]
fn the_auditor_only_reads() {
    let reads: Vec<&str> = server::operations()
        .iter()
        .filter(|operation| {
            let reach = operation
                .action
                .and_then(|action| relation(action, Role::Auditor));
            reach.is_some_and(|reach| reach != Relation::OwnAccount)
        })
        .map(|operation| operation.name)
        .collect();
    assert_eq!(
        reads,
        [
            "SearchAudit",
            "SampleAudit",
            "ExportAudit",
            "ListAuditEvents",
            "ReadAuditOverview",
            "ListFairness",
            "ReadFairness",
            "ListFairnessAwards",
        ]
    );
}

#[test]
fn every_action_guards_an_operation() {
    let operations = server::operations();
    for action in Action::ALL {
        let used = operations
            .iter()
            .any(|operation| operation.action == Some(*action));
        assert!(used, "{action:?} guards nothing");
    }
}

#[test]
fn only_these_operations_are_open_to_everyone() {
    let open: Vec<&str> = server::operations()
        .iter()
        .filter(|operation| operation.action.is_none())
        .map(|operation| operation.name)
        .collect();
    assert_eq!(
        open,
        [
            "SignIn",
            "RefreshSession",
            "SignOut",
            "ResetPassword",
            "Register",
            "ListAwarders",
            "ReadAwarder",
            "ReadCheckpoint",
            "ListPolicies",
            "ListNotices",
            "ListNoticeFilters",
            "ListNoticeDigests",
            "ListSchemes",
            "ReadProgram",
            "ReadPreview",
        ]
    );
}
