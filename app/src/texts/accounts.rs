//! The words of administering accounts.

crate::texts! {
    title: "账号" / "Accounts";
    lead: "能登录的人和他们的岗位；停用立即结束所有登录。" /
        "Who may sign in, and in which posts; disabling ends every session at once.";
    caption: "本区的账号" / "The accounts of the district";
    login: "账号" / "Account";
    login_begins: "账号开头" / "Account begins with";
    search: "查询" / "Search";
    reset: "重置" / "Reset";
    name: "姓名" / "Name";
    posts: "岗位" / "Posts";
    role: "岗位" / "Post";
    role_all: "全部岗位" / "Every post";
    state: "状态" / "State";
    action: "操作" / "Action";
    active: "正常" / "Active";
    locked: "已锁" / "Locked";
    disabled: "已停用" / "Disabled";
    disable: "停用" / "Disable";
    enable: "恢复" / "Enable";
    own: "这是您自己" / "This is you";
    none: "没有找到账号" / "No account found";
    none_note: "换个开头或岗位再查。账号由命令行建立。" /
        "Try another beginning or post. Accounts are made on the command line.";
    disable_title: "停用账号" / "Disable an account";
    enable_title: "恢复账号" / "Enable an account";
    disable_effect(login: &str): "{login} 的登录立即全部结束，之后不能再登录；以前做过的事不变。" /
        "Every session of {login} ends at once and it cannot sign in again; what it did stays.";
    enable_effect(login: &str): "{login} 可以用原来的密码重新登录，岗位不变。" /
        "{login} may sign in again with its password, in the same posts.";
    reason: "理由，会记入审计" / "Why; kept in the audit";
    to_list: "回到账号" / "Back to the accounts";
    gone: "没有这个账号" / "There is no such account";
    gone_note: "从账号表里选一个。" / "Choose one from the list.";
}
