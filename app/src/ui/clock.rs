//! The one place of the client that reads the time.

use js_sys::Date as JsDate;
use leptos::wasm_bindgen::JsValue;
use shared::base::Date;

/// Milliseconds from Greenwich to Asia/Shanghai, the same all year.
const SHANGHAI_MS: f64 = 8.0 * 3_600_000.0;

/// Now, shifted so that the parts of Greenwich read as those of Asia/Shanghai.
fn there() -> JsDate {
    JsDate::new(&JsValue::from_f64(JsDate::now() + SHANGHAI_MS))
}

/// Milliseconds since 1970, to measure how long something lasts.
pub fn milliseconds() -> f64 {
    JsDate::now()
}

/// The time of day in Asia/Shanghai, "09:42".
pub fn time() -> String {
    let there = there();
    format!(
        "{:02}:{:02}",
        there.get_utc_hours(),
        there.get_utc_minutes()
    )
}

/// Today in Asia/Shanghai, wherever the device is.
pub fn today() -> Date {
    let there = there();
    i32::try_from(there.get_utc_full_year())
        .ok()
        .and_then(|year| Date::from_ymd_opt(year, there.get_utc_month() + 1, there.get_utc_date()))
        .unwrap_or_default()
}
