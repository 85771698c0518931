//! Identity formats: citizen IDs, credit codes, area codes, masked names.
//!
//! Reading is forgiving (spaces, hyphens, full-width digits); every mistake has its own words.
//! A citizen ID never prints in full: `Debug` and `Display` are masked and it does not serialise,
//! so a full value leaves only where `expose` is written out.

mod area_code;
mod citizen_id;
mod name;
mod typed;
mod uscc;

pub use area_code::{AreaCode, AreaCodeError, AreaLevel};
pub use citizen_id::{CitizenId, CitizenIdError};
pub use name::mask_name;
pub(crate) use typed::half_width;
pub use uscc::{Uscc, UsccError, UsccWarning};
