//! Awards: drafting, signing within the quota, public notice, voiding, and the quota ledger.
//!
//! Rows are loaded, `shared::awards` decides, the store writes. A limit that two clerks may reach
//! at the same moment is one conditional statement more, after the decision. Locks are taken in
//! one order everywhere: the award, the cap per person, the quota.

mod award;
mod batches;
mod decision;
mod draft;
mod drafts;
mod history;
mod keepers;
mod lines;
mod list;
mod list_district;
mod objected;
mod of_person;
mod published;
mod quotas;
mod reached;
mod read;
mod recipient;
mod refusals;
mod rules;
mod search;
mod setting;
mod sign;
mod sign_many;
mod store;
mod view;
mod void;
mod weigh;
mod withdraw;

pub use drafts::open_drafts;

pub use history::{AwardHistory, AwardStep, history_of};
pub use keepers::{KeptDraft, keep_from_now, kept_drafts};
pub(crate) use lines::draft_lines;
pub use objected::{ObjectedAward, hold_row, objected};
pub use of_person::of_person;
pub(crate) use reached::{awards_of, hold_draft, reached_award};
pub(crate) use setting::Setting as AwardSetting;
pub use store::forget;
pub use void::void_for_objection;

use award::{Award, Ending, Place, SignatureOnRecord, Step, Which};
use decision::Decision;
use setting::Setting;
use shared::access::Target;
use shared::api::{Endpoint, ErrorCode};
use shared::awards::api::{
    AllocateQuota, CheckAwardBatch, DraftAward, FundTown, KeepRulesDraft, ListAwardBatches,
    ListAwarders, ListAwards, ListDistrictAwards, ListQuotas, ListTownQuotas, MoveQuota, ReadAward,
    ReadAwardBatch, ReadAwardRules, ReadAwarder, ReadBatchTemplate, ReadPool, ReadQuota,
    ReadRulesDesk, RefundPool, ReturnAwardBatch, ReturnQuota, ReturnRules, SearchAwardees,
    SignAward, SignAwards, SubmitRules, TakeInAwardBatch, VoidAward, WeighAward, WithdrawAward,
};
use shared::base::{AwardId, Date, OrgId};

use crate::db::Conn;
use crate::error::Result;
use crate::registers::orgs::{self, Org};
use crate::web::{Operation, Permit, operation};

/// The operations of awards and quotas.
pub fn operations() -> Vec<Operation> {
    vec![
        operation::<SearchAwardees, _, _>(search::handler),
        operation::<ReadAwardRules, _, _>(rules::read::handler),
        operation::<ReadRulesDesk, _, _>(rules::desk),
        operation::<KeepRulesDraft, _, _>(rules::keep::handler).refuses(refusals::KEEP_RULES_DRAFT),
        operation::<SubmitRules, _, _>(rules::submit::handler).refuses(refusals::SUBMIT_RULES),
        operation::<ReturnRules, _, _>(rules::send_back::handler).refuses(refusals::RETURN_RULES),
        operation::<ListAwarders, _, _>(published::list::handler),
        operation::<ReadAwarder, _, _>(published::read::handler),
        operation::<WeighAward, _, _>(weigh::handler).refuses(refusals::WEIGH_AWARD),
        operation::<DraftAward, _, _>(draft::handler).refuses(refusals::DRAFT_AWARD),
        operation::<ListAwards, _, _>(list::handler),
        operation::<ListDistrictAwards, _, _>(list_district::handler),
        operation::<ReadAward, _, _>(read::handler),
        operation::<SignAward, _, _>(sign::handler).refuses(refusals::SIGN_AWARD),
        operation::<WithdrawAward, _, _>(withdraw::handler).refuses(refusals::WITHDRAW_AWARD),
        operation::<VoidAward, _, _>(void::handler).refuses(refusals::VOID_AWARD),
        // The template stands before any list, because the first path that fits answers.
        operation::<ReadBatchTemplate, _, _>(batches::template),
        operation::<CheckAwardBatch, _, _>(batches::check).refuses(refusals::WEIGH_BATCH),
        operation::<ReturnAwardBatch, _, _>(batches::returned).refuses(refusals::WEIGH_BATCH),
        operation::<TakeInAwardBatch, _, _>(batches::take_in).refuses(refusals::TAKE_IN_BATCH),
        operation::<ListAwardBatches, _, _>(batches::list),
        operation::<ReadAwardBatch, _, _>(batches::read),
        operation::<SignAwards, _, _>(sign_many::handler),
        operation::<ReadQuota, _, _>(quotas::read::handler).kept_by_tag(),
        operation::<ListQuotas, _, _>(quotas::list::handler),
        operation::<AllocateQuota, _, _>(quotas::allocate::handler)
            .refuses(refusals::ALLOCATE_QUOTA),
        operation::<MoveQuota, _, _>(quotas::move_over::handler).refuses(refusals::MOVE_QUOTA),
        operation::<ReturnQuota, _, _>(quotas::give_back::handler).refuses(refusals::RETURN_QUOTA),
        operation::<ReadPool, _, _>(quotas::pools::read),
        operation::<ListTownQuotas, _, _>(quotas::pools::list),
        operation::<FundTown, _, _>(quotas::pools::fund).refuses(refusals::FUND_TOWN),
        operation::<RefundPool, _, _>(quotas::pools::refund).refuses(refusals::RETURN_QUOTA),
    ]
}

/// An award of an organisation; another organisation's is not found.
fn award_of(conn: &mut Conn, org: OrgId, id: AwardId) -> Result<Award> {
    store::find(conn, id)?
        .filter(|award| award.org == org)
        .ok_or_else(|| ErrorCode::NotFound.into())
}

/// The organisation of a request, if the permit reaches it.
fn org_within<E: Endpoint>(
    conn: &mut Conn,
    on: Date,
    permit: &Permit<E>,
    org: OrgId,
) -> Result<Org> {
    let org = orgs::find(conn, org, on)?;
    permit.within(&Target {
        district: org.district.clone(),
        org: Some(org.id),
        ..Target::default()
    })?;
    Ok(org)
}
