//! Which page stands at which address; what a post may not see is not there for it.

use leptos::prelude::*;
use leptos_router::components::{FlatRoutes, Route};
use leptos_router::path;
use shared::access::{Action, Role};

use crate::accounts::{
    AccountCoversPage, AccountWorkPage, AccountsPage, BindPage, ClerkCoversPage, ClerkWorkPage,
    ClerksPage, CounterPage, CoversPage, CreatePage, DisableClerkPage, DisablePage,
    EnableClerkPage, EnablePage, EndAccountCoverPage, EndClerkCoverPage, EndMyCoverPage,
    InviteClerkPage, NewClerkPage, PostsPage,
};
use crate::audit::{AuditPage, LooksPage, SamplePage};
use crate::awards::{
    AllocatePage, AwardDesk, AwardPage, AwardsPage, DistrictAwardsPage, QuotasPage, RulesPage,
    StatementPage, VoidPage, WithdrawPage,
};
use crate::consents::{ConsentsPage, NoticePage, first_notice};
use crate::corrections::{ActPage, CorrectionPage, OwnCorrectionsPage, QueuePage, StartPage};
use crate::employments;
use crate::enrolment::{RecordPage, VerifyPage};
use crate::erasures::{ErasurePage, ErasuresPage, OwnErasurePage};
use crate::households::{
    DecidePage, GridHome, HouseholdPage, LeavePage, LinksPage, OwnHouseholdPage, VisitPage,
};
use crate::orgs::{self, OrgsPage};
use crate::pages::{
    auditor, award_clerk, award_head, department_officer, migrant_office, policy_officer,
    security_admin, system_admin, town_officer, village_officer,
};
use crate::permits;
use crate::proxies;
use crate::residents::{OwnDataPage, OwnPage, OwnStatementPage, ResidentPage, ResidentsPage};
use crate::security;
use crate::session::{AccountPage, PasswordPage, SecondFactorPage, Session, use_session};
use crate::texts::{desk as words, session as session_words, t};
use crate::ui::{ButtonKind, ButtonLink, PageHeading};

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
            <Route path=path!("/desk/quota") view=own(StatementPage) />
            <Route path=path!("/desk/rules") view=own(RulesPage) />
            <Route path=path!("/desk/quotas") view=guard(Action::QuotaList, QuotasPage) />
            <Route path=path!("/desk/quotas/:org") view=guard(Action::QuotaList, StatementPage) />
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
            <Route path=path!("/desk/quotas/:org/rules") view=guard(Action::QuotaList, RulesPage) />
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
            <Route path=path!("/desk/data") view=guard(Action::DataTake, OwnDataPage) />
            <Route path=path!("/desk/erasure") view=guard(Action::ErasureAsk, OwnErasurePage) />
            <Route path=path!("/desk/erasures") view=guard(Action::ErasureDecide, ErasuresPage) />
            <Route
                path=path!("/desk/erasures/:erasure")
                view=guard(Action::ErasureDecide, ErasurePage)
            />
            <Route
                path=path!("/desk/statement")
                view=guard(Action::StatementIssue, OwnStatementPage)
            />
        </FlatRoutes>
    }
}

/// A page for posts that may do something.
fn guard<V: IntoView + 'static>(
    action: Action,
    page: fn() -> V,
) -> impl Fn() -> AnyView + Send + Clone + 'static {
    move || {
        let session = use_session();
        if untrack(|| session.may(action)) {
            page().into_any()
        } else {
            view! { <Lost /> }.into_any()
        }
    }
}

/// A page of the own organisation's awards.
fn own<V: IntoView + 'static>(page: fn() -> V) -> impl Fn() -> AnyView + Send + Clone + 'static {
    move || {
        let session = use_session();
        let awards = untrack(|| session.org().is_some() && session.may(Action::AwardRead));
        if awards && untrack(|| session.role()) != Some(Role::MigrantOffice) {
            page().into_any()
        } else {
            view! { <Lost /> }.into_any()
        }
    }
}

/// A page of the staff of the own organisation.
fn employer<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Send + Clone + 'static {
    guard(Action::StaffRead, page)
}

/// A page of other people's files.
fn staff<V: IntoView + 'static>(page: fn() -> V) -> impl Fn() -> AnyView + Send + Clone + 'static {
    move || {
        let session = use_session();
        let reads = untrack(|| session.may(Action::ResidentRead));
        if reads && untrack(|| session.role()) != Some(Role::Resident) {
            page().into_any()
        } else {
            view! { <Lost /> }.into_any()
        }
    }
}

/// A page of the own file.
fn resident_only<V: IntoView + 'static>(
    page: fn() -> V,
) -> impl Fn() -> AnyView + Send + Clone + 'static {
    move || {
        let session = use_session();
        let reads = untrack(|| session.may(Action::ResidentRead) && session.bound());
        if reads && untrack(|| session.role()) == Some(Role::Resident) {
            page().into_any()
        } else {
            view! { <Lost /> }.into_any()
        }
    }
}

/// Who may help one; nobody names helpers for another.
#[component]
fn Helpers() -> impl IntoView {
    let session = use_session();
    let own = untrack(|| session.may(Action::ProxyManage) && session.bound());
    if own {
        view! { <proxies::OwnProxiesPage /> }.into_any()
    } else {
        view! { <Lost /> }.into_any()
    }
}

/// The awards of the whole district, or those of the own organisation.
#[component]
fn Awards() -> impl IntoView {
    let session = use_session();
    if untrack(|| session.may(Action::AwardList)) {
        view! { <DistrictAwardsPage /> }.into_any()
    } else {
        own(AwardsPage)()
    }
}

/// The corrections one decides on, or those of the own file.
#[component]
fn Corrections() -> impl IntoView {
    let session = use_session();
    if untrack(|| session.may(Action::CorrectionDecide)) {
        view! { <QueuePage /> }.into_any()
    } else {
        guard(Action::CorrectionStart, OwnCorrectionsPage)()
    }
}

#[component]
fn Home() -> impl IntoView {
    let session = use_session();
    match untrack(|| session.role()) {
        Some(Role::Resident) => resident(session),
        Some(Role::AwardClerk) => view! { <award_clerk::Home /> }.into_any(),
        Some(Role::AwardHead) => view! { <award_head::Home /> }.into_any(),
        Some(Role::VillageOfficer) => view! { <village_officer::Home /> }.into_any(),
        Some(Role::GridHead) => view! { <GridHome /> }.into_any(),
        Some(Role::TownOfficer) => view! { <town_officer::Home /> }.into_any(),
        Some(Role::DepartmentOfficer) => view! { <department_officer::Home /> }.into_any(),
        Some(Role::SchoolStaff) => view! { <VerifyPage /> }.into_any(),
        Some(Role::MigrantOffice) => view! { <migrant_office::Home /> }.into_any(),
        Some(Role::PolicyOfficer) => view! { <policy_officer::Home /> }.into_any(),
        Some(Role::SystemAdmin) => view! { <system_admin::Home /> }.into_any(),
        Some(Role::SecurityAdmin) => view! { <security_admin::Home /> }.into_any(),
        Some(Role::Auditor) => view! { <auditor::Home /> }.into_any(),
        None => view! {
            <div class="stack">
                <PageHeading title=t(session_words::no_post) lead=t(session_words::no_post_note) />
                <div class="row">
                    <ButtonLink words=t(session_words::account_title) href="/desk/account" />
                </div>
            </div>
        }
        .into_any(),
    }
}

/// The own points, or the way to them.
fn resident(session: Session) -> AnyView {
    let bound = Memo::new(move |_| session.bound());
    let page = move || {
        if bound.get() {
            view! { <OwnPage /> }.into_any()
        } else {
            first_notice(|| view! { <BindPage /> }.into_any())
        }
    };
    view! { {page} }.into_any()
}

#[component]
fn Lost() -> impl IntoView {
    view! {
        <div class="stack">
            <PageHeading title=t(words::lost) lead=t(words::lost_note) />
            <div class="row">
                <ButtonLink words=t(words::to_home) href="/desk/" kind=ButtonKind::Main />
            </div>
        </div>
    }
    .into_any()
}
