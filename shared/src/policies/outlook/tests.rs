use proptest::prelude::*;

use super::{LineStanding, Outlook, Situation};
use crate::base::{Date, Points};
use crate::freezes::FreezeStanding;
use crate::permits::PermitState;
use crate::policies::Policy;

fn points(text: &str) -> Points {
    text.parse().unwrap()
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn policy(id: &str) -> &'static Policy {
    let current = Policy::on(date("2026-11-22"), Policy::examples());
    current
        .into_iter()
        .find(|policy| &*policy.id == id)
        .unwrap()
}

/// Reads `76.4`, `20..35`, with `frozen 2018-12-02`, `frozen` or `no_permit` behind it.
fn situation(text: &str) -> Situation {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (total, rest) = words.split_first().unwrap();
    let (least, most) = total.split_once("..").unwrap_or((total, total));
    let free = FreezeStanding::Free;
    let frozen = |thaws_on| FreezeStanding::Frozen { thaws_on };
    let (freeze, permit) = match rest {
        [] => (free, Some(PermitState::Valid)),
        ["unsaid"] => (free, None),
        ["suspended"] => (free, Some(PermitState::Suspended)),
        ["absent", "frozen"] => (frozen(None), Some(PermitState::Absent)),
        ["frozen"] => (frozen(None), Some(PermitState::Valid)),
        ["frozen", day] => (frozen(Some(date(day))), Some(PermitState::Valid)),
        _ => panic!("{text}"),
    };
    Situation {
        least: points(least),
        most: points(most),
        freeze,
        permit,
    }
}

/// Each row: a policy, the situation, and behind `->`, perhaps on a line of its own, what the
/// policy says in Chinese.
fn check(table: &str) {
    let table = table.replace("->\n", "->");
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (asked, expected) = line.split_once("->").unwrap();
        let (id, about) = asked.split_once(' ').unwrap();
        let found = policy(id).outlook(&situation(about)).words();
        assert_eq!(found.zh, expected.trim(), "{line}");
        assert!(found.en.is_ascii() && found.en.len() > 10, "{}", found.en);
    }
}

#[test]
fn each_policy_says_how_the_score_stands() {
    check(
        "
        enrolment 76.4       -> 可以申请，按积分排名。上轮最低 60 分，高出 16.4 分；不是承诺
        enrolment 60         -> 可以申请，按积分排名。上轮最低 60 分，正好达到；不是承诺
        enrolment 52.4       -> 可以申请，按积分排名。上轮最低 60 分，还差 7.6 分；不是承诺
        public_rental 76.4   -> 可以申请，按积分排名。上轮最低 70 分，高出 6.4 分；不是承诺
        public_rental 15.8   -> 还差 14.2 分
        public_rental 30     -> 可以申请，按积分排名。上轮最低 70 分，还差 40 分；不是承诺
        recuperation 40      -> 可以申请，按积分排名，还没有上轮结果
        recuperation 39.9    -> 还差 0.1 分
        health_check 20      -> 可以申请，先到先得
        health_check 15.8    -> 还差 4.2 分
        health_check 0       -> 还差 20 分
    ",
    );
}

#[test]
fn open_answers_make_a_range_and_never_a_no_too_early() {
    check("
        health_check 15..25   -> 看没答的问题，最多还差 5 分
        health_check 15..20   -> 看没答的问题，最多还差 5 分
        health_check 15..19.5 -> 还差 5 分
        health_check 20..25   -> 可以申请，先到先得
        enrolment 65..80  -> 可以申请，按积分排名。上轮最低 60 分，高出 5 分；不是承诺
        enrolment 40..50  -> 可以申请，按积分排名。上轮最低 60 分，还差 20 分；不是承诺
        enrolment 55..70 ->
            可以申请，按积分排名。上轮最低 60 分，看没答的问题，最多还差 5 分，最多高出 10 分；不是承诺
    ");
}

#[test]
fn a_permit_comes_first_then_the_freeze_then_the_gate() {
    check(
        "
        health_check 0 absent frozen ->
            需要有效的居住证（现在：没有居住证）。先到派出所或登记点办理居住登记
        health_check 90 suspended ->
            需要有效的居住证（现在：使用功能中止）。补办签注后恢复使用，年限从补签之日重新计算
        health_check 90 unsaid               -> 可以申请，先到先得
        health_check 0 frozen                -> 积分冻结中，解冻后可以申请
        public_rental 76.4 frozen 2018-12-02 -> 积分冻结中，2018 年 12 月 2 日解冻后可以申请
        enrolment 76.4 frozen 2018-12-02 ->
            可以申请，按积分排名。上轮最低 60 分，高出 16.4 分；不是承诺
    ",
    );
}

#[test]
fn the_wire_form_names_the_outlook() {
    let found = policy("enrolment").outlook(&situation("52.4"));
    let wire = serde_json::to_value(found).unwrap();
    let expected = serde_json::json!({
        "outlook": "ranked",
        "line": "60",
        "standing": { "to_line": "below", "by": "7.6" },
    });
    assert_eq!(wire, expected);
    assert_eq!(serde_json::from_value::<Outlook>(wire).unwrap(), found);
}

fn tenths(number: i64) -> Points {
    Points::fraction(number, 10).unwrap()
}

proptest! {
    #[test]
    fn more_points_never_close_a_policy(total in 0_i64..2_000, more in 0_i64..500) {
        let exact = |total| Situation {
            least: tenths(total),
            most: tenths(total),
            freeze: FreezeStanding::Free,
            permit: Some(PermitState::Valid),
        };
        for policy in Policy::examples() {
            let before = policy.outlook(&exact(total));
            let after = policy.outlook(&exact(total + more));
            prop_assert!(!before.may_apply() || after.may_apply());
        }
    }

    #[test]
    fn a_range_stands_to_a_line_as_every_total_inside_it(
        least in 0_i64..200,
        width in 0_i64..200,
        line in 0_i64..300,
    ) {
        let (least, most, line) = (tenths(least), tenths(least + width), tenths(line));
        let reached = [least, most].map(|total| line <= total);
        match LineStanding::of(least, most, line) {
            LineStanding::Reached { .. } => prop_assert_eq!(reached, [true, true]),
            LineStanding::Below { .. } => prop_assert_eq!(reached, [false, false]),
            LineStanding::Unsure { .. } => prop_assert_eq!(reached, [false, true]),
        }
    }
}
