//! Who updates what another has changed meanwhile is told so, and nothing is changed.

use std::collections::BTreeSet;
use std::fmt::Debug;

use actix_web::http::header;
use actix_web::test::TestRequest;
use shared::access::{Role, relation};
use shared::api::Update;
use shared::awards::api::{AllocateQuota, ReadQuota};
use shared::orgs::api::{ChangeOrg, CloseOrg, MergeOrg, ReadOrg};

use crate::actors::{Answer, Caller};
use crate::awards::allocation;
use crate::on_both;
use crate::orgs::{close, merge, rename};
use crate::world::{World, date, org};

const ENTERPRISE: ReadOrg = ReadOrg {
    org: org::ENTERPRISE,
};
const QUOTA: ReadQuota = ReadQuota::of(org::ENTERPRISE, 2018);

/// Asks an update under every kind of tag: one that goes through, and another that would.
async fn is_guarded<E: Update + Debug>(who: &Caller, read: E::Of, change: E, other: E) -> String {
    let name = std::any::type_name::<E>();
    let before = who.ask(&read).await;
    let tag = before.header("etag").to_owned();
    assert!(
        tag.starts_with('"') && tag.ends_with('"'),
        "{name}: {tag} is strong"
    );
    let under = async |tags: &str, change: &E| who.having_seen(tags).ask(change).await;
    for stale in [
        "\"other\"",
        &format!("W/{tag}"),
        "",
        &format!("\"{}\"", tag.replace('"', ",")),
    ] {
        let refused = under(stale, &change).await.problem();
        assert_eq!(
            (refused.status, &*refused.code),
            (412, "changed_since_read"),
            "{name}"
        );
    }
    for wrong in [
        "other",
        "\"other",
        &format!("*, {tag}"),
        tag.trim_matches('"'),
    ] {
        let refused = under(wrong, &change).await.problem();
        assert_eq!(
            (refused.status, &*refused.code),
            (400, "bad_request"),
            "{name}: {wrong}"
        );
    }
    assert_eq!(
        who.ask(&read).await.header("etag"),
        tag,
        "{name}: nothing was changed"
    );
    let done = under(&format!("\"other\" , {tag}"), &change).await;
    assert!(done.status.is_success(), "{name}: {done:?}");
    assert_ne!(who.ask(&read).await.header("etag"), tag, "{name}");
    let again = under(&tag, &change).await;
    assert_eq!(
        (again.status, again.body),
        (done.status, done.body),
        "{name}: sent again"
    );
    assert_eq!(
        under(&tag, &other).await.problem().code,
        "changed_since_read",
        "{name}"
    );
    name.rsplit("::").next().expect("a name").to_owned()
}

on_both! {
    async fn every_update_of_a_thing_that_is_shown_is_guarded(backend) {
        let mut guarded = BTreeSet::new();
        let world = World::new(backend).await;
        let other = ChangeOrg { from: date("2018-07-03"), ..rename("2018-07-02") };
        let change = rename("2018-07-02");
        guarded.insert(is_guarded(&world.admin(), ENTERPRISE, change, other).await);
        let world = World::new(backend).await;
        let (first, second) = ("2018-07-02", "2018-07-03");
        let (change, other) = (close(org::ENTERPRISE, first), close(org::ENTERPRISE, second));
        guarded.insert(is_guarded::<CloseOrg>(&world.admin(), ENTERPRISE, change, other).await);
        let world = World::new(backend).await;
        let into = |day| merge(org::ENTERPRISE, org::OTHER_ENTERPRISE, day);
        let (change, other) = (into(first), into(second));
        guarded.insert(is_guarded::<MergeOrg>(&world.admin(), ENTERPRISE, change, other).await);
        let world = World::new(backend).await;
        world.funded("50").await;
        let (change, other) = (allocation(org::ENTERPRISE, "5"), allocation(org::ENTERPRISE, "5"));
        guarded.insert(is_guarded::<AllocateQuota>(&world.office(), QUOTA, change, other).await);
        let declared = server::operations();
        let declared = declared.iter().filter(|one| one.updates.is_some());
        let declared: BTreeSet<String> = declared.map(|one| one.name.to_owned()).collect();
        assert_eq!(guarded, declared);
    }

    async fn any_tag_at_all_and_none_ask_nothing(backend) {
        let world = World::new(backend).await;
        let any = world.admin().having_seen("*");
        any.call(rename("2018-07-02")).await.unwrap();
        any.call(rename("2018-07-02")).await.unwrap();
        assert_eq!(any.refusal(rename("2018-07-03")).await, "nothing_new");
        world.admin().call(close(org::ENTERPRISE, "2018-07-04")).await.unwrap();
    }

    async fn who_may_not_learns_nothing_by_a_tag(backend) {
        let world = World::new(backend).await;
        for tags in ["\"other\"", "other"] {
            let clerk = world.clerk().having_seen(tags);
            assert_eq!(clerk.refusal(rename("2018-07-02")).await, "not_allowed");
            let nobody = world.anon().having_seen(tags);
            assert_eq!(nobody.refusal(rename("2018-07-02")).await, "sign_in_required");
        }
    }

    async fn what_is_kept_is_not_sent_again_and_a_tagged_answer_is_sent_as_it_is(backend) {
        let world = World::new(backend).await;
        let path = format!("/api/v1/orgs/{}", org::ENTERPRISE);
        let ask = async |name: header::HeaderName, value: &str| -> Answer {
            let request = TestRequest::get().uri(&path).insert_header((name, value));
            world.admin().send(request).await
        };
        let coded = ask(header::ACCEPT_ENCODING, "br, gzip").await;
        assert_eq!((coded.header("content-encoding"), coded.header("vary")), ("", ""));
        let tag = coded.header("etag");
        assert_eq!(tag, world.admin().ask(&ENTERPRISE).await.header("etag"));
        let kept = ask(header::IF_NONE_MATCH, tag).await;
        assert_eq!((kept.status.as_u16(), kept.header("etag")), (304, tag));
        assert_eq!(kept.header("cache-control"), "no-store");
        world.admin().call(rename("2018-07-02")).await.unwrap();
        assert_eq!(ask(header::IF_NONE_MATCH, tag).await.status.as_u16(), 200);
    }
}

#[test]
fn what_is_updated_is_shown_with_a_tag_to_whoever_may_update_it() {
    let operations = server::operations();
    let mut updates = 0;
    for operation in &operations {
        let Some(shown) = operation.updates else {
            continue;
        };
        updates += 1;
        let shown = operations.iter().find(|one| one.name == shown);
        let shown = shown.expect("an operation that is served");
        assert!(shown.keeps, "{} has no tag", shown.name);
        assert!(operation.path.starts_with(shown.path), "{}", operation.path);
        for role in Role::ALL {
            let may = |action| relation(action, *role);
            let (update, read) = (operation.action.and_then(may), shown.action.and_then(may));
            assert!(
                update.is_none() || read == update,
                "{role:?}: {}",
                operation.name
            );
        }
    }
    assert!(updates >= 4);
}
