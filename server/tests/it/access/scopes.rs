//! Narrowing a scope never widens what is seen: whatever a list shows to a post, it shows to the
//! posts above it, with totals that count no more than what is shown.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use server::web::Operation;
use shared::api::Method;
use shared::base::AccountId;

use crate::actors::{Answer, Caller};
use crate::asking::{Description, Named, kind, path_with, words};
use crate::history::lived;
use crate::on_both;
use crate::world::{
    World, account, actor, area, neighbour, org, orgs_of_all, people_of_all, person,
};

/// Posts of which each sees no more than the next.
const CHAINS: [&[AccountId]; 6] = [
    &[
        account::VILLAGE_OFFICER,
        account::TOWN_OFFICER,
        account::OFFICE,
    ],
    &[
        neighbour::account::NEXT_VILLAGE_OFFICER,
        account::TOWN_OFFICER,
        account::OFFICE,
    ],
    &[
        account::OTHER_VILLAGE_OFFICER,
        neighbour::account::OTHER_TOWN_OFFICER,
        account::OFFICE,
    ],
    &[account::DEPARTMENT_OFFICER, account::OFFICE],
    &[account::CLERK, account::OFFICE],
    &[account::HEAD, account::OFFICE],
];

/// Lists that tell of the awards of the own organisation beside what the area shows: there a town
/// and its villages see different awards, and only the office sees all.
const OF_OWN_ORG: [&str; 1] = ["ReadTimeline"];

/// The smallest page, so that every list has several.
const PAGE: u32 = 1;
/// More pages than any list of the test has.
const PAGES_MAX: usize = 200;

/// What is asked of a list: the path, and what narrows it.
#[derive(Clone, Debug)]
struct Question {
    named: Named,
    filter: Option<(String, Value)>,
}

async fn send(caller: &Caller, operation: &Operation, asked: &Question, more: &[Value]) -> Answer {
    let path = path_with(operation, &asked.named);
    let mut fields = serde_json::Map::new();
    fields.insert("limit".to_owned(), json!(PAGE));
    fields.extend(asked.filter.clone());
    if let Some(cursor) = more.first() {
        fields.insert("cursor".to_owned(), cursor.clone());
    }
    let request = match operation.method {
        Method::Post => actix_web::test::TestRequest::post()
            .uri(&path)
            .set_json(&fields),
        Method::Get => {
            let text = |value: &Value| value.as_str().map_or(value.to_string(), str::to_owned);
            let pairs: Vec<_> = fields.iter().map(|(name, one)| (name, text(one))).collect();
            let query = serde_urlencoded::to_string(pairs).unwrap();
            actix_web::test::TestRequest::get().uri(&format!("{path}?{query}"))
        }
    };
    caller.send(request).await
}

/// Everything a list shows, page by page: the rows' keys, and the cursors on the way. Nothing if
/// the answer is no list.
async fn whole(
    caller: &Caller,
    operation: &Operation,
    asked: &Question,
) -> Option<(BTreeSet<String>, Vec<Value>)> {
    let (mut keys, mut cursors, mut rows) = (BTreeSet::new(), Vec::<Value>::new(), 0);
    let mut total = None;
    for _ in 0..PAGES_MAX {
        let answer = send(
            caller,
            operation,
            asked,
            &cursors[cursors.len().saturating_sub(1)..],
        )
        .await;
        if !answer.status.is_success() {
            return None;
        }
        let page = answer.json();
        let items = page["items"].as_array()?;
        keys.extend(items.iter().map(key));
        rows += u64::try_from(items.len()).unwrap();
        total = total.or(page["total"].as_u64());
        if let Some(next) = page.get("next").filter(|next| !next.is_null()) {
            cursors.push(next.clone());
            continue;
        }
        let case = format!("{} {asked:?}", operation.name);
        let all = total.is_none_or(|total| total == rows);
        assert!(all, "{case}: {total:?} of {rows}");
        return Some((keys, cursors));
    }
    panic!("{} has no end", operation.name);
}

/// What a row is about.
fn key(item: &Value) -> String {
    for name in ["id", "award", "person", "link", "org"] {
        if let Some(id) = item[name].as_str() {
            return id.to_owned();
        }
    }
    item.to_string()
}

/// True if the operation answers one page of a list.
fn lists(description: &Description, operation: &Operation) -> bool {
    let fields = description.answer_fields(operation);
    ["items", "next", "total"]
        .iter()
        .all(|name| fields.contains(name))
}

/// What may be asked of a list: everything, and by each filter it has.
fn questions(description: &Description, operation: &Operation, of: AccountId) -> Vec<Question> {
    let mut named = Named::new();
    let grant = actor(of).grants[0].clone();
    if let Some(org) = grant.org {
        named.insert("org".to_owned(), org.to_string());
    }
    named.insert("person".to_owned(), person::RESIDENT.to_string());
    let mut all = vec![Question {
        named: named.clone(),
        filter: None,
    }];
    for (name, schema) in description.fields(operation) {
        let filters = values(description, &name, schema);
        all.extend(filters.into_iter().map(|value| Question {
            named: named.clone(),
            filter: Some((name.clone(), value)),
        }));
    }
    all
}

/// Values a filter may have: every word of a closed list, every name and number on file.
fn values(description: &Description, name: &str, schema: &Value) -> Vec<Value> {
    let schema = description.resolved(schema);
    let words = words(schema);
    let tail = |id: &str| id[14..].to_owned();
    match name {
        "cursor" | "limit" => Vec::new(),
        "query" => people_of_all()
            .flat_map(|one| [one.name.to_owned(), tail(one.citizen_id().expose())])
            .map(Value::from)
            .collect(),
        "org" => orgs_of_all().map(|place| json!(place.id)).collect(),
        "person" => people_of_all().map(|one| json!(one.id)).collect(),
        "town" => vec![json!(area::TOWN), json!(area::OTHER_TOWN)],
        _ if !words.is_empty() => words,
        _ if kind(schema) == "boolean" => vec![json!(true), json!(false)],
        _ => Vec::new(),
    }
}

/// What two posts of a chain are shown of one question; true if the narrower saw something and
/// the wider more.
async fn compare(
    world: &World,
    operation: &Operation,
    (narrow, wide): (AccountId, AccountId),
    asked: &Question,
) -> bool {
    let callers = (world.caller(narrow), world.caller(wide));
    let Some((less, _)) = whole(&callers.0, operation, asked).await else {
        return false;
    };
    let case = format!("{} {asked:?} by {narrow} and {wide}", operation.name);
    let Some((more, cursors)) = whole(&callers.1, operation, asked).await else {
        panic!("{case}: only the narrower post is answered");
    };
    let widened: Vec<_> = less.difference(&more).collect();
    assert!(widened.is_empty(), "{case}: {widened:?}");
    for cursor in cursors {
        leaks_no_cursor(operation, (&callers.0, asked), &cursor, &less).await;
    }
    !less.is_empty() && less.len() < more.len()
}

/// A place of the wider list brings nothing into the narrower one: what stands out of reach there
/// is no more a place than one that is made up.
async fn leaks_no_cursor(
    operation: &Operation,
    (caller, asked): (&Caller, &Question),
    cursor: &Value,
    less: &BTreeSet<String>,
) {
    let case = format!("{} from {cursor}", operation.name);
    let answer = send(caller, operation, asked, std::slice::from_ref(cursor)).await;
    let known = cursor.as_str().is_some_and(|id| less.contains(id));
    if answer.status.is_success() {
        let page = answer.json();
        let items = page["items"].as_array().unwrap();
        assert!(items.iter().all(|item| less.contains(&key(item))), "{case}");
    }
    if !known
        && cursor
            .as_str()
            .is_some_and(|id| uuid::Uuid::parse_str(id).is_ok())
    {
        let made_up = json!(uuid::Uuid::now_v7());
        let other = send(caller, operation, asked, &[made_up]).await;
        assert_eq!(answer.status, other.status, "{case}");
    }
}

/// The posts to be compared: each with the next, or with the last alone.
fn pairs(posts: &[AccountId], operation: &Operation) -> Vec<(AccountId, AccountId)> {
    let Some((last, others)) = posts.split_last() else {
        return Vec::new();
    };
    if OF_OWN_ORG.contains(&operation.name) {
        return others.iter().map(|post| (*post, *last)).collect();
    }
    posts.windows(2).map(|pair| (pair[0], pair[1])).collect()
}

on_both! {
    async fn a_narrower_post_is_never_shown_more(backend) {
        let world = lived(backend).await;
        let operations = server::operations();
        let description = Description::of(&operations);
        let (mut asked, mut told) = (0, BTreeSet::new());
        for operation in operations.iter().filter(|one| lists(&description, one)) {
            let Some(action) = operation.action else { continue };
            for chain in CHAINS {
                let may = chain.iter().filter(|id| actor(**id).may(action));
                let posts: Vec<AccountId> = may.copied().collect();
                for pair in pairs(&posts, operation) {
                    for question in questions(&description, operation, pair.0) {
                        if compare(&world, operation, pair, &question).await {
                            told.insert(operation.name);
                        }
                        asked += 1;
                    }
                }
            }
        }
        assert!(asked > 200, "{asked}");
        for name in ["SearchResidents", "ListCorrections", "ListLinks"] {
            assert!(told.contains(name), "{name} is the same to everyone: {told:?}");
        }
    }

    async fn an_auditor_and_an_administrator_see_one_district(backend) {
        let world = lived(backend).await;
        let operations = server::operations();
        let description = Description::of(&operations);
        let mut compared = 0;
        for operation in operations.iter().filter(|one| lists(&description, one)) {
            for (here, there) in [
                (account::AUDITOR, account::FOREIGN_AUDITOR),
                (account::ADMIN, account::FOREIGN_ADMIN),
                (account::SECURITY, neighbour::account::FOREIGN_SECURITY),
                (account::OFFICE, account::FOREIGN_OFFICE),
            ] {
                let Some(action) = operation.action else { continue };
                if !actor(here).may(action) {
                    continue;
                }
                let named = Named::from([("org".to_owned(), org::ENTERPRISE.to_string())]);
                let asked = Question { named, filter: None };
                let ours = whole(&world.caller(here), operation, &asked).await;
                let theirs = whole(&world.caller(there), operation, &asked).await;
                if let (Some((ours, _)), Some((theirs, _))) = (ours, theirs) {
                    // What has no id are words and rules, which both have.
                    let is_id = |key: &&String| uuid::Uuid::parse_str(key).is_ok();
                    let of_both: Vec<_> = ours.intersection(&theirs).filter(is_id).collect();
                    assert!(of_both.is_empty(), "{}: {of_both:?}", operation.name);
                    compared += 1;
                }
            }
        }
        assert!(compared > 5, "{compared}");
    }
}
