use shared::accounts::api::DisableAccount;
use shared::audit::api::{AuditFilter, ExportAudit};
use shared::base::{Lang, Text};

use super::{found, look, of_event, text};
use crate::on_both;
use crate::world::{World, account, person};

on_both! {
    async fn the_rows_of_a_filter_are_taken_along_in_one_language(backend) {
        let world = World::new(backend).await;
        look(&world, person::RESIDENT).await;
        let reason = Text::new("=cmd|' /C calc'!A0").unwrap();
        let disable = DisableAccount { account: account::CLERK, reason };
        world.admin().call(disable).await.unwrap();
        let zh = world.auditor().call(ExportAudit::default()).await.unwrap();
        assert_eq!((zh.rows, zh.file.as_str()), (2, "审计-2018-07-01.csv"));
        assert!(zh.csv.starts_with("\u{feff}\"时间\",\"事件\""), "{}", zh.csv);
        assert!(zh.csv.contains("\"周*兰\""), "{}", zh.csv);
        let looks = AuditFilter { looks: true, ..AuditFilter::default() };
        let en = world.auditor().call(ExportAudit { filter: looks, lang: Lang::En }).await.unwrap();
        assert_eq!((en.rows, en.file.as_str()), (1, "audit-2018-07-01.csv"));
        assert!(en.csv.contains("\"Read a file\"") && en.csv.lines().count() == 2);
        let rows = found(&world, of_event("audit_exported")).await;
        assert_eq!(rows.len(), 2);
    }

    async fn an_account_that_is_not_there_exports_the_head_alone(backend) {
        let world = World::new(backend).await;
        let filter = AuditFilter { account: Some(text("nobody")), ..AuditFilter::default() };
        let request = ExportAudit { filter, lang: Lang::En };
        let export = world.auditor().call(request).await.unwrap();
        assert_eq!((export.rows, export.csv.lines().count()), (0, 1));
    }
}
