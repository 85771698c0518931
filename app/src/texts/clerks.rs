//! The words of a head's own clerks.

crate::texts! {
    title: "经办人" / "Clerks";
    lead: "本单位起草赋分的人。您建立、停用他们的账号，不能改别的岗位。" /
        "Who drafts awards for your organisation. You make and disable their accounts and give \
         no other post.";
    village_note: "村（社区）干部看得到居民档案，他们的账号由系统管理员建立。" /
        "Village officers read residents' files, so a system administrator makes their accounts.";
    none: "还没有经办人" / "No clerks yet";
    none_note: "建立一个账号，把第一次登录的密码交给本人。" /
        "Make an account and hand its first password to the holder.";
    used_on(day: &str): "最近使用 {day}" / "Last used {day}";
    never: "还没有登录过" / "No sign-in yet";
    create: "新增经办人" / "Add a clerk";
    create_title: "新增经办人" / "Add a clerk";
    create_lead: "账号只能给本单位起草赋分。" / "The account drafts awards for your organisation only.";
    to_list: "回到经办人" / "Back to the clerks";
    invite: "重发首次密码" / "Fresh first password";
    invite_title: "重发首次密码" / "A fresh first password";
    invite_effect(login: &str): "{login} 原来的密码作废，登录全部结束，锁定也解开；本人用新密码登录后必须再改。" /
        "The password of {login} is void, its sessions and its lock end; whoever signs in with \
         the fresh one must choose another.";
    covers: "代班" / "Cover";
    not_yours: "由系统管理员管理" / "Kept by the system administrator";
    gone: "没有这个经办人" / "There is no such clerk";
    gone_note: "从经办人表里选一个。" / "Choose one from the list.";
}
