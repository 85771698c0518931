//! Every word people read, in Chinese first and English second.
//!
//! One file per feature. A text is declared once, with both languages side by side, so a missing
//! language does not compile; placeholders are typed arguments. The current language is a signal
//! in the context, kept on the device.

pub mod accounts;
pub mod activities;
pub mod ahead;
pub mod audit;
pub mod awarders;
pub mod awards;
pub mod batches;
pub mod check_sheets;
pub mod checkpoints;
pub mod clerks;
pub mod consents;
pub mod corrections;
pub mod covers;
pub mod dates;
pub mod desk;
pub mod employments;
pub mod enrolment;
pub mod erasures;
pub mod evidence;
pub mod fairness;
pub mod households;
pub mod imports;
mod lang;
pub mod objections;
pub mod orgs;
pub mod permits;
pub mod policies;
pub mod proxies;
pub mod publicity;
pub mod residents;
pub mod rules;
pub mod scoring;
pub mod security;
pub mod session;
pub mod share;
pub mod shell;
pub mod ui;
pub mod why;
pub mod work;

pub use lang::{Words, current_lang, provide_lang, set_lang, t, use_lang};

/// Declares texts: each becomes a function of the language and of its placeholders.
///
/// ```text
/// texts! {
///     next: "下一题" / "Next";
///     short_by(points: &str): "还差 {points}" / "{points} short";
/// }
/// ```
#[macro_export]
macro_rules! texts {
    ($($name:ident $(($($arg:ident: $kind:ty),+ $(,)?))? : $zh:literal / $en:literal;)+) => {
        $($crate::text!($name $(($($arg: $kind),+))? : $zh / $en);)+

        /// Every text of this file: name, placeholders, Chinese, English.
        #[cfg(test)]
        pub(crate) const ALL: &[(&str, &[&str], &str, &str)] = &[
            $((stringify!($name), &[$($(stringify!($arg)),+)?], $zh, $en)),+
        ];
    };
}

/// Declares one text; see [`texts`].
#[macro_export]
macro_rules! text {
    ($name:ident: $zh:literal / $en:literal) => {
        #[doc = $zh]
        pub fn $name(lang: shared::base::Lang) -> &'static str {
            match lang {
                shared::base::Lang::Zh => $zh,
                shared::base::Lang::En => $en,
            }
        }
    };
    ($name:ident($($arg:ident: $kind:ty),+): $zh:literal / $en:literal) => {
        #[doc = $zh]
        pub fn $name(lang: shared::base::Lang, $($arg: $kind),+) -> String {
            match lang {
                shared::base::Lang::Zh => format!($zh),
                shared::base::Lang::En => format!($en),
            }
        }
    };
}

#[cfg(test)]
mod tests;
