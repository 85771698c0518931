//! Each line of a table acts on a small district; behind the arrow stands what it answers.

mod district;

use self::district::District;
use crate::base::Points;

fn check(table: &str) {
    let mut district = District::new();
    for line in table.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (act, expected) = line.split_once("->").unwrap_or((line, ""));
        assert_eq!(district.act(act), expected.trim(), "{line}");
    }
}

#[test]
fn refusals_in_order_of_precedence() {
    check(
        "
        person P1 staff
        person P2 frozen
        person P3 newcomer
        person P4 outsider
        person P5 kin
        person P9 outsider
        suspended yes
        draft A1 P9 P9 7 -0.7 2019-01-01 -     -> awarding_suspended
        suspended no
        draft A1 P9 P9 7 -0.7 2019-01-01 -     -> rules_not_in_force
        rules from 2018-04-28
        clause 4 15-1 1 2
        clause 6 14-1 1 11
        draft A1 P9 P9 7 -0.7 2019-01-01 -     -> rules_not_in_force
        today 2018-04-28
        draft A1 P9 P9 7 -0.7 2019-01-01 -     -> clause_unknown
        draft A1 P9 P9 4 -0.7 2019-01-01 -     -> indicator_not_yours
        draft A1 P9 P9 6 -0.7 2019-01-01 -     -> points_not_positive
        draft A1 P9 P9 6    0 2019-01-01 -     -> points_not_positive
        draft A1 P9 P9 6  0.7 2019-01-01 -     -> points_not_in_step
        draft A1 P9 P9 6  0.5 2019-01-01 -     -> points_outside_clause
        draft A1 P9 P9 6 11.5 2019-01-01 -     -> points_outside_clause
        draft A1 P9 P9 6   11 2019-01-01 -     -> evidence_missing
        draft A1 P9 P9 6   11 2019-01-01 proof -> fact_date_in_future
        draft A1 P9 P9 6   11 2018-04-29 proof -> fact_date_in_future
        draft A1 P9 P9 6   11 2017-12-31 proof -> fact_date_outside_year
        draft A1 P9 P9 6   11 2018-04-28 proof -> oneself
        draft A1 P9 P5 6   11 2018-04-28 proof -> kin
        draft A1 P9 P4 6   11 2018-04-28 proof -> person_not_yours
        draft A1 P9 P3 6   11 2018-04-28 proof -> insured_too_short
        draft A1 P9 P2 6   11 2018-04-28 proof -> not_awardable_now
        draft A1 P9 P1 6   11 2018-04-28 proof -> exceeds_personal_cap left 10
        draft A1 P9 P1 6   10 2018-04-28 proof -> exceeds_quota left 0
        quota 20                               -> left 20
        draft A1 P9 P1 6   10 2018-04-28 proof -> drafted left 20
        draft A1 P9 P1 6   10 2018-04-28 proof -> same_answer
        draft A1 P9 P1 6    9 2018-04-28 proof -> id_reused
        draft A1 P9 P9 7 -0.7 2019-01-01 -     -> id_reused
        void A1                                -> not_voidable
        sign A1 P9                             -> drafter_cannot_sign
        sign A1 P1                             -> oneself
        suspended yes
        sign A1 P8                             -> awarding_suspended
        suspended no
        sign A1 P8                             -> noticed left 10
        sign A1 P9                             -> not_drafted
        draft A1 P9 P1 6   10 2018-04-28 proof -> same_answer
        draft A2 P9 P1 6    1 2018-04-28 proof -> exceeds_personal_cap left 0
        void A1                                -> voided left 20
        void A1                                -> not_voidable
        draft A2 P9 P1 6    1 2018-04-28 proof -> drafted left 20
    ",
    );
}

#[test]
fn a_notice_ends_by_itself_and_the_quota_stays_used() {
    check(
        "
        rules from 2018-01-10
        clause 6 14-1 1 10
        person P1 staff
        person P2 staff
        quota 10                              -> left 10
        draft A1 P9 P1 6 6 2018-04-18 proof   -> drafted left 10
        draft A2 P9 P2 6 6 2018-04-18 proof   -> drafted left 10
        sign A1 P8                            -> noticed left 4
        sign A2 P8                            -> exceeds_quota left 4
        today 2018-05-07
        state A1                              -> noticed left 4
        today 2018-05-08
        state A1                              -> posted left 4
        today 2019-05-08
        state A1                              -> posted left 4
        today 2019-05-09
        state A1                              -> expired left 4
        void A1                               -> not_voidable
    ",
    );
}

#[test]
fn an_enterprise_of_21_gives_ten_times_six_and_not_four_more() {
    let mut district = District::new();
    for line in ["rules from 2018-01-10", "clause 6 14-1 1 10", "quota 63"] {
        district.act(line);
    }
    for n in 1..=10 {
        district.act(&format!("person P{n} staff"));
        let drafted = district.act(&format!("draft A{n} P99 P{n} 6 6 2018-04-18 proof"));
        assert!(drafted.starts_with("drafted"), "{drafted}");
        district.act(&format!("sign A{n} P98"));
    }
    assert_eq!(district.account().left(), Points::whole(3));
    district.act("person P11 staff");
    let refused = district.act("draft A11 P99 P11 6 4 2018-04-18 proof");
    assert_eq!(refused, "exceeds_quota left 3");
}

#[test]
fn twelve_points_for_one_person_are_refused_at_entry() {
    check(
        "
        rules from 2018-01-10
        clause 6 14-1 1 20
        person P1 staff
        quota 63                              -> left 63
        draft A1 P9 P1 6 12 2018-04-18 proof  -> exceeds_personal_cap left 10
    ",
    );
}
