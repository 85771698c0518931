//! Which page stands at which address; what a post may not see is not there for it.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::path;
use shared::access::Action;

use super::by_post::{Activities, Activity, Awards, Corrections, Helpers, Objections, Quotas};
use super::guards::{checking, employer, guard, own, resident_only, staff, watching};
use super::home::{Home, Lost};
use crate::accounts::{
    AccountCoversPage, AccountWorkPage, AccountsPage, ClerkCoversPage, ClerkWorkPage, ClerksPage,
    CounterPage, CoversPage, CreatePage, DisableClerkPage, DisablePage, EnableClerkPage,
    EnablePage, EndAccountCoverPage, EndClerkCoverPage, EndMyCoverPage, InviteClerkPage,
    NewClerkPage, PostsPage,
};
use crate::activities;
use crate::audit::{AuditPage, LooksPage, SamplePage};
use crate::awarders;
use crate::awards::{
    AllocatePage, AwardDesk, AwardPage, AwardsPage, BatchPage, BatchesPage, FundPage, MovePage,
    NewBatchPage, PoolPage, RefundPage, ReturnPage, RulesPage, StatementPage, SubmitPage, VoidPage,
    WithdrawPage, WritePage,
};
use crate::check_sheets::{CheckSheetPage, CheckSheetsPage, SheetActPage, SheetAwardsPage};
use crate::checkpoints::ReceiptPage;
use crate::consents::{ConsentsPage, NoticePage};
use crate::corrections::{ActPage, CorrectionPage, StartPage};
use crate::employments;
use crate::enrolment::{RecordPage, VerifyPage};
use crate::erasures::{ErasurePage, ErasuresPage, OwnErasurePage};
use crate::fairness::{AwarderPage, BehindPage, FairnessPage};
use crate::households::{
    DecidePage, HouseholdPage, LeavePage, LinksPage, OwnHouseholdPage, VisitPage,
};
use crate::objections;
use crate::orgs::{self, OrgsPage};
use crate::permits;
use crate::proxies;
use crate::publicity::NoticeSheetPage;
use crate::residents::{OwnDataPage, OwnStatementPage, ResidentPage, ResidentsPage};
use crate::security;
use crate::session::{AccountPage, PasswordPage, SecondFactorPage};

/// The page of the address.
#[expect(clippy::too_many_lines, reason = "one table of all addresses")]
#[component]
pub(super) fn Pages() -> impl IntoView {
    view! {
        <FlatRoutes fallback=Lost>
            <Route path=path!("/desk") view=Home />
            <Route path=path!("/desk/verify") view=guard(Action::EnrolmentVerify, VerifyPage) />
            <Route
                path=path!("/desk/records")
                view=guard(Action::EnrolmentRecordRead, RecordPage)
            />
            <Route path=path!("/desk/orgs") view=guard(Action::OrgList, OrgsPage) />
            <Route
                path=path!("/desk/orgs/new")
                view=guard(Action::OrgManage, orgs::CreatePage)
            />
            <Route
                path=path!("/desk/orgs/import")
                view=guard(Action::OrgManage, orgs::ImportPage)
            />
            <Route path=path!("/desk/orgs/:org") view=guard(Action::OrgList, orgs::OrgPage) />
            <Route
                path=path!("/desk/orgs/:org/change")
                view=guard(Action::OrgManage, orgs::ChangePage)
            />
            <Route
                path=path!("/desk/orgs/:org/close")
                view=guard(Action::OrgManage, orgs::ClosePage)
            />
            <Route
                path=path!("/desk/orgs/:org/merge")
                view=guard(Action::OrgManage, orgs::MergePage)
            />
            <Route path=path!("/desk/areas") view=guard(Action::OrgList, orgs::AreasPage) />
            <Route
                path=path!("/desk/areas/:area")
                view=guard(Action::AreaManage, orgs::AreaPage)
            />
            <Route path=path!("/desk/staff") view=employer(employments::StaffPage) />
            <Route path=path!("/desk/staff/import") view=employer(employments::StaffImportPage) />
            <Route
                path=path!("/desk/staff/:person/leave")
                view=employer(employments::LeaverPage)
            />
            <Route
                path=path!("/desk/hires")
                view=guard(Action::EmploymentConfirm, employments::OfficePage)
            />
            <Route
                path=path!("/desk/hires/import")
                view=guard(Action::EmploymentConfirm, employments::OfficeImportPage)
            />
            <Route
                path=path!("/desk/hires/:report/refuse")
                view=guard(Action::EmploymentConfirm, employments::RefusePage)
            />
            <Route path=path!("/desk/account") view=AccountPage />
            <Route path=path!("/desk/account/password") view=PasswordPage />
            <Route
                path=path!("/desk/account/second-factor")
                view=guard(Action::SecondFactorManage, SecondFactorPage)
            />
            <Route path=path!("/desk/accounts") view=guard(Action::AccountList, AccountsPage) />
            <Route path=path!("/desk/accounts/new") view=guard(Action::AccountCreate, CreatePage) />
            <Route
                path=path!("/desk/accounts/:account/posts")
                view=guard(Action::AccountCreate, PostsPage)
            />
            <Route
                path=path!("/desk/accounts/:account/covers")
                view=guard(Action::AccountCreate, AccountCoversPage)
            />
            <Route
                path=path!("/desk/accounts/:account/covers/:cover/end")
                view=guard(Action::AccountCreate, EndAccountCoverPage)
            />
            <Route path=path!("/desk/clerks") view=guard(Action::ClerkManage, ClerksPage) />
            <Route path=path!("/desk/clerks/new") view=guard(Action::ClerkManage, NewClerkPage) />
            <Route
                path=path!("/desk/clerks/:account/disable")
                view=guard(Action::ClerkManage, DisableClerkPage)
            />
            <Route
                path=path!("/desk/clerks/:account/enable")
                view=guard(Action::ClerkManage, EnableClerkPage)
            />
            <Route
                path=path!("/desk/clerks/:account/invite")
                view=guard(Action::ClerkManage, InviteClerkPage)
            />
            <Route
                path=path!("/desk/clerks/:account/covers")
                view=guard(Action::ClerkManage, ClerkCoversPage)
            />
            <Route
                path=path!("/desk/clerks/:account/covers/:cover/end")
                view=guard(Action::ClerkManage, EndClerkCoverPage)
            />
            <Route
                path=path!("/desk/clerks/:account/work")
                view=guard(Action::ClerkManage, ClerkWorkPage)
            />
            <Route
                path=path!("/desk/accounts/:account/work")
                view=guard(Action::AccountCreate, AccountWorkPage)
            />
            <Route path=path!("/desk/covers") view=guard(Action::CoverOwn, CoversPage) />
            <Route
                path=path!("/desk/covers/:cover/end")
                view=guard(Action::CoverOwn, EndMyCoverPage)
            />
            <Route
                path=path!("/desk/accounts/:account/disable")
                view=guard(Action::AccountDisable, DisablePage)
            />
            <Route
                path=path!("/desk/accounts/:account/enable")
                view=guard(Action::AccountDisable, EnablePage)
            />
            <Route
                path=path!("/desk/accounts/:account/sessions")
                view=guard(Action::SessionRevoke, security::RevokePage)
            />
            <Route
                path=path!("/desk/security")
                view=guard(Action::SecurityRead, security::RulesPage)
            />
            <Route
                path=path!("/desk/security/locks")
                view=guard(Action::SecurityRead, security::LocksPage)
            />
            <Route
                path=path!("/desk/security/unusual")
                view=guard(Action::SecurityRead, security::UnusualPage)
            />
            <Route
                path=path!("/desk/security/unusual/:account/:day")
                view=guard(Action::SecurityRead, security::LooksOfDayPage)
            />
            <Route path=path!("/desk/audit") view=guard(Action::AuditRead, AuditPage) />
            <Route path=path!("/desk/audit/looks") view=guard(Action::AuditRead, LooksPage) />
            <Route path=path!("/desk/audit/sample") view=guard(Action::AuditRead, SamplePage) />
            <Route path=path!("/desk/people/:person?") view=guard(Action::AwardDraft, AwardDesk) />
            <Route path=path!("/desk/awards") view=Awards />
            <Route path=path!("/desk/awards/:award") view=own(AwardPage) />
            <Route path=path!("/desk/awards/:award/withdraw") view=own(WithdrawPage) />
            <Route path=path!("/desk/batches") view=own(BatchesPage) />
            <Route
                path=path!("/desk/batches/new")
                view=guard(Action::AwardDraft, NewBatchPage)
            />
            <Route path=path!("/desk/batches/:batch") view=own(BatchPage) />
            <Route path=path!("/desk/quota") view=own(StatementPage) />
            <Route path=path!("/desk/rules") view=own(RulesPage) />
            <Route
                path=path!("/desk/rules/write")
                view=guard(Action::AwardRulesDraft, WritePage)
            />
            <Route
                path=path!("/desk/rules/submit")
                view=guard(Action::AwardRulesSubmit, SubmitPage)
            />
            <Route path=path!("/desk/awarder") view=own(awarders::OwnPage) />
            <Route
                path=path!("/desk/awarders")
                view=guard(Action::AwarderCheck, awarders::FilesPage)
            />
            <Route
                path=path!("/desk/awarders/:org")
                view=guard(Action::AwarderCheck, awarders::CheckPage)
            />
            <Route
                path=path!("/desk/awarders/:org/return")
                view=guard(Action::AwarderCheck, awarders::ReturnPage)
            />
            <Route
                path=path!("/desk/awarders/:org/rules")
                view=guard(Action::AwarderCheck, awarders::ReturnRulesPage)
            />
            <Route
                path=path!("/desk/awarders/:org/suspend")
                view=guard(Action::AwarderSuspend, awarders::SuspendPage)
            />
            <Route
                path=path!("/desk/awarders/:org/lift")
                view=guard(Action::AwarderSuspend, awarders::LiftPage)
            />
            <Route path=path!("/desk/quotas") view=guard(Action::QuotaAllocate, Quotas) />
            <Route path=path!("/desk/pool/refund") view=guard(Action::QuotaAllocate, RefundPage) />
            <Route path=path!("/desk/pools/:org") view=guard(Action::QuotaFund, PoolPage) />
            <Route path=path!("/desk/pools/:org/fund") view=guard(Action::QuotaFund, FundPage) />
            <Route
                path=path!("/desk/pools/:org/refund")
                view=guard(Action::QuotaFund, RefundPage)
            />
            <Route
                path=path!("/desk/quotas/:org/move")
                view=guard(Action::QuotaAllocate, MovePage)
            />
            <Route
                path=path!("/desk/quotas/:org/return")
                view=guard(Action::QuotaAllocate, ReturnPage)
            />
            <Route
                path=path!("/desk/quota/return")
                view=guard(Action::QuotaReturn, ReturnPage)
            />
            <Route
                path=path!("/desk/quotas/:org")
                view=guard(Action::QuotaAllocate, StatementPage)
            />
            <Route
                path=path!("/desk/quotas/:org/allocate")
                view=guard(Action::QuotaAllocate, AllocatePage)
            />
            <Route
                path=path!("/desk/quotas/:org/awards")
                view=guard(Action::QuotaList, AwardsPage)
            />
            <Route
                path=path!("/desk/quotas/:org/awards/:award")
                view=guard(Action::QuotaList, AwardPage)
            />
            <Route
                path=path!("/desk/quotas/:org/awards/:award/void")
                view=guard(Action::AwardVoid, VoidPage)
            />
            <Route
                path=path!("/desk/quotas/:org/rules")
                view=guard(Action::QuotaAllocate, RulesPage)
            />
            <Route path=path!("/desk/residents") view=staff(ResidentsPage) />
            <Route path=path!("/desk/residents/:person") view=staff(ResidentPage) />
            <Route
                path=path!("/desk/residents/:person/assist")
                view=guard(Action::AssistanceOpen, proxies::OpenPage)
            />
            <Route path=path!("/desk/helpers") view=Helpers />
            <Route path=path!("/desk/permit") view=resident_only(permits::OwnPermitPage) />
            <Route
                path=path!("/desk/residents/:person/permit")
                view=staff(permits::PermitPage)
            />
            <Route
                path=path!("/desk/residents/:person/permit/:act")
                view=guard(Action::PermitRecord, permits::RecordPage)
            />
            <Route
                path=path!("/desk/residents/:person/permit/revoke/:entry")
                view=guard(Action::PermitRecord, permits::RevokePage)
            />
            <Route path=path!("/desk/consents") view=guard(Action::ConsentManage, ConsentsPage) />
            <Route path=path!("/desk/privacy") view=guard(Action::NoticeRead, NoticePage) />
            <Route
                path=path!("/desk/household")
                view=guard(Action::HouseholdDeclare, OwnHouseholdPage)
            />
            <Route path=path!("/desk/households") view=guard(Action::HouseholdVerify, LinksPage) />
            <Route
                path=path!("/desk/residents/:person/household")
                view=guard(Action::HouseholdVerify, HouseholdPage)
            />
            <Route
                path=path!("/desk/residents/:person/household/leave")
                view=guard(Action::HouseholdVerify, LeavePage)
            />
            <Route
                path=path!("/desk/residents/:person/household/:link")
                view=guard(Action::HouseholdVerify, DecidePage)
            />
            <Route
                path=path!("/desk/visits/:link")
                view=guard(Action::HouseholdConfirm, VisitPage)
            />
            <Route
                path=path!("/desk/residents/:person/code")
                view=guard(Action::ResidentCheck, CounterPage)
            />
            <Route path=path!("/desk/corrections") view=Corrections />
            <Route
                path=path!("/desk/corrections/new/:fact")
                view=guard(Action::CorrectionStart, StartPage)
            />
            <Route
                path=path!("/desk/corrections/:correction")
                view=guard(Action::CorrectionRead, CorrectionPage)
            />
            <Route
                path=path!("/desk/corrections/:correction/:act")
                view=guard(Action::CorrectionRead, ActPage)
            />
            <Route path=path!("/desk/checks") view=checking(CheckSheetsPage) />
            <Route path=path!("/desk/checks/:sheet") view=checking(CheckSheetPage) />
            <Route
                path=path!("/desk/checks/:sheet/awards")
                view=guard(Action::AwardDraft, SheetAwardsPage)
            />
            <Route
                path=path!("/desk/checks/:sheet/:act")
                view=guard(Action::CheckSheetManage, SheetActPage)
            />
            <Route path=path!("/desk/activities") view=Activities />
            <Route
                path=path!("/desk/activities/new")
                view=guard(Action::ActivityManage, activities::AnnouncePage)
            />
            <Route path=path!("/desk/activities/:activity") view=Activity />
            <Route
                path=path!("/desk/activities/:activity/code")
                view=guard(Action::ActivityManage, activities::CodePage)
            />
            <Route
                path=path!("/desk/activities/:activity/revoke/:person")
                view=guard(Action::ActivityConfirm, activities::RevokePage)
            />
            <Route
                path=path!("/desk/activities/:activity/:act")
                view=guard(Action::ActivityRead, activities::ActPage)
            />
            <Route path=path!("/desk/sheet") view=own(NoticeSheetPage) />
            <Route path=path!("/desk/fairness") view=watching(FairnessPage) />
            <Route path=path!("/desk/fairness/:org") view=watching(AwarderPage) />
            <Route path=path!("/desk/fairness/:org/:measure") view=watching(BehindPage) />
            <Route path=path!("/desk/objections") view=Objections />
            <Route
                path=path!("/desk/objections/new/:award")
                view=guard(Action::ObjectionFile, objections::FilePage)
            />
            <Route
                path=path!("/desk/objections/:objection")
                view=guard(Action::ObjectionRead, objections::ObjectionPage)
            />
            <Route
                path=path!("/desk/objections/:objection/:act")
                view=guard(Action::ObjectionRead, objections::ActPage)
            />
            <Route path=path!("/desk/data") view=guard(Action::DataTake, OwnDataPage) />
            <Route path=path!("/desk/erasure") view=guard(Action::ErasureAsk, OwnErasurePage) />
            <Route path=path!("/desk/erasures") view=guard(Action::ErasureDecide, ErasuresPage) />
            <Route
                path=path!("/desk/erasures/:erasure")
                view=guard(Action::ErasureDecide, ErasurePage)
            />
            <Route
                path=path!("/desk/receipts/:award")
                view=guard(Action::ReceiptRead, ReceiptPage)
            />
            <Route
                path=path!("/desk/statement")
                view=guard(Action::StatementIssue, OwnStatementPage)
            />
        </FlatRoutes>
    }
}
