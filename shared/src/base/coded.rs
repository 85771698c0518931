//! Closed enums whose values have a stable name, as stored and sent, and a name for people.

macro_rules! coded {
    ($(#[$doc:meta])* $kind:ident {
        $($(#[$one:meta])* $name:ident $code:literal $zh:literal $en:literal;)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "openapi", derive(schemars::JsonSchema))]
        pub enum $kind { $($(#[$one])* $name,)+ }

        impl $kind {
            /// Every one.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            /// The stable name, as stored and sent.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The one of a stable name.
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }

            /// The name for people.
            pub fn words(self) -> $crate::base::Bilingual {
                match self { $(Self::$name => $crate::base::Bilingual::new($zh, $en),)+ }
            }
        }
    };
}

pub(crate) use coded;
