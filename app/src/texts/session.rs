//! The words of signing in and of the own account.

crate::texts! {
    desk: "积分工作台" / "Jifen desk";
    opening: "正在打开工作台" / "Opening the desk";
    sign_in_title: "登录" / "Sign in";
    sign_in_lead: "赋分、核验和查看本人积分，要先登录。" /
        "To award, to verify or to see your own points, sign in first.";
    again_title: "请再登录一次" / "Please sign in again";
    again_lead: "登录已过期。登录后回到刚才的页面，填过的内容都还在。" /
        "Your session has ended. Sign in to go back to the page; what you typed is still there.";
    login: "账号" / "Account";
    password: "密码" / "Password";
    sign_in: "登录" / "Sign in";
    login_missing: "请填写账号。" / "Enter your account.";
    password_missing: "请填写密码。" / "Enter your password.";
    forgotten: "忘记密码" / "Forgotten your password?";
    forgotten_note: "请带身份证到村（社区）或镇（街道）的流动人口服务窗口，当面重设。电话和短信不能重设。" /
        "Take your identity card to the migrant service counter of your village, community, town \
         or street; it is reset there in person, never by telephone or text message.";
    no_account: "没有账号也能先算积分：" / "You need no account to preview your points:";
    to_preview: "积分预览" / "Preview";
    to_reset: "有重设密码的码，现在就设" / "Set a new password with the code of a slip";
    no_account_yet: "居民还没有账号：" / "A resident without an account:";
    to_register: "注册" / "Make one";
    account_title: "我的账号" / "My account";
    name: "姓名" / "Name";
    today: "系统日期" / "System date";
    today_note: "示例数据固定在这一天，和您手边的日历不同。" /
        "The example data stand at this day, which is not the one on your calendar.";
    posts: "岗位" / "Posts";
    acting: "当前" / "Current";
    act_as: "切换到这里" / "Switch to this";
    sign_out: "退出登录" / "Sign out";
    to_account: "回到我的账号" / "Back to my account";
    password_title: "修改密码" / "Change the password";
    password_lead: "改好以后，别处的登录全部结束，这里的继续。" /
        "When it is changed, every other session ends; this one goes on.";
    first_title: "请先设置自己的密码" / "First choose a password of your own";
    first_lead: "现在的密码别人也知道。换成只有您自己知道的，才能做别的事。" /
        "Someone else knows the present one. Choose one that only you know; nothing else is open \
         until then.";
    current: "现在的密码" / "Present password";
    current_missing: "请填写现在的密码。" / "Enter the present password.";
    new: "新密码" / "New password";
    new_hint: "至少 10 个字符，本区可能要求更长；一句自己记得住的话最好，不要用生日、手机号和常见的密码。" /
        "At least 10 characters; a phrase you remember is best. No birthday, telephone number or \
         common password.";
    new_missing: "请填写新密码。" / "Enter a new password.";
    again: "再填一次新密码" / "New password once more";
    again_missing: "请再填一次新密码。" / "Enter the new password once more.";
    again_differs: "两次填的不一样。" / "The two differ.";
    password_set: "设置密码" / "Set the password";
    password_changed: "密码已改好。" / "The password is changed.";
    second_title: "手机动态码" / "Second factor";
    second_lead: "登录时除了密码，再填手机验证器上的六位动态码；别人知道密码也进不来。" /
        "Signing in then takes the six digits of an app on your phone too, so a stolen password \
         is not enough.";
    second_first: "请先设置手机动态码" / "First set up the second factor";
    second_app: "手机上先装一个验证器（支持 TOTP 的都行），再填登录密码开始。" /
        "Install an authenticator app on your phone (any that knows TOTP), then begin with your \
         password.";
    second_begin: "开始设置" / "Begin";
    second_scan: "用验证器扫这个码，再填它显示的六位数字。" /
        "Scan this with the app and enter the six digits it shows.";
    second_qr: "给验证器扫的二维码" / "QR code for the authenticator app";
    second_by_hand: "扫不了的，手工输入密钥：" / "If it cannot scan, type this key:";
    second_code: "动态码" / "Code of the app";
    second_code_hint: "六位数字，每 30 秒换一个。" / "Six digits, new every 30 seconds.";
    second_code_missing: "请填写动态码。" / "Enter the code.";
    second_any_code: "动态码或备用码" / "Code of the app, or a recovery code";
    second_confirm: "确认" / "Confirm";
    second_codes: "备用码" / "Recovery codes";
    second_codes_note: "手机丢了时用，每个只能用一次。只显示这一次，请打印或抄下，和手机分开放。" /
        "For the day the phone is lost, each for one use. They are shown only now: print or copy \
         them, and keep them apart from the phone.";
    second_print: "打印" / "Print";
    second_kept: "已收好，继续" / "Kept; go on";
    second_is_on: "手机动态码已开通。" / "The second factor is on.";
    second_left(count: u32): "还有 {count} 个备用码没用。" / "Recovery codes left: {count}.";
    second_needed: "您的岗位必须使用动态码，不能关闭。" /
        "Your post needs it; it cannot be taken away.";
    second_off: "关闭动态码" / "Take it away";
    second_asked: "密码已核对，还差一步。" / "The password is right; one step is left.";
    second_back: "换账号或密码" / "Another account or password";
    places: "登录的地方" / "Where you are signed in";
    place_times(since: &str, latest: &str): "{since} 登录，{latest} 最近使用" /
        "Signed in {since}, last used {latest}";
    this_place: "就是这里" / "Here";
    sign_out_there: "退出那里" / "Sign out there";
    sign_out_everywhere: "退出所有地方" / "Sign out everywhere";
    no_post: "这个账号还没有岗位" / "This account has no post yet";
    no_post_note: "请找系统管理员分配岗位，再重新登录。" /
        "Ask the system administrator for a post, then sign in again.";
    not_within: "要查看，请联系有权限的同事，或回到首页。" /
        "Ask a colleague who may see it, or go back to the start.";

    post_held_for(post: &str, holder: &str): "{post}（代 {holder}）" / "{post} (for {holder})";
    covers: "代班安排" / "Cover while away";
}
