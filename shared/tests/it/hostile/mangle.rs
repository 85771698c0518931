//! Good samples made bad: cut, doubled, swapped, and with what nobody expects put in.
//!
//! The tests of the server read this very file, so both sides are tried with the same tricks.

use proptest::collection::vec;
use proptest::prelude::*;

/// The variable that says how many times as many cases are tried: 1 unless it is set.
const LONGER: &str = "JIFEN_FUZZ";

/// So many cases, or that many times as many as [`LONGER`] says.
pub(crate) fn cases(usual: u32) -> u32 {
    let longer = std::env::var(LONGER).ok();
    let times: u32 = longer.and_then(|times| times.parse().ok()).unwrap_or(1);
    usual.saturating_mul(times)
}

/// The settings of a test of so many cases. Nothing is remembered in files: what was found once
/// becomes a test of its own.
pub(crate) fn settings(usual: u32) -> ProptestConfig {
    ProptestConfig {
        cases: cases(usual),
        failure_persistence: None,
        max_shrink_iters: 500,
        ..ProptestConfig::default()
    }
}

/// What is put into the middle of something good.
const BAD: &[&[u8]] = &[
    b"\0",
    b"\xff",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"\xc0\xaf",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\x81\x30\x81\x30",
    b"\r",
    b"\n\n",
    b"\"",
    b"\"\"\"",
    b"'",
    b"\\u0000",
    b"\\ud800",
    b"{{{{",
    b"[[[[",
    b"]}",
    b",,,,",
    b";",
    b"\t",
    b"=1+1",
    b"-",
    b"-0",
    b"1e999",
    b"1/0",
    b"-9223372036854775808",
    b"9223372036854775807",
    b"99999999999999999999999999",
    b"0.0000000000000000000000001",
    b"2018-02-30",
    b"9999-12-31",
    b"0000-00-00",
    b"-262143-01-01",
    b"null",
    b"true",
    "１２".as_bytes(),
    "\u{202e}".as_bytes(),
    "\u{200b}".as_bytes(),
    "\u{2028}".as_bytes(),
    "𠮷".as_bytes(),
    "e\u{301}".as_bytes(),
    "ß".as_bytes(),
    "İ".as_bytes(),
    "٣".as_bytes(),
];

/// One thing done to a sample; places are parts of 65,536.
#[derive(Clone, Debug)]
pub(crate) enum Trick {
    /// Something bad stands there.
    Put(u16, usize),
    /// A byte is another.
    Flip(u16, u8),
    /// A stretch is missing.
    Cut(u16, u8),
    /// A stretch stands twice.
    Twice(u16, u8),
    /// A line stands where another stood.
    Swap(u16, u16),
    /// The rest is missing.
    End(u16),
}

/// A few tricks at once.
pub(crate) fn tricks() -> impl Strategy<Value = Vec<Trick>> {
    let one = prop_oneof![
        4 => (any::<u16>(), 0..BAD.len()).prop_map(|(at, what)| Trick::Put(at, what)),
        2 => (any::<u16>(), any::<u8>()).prop_map(|(at, byte)| Trick::Flip(at, byte)),
        2 => (any::<u16>(), any::<u8>()).prop_map(|(at, long)| Trick::Cut(at, long)),
        2 => (any::<u16>(), any::<u8>()).prop_map(|(at, long)| Trick::Twice(at, long)),
        2 => (any::<u16>(), any::<u16>()).prop_map(|(one, other)| Trick::Swap(one, other)),
        1 => any::<u16>().prop_map(Trick::End),
    ];
    vec(one, 1..6)
}

/// A sample after the tricks.
pub(crate) fn mangled(sample: &[u8], tricks: &[Trick]) -> Vec<u8> {
    let mut bytes = sample.to_vec();
    for trick in tricks {
        play(&mut bytes, trick);
    }
    bytes
}

/// The same as a text; what is no UTF-8 becomes the sign for it.
pub(crate) fn mangled_text(sample: &str, tricks: &[Trick]) -> String {
    String::from_utf8_lossy(&mangled(sample.as_bytes(), tricks)).into_owned()
}

fn play(bytes: &mut Vec<u8>, trick: &Trick) {
    let length = bytes.len();
    let place = |part: u16| usize::from(part) * length / 65_536;
    let stretch = |at: u16, long: u8| {
        let from = place(at);
        from..length.min(from + usize::from(long))
    };
    match *trick {
        Trick::Put(at, what) => drop(bytes.splice(place(at)..place(at), BAD[what].to_vec())),
        Trick::Flip(at, byte) => {
            if let Some(one) = bytes.get_mut(place(at)) {
                *one = byte;
            }
        }
        Trick::Cut(at, long) => drop(bytes.drain(stretch(at, long))),
        Trick::Twice(at, long) => {
            let again = bytes[stretch(at, long)].to_vec();
            drop(bytes.splice(place(at)..place(at), again));
        }
        Trick::Swap(one, other) => {
            let mut lines: Vec<Vec<u8>> =
                bytes.split(|byte| *byte == b'\n').map(Vec::from).collect();
            let line = |part: u16| usize::from(part) * lines.len() / 65_536;
            let (one, other) = (line(one), line(other));
            lines.swap(one, other);
            *bytes = lines.join(&b'\n');
        }
        Trick::End(at) => bytes.truncate(place(at)),
    }
}
