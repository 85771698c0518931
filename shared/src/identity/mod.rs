//! Identity formats: citizen IDs, credit codes, area codes, mobile numbers, masked names.
//!
//! Reading is forgiving (spaces, hyphens, full-width digits); every mistake has its own words.
//! A citizen ID and a mobile number never print in full: `Debug` and `Display` are masked and
//! neither serialises, so a full value leaves only where `expose` is written out.

mod area_code;
mod citizen_id;
mod mobile;
mod name;
mod typed;
mod uscc;

pub use area_code::{AreaCode, AreaCodeError, AreaLevel};
pub use citizen_id::{CitizenId, CitizenIdError, Sex};
pub use mobile::{Mobile, MobileError};
pub use name::mask_name;
pub use uscc::{Uscc, UsccError, UsccWarning};
