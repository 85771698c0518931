//! Post a signed award for public notice: the least that lets others spot a wrong entry.

use shared::base::{AreaId, AwardId, Date, PersonId, Points, full_years};
use shared::identity::CitizenId;
use shared::publicity::{Entry, PublicLine};

use crate::db::Conn;
use crate::error::{Error, Result};
use crate::keys::Keys;
use crate::publicity::store;
use crate::registers::orgs::Org;
use crate::registers::residents::named_resident;

/// The age from which a person is named, if only masked.
const ADULT: u32 = 18;
/// What stands for the name of a child.
const UNNAMED: &str = "**";

/// What is posted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The award.
    pub award: AwardId,
    /// The person.
    pub person: PersonId,
    /// The town of the organisation that gives.
    pub town: AreaId,
    /// The points.
    pub points: Points,
    /// The day it is posted.
    pub posted_on: Date,
    /// The last day of the notice.
    pub until: Date,
}

/// Writes the line of an award, masked, and apart from the lines of other people in notice.
pub fn post(conn: &mut Conn, keys: &Keys, org: &Org, posting: &Posting) -> Result<()> {
    let (resident, identity) = named_resident(conn, keys, posting.person)?.unzip();
    let (Some(resident), Some(identity)) = (resident, identity.flatten()) else {
        return Err(Error::Database(diesel::result::Error::NotFound));
    };
    let village = resident.village;
    let citizen_id = CitizenId::parse(&identity.citizen_id, posting.posted_on)
        .map_err(|_error| Error::internal("a citizen ID on file that does not read"))?;
    let entry = Entry {
        name: &identity.name,
        citizen_id: &citizen_id,
        village,
        points: posting.points,
    };
    let line = if full_years(citizen_id.birth_date(), posting.posted_on) < ADULT {
        // A child is known by the award's id alone.
        PublicLine {
            name: UNNAMED.to_owned(),
            id_tail: String::new(),
            village,
            points: posting.points,
        }
    } else {
        let others = store::lines_of_others(conn, &entry, posting)?;
        PublicLine::joining(&entry, &others)
    };
    store::insert(conn, org, posting, &line)
}
