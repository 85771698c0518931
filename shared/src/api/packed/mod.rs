//! The packed form of an answer: nothing but the values, in the order they are declared.
//!
//! It is small, and reading it takes little code, because it holds neither names nor types. So only
//! a reader of the very same declarations can read it: it begins with a mark that changes with
//! every change to this crate, and another mark is not read at all. A digest of type and content
//! follows, so that what was damaged on its way or is of another type is not read either, and
//! reading itself meets no error (`read.rs`).

mod read;

use std::hash::Hasher;

use fnv::FnvHasher;
use serde::Serialize;
use serde::de::DeserializeOwned;

use read::Reader;

/// What stands for the declarations of this build.
const MARK: &[u8] = env!("JIFEN_PACKED_MARK").as_bytes();

/// Packs an answer; empty if it holds what has no packed form, such as a map of unknown length.
pub fn pack<T: Serialize>(content: &T) -> Vec<u8> {
    let Ok(content) = postcard::to_allocvec(content) else {
        return Vec::new();
    };
    [MARK, &digest::<T>(&content), &content].concat()
}

/// Unpacks an answer of the same build; none if it is of another one, of another type or damaged.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    let (told, content) = bytes.strip_prefix(MARK)?.split_first_chunk()?;
    if *told != digest::<T>(content) {
        return None;
    }
    match T::deserialize(&mut Reader(content)) {
        Ok(content) => Some(content),
        Err(never) => match never {},
    }
}

/// Tells damage apart; nobody is meant to be kept from making it.
fn digest<T>(content: &[u8]) -> [u8; 8] {
    let mut digest = FnvHasher::default();
    digest.write(std::any::type_name::<T>().as_bytes());
    digest.write(content);
    digest.finish().to_le_bytes()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::{prop_assert_eq, proptest};
    use serde::{Deserialize, Serialize};

    use super::{MARK, pack, unpack};

    /// A value of every kind that the form can hold.
    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Every {
        small: (u8, u16, u32, u64),
        signed: (i16, i32, i64),
        named: BTreeMap<String, Option<bool>>,
        variants: Vec<Variant>,
        nothing: (),
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Variant {
        Unit,
        One(String),
        Two(u16, i64),
        Named {
            first: Vec<u32>,
            second: Box<Variant>,
        },
    }

    proptest! {
        #[test]
        fn what_is_packed_is_read(
            small: (u8, u16, u32, u64),
            signed: (i16, i32, i64),
            named: BTreeMap<String, Option<bool>>,
            text: String,
            first: Vec<u32>,
        ) {
            let variants = vec![
                Variant::Unit,
                Variant::One(text),
                Variant::Two(small.1, signed.2),
                Variant::Named { first, second: Box::new(Variant::Unit) },
            ];
            let every = Every { small, signed, named, variants, nothing: () };
            prop_assert_eq!(unpack(&pack(&every)), Some(every));
        }
    }

    #[test]
    fn the_ends_of_every_number_are_read() {
        let most = (
            u8::MAX,
            u16::MAX,
            u32::MAX,
            u64::MAX,
            i16::MAX,
            i32::MAX,
            i64::MAX,
        );
        assert_eq!(unpack(&pack(&most)), Some(most));
        let least = (0_u8, 0_u16, 0_u32, 0_u64, i16::MIN, i32::MIN, i64::MIN);
        assert_eq!(unpack(&pack(&least)), Some(least));
    }

    #[test]
    fn only_what_the_same_build_packed_is_read() {
        let content = ("76.4".to_owned(), Some(3_u16), vec![true, false]);
        let packed = pack(&content);
        assert_eq!(unpack(&packed), Some(content));
        for place in 0..packed.len() {
            let mut other = packed.clone();
            other[place] ^= 1;
            assert_eq!(unpack::<(String, Option<u16>, Vec<bool>)>(&other), None);
        }
        assert_eq!(unpack::<(String, Option<u16>, Vec<u8>)>(&packed), None);
        let longer = [&packed[..], b"x"].concat();
        assert_eq!(unpack::<(String, Option<u16>, Vec<bool>)>(&longer), None);
        assert_eq!(
            unpack::<(String, Option<u16>, Vec<bool>)>(&packed[..MARK.len() + 3]),
            None
        );
    }
}
