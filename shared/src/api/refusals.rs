//! Refusals as tables: stable code, HTTP status, words in both languages.

macro_rules! refusals {
    ($(#[$doc:meta])* $kind:ident {
        $($(#[$one:meta])* $name:ident $code:literal $status:literal $zh:literal $en:literal;)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $kind { $($(#[$one])* $name,)+ }

        impl $kind {
            /// Every one, in the order they are declared.
            pub const ALL: &[Self] = &[$(Self::$name),+];
        }

        impl $crate::api::Refusal for $kind {
            fn code(&self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            fn status(&self) -> u16 {
                match self { $(Self::$name => $status,)+ }
            }

            fn words(&self) -> $crate::base::Bilingual {
                match self { $(Self::$name => $crate::base::Bilingual::new($zh, $en),)+ }
            }
        }
    };
}

pub(crate) use refusals;
