use shared::awards::api::ReadAwardRules;

use super::{ENTERPRISE, Rules, awarding, insert_rules, points};
use crate::on_both;
use crate::world::{date, org};

const RULES: ReadAwardRules = ReadAwardRules {
    org: org::ENTERPRISE,
};

on_both! {
    async fn the_rules_in_force_are_read_with_their_clauses(backend) {
        let world = awarding(backend).await;
        let rules = world.clerk().call(RULES).await.unwrap();
        assert_eq!((rules.version, rules.in_force_from), (Some(1), Some(date("2018-01-10"))));
        let clause = &rules.clauses[0];
        assert_eq!((clause.clause, clause.indicator_name.en.as_str()),
            (6, "Employer's evaluation"));
        assert_eq!((clause.points_min, clause.points_max), (points("0.5"), points("10")));
        assert_eq!(world.office().call(RULES).await.unwrap(), rules);
        assert_eq!(world.other_clerk().refusal(RULES).await, "not_allowed");
    }

    async fn before_their_first_day_there_are_none(backend) {
        let mut world = awarding(backend).await;
        world.write(|conn| {
            insert_rules(conn, &Rules { version: 2, from: "2018-08-01", ..ENTERPRISE })
        });
        assert_eq!(world.clerk().call(RULES).await.unwrap().version, Some(1));
        world.travel_to("2018-01-09").await;
        let rules = world.clerk().call(RULES).await.unwrap();
        assert_eq!((rules.version, rules.clauses.len()), (None, 0));
        assert_eq!(rules.org_name.zh, "东河纺织有限公司");
        world.travel_to("2018-08-01").await;
        assert_eq!(world.clerk().call(RULES).await.unwrap().version, Some(2));
    }
}
