//! The matrix as a page to be read by people who do not program.

use std::collections::BTreeMap;
use std::fmt::Write;

use expect_test::expect_file;
use server::openapi::words::{action_zh, feature, reach};
use server::web::Operation;
use shared::access::{Action, Relation, Role, relation, right};

const HEAD: &str = "\
# 谁能做什么 Who may do what

Printed from `shared/src/access/matrix.rs` by a test. After changing the matrix, say the new action
in Chinese in `server/src/openapi/words.rs` and run the tests with `UPDATE_EXPECT=1`.

每个账号有一个或几个岗位，每个岗位有自己的范围。下面按功能列出每件事：谁可以做，做到哪里为止；没有列出的岗位
一律不能做。任何岗位都到不了别的区。

Every account has one post or several, each with its scope. Below stands, feature by feature,
what can be done, by whom, and where it ends; a post that is not named may not do it. No post
reaches into another district.

注明“代办”的事，本人给了相应授权的家人或窗口工作人员可以在本人的位置上替本人做；没有注明的，
谁也不能代。
Where \"on behalf\" is named, kin or an officer at the window to whom the person has given that
right may do it in the person's place; what does not name it nobody does for another.

";

#[test]
fn the_printed_matrix_is_the_matrix() {
    let operations = server::operations();
    let mut page = HEAD.to_owned();
    page.push_str("| 范围 Scope | 到哪里为止 Where it ends |\n|---|---|\n");
    for one in [
        Relation::OwnAccount,
        Relation::Own,
        Relation::OwnOrg,
        Relation::Employer,
        Relation::Subtree,
        Relation::SchoolArea,
        Relation::District,
    ] {
        let (zh, en, about_zh, about_en) = reach(one);
        writeln!(page, "| **{zh}** {en} | {about_zh} {about_en} |").unwrap();
    }
    page.push_str("\n## 按功能 By feature\n");
    for (name, actions) in by_feature(&operations) {
        let (zh, en) = feature(name);
        write!(page, "\n### {zh} {en}\n\n").unwrap();
        page.push_str("| 什么事 What | 谁，到哪里 Who, and how far | 接口 Operations |\n");
        page.push_str("|---|---|---|\n");
        for action in actions {
            page.push_str(&line(action, &operations));
        }
    }
    page.push_str("\n## 按岗位 By role\n\n| 岗位 Role | 能做的事 What it may do |\n|---|---|\n");
    for role in Role::ALL {
        let words = role.words();
        writeln!(
            page,
            "| **{}** {} | {} |",
            words.zh,
            words.en,
            of_role(*role)
        )
        .unwrap();
    }
    page.push_str("\n## 人人可用 Open to everyone\n\n不用登录。Without signing in.\n\n");
    for operation in operations.iter().filter(|one| one.action.is_none()) {
        writeln!(page, "- {}: {}", operation.name, operation.summary).unwrap();
    }
    expect_file!["../../../../docs/access.md"].assert_eq(&page);
}

#[test]
fn everything_is_said_in_chinese() {
    let silent: Vec<&Action> = Action::ALL
        .iter()
        .filter(|one| action_zh(**one).is_none())
        .collect();
    assert!(
        silent.is_empty(),
        "no Chinese words in access/words.rs: {silent:?}"
    );
    for operation in server::operations() {
        let (zh, en) = feature(operation.feature);
        assert!(
            !zh.is_ascii() && en.is_ascii(),
            "{} is not named",
            operation.feature
        );
    }
}

/// The actions by the feature of their first operation, in the order of the operations.
fn by_feature(operations: &[Operation]) -> Vec<(&'static str, Vec<Action>)> {
    let mut features: Vec<(&'static str, Vec<Action>)> = Vec::new();
    for action in Action::ALL {
        let first = operations.iter().find(|one| one.action == Some(*action));
        let name = first.map_or("", |operation| operation.feature);
        match features.iter_mut().find(|(known, _)| *known == name) {
            Some((_, actions)) => actions.push(*action),
            None => features.push((name, vec![*action])),
        }
    }
    features
}

fn line(action: Action, operations: &[Operation]) -> String {
    let zh = action_zh(action).unwrap_or_default();
    let names = operations.iter().filter(|one| one.action == Some(action));
    let names: Vec<String> = names.map(|one| format!("`{}`", one.name)).collect();
    let behalf = right(action).map(|right| {
        let words = right.words();
        format!("<br>**代办** on behalf: {} {}", words.zh, words.en)
    });
    let who = format!("{}{}", who(action), behalf.unwrap_or_default());
    let names = names.join(" ");
    format!("| **{zh}**<br>{} | {who} | {names} |\n", action.sentence())
}

/// Who may do something, those of one reach together.
fn who(action: Action) -> String {
    let mut reaches: BTreeMap<Relation, Vec<Role>> = BTreeMap::new();
    for role in Role::ALL {
        if let Some(relation) = relation(action, *role) {
            reaches.entry(relation).or_default().push(*role);
        }
    }
    let told = reaches.into_iter().map(|(relation, roles)| {
        let (zh, en, ..) = reach(relation);
        if roles.len() == Role::ALL.len() {
            return format!("**{zh}** {en}: 所有岗位 every role");
        }
        let all =
            |lang: fn(&Role) -> String, mark| roles.iter().map(lang).collect::<Vec<_>>().join(mark);
        let (of_zh, of_en) = (
            all(|one| one.words().zh, "、"),
            all(|one| one.words().en, ", "),
        );
        format!("**{zh}** {en}: {of_zh} {of_en}")
    });
    told.collect::<Vec<_>>().join("<br>")
}

/// What a role may do, by how far it reaches; what everyone may about the own account is left
/// out.
fn of_role(role: Role) -> String {
    let mut reaches: BTreeMap<Relation, Vec<Action>> = BTreeMap::new();
    for action in Action::ALL {
        let by_all = Role::ALL
            .iter()
            .all(|one| relation(*action, *one).is_some());
        if let Some(relation) = relation(*action, role).filter(|_| !by_all) {
            reaches.entry(relation).or_default().push(*action);
        }
    }
    let told = reaches.into_iter().map(|(relation, actions)| {
        let (zh, en, ..) = reach(relation);
        let words: Vec<&str> = actions.into_iter().filter_map(action_zh).collect();
        format!("**{zh}** {en}: {}", words.join("；"))
    });
    told.collect::<Vec<_>>().join("<br>")
}
