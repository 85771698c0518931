//! Who lives in the district, as a list to try other lists with. They are invented, so that their
//! names and numbers may stand in a file.

use shared::base::{Date, full_years};
use shared::identity::CitizenId;
use shared::imports::cell;

use crate::db::Conn;
use crate::demo::DISTRICT;
use crate::error::Result;
use crate::keys::Keys;
use crate::registers::orgs::{area_of_code, area_subtree};
use crate::registers::residents::{identities, registered_after};

/// How old someone is at least.
const ADULT: u32 = 18;

/// The citizen IDs and names of the adults who are registered on a day, in the order of their
/// person ids, as text with commas.
pub fn names_of_adults(conn: &mut Conn, keys: &Keys, today: Date) -> Result<String> {
    let district = area_of_code(conn, DISTRICT, today)?;
    let areas = area_subtree(conn, district, today)?;
    let residents = registered_after(conn, (&areas, today), None, usize::MAX)?;
    let people: Vec<_> = residents.iter().map(|resident| resident.person).collect();
    let mut text = "\u{feff}公民身份号码,姓名\r\n".to_owned();
    for identity in identities(conn, keys, &people)?.into_values() {
        let born = CitizenId::parse(&identity.citizen_id, today);
        let born = born.map(|id| id.birth_date());
        if born.is_ok_and(|born| full_years(born, today) >= ADULT) {
            let cells = [cell(&identity.citizen_id), cell(&identity.name)];
            text.push_str(&cells.join(","));
            text.push_str("\r\n");
        }
    }
    Ok(text)
}
