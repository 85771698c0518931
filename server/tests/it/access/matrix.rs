//! The matrix against the table of operations, and its printed form.

use expect_test::expect_file;
use shared::access::{Action, ProxyRight, Relation, Role, relation, right};

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
            "ListPolicies",
            "ListNotices",
            "ListNoticeFilters",
            "ListSchemes",
            "ReadProgram",
            "ReadPreview",
        ]
    );
}

const HEAD: &str = "\
# Who may do what

Printed from `shared/src/access/matrix.rs` by a test; change the matrix, then run the tests with
`UPDATE_EXPECT=1`.

A role is held at an organisation or in an area; the matrix says how far an action reaches there:
**own account** the account itself · **own** the account's own person · **own org** the role's
organisation · **employer** who works at the role's organisation · **subtree** the role's area and
all below it · **school area** whom the role's school enrols · **district** the whole
district. An empty field means never. Nothing reaches into another district.

**On behalf** is the right that someone who acts for a person needs, printed from
`shared/src/access/on_behalf.rs`: such a request stands in the person's place, as a resident,
whatever posts the account holds; where the field is empty nobody does it for another.

";

#[test]
fn the_printed_matrix_is_the_matrix() {
    let mut page = HEAD.to_owned();
    page.push_str("| Action | Operations | On behalf |");
    for role in Role::ALL {
        let words = role.words();
        page.extend([format!(" {} {} |", words.zh, words.en)]);
    }
    page.push_str("\n|---|---|---|");
    page.push_str(&"---|".repeat(Role::ALL.len()));
    let operations = server::operations();
    for action in Action::ALL {
        let names: Vec<&str> = operations
            .iter()
            .filter(|operation| operation.action == Some(*action))
            .map(|operation| operation.name)
            .collect();
        let behalf = right(*action).map_or("", ProxyRight::code);
        page.extend([format!(
            "\n| {action:?} | {} | {behalf} |",
            names.join(", ")
        )]);
        for role in Role::ALL {
            let reach = relation(*action, *role).map_or("", words);
            page.extend([format!(" {reach} |")]);
        }
    }
    page.push_str("\n\nOpen to everyone: ");
    let open: Vec<&str> = operations
        .iter()
        .filter(|operation| operation.action.is_none())
        .map(|operation| operation.name)
        .collect();
    page.extend([format!("{}.\n", open.join(", "))]);
    expect_file!["../../../../docs/access.md"].assert_eq(&page);
}

fn words(relation: Relation) -> &'static str {
    match relation {
        Relation::OwnAccount => "own account",
        Relation::Own => "own",
        Relation::Employer => "employer",
        Relation::OwnOrg => "own org",
        Relation::Subtree => "subtree",
        Relation::SchoolArea => "school area",
        Relation::District => "district",
    }
}
