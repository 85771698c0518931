use encoding_rs::GB18030;
use shared::orgs::api::{ImportOrgs, ListOrgs};

use super::{file, text};
use crate::on_both;
use crate::world::{World, account, area, org};

/// Two that are new, one that stands as it is.
pub(crate) const GOOD: &str = "类别,中文名称,英文名称,统一社会信用代码,所在区域代码,学区代码
企业,杨村五金厂,Yangcun Hardware,92330211MA2B000192,330211001202,
学校,东河二小,,,330211001,330211-01
企业,东河纺织有限公司,,91330211MA281A1B77,330211001201,
";

fn look(csv: impl AsRef<[u8]>) -> ImportOrgs {
    ImportOrgs {
        file: file(csv),
        dry_run: true,
    }
}

fn take(csv: impl AsRef<[u8]>) -> ImportOrgs {
    ImportOrgs {
        file: file(csv),
        dry_run: false,
    }
}

on_both! {
    async fn a_list_is_looked_at_taken_in_and_the_second_time_changes_nothing(backend) {
        let world = World::new(backend).await;
        let admin = world.admin();
        let seen = admin.call(look(GOOD)).await.unwrap();
        assert_eq!((seen.rows, seen.added, seen.changed, seen.unchanged), (3, 2, 0, 1));
        assert!(!seen.done && seen.problems.is_empty());
        let count = |world: &World| {
            let admin = world.admin();
            async move { admin.call(ListOrgs::default()).await.unwrap().total }
        };
        assert_eq!(count(&world).await, Some(9), "a look writes nothing");
        let (gb, _, _) = GB18030.encode(GOOD);
        let taken = admin.call(take(&gb)).await.unwrap();
        assert_eq!((taken.added, taken.done), (2, true));
        assert_eq!(count(&world).await, Some(11));
        let marked = format!("\u{feff}{GOOD}");
        let again = admin.call(take(marked)).await.unwrap();
        assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 3));
        assert_eq!(count(&world).await, Some(11));
        let query = Some(text("二小"));
        let found = admin.call(ListOrgs { query, ..ListOrgs::default() }).await.unwrap();
        assert_eq!(found.items[0].school_area, Some(area::SCHOOL_AREA));
    }

    async fn every_bad_row_is_named_and_nothing_is_written(backend) {
        let world = World::new(backend).await;
        let csv = "kind,name_zh,name_en,uscc,area_code,school_area_code
企业,甲厂,,91330211MA281A1B78,330211001202,
厂,乙厂,,92330211MA2B000192,330211001202,
企业,杨村五金厂,,92330211MA2B000192,330212001201,
学校,东河二小,,,330211001,330211-09
企业,=HYPERLINK(1),,9.13302E+17,330211001202,
村,杨村村民委员会,,,330211001,
企业,杨村五金厂,,92330211MA2B000192,330211001202,
企业,杨村五金店,,92330211MA2B000192,330211001202,
";
        let answer = world.admin().call(take(csv)).await.unwrap();
        let found: Vec<(u32, &str)> = answer
            .problems
            .iter()
            .map(|one| (one.row, one.column.en.as_str()))
            .collect();
        assert_eq!(found, [
            (2, "uscc"),
            (3, "kind"),
            (4, "area_code"),
            (5, "school_area_code"),
            (6, "name_zh"),
            (6, "uscc"),
            (7, "area_code"),
            (9, "name_zh"),
        ]);
        assert!(!answer.done);
        assert_eq!(world.admin().call(ListOrgs::default()).await.unwrap().total, Some(9));
        let headless = world.admin().call(look("名称,代码\n甲厂,1\n")).await.unwrap();
        assert!(headless.problems.iter().all(|one| one.row == 1));
        assert!(headless.problems.len() >= 6, "{headless:?}");
    }

    async fn what_differs_is_a_change_from_today(backend) {
        let world = World::new(backend).await;
        let csv = "kind,name_zh,name_en,uscc,area_code,school_area_code
enterprise,东河织造有限公司,,91330211MA281A1B77,330211001202,
enterprise,柳村模具厂,,92330211MA2B000192,330211001201,
";
        let taken = world.admin().call(take(csv)).await.unwrap();
        assert_eq!((taken.changed, taken.added, taken.done), (2, 0, true));
        let detail = crate::orgs::read(&world, org::ENTERPRISE).await;
        assert_eq!(detail.org.name.zh, "东河织造有限公司");
        assert_eq!(detail.history.len(), 2);
        let coded = crate::orgs::read(&world, org::OTHER_ENTERPRISE).await;
        assert_eq!(coded.org.uscc.as_deref(), Some("92330211MA2B000192"));
        let again = world.admin().call(take(csv)).await.unwrap();
        assert_eq!((again.changed, again.unchanged), (0, 2));
        let back = csv.replace("织造", "纺织");
        let back = world.admin().call(take(back)).await.unwrap();
        assert_eq!(back.problems[0].row, 2, "one change a day");
    }

    async fn what_is_no_list_is_refused(backend) {
        let world = World::new(backend).await;
        let admin = world.admin();
        let many = format!("{}{}", GOOD, "企业,甲,,,330211001201,\n".repeat(5000));
        let huge = vec![b'a'; 1024 * 1024 + 1];
        for (bytes, code) in [
            (&b""[..], "file_empty"),
            (b"PK\x03\x04", "file_not_csv"),
            (b"\xff\xff\xff\xff", "file_encoding"),
            (many.as_bytes(), "file_too_many_rows"),
            (&huge, "file_too_large"),
        ] {
            assert_eq!(admin.refusal(look(bytes)).await, code);
        }
        let broken = ImportOrgs { file: text("not base64!"), dry_run: true };
        assert_eq!(admin.refusal(broken).await, "file_not_base64");
        let foreign = world.caller(account::FOREIGN_ADMIN);
        let answer = foreign.call(look(GOOD)).await.unwrap();
        assert_eq!(answer.problems.len(), 3, "areas of another district are not found");
    }
}
