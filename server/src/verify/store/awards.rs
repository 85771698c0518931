//! Awards against what signing, ending and posting leave behind.

use super::Check;

const fn check(code: &'static str, table: &'static str, sql: &'static str) -> Check {
    Check {
        code,
        table,
        sql,
        also_in_a_demo: true,
    }
}

/// Every step of an award has its rows, and no row stands for a step that was not taken.
pub(super) const CHECKS: &[Check] = &[
    check(
        "award_without_transfer",
        "awards",
        "SELECT a.id AS id, 'is ' || a.step || ', but its ' || k.kind || ' is not in the ledger' \
             AS words \
         FROM awards a JOIN (SELECT 'grant' AS kind UNION ALL SELECT 'void') k \
             ON a.step = 'voided' OR a.step = 'signed' AND k.kind = 'grant' \
         WHERE NOT EXISTS (SELECT 1 FROM transfers t \
             WHERE t.award_id = a.id AND t.kind = k.kind)",
    ),
    check(
        "transfer_unlike_its_award",
        "transfers",
        "SELECT t.id AS id, 'a ' || t.kind || ' of ' || t.amount || ' by ' || t.org_id || \
             ' for award ' || a.id || ', which is ' || a.step || ', ' || a.points || ' by ' || \
             a.org_id AS words \
         FROM transfers t JOIN awards a ON a.id = t.award_id \
         WHERE t.amount <> a.points OR t.org_id <> a.org_id OR t.district <> a.district \
             OR t.kind = 'grant' AND a.step NOT IN ('signed', 'voided') \
             OR t.kind = 'void' AND a.step <> 'voided'",
    ),
    check(
        "void_unlike_its_grant",
        "transfers",
        "SELECT v.id AS id, 'takes back another year than award ' || v.award_id || ' was given in' \
             AS words \
         FROM transfers v JOIN transfers g ON g.award_id = v.award_id AND g.kind = 'grant' \
         WHERE v.kind = 'void' AND v.year <> g.year",
    ),
    check(
        "award_unlike_its_signature",
        "awards",
        "SELECT a.id AS id, 'is ' || a.step || CASE WHEN s.award_id IS NULL \
             THEN ', but nobody has signed it' ELSE ', but someone has signed it' END AS words \
         FROM awards a LEFT JOIN award_signatures s ON s.award_id = a.id \
         WHERE (a.step IN ('signed', 'voided')) <> (s.award_id IS NOT NULL)",
    ),
    check(
        "award_unlike_its_ending",
        "awards",
        "SELECT a.id AS id, 'is ' || a.step || CASE WHEN e.award_id IS NULL \
             THEN ', but nobody has ended it' ELSE ', but someone has ended it' END AS words \
         FROM awards a LEFT JOIN award_endings e ON e.award_id = a.id \
         WHERE (a.step IN ('withdrawn', 'voided')) <> (e.award_id IS NOT NULL)",
    ),
    check(
        "award_without_notice",
        "awards",
        "SELECT a.id AS id, 'is ' || a.step || ', but was never in public notice' AS words \
         FROM awards a WHERE a.step IN ('signed', 'voided') \
             AND NOT EXISTS (SELECT 1 FROM notice_lines n WHERE n.award_id = a.id)",
    ),
    check(
        "notice_unlike_its_award",
        "notice_lines",
        "SELECT n.award_id AS id, 'posts ' || n.points || ' of ' || n.org_id || \
             ', not what was signed' AS words \
         FROM notice_lines n JOIN awards a ON a.id = n.award_id \
         LEFT JOIN award_signatures s ON s.award_id = n.award_id \
         WHERE n.points <> a.points OR n.org_id <> a.org_id OR s.award_id IS NULL \
             OR n.posted_on <> s.signed_on OR n.until_on <> s.notice_until",
    ),
];
