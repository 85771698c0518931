//! Why something about a household is refused.

use crate::api::refusals;

refusals! {
    /// Why a link may not stand, in order of precedence. When it is declared, only what the one
    /// who declares knows anyway is looked at; the rest when it is verified.
    LinkRefusal {
        /// The two are one person.
        Oneself "oneself" 409 "不能申报自己。" "The link names yourself.";
        /// Its first day has not come.
        BeginsLater "begins_later" 409
            "开始的日子还没有到。" "Its first day is still to come.";
        /// A parent not older than the child, or a first day before a birth.
        ImpossibleAges "impossible_ages" 409
            "出生日期对不上：父母不可能比子女小，关系也不可能早于出生。请核对证件号和日期。"
            "The births do not fit: a parent is not younger than a child, and no link is older \
             than its people. Check the ID and the date.";
        /// The same link stands or waits for those days.
        AlreadyThere "already_there" 409
            "同样的关系已经申报或核实过，不用重复申报。"
            "The same link is declared or verified already.";
        /// One of the two would be above themselves.
        Circular "circular" 409
            "关系成了循环：一个人不能是自己长辈的父母或监护人，也不能与其结婚。"
            "The links would go in a circle: nobody is a parent, guardian or spouse of those above \
             them.";
        /// One of the two is married to someone else in those days.
        TwoSpouses "two_spouses" 409
            "同一时间不能有两位配偶。原来的婚姻结束后，先到窗口办理离开家庭。"
            "Nobody has two spouses at a time. After a divorce have the former link ended first.";
        /// So many declarations wait already.
        TooManyOpen "too_many_open" 409
            "待核实的申报太多，请等核实或先撤回一些。"
            "Too many declarations wait; let them be verified or take some back.";
        /// Someone is still a child in another household.
        StillAChild "still_a_child" 409
            "这个人在父母（监护人）家庭里还是子女。请先办理“成年，另立家庭”。"
            "Still a child of a household; have that membership ended first.";
        /// The child sits in another household.
        ChildElsewhere "child_elsewhere" 409
            "孩子现在属于另一个家庭，同一时间只能在一个家庭。请先在那边办理离开。"
            "The child belongs to another household; it sits in one at a time. End that first.";
        /// Both have households of their own.
        TwoHouseholds "two_households" 409
            "两个人各自有家庭，同一时间只能在一个家庭。请先办理一方离开。"
            "Both belong to households of their own; one of them leaves first.";
    }
}

refusals! {
    /// Why an officer may not settle a declaration, or a grid head say something about it, in
    /// order of precedence; what the link itself is refused for comes after.
    SettleRefusal {
        /// It concerns the officer.
        OwnMatter "own_matter" 409
            "这是您自己家的事，请由另一位同事办理。"
            "This concerns you; another colleague decides it.";
        /// Who declares something for a resident does not decide it.
        DeclaredByYou "declared_by_you" 409
            "这份申报由您代为填写，请由另一位同事或流管办办理。"
            "You declared this for the resident; a colleague or the migrant office decides it.";
        /// Someone has decided it, or it was taken back.
        Settled "settled" 409
            "这份申报已经有人办理或已撤回，请刷新后再看。"
            "Someone has decided this already, or it was taken back; load it again.";
        /// The person it names is not registered here.
        NotOnFile "not_on_file" 409
            "对方没有在本区登记，核实不了。请先办居住登记，或写明理由退回。"
            "The other person is not registered in the district; register first, or refuse it with \
             this reason.";
    }
}

refusals! {
    /// Why a membership is not ended, in order of precedence.
    LeaveRefusal {
        /// It concerns the officer.
        OwnMatter "own_matter" 409
            "这是您自己家的事，请由另一位同事办理。"
            "This concerns you; another colleague decides it.";
        /// The person sits in no household.
        NoHousehold "no_household" 409
            "这个人现在不属于任何家庭。" "This person belongs to no household now.";
        /// The day is to come.
        LaterDay "later_day" 409 "离开的日子还没有到。" "The day is still to come.";
        /// The day is not after the first.
        TooEarly "too_early" 409
            "离开的日子应在加入之后。" "The day must come after that of joining.";
    }
}
