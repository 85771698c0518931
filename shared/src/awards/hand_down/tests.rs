use super::{HandDown, QuotaRefusal, admit_give_back, admit_hand_down};
use crate::api::Refusal;
use crate::awards::{PoolAccount, QuotaAccount};
use crate::base::Points;

fn points(text: &str) -> Points {
    text.parse().unwrap()
}

fn told(answer: Result<(), QuotaRefusal>) -> String {
    match answer {
        Ok(()) => "ok".to_owned(),
        Err(
            refusal @ (QuotaRefusal::ExceedsFormula { left, .. }
            | QuotaRefusal::ExceedsPool { left }
            | QuotaRefusal::ExceedsUnused { left }),
        ) => format!("{} left {}", refusal.code(), left.brief(2)),
        Err(refusal) => refusal.code().to_owned(),
    }
}

/// Asked, allocated, what the formula gives, what the pool holds, and the answer.
const DOWN: &str = "
    0    10  63   100  points_not_positive
    -1   10  63   100  points_not_positive
    0.3  10  63   100  points_not_in_step
    0.3  63  63   0    points_not_in_step
    1    10  none 100  no_formula
    53   10  63   100  ok
    53.5 10  63   100  exceeds_formula left 53
    0.5  63  63   100  exceeds_formula left 0
    0.5  70  63   100  exceeds_formula left 0
    0.5  63  63   0    exceeds_formula left 0
    53   10  63   52.5 exceeds_pool left 52.5
    0.5  10  63   0    exceeds_pool left 0
    53   10  63   all  ok
";

#[test]
fn what_is_handed_down_is_bounded_by_formula_and_pool() {
    for line in DOWN.lines().filter(|line| !line.trim().is_empty()) {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [asked, allocated, bound, pool, answer @ ..] = words.as_slice() else {
            panic!("{line}");
        };
        let pool = (*pool != "all").then(|| PoolAccount {
            funded: points(pool) + Points::whole(7),
            handed: Points::whole(7),
            ..PoolAccount::empty(2018)
        });
        let at = HandDown {
            step: Points::fraction(1, 2),
            allocated: points(allocated),
            bound: bound.parse().ok(),
            pool: pool.as_ref(),
        };
        assert_eq!(
            told(admit_hand_down(points(asked), &at)),
            answer.join(" "),
            "{line}"
        );
    }
}

#[test]
fn only_what_is_unused_goes_back() {
    let account = QuotaAccount {
        allocated: points("20"),
        held: points("3"),
        posted: points("9.5"),
        voided: points("2"),
        ..QuotaAccount::empty(2018)
    };
    for (asked, answer) in [
        ("7.5", "ok"),
        ("8", "exceeds_unused left 7.5"),
        ("0", "points_not_positive"),
        ("0.7", "points_not_in_step"),
    ] {
        let step = Points::fraction(1, 2);
        assert_eq!(
            told(admit_give_back(points(asked), step, &account)),
            answer,
            "{asked}"
        );
    }
}

#[test]
fn every_refusal_says_what_can_still_be_done() {
    let left = Points::whole(4);
    for (refusal, zh, en) in [
        (
            QuotaRefusal::ExceedsFormula {
                bound: Points::whole(63),
                left,
            },
            "按公式最多 63 分，只能再核定 4 分",
            "The formula gives 63: 4 more at most",
        ),
        (
            QuotaRefusal::ExceedsPool { left },
            "镇（街道）可下达的额度只剩 4 分",
            "The town has 4 left to hand down",
        ),
        (
            QuotaRefusal::ExceedsUnused { left },
            "未用的额度只有 4 分，已生效和公示中的不能动",
            "Only 4 is unused; what awards have taken stays",
        ),
    ] {
        let words = refusal.words();
        assert_eq!((words.zh.as_str(), words.en.as_str()), (zh, en));
        assert_eq!(refusal.status(), 409);
    }
}
