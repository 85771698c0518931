//! A synthetic district to try Jifen in: everything is invented but the names and codes of the
//! district and its seven towns and streets.
//!
//! The same seed and day make the same district; passwords alone are drawn for each database.
//! The district of the journeys is drafted in memory and written in one transaction; one of real
//! size goes on in parts, so that memory stays small, and is a district only with the last of
//! them. This folder names tables like a store, because it fills an empty
//! database.
//!
//! The journeys name these people. All live in the first community of 骆驼街道 (Luotuo Street),
//! except where it says otherwise; the enterprise is 示例精密机械有限公司 (Example Precision
//! Machinery), the school 示例第一小学 (Example No. 1 Primary School).
//!
//! * 张小禾 `330211199003070010`: example Z1, 76.4 points; works at the enterprise; a child
//!   applies in the school's area: eligible.
//! * 王建麦 `522422198605190039`: permit suspended; a child applies in the school's area: not
//!   eligible.
//! * 陈秀岭 `362330198904030064`: frozen since thirty days, works at the enterprise; a child applies
//!   in the school's area: eligible.
//! * 刘江枫 `411524198706280051`: applies in the area of 庄市街道 (Zhuangshi Street) and holds the
//!   statement `K7QM-2XWA`.
//! * 黄大川 `42112519840112007X`: works at the enterprise, which gave 9 of 10 points this year.
//! * 周新树 `430524199507300096`: works at the enterprise, insured there for two months.
//! * 李秋穗 `340826199108140029`: 张小禾's wife by a verified link.
//! * 吴巧枝 `341221198802250086`: drafts the enterprise's awards.
//! * 孙立柏 `361125197909160012`: signs the enterprise's awards.
//!
//! The enterprise has 21 insured migrants and so a quota of 63 (example ZQ1), partly used; two have
//! left it, and two it reported wait for the migrant office. Another enterprise of the same street
//! has accounts and staff, and has not applied to award yet. 示例紧固件有限公司 (Example Fasteners)
//! had another name before, and the second grid of 北垄村 (Beilong Village) has gone into the first.
//!
//! Five other awarders have given in a way that watching fairness finds, each another; the rest
//! have not.

mod accounts;
mod activities;
mod activity_rows;
mod areas;
mod awards;
mod books;
mod cards;
mod changes;
mod children;
mod corrections;
mod crowd;
mod days;
pub mod fixed;
mod freezes;
mod households;
mod life;
mod line;
mod links;
mod logins;
mod names;
mod offices;
mod orgs;
mod people;
mod person;
mod random;
mod record;
mod roll;
mod rows;
mod rules;
mod scene;
mod tables;
mod unfair;
mod unusual;

pub use accounts::DemoLogin;
pub use offices::offices;
pub use roll::names_of_adults;

use diesel::prelude::*;
use shared::base::{AccountId, Date};

use crate::db::{Conn, Db, Meta, meta, set_meta};
use crate::demo::accounts::Passwords;
use crate::demo::awards::Awarder;
use crate::demo::books::Books;
use crate::demo::people::People;
use crate::demo::random::Random;
use crate::demo::rows::Rows;
use crate::demo::scene::Scene;
use crate::error::{Error, Result};
use crate::keys::Keys;

/// The six digits of the district.
pub const DISTRICT: &str = "330211";

/// Fills an empty database with the district as it stands on a day, and says how to sign in. With
/// more residents than it has by itself, the others follow in parts, each written before the next
/// is drafted.
pub fn build(db: &Db, keys: &Keys, of: &Plan) -> Result<Vec<DemoLogin>> {
    let passwords = Passwords::draw()?;
    let mut district = draft(keys, of.today, of.seed, &passwords)?;
    let logins = std::mem::take(&mut district.logins);
    if of.residents > people::COUNT {
        crowd::build(db, district, &passwords, of)?;
        return Ok(logins);
    }
    let District {
        mut scene,
        books,
        activities,
        ..
    } = district;
    books.close(&mut scene);
    db.write_blocking(|conn| {
        refuse_filled(conn)?;
        scene.rows.insert(conn)?;
        activities.insert(conn)?;
        finish(conn, of.today)
    })?;
    Ok(logins)
}

/// Which district is to be made.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// The day it stands on.
    pub today: Date,
    /// Another seed makes another district.
    pub seed: u64,
    /// How many people at least.
    pub residents: usize,
}

impl Plan {
    /// The district of the journeys on a day.
    pub const fn of(today: Date, seed: u64) -> Self {
        Self {
            today,
            seed,
            residents: 0,
        }
    }
}

/// What makes the district one that is there.
fn finish(conn: &mut Conn, today: Date) -> Result<()> {
    set_meta(conn, Meta::District, DISTRICT)?;
    set_meta(conn, Meta::DemoDay, &today.to_string())
}

/// A district is never built over another.
fn refuse_filled(conn: &mut Conn) -> Result<()> {
    use crate::db::schema::areas;

    let filled: i64 = areas::table.count().get_result(conn)?;
    if filled > 0 || meta(conn, Meta::District)?.is_some() {
        let words = "the database holds a district already".to_owned();
        return Err(Error::Unavailable(words));
    }
    Ok(())
}

/// The district as it is drafted.
struct District<'a> {
    scene: Scene<'a>,
    awarders: Vec<Awarder>,
    books: Books,
    /// What is written behind everything else, which it names.
    activities: activity_rows::Rows,
    logins: Vec<DemoLogin>,
    /// Who took what was said at the counter.
    officer: AccountId,
}

fn draft<'a>(
    keys: &'a Keys,
    today: Date,
    seed: u64,
    passwords: &Passwords,
) -> Result<District<'a>> {
    let (mut random, mut rows) = (Random::new(seed), Rows::default());
    let areas = areas::build(&mut random, &mut rows);
    let orgs = orgs::build(&mut random, &mut rows, &areas);
    let mut people = People::default();
    let fixed = fixed::add(&mut random, &mut people, today);
    let known = people.all.len();
    let size = (orgs.enterprises.len(), people::COUNT);
    people.fill(&mut random, &areas, size, today);
    freezes::draw(&mut random, &mut people, known, today);
    households::build(&mut random, &mut rows, &areas, &people, today);
    let mut scene = Scene {
        keys,
        today,
        random,
        rows,
        areas,
        orgs,
        people,
        fixed,
    };
    record::people(&mut scene)?;
    record::statement(&mut scene)?;
    let accounts = accounts::build(&mut scene, passwords);
    let (awarders, mut books) = awards::build(&mut scene, passwords, &accounts)?;
    corrections::build(&mut scene, known);
    record::looks(&mut scene);
    links::build(&mut scene, passwords, known, &accounts)?;
    unusual::build(&mut scene);
    changes::build(&mut scene, known, &accounts)?;
    children::consents(&mut scene, accounts.village.clerk);
    let officer = accounts.village.clerk;
    let mut logins = accounts.logins;
    logins.extend(accounts::newcomers(&mut scene, passwords));
    let activities = activities::build(&mut scene);
    unfair::build(&mut scene, &mut books, passwords, &awarders)?;
    Ok(District {
        scene,
        awarders,
        books,
        activities,
        logins,
        officer,
    })
}
