//! The ledger against the balances that are kept beside it.

use super::Check;

const fn check(code: &'static str, table: &'static str, sql: &'static str) -> Check {
    Check {
        code,
        table,
        sql,
        also_in_a_demo: true,
    }
}

/// Balances are the fold of the transfers, and no limit is exceeded.
pub(super) const CHECKS: &[Check] = &[
    check(
        "quota_is_not_its_transfers",
        "quotas",
        "SELECT org_id || '/' || year AS id, 'allocated ' || allocated || ' and reserved ' || \
             reserved || ', but its transfers say ' || said_allocated || ' and ' || said_reserved \
             AS words \
         FROM (SELECT q.org_id, q.year, q.allocated, q.reserved, \
             COALESCE((SELECT CAST(SUM(t.amount) AS BIGINT) FROM transfers t \
                 WHERE t.org_id = q.org_id AND t.year = q.year \
                     AND t.kind IN ('allocation', 'moved_in')), 0) \
             - COALESCE((SELECT CAST(SUM(t.amount) AS BIGINT) FROM transfers t \
                 WHERE t.org_id = q.org_id AND t.year = q.year \
                     AND t.kind IN ('return', 'moved_out')), 0) AS said_allocated, \
             COALESCE((SELECT CAST(SUM(CASE t.kind WHEN 'grant' THEN t.amount \
                     WHEN 'void' THEN -t.amount ELSE 0 END) AS BIGINT) FROM transfers t \
                 WHERE t.org_id = q.org_id AND t.year = q.year), 0) AS said_reserved \
             FROM quotas q) AS balances \
         WHERE allocated <> said_allocated OR reserved <> said_reserved",
    ),
    check(
        "transfer_without_quota",
        "transfers",
        "SELECT t.id AS id, 'there is no quota ' || t.org_id || '/' || t.year AS words \
         FROM transfers t WHERE t.kind NOT IN ('funding', 'refund') AND NOT EXISTS \
             (SELECT 1 FROM quotas q WHERE q.org_id = t.org_id AND q.year = t.year)",
    ),
    check(
        "pool_is_not_its_transfers",
        "quota_pools",
        "SELECT org_id || '/' || year AS id, 'funded ' || funded || ' and handed down ' || \
             handed || ', but its transfers say ' || said_funded || ' and ' || said_handed \
             AS words \
         FROM (SELECT p.org_id, p.year, p.funded, p.handed, \
             COALESCE((SELECT CAST(SUM(CASE t.kind WHEN 'funding' THEN t.amount \
                     ELSE -t.amount END) AS BIGINT) FROM transfers t \
                 WHERE t.org_id = p.org_id AND t.year = p.year \
                     AND t.kind IN ('funding', 'refund')), 0) AS said_funded, \
             COALESCE((SELECT CAST(SUM(t.amount) AS BIGINT) FROM transfers t \
                 WHERE t.debit = 'pool:' || p.org_id || ':' || p.year \
                     AND t.kind IN ('allocation', 'moved_in')), 0) \
             - COALESCE((SELECT CAST(SUM(t.amount) AS BIGINT) FROM transfers t \
                 WHERE t.credit = 'pool:' || p.org_id || ':' || p.year \
                     AND t.kind IN ('return', 'moved_out')), 0) AS said_handed \
             FROM quota_pools p) AS pools \
         WHERE funded <> said_funded OR handed <> said_handed",
    ),
    check(
        "transfer_without_pool",
        "transfers",
        "SELECT t.id AS id, 'there is no pool ' || t.org_id || '/' || t.year AS words \
         FROM transfers t WHERE t.kind IN ('funding', 'refund') AND NOT EXISTS \
             (SELECT 1 FROM quota_pools p WHERE p.org_id = t.org_id AND p.year = t.year)",
    ),
    check(
        "pool_exceeded",
        "quota_pools",
        "SELECT org_id || '/' || year AS id, 'handed down ' || handed || ' of ' || funded || \
             ', bound ' || bound AS words \
         FROM quota_pools WHERE handed > funded OR funded > bound OR funded < 0",
    ),
    check(
        "quota_exceeded",
        "quotas",
        "SELECT org_id || '/' || year AS id, 'reserved ' || reserved || ' of ' || allocated || \
             ', bound ' || COALESCE(bound, allocated) AS words \
         FROM quotas WHERE reserved > allocated OR reserved < 0 OR allocated < 0 \
             OR allocated > bound",
    ),
    check(
        "cap_is_not_its_awards",
        "award_caps",
        "SELECT id, 'given ' || given || ', but the signed awards say ' || said AS words \
         FROM (SELECT c.org_id || '/' || c.person_id || '/' || c.indicator || '/' || c.year AS id, \
             c.given, COALESCE((SELECT CAST(SUM(a.points) AS BIGINT) FROM awards a \
                 JOIN transfers t ON t.award_id = a.id AND t.kind = 'grant' \
                 WHERE a.person_id = c.person_id AND a.step = 'signed' AND a.org_id = c.org_id \
                     AND a.indicator = c.indicator AND t.year = c.year), 0) AS said \
             FROM award_caps c) AS caps \
         WHERE given <> said",
    ),
    check(
        "award_without_cap",
        "awards",
        "SELECT a.id AS id, 'signed, but no cap of the person counts it' AS words \
         FROM awards a JOIN transfers t ON t.award_id = a.id AND t.kind = 'grant' \
         WHERE a.step = 'signed' AND NOT EXISTS (SELECT 1 FROM award_caps c \
             WHERE c.org_id = a.org_id AND c.person_id = a.person_id \
                 AND c.indicator = a.indicator AND c.year = t.year)",
    ),
    check(
        "cap_exceeded",
        "award_caps",
        "SELECT org_id || '/' || person_id || '/' || indicator || '/' || year AS id, \
             'given ' || given || ' of ' || cap AS words \
         FROM award_caps WHERE given > cap OR given < 0",
    ),
    check(
        "transfer_between_odd_accounts",
        "transfers",
        "SELECT id, 'a ' || kind || ' from ' || debit || ' to ' || credit AS words \
         FROM (SELECT id, kind, debit, credit, 'district:' || district || ':' || year AS district, \
             'quota:' || org_id || ':' || year AS quota, 'pool:' || org_id || ':' || year AS pool, \
             'granted:' || org_id || ':' || year AS granted, year FROM transfers) AS named \
         WHERE NOT (kind = 'funding' AND debit = district AND credit = pool \
             OR kind = 'refund' AND debit = pool AND credit = district \
             OR kind = 'allocation' AND credit = quota \
                 AND (debit = district OR debit LIKE 'pool:%:' || year) \
             OR kind = 'return' AND debit = quota \
                 AND (credit = district OR credit LIKE 'pool:%:' || year) \
             OR kind = 'moved_out' AND debit = quota AND credit LIKE 'pool:%:' || year \
             OR kind = 'moved_in' AND credit = quota AND debit LIKE 'pool:%:' || year \
             OR kind = 'grant' AND debit = quota AND credit = granted \
             OR kind = 'void' AND debit = granted AND credit = quota)",
    ),
];
