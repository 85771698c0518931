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
    none_note: "换个开头或岗位再查。" / "Try another beginning or post.";
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

    create: "建立账号" / "Create an account";
    create_title: "建立工作账号" / "Create a staff account";
    create_lead: "居民账号由本人注册，不在这里建。" / "Residents make their own accounts, not here.";
    first_password_ready: "账号可以用了" / "The account is ready";
    login_missing: "请填写账号名。" / "Enter the account's name.";
    login_staff_hint: "小写字母开头，可用字母、数字、点和短横。" /
        "Begins with a letter; letters, digits, dots and hyphens.";
    holder: "使用人姓名" / "Holder's name";
    holder_hint: "只留存遮盖后的姓名。" / "Only the masked name is kept.";
    holder_id: "使用人身份证号（可不填）" / "Holder's citizen ID (may be left empty)";
    holder_id_hint: "用来防止给自己赋分、给自己签发；不显示档案，也不留存号码。" /
        "So that nobody awards or signs for themselves; no file is shown, the number is not kept.";
    grid: "网格编码（15 位）" / "Code of the grid (15 digits)";
    reason_missing: "请写明理由。" / "Say why.";
    name_missing: "请填写使用人姓名。" / "Enter the holder's name.";
    posts_missing: "请选好每个岗位和它的单位；网格长填 15 位网格编码。" /
        "Choose each post and its organisation; for a grid head, the grid's fifteen digits.";
    role_choose: "请选岗位" / "Choose a post";
    org_choose: "请选单位" / "Choose an organisation";
    post_org: "单位" / "Organisation";
    post_add: "再加一个岗位" / "One more post";
    post_remove: "去掉这个岗位" / "Take this post away";
    first_password: "第一次登录的密码" / "Password for the first sign-in";
    first_password_note: "只在这里显示。交给本人，第一次登录必须换成自己的密码。" /
        "Shown here only. Hand it to the holder, who must choose another at the first sign-in.";
    change_posts: "改岗位" / "Change posts";
    posts_title: "改变岗位" / "Change the posts of an account";
    posts_save: "保存岗位" / "Save the posts";
    posts_effect(login: &str): "{login} 的登录立即全部结束，重新登录后就是新的岗位。" /
        "Every session of {login} ends; signed in again, it holds the new posts.";

    register_title: "注册账号" / "Make an account";
    register_lead: "只要账号名和密码，不填姓名和身份证。注册后凭窗口给的码绑定，才看得到自己的档案。" /
        "A name and a password, nothing personal. Your file shows once the account is bound with \
         a code from the counter.";
    login_hint: "小写字母开头，可用字母、数字、点和短横，不要用身份证号和手机号。" /
        "Begins with a letter; letters, digits, dots and hyphens. No identity or telephone number.";
    register: "注册" / "Make the account";
    have_account: "已经有账号：" / "You have an account:";
    bind_title: "绑定账号" / "Bind the account";
    bind_lead: "这个账号还没有绑定到您本人，所以看不到任何档案。" /
        "This account is not yet bound to you, so it shows nothing on file.";
    bind: "绑定" / "Bind";
    bound: "账号已绑定。" / "The account is bound.";
    bound_note: "本人重新登录后就能看到自己的档案。" /
        "The person sees the own file after signing in again.";
    code: "纸条上的码" / "The code on the slip";
    code_missing: "请填写纸条上的码。" / "Enter the code on the slip.";
    code_hint: "10 个字母和数字，大小写都行，短横可以不填。" /
        "10 letters and digits, in any case; the hyphen may be left out.";
    bind_where: "哪里拿码" / "Where to get a code";
    bind_where_note: "带身份证到村（社区）或镇（街道）的流动人口服务窗口，核对身份后当场打印。码 7 天内有效，只能用一次。" /
        "Take your identity card to the migrant service counter of your village, community, town \
         or street; it is printed there. A code is good for 7 days and one use.";
    reset_title: "重设密码" / "Set a forgotten password";
    reset_lead: "用窗口打印的码设一个新密码；别处的登录全部结束。" /
        "Set a new one with the code printed at the counter; every session ends.";
    reset_done: "新密码已设好" / "The new password is set";
    reset_done_note: "所有登录都已结束，请用新密码登录。" /
        "Every session has ended; sign in with the new password.";
    counter_title: "账号和密码（窗口）" / "Account and password (counter)";
    counter_lead: "先当面核对身份证，再办理。每次办理本人都看得到。" /
        "Check the identity card first, in person. Each act is shown to the person.";
    counter_bind_note: "打印一张纸条，本人注册后填上面的码。以前开的码随即作废。" /
        "Prints a slip whose code the person enters after making an account. An earlier code no \
         longer counts.";
    counter_reset_note: "本人已有账号但忘了密码。用码设好新密码后，所有登录都结束。" /
        "For someone who has an account and forgot its password. Using the code ends every \
         session.";
    print_binding: "开绑定账号的码" / "Issue a code that binds";
    print_reset: "开重设密码的码" / "Issue a code for the password";
    check_title: "当场绑定" / "Bind at once";
    check_note: "本人已注册并报出账号名的，核对身份后直接绑定，不用码。" /
        "If the person has made an account and tells its name, bind it after checking; no code.";
    login_told: "本人报的账号名" / "The account's name, as told";
    check: "身份已核对，绑定" / "Identity checked, bind";
    to_file: "回到档案" / "Back to the file";
    slip_print: "打印" / "Print";
    slip_bind: "绑定账号的码" / "Code to bind an account";
    slip_reset: "重设密码的码" / "Code to set the password";
    slip_open(address: &str): "打开 {address}/desk" / "Open {address}/desk";
    slip_bind_steps: "没有账号的先注册，登录后填上这个码。" /
        "Make an account if you have none, sign in and enter this code.";
    slip_reset_steps: "点“有重设密码的码”，填账号名和这个码，设新密码。" /
        "Choose to set a new password with the code of a slip; enter the account's name and this \
         code.";
    slip_until(day: &str): "最后有效日 {day}，只能用一次。" / "Good until {day}, for one use.";
    slip_secret: "不要给别人看，工作人员不会打电话来问。" /
        "Show it to nobody; no official will telephone to ask for it.";
}
