//! Lines in, lines out: a batch at a time, scored on all cores, written in the order of the file.
//!
//! A batch is bounded in lines and in bytes, so memory is too, however long the file is.

use std::io::{self, BufRead, Read, Write};

use indicatif::{ProgressBar, ProgressStyle};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

/// The longest line that is read, in bytes.
pub(super) const LINE_MAX: u64 = 1024 * 1024;
/// The lines of a batch: enough to keep all cores busy between two writes.
const BATCH_LINES: usize = 4_096;
/// The bytes after which a batch takes no further line.
const BATCH_BYTES: usize = 8 << 20;

/// One line, and which of the file it is.
struct Numbered {
    number: u64,
    line: Vec<u8>,
}

/// What becomes of a line: what is written, or everything that is wrong with it.
pub(super) type Scored = Result<Vec<u8>, Vec<String>>;

/// Reads lines until the end, has each scored, and tells how many could not be read.
pub(super) fn stream(
    name: &str,
    mut input: impl BufRead,
    output: &mut impl Write,
    complaints: &mut impl Write,
    bar: &ProgressBar,
    score: impl Fn(&[u8]) -> Scored + Sync,
) -> io::Result<u64> {
    let (mut number, mut bad) = (0, 0);
    let mut batch = Vec::new();
    loop {
        let read = fill(&mut input, &mut number, &mut batch)?;
        if read == 0 {
            break;
        }
        let scored: Vec<Scored> = batch.par_iter().map(|one| score(&one.line)).collect();
        for (one, scored) in batch.iter().zip(scored) {
            match scored {
                Ok(line) => output.write_all(&line)?,
                Err(words) => {
                    bad += 1;
                    bar.suspend(|| tell(complaints, name, one.number, &words))?;
                }
            }
        }
        bar.inc(read);
    }
    output.flush()?;
    Ok(bad)
}

/// How far a file of so many bytes has been read; nothing is drawn where nobody looks.
pub(super) fn bar(bytes: Option<u64>) -> ProgressBar {
    let Some(bytes) = bytes else {
        return ProgressBar::hidden();
    };
    let bar = ProgressBar::new(bytes);
    let style = "{wide_bar} {bytes}/{total_bytes} {percent}% {eta}";
    bar.with_style(
        ProgressStyle::with_template(style).unwrap_or_else(|_| ProgressStyle::default_bar()),
    )
}

fn tell(complaints: &mut impl Write, name: &str, number: u64, words: &[String]) -> io::Result<()> {
    for one in words {
        writeln!(complaints, "{name}:{number}: {one}")?;
    }
    Ok(())
}

/// Fills a batch with the next lines that hold something, and tells how many bytes were read.
fn fill(input: &mut impl BufRead, number: &mut u64, batch: &mut Vec<Numbered>) -> io::Result<u64> {
    batch.clear();
    let (mut read, mut held) = (0, 0);
    while batch.len() < BATCH_LINES && held < BATCH_BYTES {
        let mut line = Vec::new();
        let bytes = next_line(input, &mut line)?;
        if bytes == 0 {
            break;
        }
        read += bytes;
        *number += 1;
        if !line.iter().all(u8::is_ascii_whitespace) {
            held += line.len();
            batch.push(Numbered {
                number: *number,
                line,
            });
        }
    }
    Ok(read)
}

/// Reads one line without its end and tells how many bytes it took; a longer one than is allowed
/// is read away, cut behind the limit. Nothing at the end of the file.
fn next_line(input: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<u64> {
    let mut limited = Read::take(&mut *input, LINE_MAX + 1);
    let mut read = limited.read_until(b'\n', line)?;
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if read > 0 {
        read += input.skip_until(b'\n')?;
    }
    Ok(u64::try_from(read).unwrap_or(u64::MAX))
}
