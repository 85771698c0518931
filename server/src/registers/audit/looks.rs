//! What a person is told of those who looked at them or reached for their account.

use shared::access::Role;
use shared::base::Bilingual;

use crate::registers::audit::Event;

impl Event {
    /// The events in which someone looked at a person or reached for the person's account; the
    /// person is shown them.
    pub const LOOKS: [&'static str; 18] = [
        Self::ResidentRead.code(),
        Self::CorrectionRead.code(),
        Self::ErasureRead.code(),
        Self::EnrolmentVerified.code(),
        Self::BindingCodeIssued.code(),
        Self::ResetCodeIssued.code(),
        Self::AccountBound.code(),
        Self::BindingRefused.code(),
        Self::HouseholdRead.code(),
        Self::HouseholdVerified.code(),
        Self::HouseholdRefused.code(),
        Self::HouseholdConfirmed.code(),
        Self::HouseholdLeft.code(),
        Self::ProxyOpened.code(),
        Self::ProxyLooked.code(),
        Self::PermitRead.code(),
        Self::PermitRecorded.code(),
        Self::PermitRevoked.code(),
    ];

    /// What a look was for, in words for the person.
    pub fn purpose(code: &str) -> Bilingual {
        let of = |event: Self| code == event.code();
        if of(Self::EnrolmentVerified) {
            Bilingual::new("入学核验", "Verification for enrolment")
        } else if of(Self::ErasureRead) {
            Bilingual::new("办理注销申请", "Worked on the request to be erased")
        } else if of(Self::CorrectionRead) {
            Bilingual::new("审核更正", "Checked a correction")
        } else if of(Self::BindingCodeIssued) {
            Bilingual::new("开出绑定账号的码", "Issued a code that binds an account")
        } else if of(Self::ResetCodeIssued) {
            Bilingual::new("开出重设密码的码", "Issued a code that sets the password")
        } else if of(Self::AccountBound) {
            Bilingual::new("绑定账号", "Bound the account")
        } else if of(Self::BindingRefused) {
            Bilingual::new(
                "想用码绑定这份档案，已拒绝",
                "Tried to bind this file with a code; refused",
            )
        } else if of(Self::HouseholdRead) {
            Bilingual::new("查看家庭关系", "Read the household")
        } else if of(Self::HouseholdVerified) {
            Bilingual::new("核实家庭关系", "Verified a link of the household")
        } else if of(Self::HouseholdRefused) {
            Bilingual::new("退回家庭关系申报", "Refused a link of the household")
        } else if of(Self::HouseholdConfirmed) {
            Bilingual::new("走访家庭情况", "Asked about the household on the ground")
        } else if of(Self::HouseholdLeft) {
            Bilingual::new("办理离开家庭", "Ended a membership of the household")
        } else {
            match Self::from_code(code) {
                Some(
                    event @ (Self::ProxyOpened
                    | Self::ProxyLooked
                    | Self::PermitRead
                    | Self::PermitRecorded
                    | Self::PermitRevoked),
                ) => event.words(),
                _ => Bilingual::new("查看档案", "Read the file"),
            }
        }
    }

    /// Who it was, where it was done for no organisation.
    pub fn by_no_org(code: &str) -> Bilingual {
        if code == Self::AccountBound.code() {
            Bilingual::new("您自己", "You")
        } else if code == Self::BindingRefused.code() {
            Bilingual::new("另一个账号", "Another account")
        } else if code == Self::HouseholdConfirmed.code() {
            Role::GridHead.words()
        } else if code == Self::ProxyLooked.code() {
            Bilingual::new("协助您的人", "Who helps you")
        } else {
            Role::MigrantOffice.words()
        }
    }
}
