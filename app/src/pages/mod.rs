//! Pages, cut by who they are for; a page only composes the widgets of the features.

mod auditor;
mod award_clerk;
mod award_head;
mod awarding;
mod department_officer;
pub mod desk;
mod migrant_office;
mod policy_officer;
pub mod public;
mod security_admin;
mod system_admin;
mod town_officer;
mod village_officer;
