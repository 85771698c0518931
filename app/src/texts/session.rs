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
    account_title: "我的账号" / "My account";
    name: "姓名" / "Name";
    today: "系统日期" / "System date";
    today_note: "示例数据固定在这一天，和您手边的日历不同。" /
        "The example data stand at this day, which is not the one on your calendar.";
    posts: "岗位" / "Posts";
    acting: "当前" / "Current";
    act_as: "切换到这里" / "Switch to this";
    sign_out: "退出登录" / "Sign out";
    no_post: "这个账号还没有岗位" / "This account has no post yet";
    no_post_note: "请找系统管理员分配岗位，再重新登录。" /
        "Ask the system administrator for a post, then sign in again.";
    not_within: "要查看，请联系有权限的同事，或回到首页。" /
        "Ask a colleague who may see it, or go back to the start.";
}
