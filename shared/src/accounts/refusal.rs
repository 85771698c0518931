//! Why something about an account is refused.

use crate::api::{Refusal, refusals};
use crate::base::Bilingual;

refusals! {
    /// A refusal of a change of an account, in order of precedence.
    AccountRefusal {
        /// Nobody disables or enables an account of the same person.
        OwnAccount "own_account" 409
            "不能停用或启用自己的账号，请由另一位系统管理员操作。"
            "Nobody disables or enables their own account; ask another administrator.";
    }
}

refusals! {
    /// A refusal of what a head does with an account of a clerk, in order of precedence.
    ClerkRefusal {
        /// Nobody manages an account of the same person.
        OwnAccount "own_account" 409
            "不能管理自己的账号，请由系统管理员操作。"
            "Nobody manages their own account; ask a system administrator.";
        /// The account holds another post too, which is not the head's to take or give.
        HoldsMore "holds_more" 409
            "这个账号还有别的岗位，请由系统管理员操作。"
            "This account holds other posts too; ask a system administrator.";
        /// A fresh password for a disabled account would be of no use.
        Disabled "account_disabled" 409
            "这个账号已经停用，请先启用。"
            "This account is disabled; enable it first.";
    }
}

refusals! {
    /// A refusal of a change of the own password, in order of precedence; that the new one breaks
    /// the rules and that the name is locked come before.
    PasswordRefusal {
        /// The password until now is not the one that was typed; counts as a failed sign-in.
        WrongPassword "wrong_password" 409
            "原来的密码不对。连续输错几次，账号会暂时锁定。"
            "The present password is wrong. A few failures lock the account for a while.";
        /// The new one is the old one.
        SamePassword "same_password" 409
            "新密码和原来的一样，请换一个。"
            "The new password is the present one; choose another.";
    }
}

refusals! {
    /// A refusal to issue a code or to bind by an officer's check, in order of precedence; that an
    /// id is known with other content comes before.
    CodeRefusal {
        /// Nobody checks who they are themselves.
        Oneself "oneself" 409
            "不能给自己办，请由另一位同事核对身份后办理。"
            "Nobody does this for themselves; ask a colleague to check who you are.";
        /// The person has an account already.
        PersonBound "person_bound" 409
            "这个人已经绑定了账号。忘记密码的，请改开重设密码的码。"
            "This person has an account already. For a forgotten password issue a code that sets \
             one.";
        /// The person has no account whose password could be set.
        PersonNotBound "person_not_bound" 409
            "这个人还没有绑定账号。请改开绑定账号的码。"
            "This person has no account yet. Issue a code that binds one.";
        /// There is no such account, or it is no resident's, or bound already, or disabled.
        AccountNotBindable "account_not_bindable" 409
            "没有这个账号，或者它不能绑定（已绑定、已停用或是工作账号）。请和本人核对账号名。"
            "There is no such account, or it cannot be bound: it is bound already, disabled or a \
             staff account. Check its name with the person.";
    }
}

refusals! {
    /// A refusal of a code that someone uses, in order of precedence; that there were too many
    /// wrong ones comes before.
    BindRefusal {
        /// The account is bound already.
        AccountBound "account_bound" 409
            "这个账号已经绑定。"
            "This account is bound already.";
        /// The code is unknown, used, replaced or too old; nobody is told which.
        CodeNotAccepted "code_not_accepted" 409
            "这个码不能用：可能填错、已用过或已过期。请对照纸条再填，或到窗口重开。"
            "This code is not accepted: it may be mistyped, used or too old. Compare it with the \
             slip, or ask for another at the counter.";
        /// The person has been bound to another account in the meantime; that account is told too.
        PersonBound "person_bound" 409
            "这份档案已经绑定了另一个账号，没有再绑。那个账号也会看到这次尝试。如果那不是您，请带身份证到窗口。"
            "This file is bound to another account already, so nothing was done. That account is \
             told of this attempt too. If it is not yours, take your identity card to the \
             counter.";
    }
}

refusals! {
    /// Why an account is not made, in order of precedence; that its id is known with another name
    /// comes before.
    RegisterRefusal {
        /// An account of this name is there already.
        LoginTaken "login_taken" 409
            "这个账号名已经有人用了，请换一个。"
            "This account name is taken; choose another.";
    }
}

/// A refusal to change the own second factor, in order of precedence; that the name is locked
/// comes before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SecondFactorRefusal {
    /// The password is not the one that was typed; counts as a failed sign-in.
    WrongPassword,
    /// There is none, or none was begun.
    NotBegun,
    /// There is one already.
    AlreadyOn,
    /// The account's role may not be without one.
    NeededByRole,
    /// The code is wrong or was used.
    WrongCode,
}

impl Refusal for SecondFactorRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::WrongPassword => "wrong_password",
            Self::AlreadyOn => "second_factor_on",
            Self::NotBegun => "second_factor_not_begun",
            Self::NeededByRole => "second_factor_needed",
            Self::WrongCode => "wrong_code",
        }
    }

    fn status(&self) -> u16 {
        409
    }

    fn words(&self) -> Bilingual {
        match self {
            Self::WrongPassword => PasswordRefusal::WrongPassword.words(),
            Self::AlreadyOn => Bilingual::new(
                "动态码已经开通。要换手机，请先关闭再重新设置。",
                "There is a second factor already. To change phones take it away first.",
            ),
            Self::NotBegun => Bilingual::new(
                "还没有开始设置动态码，请从第一步开始。",
                "No second factor was begun; start from the first step.",
            ),
            Self::NeededByRole => Bilingual::new(
                "管理员不能关闭动态码。手机丢了，请由另一位管理员在服务器上重置。",
                "An administrator may not be without it. If the phone is lost, another \
                 administrator resets it on the server.",
            ),
            Self::WrongCode => Bilingual::new(
                "动态码不对或已用过。请核对手机时间，等换了新码再填。",
                "The code is wrong or was used. Check the phone's clock and wait for the next one.",
            ),
        }
    }
}
