use actix_web::rt::spawn;
use shared::awards::AwardState;
use shared::awards::api::{ListAwards, SignAwards};
use shared::base::AwardId;

use super::{check, codes, list, row, take_in, taken, two};
use crate::awards::{RESIDENT, awarding, points};
use crate::on_both;
use crate::world::{World, org, person};

async fn drafts(world: &World) -> Vec<AwardId> {
    let request = ListAwards {
        org: org::ENTERPRISE,
        state: Some(AwardState::Drafted),
        cursor: None,
        limit: None,
    };
    let list = world.clerk().call(request).await.unwrap();
    list.items.into_iter().map(|award| award.id).collect()
}

on_both! {
    async fn the_good_rows_become_drafts_that_reserve_nothing(backend) {
        let world = awarding(backend).await;
        let view = taken(&world, &two()).await;
        assert_eq!((view.rows, view.drafted, view.known, view.bad), (2, 2, 0, 0));
        assert_eq!((view.waiting, view.waiting_points), (2, points("4.5")));
        assert_eq!((view.signed, view.ended, view.taken_by.is_empty()), (0, 0, false));
        let spread: Vec<_> = view.spread.iter().map(|one| (one.points, one.awards)).collect();
        assert_eq!(spread, [(points("1.5"), 1), (points("3"), 1)]);
        assert_eq!(world.balance(org::ENTERPRISE), (6_300, 0));
        let drafts = drafts(&world).await;
        assert_eq!(drafts.len(), 2);
        for award in drafts {
            assert_eq!(award.0.get_version_num(), 8);
            assert_eq!(world.audited("award_drafted", award), 1);
        }
        assert_eq!(world.audited("award_batch_taken", view.id), 1);
    }

    async fn the_same_request_again_is_answered_the_same(backend) {
        let world = awarding(backend).await;
        let request = take_in(two(), false);
        let first = world.clerk().call(request.clone()).await.unwrap();
        assert_eq!(world.clerk().call(request.clone()).await.unwrap(), first);
        let mut other = request.clone();
        other.file = take_in(list(&[row(RESIDENT, "6,1,2018-06-20,别的")]), false).file;
        assert_eq!(world.clerk().refusal(other).await, "id_reused");
        let mut broken = request;
        broken.file = crate::orgs::text("no base64");
        assert_eq!(world.clerk().refusal(broken).await, "id_reused");
        assert_eq!((drafts(&world).await.len(), world.taken_rows()), (2, vec![2]));
    }

    async fn the_same_file_twice_changes_nothing(backend) {
        let world = awarding(backend).await;
        let first = taken(&world, &two()).await;
        assert_eq!(world.clerk().refusal(take_in(two(), false)).await, "batch_nothing_new");
        // Written in another way it says the same.
        let other = two().replace("第六条", "6").replace("１．５", "1.50")
            .replace("2018年6月21日", "2018/6/21");
        assert_eq!(world.clerk().refusal(take_in(other, true)).await, "batch_nothing_new");
        let ids = drafts(&world).await;
        let sign = SignAwards { org: org::ENTERPRISE, awards: ids.clone() };
        world.head().call(sign).await.unwrap();
        assert_eq!(world.clerk().refusal(take_in(two(), false)).await, "batch_nothing_new");
        assert_eq!(world.taken_rows(), [2]);
        assert_eq!(world.audited("award_batch_taken", first.id), 1);
    }

    async fn with_a_bad_row_all_or_the_good_ones(backend) {
        let world = awarding(backend).await;
        let csv = list(&[
            row(RESIDENT, "6,3,2018-06-20,带徒"),
            row(person::FAR, "6,3,2018-06-20,带徒"),
        ]);
        assert_eq!(world.clerk().refusal(take_in(&csv, false)).await, "batch_bad_rows");
        assert!(drafts(&world).await.is_empty() && world.taken_rows().is_empty());
        let view = world.clerk().call(take_in(&csv, true)).await.unwrap();
        assert_eq!((view.rows, view.drafted, view.bad), (2, 1, 1));
        let bad = list(&[row(person::FAR, "6,3,2018-06-20,带徒")]);
        assert_eq!(world.clerk().refusal(take_in(bad, true)).await, "batch_nothing_new");
    }

    async fn what_was_withdrawn_is_not_drafted_again_in_the_same_words(backend) {
        let world = awarding(backend).await;
        let csv = list(&[row(RESIDENT, "6,3,2018-06-20,带徒")]);
        taken(&world, &csv).await;
        let id = drafts(&world).await[0];
        let request = shared::awards::api::WithdrawAward {
            org: org::ENTERPRISE,
            award: id,
            reason: crate::orgs::text("记录不全"),
        };
        world.head().call(request).await.unwrap();
        let told = world.clerk().call(check(&csv)).await.unwrap();
        assert_eq!(codes(&told), [(2, vec!["award_ended_before"])]);
        let again = csv.replace("带徒", "带徒，记录已补");
        assert_eq!(taken(&world, &again).await.drafted, 1);
    }

    async fn many_requests_at_once_draft_each_row_once(backend) {
        let world = awarding(backend).await;
        let staff = world.more_staff(20);
        let rows: Vec<String> = staff.iter()
            .map(|person| world.row_of(*person, "6,1,2018-06-20,甲"))
            .collect();
        let same = take_in(list(&rows), false);
        let requests = (0..8).map(|number| {
            if number % 2 == 0 {
                same.clone()
            } else {
                take_in(list(&rows[number..]), false)
            }
        });
        let calls: Vec<_> = requests
            .map(|request| {
                let clerk = world.clerk();
                spawn(async move { clerk.call(request).await })
            })
            .collect();
        let mut answers = Vec::new();
        for call in calls {
            answers.push(call.await.unwrap());
        }
        let drafted: u32 = answers.iter().flatten()
            .map(|view| (view.id, view.drafted))
            .collect::<std::collections::BTreeMap<_, _>>()
            .into_values()
            .sum();
        assert_eq!((drafted, drafts(&world).await.len()), (20, 20), "{answers:?}");
        for problem in answers.iter().filter_map(|answer| answer.as_ref().err()) {
            assert_eq!(problem.code, "batch_nothing_new");
        }
    }
}
