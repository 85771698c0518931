//! The words of security.

crate::texts! {
    title: "安全规则" / "Security rules";
    lead: "密码和登录的规则，对全区所有账号，保存后立即生效。" /
        "The rules of passwords and sessions, for every account of the district, in force at once.";
    password_min: "密码最少几位" / "Least characters of a password";
    idle_minutes: "多久没人操作就退出" / "Signed out after nobody was there for";
    session_hours: "登录最长多久" / "A session lasts at most";
    lock_after: "连续输错几次锁定" / "Locked after failures in a row";
    lock_minutes: "锁定多久" / "Locked for";
    characters: "位" / "characters";
    minutes: "分钟" / "minutes";
    hours: "小时" / "hours";
    times: "次" / "failures";
    between(least: u16, most: u16): "{least} 到 {most}" / "{least} to {most}";
    second_factor: "必须用动态码的岗位" / "Posts that must have a second factor";
    second_factor_note: "三类管理员一直必须用。" / "The three administrators always must.";
    reason: "理由，会和规则一起留存" / "Why; kept with the rules";
    reason_missing: "请写明理由。" / "Say why.";
    save: "保存新规则" / "Set these rules";
    saved: "新规则已生效" / "The new rules are in force";
    not_number(least: u16, most: u16): "请填 {least} 到 {most} 的整数。" /
        "Enter a whole number from {least} to {most}.";
    no_change_by_calendar: "不要求定期换密码：那样的密码更好猜。" /
        "Passwords are not changed by the calendar: that makes them easier to guess.";
    history: "以前的规则" / "Earlier rules";
    history_caption: "设定过的安全规则" / "The security rules that were set";
    set_at: "设定时间" / "Set";
    set_by: "设定人" / "By";
    why: "理由" / "Why";
    rules: "规则" / "Rules";
    own_rules: "程序自带" / "The program's own";
    in_short(min: u16, idle: u16, hours: u16, after: u16, lock: u16):
        "密码 {min} 位，闲置 {idle} 分钟，最长 {hours} 小时，错 {after} 次锁 {lock} 分钟" /
        "{min} characters, {idle} minutes idle, {hours} hours at most, {after} failures \
         lock for {lock} minutes";

    locks_title: "锁定的账号" / "Locked accounts";
    locks_lead: "连续输错密码的账号会自动锁定，到时自动解开。核对过本人，可以提前解锁。" /
        "Too many failures lock an account until its lock opens by itself. Once you know that it \
         was the holder, you may open it earlier.";
    locks_caption: "现在锁定的账号" / "The accounts that are locked now";
    locks_none: "现在没有锁定的账号" / "No account is locked now";
    locks_none_note: "有人连续输错密码，这里就会出现。" /
        "An account appears here after too many wrong passwords.";
    login: "账号" / "Account";
    name: "姓名" / "Name";
    until: "锁到" / "Until";
    action: "操作" / "Action";
    release: "解锁" / "Open the lock";
    released(login: &str): "{login} 已解锁。" / "The lock of {login} is open.";

    unusual_title: "异常查询" / "Unusual look-ups";
    unusual_lead: "近 7 天里查人次数多、在非工作时间查、多次被拒的账号。只有次数，没有被查的人；需要核对时请审计管理员看记录。" /
        "Accounts that looked people up often, out of hours or were often refused in seven days. \
         Numbers only, nobody who was looked up; an auditor reads the entries.";
    unusual_caption: "近 7 天的异常查询" / "Unusual look-ups of seven days";
    unusual_none: "近 7 天没有异常查询" / "Nothing unusual in seven days";
    unusual_none_note(looks: u32, outside: u32, refused: u32):
        "一天查 {looks} 次、非工作时间 {outside} 次、被拒 {refused} 次起列在这里。" /
        "Listed from {looks} look-ups, {outside} out of hours or {refused} refused in a day.";
    day: "日期" / "Day";
    looks: "查询" / "Look-ups";
    outside: "非工作时间" / "Out of hours";
    refused: "被拒" / "Refused";
    see_rows: "看记录" / "See the entries";
    rows_title: "当天的查询记录" / "The look-ups of the day";
    rows_lead: "只有时间和事项；记录编号供审计管理员查找。" /
        "Times and kinds only; an auditor finds an entry by its number.";
    rows_caption: "这个账号当天的查询" / "The account's look-ups of the day";
    rows_none: "这一天没有查询" / "No look-ups on this day";
    rows_none_note: "回到异常查询另选一天。" / "Go back and choose another day.";
    time: "时间" / "Time";
    what: "事项" / "What";
    row: "记录编号" / "Entry";
    to_unusual: "回到异常查询" / "Back to the unusual look-ups";

    revoke: "结束登录" / "End sessions";
    revoke_title: "结束所有登录" / "End every session";
    revoke_effect(login: &str): "{login} 在所有设备上立即退出，10 分钟内全部失效；之后可以重新登录。" /
        "{login} is signed out everywhere, within ten minutes at the latest; it may sign in again.";

    home_locks(count: usize): "{count} 个账号被锁" / "Locked accounts: {count}";
    home_locks_note: "核对是不是本人，再决定解锁。" / "Find out whether it was the holder before opening one.";
    home_unusual(count: usize): "{count} 条异常查询" / "Unusual look-ups: {count}";
    home_unusual_note: "近 7 天，按账号和日期。" / "Of seven days, by account and day.";
    home_rules: "安全规则" / "Security rules";
}
