//! The operations of awards and quotas.

mod awardees;
mod awards;
mod quotas;

pub use awardees::{
    AwardRulesView, Awardee, ClauseView, Given, ReadAwardRules, RefusalView, SearchAwardees,
};
pub use awards::{
    AwardView, AwardWorth, DraftAward, ListAwards, ListDistrictAwards, ReadAward, SignAward,
    Signature, VoidAward, WeighAward, WithdrawAward,
};
pub use quotas::{
    AllocateQuota, EntryKind, ListQuotas, QuotaEntry, QuotaRow, QuotaView, ReadQuota,
};
