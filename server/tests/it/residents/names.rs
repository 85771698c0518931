//! How people are found by name where there are more than can all be opened.

use server::clock::Now;
use server::registers::residents::{Identity, Resident, complete_names};
use server::residents::register;
use shared::awards::api::SearchAwardees;
use shared::base::{PersonId, Text};
use shared::identity::CitizenId;
use shared::residents::api::{ResidentRow, SearchResidents};
use uuid::Uuid;

use crate::actors::Caller;
use crate::on_both;
use crate::world::{DISTRICT, World, area, date, org};

/// More than are opened whoever they are, and half of them by the name of Shen.
const CROWD: u128 = 2_300;
const SURNAMES: [&str; 2] = ["沈", "丘"];
/// One of this name is in the crowd; the others are called by a letter and a number.
const RARE: (u128, &str) = (1_777, "百里溪");

fn person(number: u128) -> PersonId {
    PersonId(Uuid::from_u128(0xd000_0000 + number))
}

fn name(number: u128) -> String {
    if number == RARE.0 {
        return RARE.1.to_owned();
    }
    let place = usize::try_from(number).unwrap();
    let given = char::from_u32(0x5000 + u32::try_from(number % 50).unwrap()).unwrap();
    format!("{}{given}", SURNAMES[place % SURNAMES.len()])
}

fn citizen_id(number: u128) -> CitizenId {
    let stem = format!(
        "3302111970010{:01}{:03}",
        1 + number / 1_000,
        number % 1_000
    );
    let ids = "0123456789X".chars().map(|check| format!("{stem}{check}"));
    let mut valid = ids.filter_map(|id| CitizenId::parse(&id, date("2100-01-01")).ok());
    valid.next().expect("one check digit fits")
}

async fn crowded(backend: crate::database::Backend) -> World {
    let world = World::new(backend).await;
    world.write(|conn| {
        for number in 0..CROWD {
            let identity = Identity {
                name: name(number),
                citizen_id: citizen_id(number).expose().to_owned(),
                phone: None,
                address: None,
            };
            let resident = Resident {
                person: person(number),
                district: DISTRICT.to_owned(),
                village: if number % 4 == 0 {
                    area::NEXT_VILLAGE
                } else {
                    area::VILLAGE
                },
                grid: None,
                registered_on: date("2015-01-01"),
                left_on: None,
            };
            register(conn, Now::at(0), &world.keys, &resident, &identity)?;
        }
        Ok(())
    });
    world
}

fn asked(query: &str) -> SearchResidents {
    SearchResidents {
        query: Some(Text::new(query).unwrap()),
        cursor: None,
        limit: Some(100),
    }
}

/// Everyone found, page by page, and what the first page counts.
async fn all(caller: &Caller, query: &str) -> (Vec<PersonId>, Option<u32>) {
    let (mut found, mut request) = (Vec::new(), asked(query));
    let mut total = None;
    loop {
        let page = caller.call(request.clone()).await.unwrap();
        if found.is_empty() {
            total = page.total;
        }
        found.extend(page.items.iter().map(|row: &ResidentRow| row.person));
        request.cursor = page.next;
        if request.cursor.is_none() {
            return (found, total);
        }
    }
}

/// Everyone of the crowd whom a query finds, by their names and numbers.
fn meant(query: &str, lives: impl Fn(u128) -> bool) -> Vec<PersonId> {
    let fits = |number: &u128| {
        let id = citizen_id(*number);
        lives(*number)
            && (name(*number).contains(query) || id.expose()[14..].eq_ignore_ascii_case(query))
    };
    (0..CROWD).filter(fits).map(person).collect()
}

on_both! {
    async fn a_part_of_the_name_finds_just_those_who_have_it(backend) {
        let world = crowded(backend).await;
        let (office, village) = (world.office(), world.village_officer());
        let tail = citizen_id(42).expose()[14..].to_owned();
        for query in ["沈", "丘", "\u{5007}", "沈\u{5008}", RARE.1, "百里", "里", &tail] {
            let (found, total) = all(&office, query).await;
            assert_eq!(found, meant(query, |_| true), "{query}");
            let counted = u32::try_from(found.len()).unwrap();
            assert_eq!(total, Some(counted).filter(|count| *count <= 1_000), "{query}");
            let (found, _) = all(&village, query).await;
            assert_eq!(found, meant(query, |number| number % 4 != 0), "{query} in the village");
        }
        let (nobody, total) = all(&office, "沈百").await;
        assert_eq!((nobody.len(), total), (0, Some(0)));
    }

    async fn whoever_awards_a_village_finds_its_people_alike(backend) {
        let world = crowded(backend).await;
        let mut request = SearchAwardees::of(org::VILLAGE);
        request.query = Some(Text::new(RARE.1).unwrap());
        let found = world.village_officer().call(request).await.unwrap();
        let people: Vec<PersonId> = found.items.iter().map(|one| one.person).collect();
        assert_eq!(people, [person(RARE.0)]);
    }

    async fn those_filed_before_are_found_once_the_parts_are_added(backend) {
        let world = crowded(backend).await;
        world.write(|conn| {
            use diesel::prelude::*;
            diesel::delete(server::db::schema::name_parts::table).execute(conn)?;
            Ok(())
        });
        assert_eq!(all(&world.office(), RARE.1).await.0, []);
        assert!(complete_names(&world.db, &world.keys).unwrap() > 2_300);
        assert_eq!(all(&world.office(), RARE.1).await.0, [person(RARE.0)]);
        assert_eq!(complete_names(&world.db, &world.keys).unwrap(), 0);
    }

    async fn two_servers_that_start_at_once_add_the_same_parts(backend) {
        let world = crowded(backend).await;
        world.write(|conn| {
            use diesel::prelude::*;
            diesel::delete(server::db::schema::name_parts::table).execute(conn)?;
            Ok(())
        });
        let (db, keys) = (&world.db, &world.keys);
        std::thread::scope(|scope| {
            let started = [(); 2].map(|()| scope.spawn(|| complete_names(db, keys)));
            for one in started {
                one.join().unwrap().unwrap();
            }
        });
        assert_eq!(all(&world.office(), RARE.1).await.0, [person(RARE.0)]);
    }
}
