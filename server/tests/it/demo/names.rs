//! Nobody and nothing in the district bears a known name.

use diesel::prelude::*;
use server::db::schema::{org_versions, orgs};
use server::registers::residents::identities;
use shared::identity::{CitizenId, Uscc};

use super::{counts::everyone, district};
use crate::on_both;
use crate::world::date;

/// Kind, the two names, and the credit code of an organisation.
type Row = (String, String, String, Option<String>);

/// People whose names a reader would take for the person.
const KNOWN: [&str; 30] = [
    "马云",
    "马化腾",
    "任正非",
    "李彦宏",
    "雷军",
    "王健林",
    "许家印",
    "刘强东",
    "张一鸣",
    "丁磊",
    "董明珠",
    "曹德旺",
    "宗庆后",
    "姚明",
    "刘翔",
    "李娜",
    "郎平",
    "孙杨",
    "林丹",
    "马龙",
    "莫言",
    "余华",
    "屠呦呦",
    "袁隆平",
    "钟南山",
    "成龙",
    "李连杰",
    "周杰伦",
    "刘德华",
    "王菲",
];

on_both! {
    async fn people_bear_invented_names_and_valid_ids(backend) {
        let district = district(backend, "2018-07-01");
        let people = district.db.read_blocking(|conn| {
            let people: Vec<_> = everyone(conn)?.into_iter().map(|one| one.person).collect();
            identities(conn, &district.keys, &people)
        }).unwrap();
        assert!(people.len() >= 2_000);
        for identity in people.values() {
            assert!(!KNOWN.contains(&identity.name.as_str()), "{}", identity.name);
            CitizenId::parse(&identity.citizen_id, date("2018-07-01")).unwrap();
        }
        assert!(people.values().any(|identity| identity.name.contains('·')));
    }

    async fn organisations_are_marked_as_examples(backend) {
        let district = district(backend, "2018-07-01");
        let rows: Vec<Row> = district.db.read_blocking(|conn| {
            let columns = (
                orgs::kind,
                org_versions::name_zh,
                org_versions::name_en,
                org_versions::uscc,
            );
            Ok(orgs::table.inner_join(org_versions::table).select(columns).load(conn)?)
        }).unwrap();
        for (kind, zh, en, uscc) in rows {
            assert!(!zh.is_empty() && !en.is_empty());
            if kind == "enterprise" {
                assert!(zh.starts_with("示例") && en.starts_with("Example"), "{zh}");
                let code = Uscc::parse(&uscc.unwrap()).unwrap();
                assert!(code.warning().is_none());
            }
            if kind == "school" {
                assert!(zh.starts_with("示例"), "{zh}");
            }
        }
    }
}
