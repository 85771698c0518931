//! The operations of awards and quotas.

mod awardees;
mod awarders;
mod awards;
mod batch_files;
mod batches;
mod pools;
mod quota_moves;
mod quotas;
mod rules;

pub use awardees::{
    AwardRulesView, Awardee, ClauseView, Given, ReadAwardRules, RefusalView, SearchAwardees,
};
pub use awarders::{AwarderRow, AwarderView, ClauseResult, ListAwarders, ReadAwarder};
pub use awards::{
    AwardView, AwardWorth, DraftAward, ListAwards, ListDistrictAwards, ReadAward, SignAward,
    Signature, VoidAward, WeighAward, WithdrawAward,
};
pub use batch_files::{
    BatchCheck, BatchFile, CheckAwardBatch, CheckedLine, FileKind, FileView, LineOutcome,
    LineProblem, ReadBatchTemplate, ReturnAwardBatch,
};
pub use batches::{
    AwardBatchDetail, AwardBatchView, BatchLineView, ListAwardBatches, ReadAwardBatch, SignAwards,
    Signatures, SignedAward, Spread, TakeInAwardBatch,
};
pub use pools::{FundTown, ListTownQuotas, PoolEntry, PoolRow, PoolView, ReadPool, RefundPool};
pub use quota_moves::{MoveQuota, ReturnQuota};
pub use quotas::{
    AllocateQuota, EntryKind, ListQuotas, QuotaEntry, QuotaRow, QuotaView, ReadQuota,
};
pub use rules::{
    DraftView, IndicatorOffer, KeepRulesDraft, ReadRulesDesk, ReturnRules, RulesDesk, RulesNotice,
    RulesReturn, RulesVersionView, SubmitRules,
};
