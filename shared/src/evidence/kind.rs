//! What a picture is, by its first bytes.

/// A kind of picture that is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureKind {
    /// As cameras write them.
    Jpeg,
    /// As screens are kept.
    Png,
    /// As messengers send them.
    WebP,
}

impl PictureKind {
    /// The kind of a content; nothing for whatever is no picture, however it is called.
    pub fn of(content: &[u8]) -> Option<Self> {
        match content {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Self::Png),
            [
                b'R',
                b'I',
                b'F',
                b'F',
                _,
                _,
                _,
                _,
                b'W',
                b'E',
                b'B',
                b'P',
                ..,
            ] => Some(Self::WebP),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
