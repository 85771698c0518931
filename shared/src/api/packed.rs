//! The packed form of an answer: nothing but the values, in the order they are declared.
//!
//! It is small, and reading it takes little code, because it holds neither names nor types. So only
//! a reader of the very same declarations can read it: it begins with a mark that changes with
//! every change to this crate, and another mark is not read at all.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// What stands for the declarations of this build.
const MARK: &[u8] = env!("JIFEN_PACKED_MARK").as_bytes();

/// Packs an answer; empty if it holds what has no packed form, such as a map of unknown length.
pub fn pack(content: &impl Serialize) -> Vec<u8> {
    postcard::to_extend(content, MARK.to_vec()).unwrap_or_default()
}

/// Unpacks an answer of the same build; none if it is of another one or damaged.
pub fn unpack<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    match postcard::take_from_bytes(bytes.strip_prefix(MARK)?) {
        Ok((content, [])) => Some(content),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{MARK, pack, unpack};

    #[test]
    fn only_what_the_same_build_packed_is_read() {
        let content = ("76.4".to_owned(), Some(3_u16), vec![true, false]);
        let packed = pack(&content);
        assert_eq!(unpack(&packed), Some(content));
        let mut other = packed.clone();
        other[0] ^= 1;
        assert_eq!(unpack::<(String, Option<u16>, Vec<bool>)>(&other), None);
        let longer = [&packed[..], b"x"].concat();
        assert_eq!(unpack::<(String, Option<u16>, Vec<bool>)>(&longer), None);
        assert_eq!(
            unpack::<(String, Option<u16>, Vec<bool>)>(&packed[..MARK.len() + 3]),
            None
        );
    }
}
