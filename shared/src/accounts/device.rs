//! Which browser on which system, in words a person recognises; nothing finer is kept.

use crate::base::Bilingual;

/// What a browser says of itself, by a sign in its user agent; the first that fits counts,
/// because most browsers name their ancestors too.
const BROWSERS: &[(&str, &str, &str, &str)] = &[
    ("MicroMessenger", "wechat", "微信", "WeChat"),
    ("AlipayClient", "alipay", "支付宝", "Alipay"),
    ("DingTalk", "dingtalk", "钉钉", "DingTalk"),
    ("QQBrowser", "qq", "QQ 浏览器", "QQ Browser"),
    ("HuaweiBrowser", "huawei", "华为浏览器", "Huawei Browser"),
    ("MiuiBrowser", "miui", "小米浏览器", "Mi Browser"),
    ("Edg", "edge", "Edge 浏览器", "Edge"),
    ("Firefox", "firefox", "火狐浏览器", "Firefox"),
    ("Chrome", "chrome", "Chrome 浏览器", "Chrome"),
    ("Safari", "safari", "Safari 浏览器", "Safari"),
];
const SYSTEMS: &[(&str, &str, &str, &str)] = &[
    ("OpenHarmony", "harmony", "鸿蒙", "HarmonyOS"),
    ("HarmonyOS", "harmony", "鸿蒙", "HarmonyOS"),
    ("Android", "android", "安卓手机", "Android"),
    ("iPhone", "iphone", "苹果手机", "iPhone"),
    ("iPad", "ipad", "苹果平板", "iPad"),
    ("Windows", "windows", "Windows 电脑", "Windows"),
    ("Mac OS X", "mac", "苹果电脑", "Mac"),
    ("Linux", "linux", "Linux 电脑", "Linux"),
];

/// The code kept of a user agent: "wechat/android"; a part that is not known is empty.
pub fn device_code(user_agent: &str) -> String {
    let code = |known: &[(&str, &'static str, &str, &str)]| {
        let found = known.iter().find(|(sign, ..)| user_agent.contains(sign));
        found.map_or("", |(_, code, ..)| code)
    };
    format!("{}/{}", code(BROWSERS), code(SYSTEMS))
}

/// The words of a code.
pub fn device_words(code: &str) -> Bilingual {
    let (browser, system) = code.split_once('/').unwrap_or_default();
    let named = |known: &[(&str, &str, &'static str, &'static str)], wanted: &str| {
        let found = known.iter().find(|(_, code, ..)| *code == wanted);
        found.map(|(.., zh, en)| (*zh, *en))
    };
    match (named(BROWSERS, browser), named(SYSTEMS, system)) {
        (Some(browser), Some(system)) => Bilingual::new(
            format!("{}上的{}", system.0, browser.0),
            format!("{} on {}", browser.1, system.1),
        ),
        (Some((zh, en)), None) | (None, Some((zh, en))) => Bilingual::new(zh, en),
        (None, None) => Bilingual::new("不认识的设备", "An unknown device"),
    }
}

#[cfg(test)]
mod tests {
    use super::{device_code, device_words};

    #[test]
    fn a_user_agent_becomes_a_few_words() {
        for (agent, code, words) in [
            (
                "Mozilla/5.0 (Linux; Android 10; V2002A) AppleWebKit/537.36 (KHTML, like Gecko) \
                 Version/4.0 Chrome/86.0 Mobile Safari/537.36 MicroMessenger/8.0.2",
                "wechat/android",
                "WeChat on Android",
            ),
            (
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like \
                 Gecko) Chrome/120.0 Safari/537.36 Edg/120.0",
                "edge/windows",
                "Edge on Windows",
            ),
            (
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 \
                 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1",
                "safari/iphone",
                "Safari on iPhone",
            ),
            ("curl/8.5.0", "/", "An unknown device"),
        ] {
            assert_eq!(device_code(agent), code);
            assert_eq!(device_words(code).en, words);
        }
    }
}
