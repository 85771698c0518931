//! Awards: the desk where they are drafted, the list, signing, voiding, quotas and rules.
//!
//! What an award is worth, whether it is refused and when it counts comes from the server and is
//! only drawn here. An awarder sees what its own award is worth, never what others gave.

mod allocate;
mod amount;
mod batches;
mod clause;
mod counts;
mod detail;
mod district;
mod formula;
mod fund;
mod give_back;
mod grant;
mod list;
mod move_over;
mod past_day;
mod people;
mod place;
mod pool;
mod quotas;
mod rules;
mod state;
mod statement;
mod strip;
mod use_bar;
mod void;
mod withdraw;

pub use allocate::AllocatePage;
pub use batches::{BatchPage, BatchesPage, NewBatchPage};
pub use clause::choice as clause_words;
pub use counts::{Counts, use_counts};
pub use detail::AwardPage;
pub use district::DistrictAwardsPage;
pub use fund::FundPage;
pub use give_back::{RefundPage, ReturnPage};
pub use grant::AwardDesk;
pub use list::AwardsPage;
pub use move_over::MovePage;
pub use place::{Place, use_place};
pub use pool::PoolPage;
pub use quotas::{QuotasPage, all_quotas, runs_out};
pub use rules::{RulesPage, SubmitPage, WritePage, clause_table};
pub use state::StateWord;
pub use statement::StatementPage;
pub use use_bar::{QuotaBar, QuotaHead};
pub use void::VoidPage;
pub use withdraw::WithdrawPage;
