//! What commands say. Whoever reads may have seen enough, as `head` has after ten lines: then a
//! command goes on with its work and ends as it would have, without a word about the closed pipe.

use std::fmt::Arguments;
use std::io::{self, ErrorKind, Write};
use std::process;

/// Prints a line to the output of the command.
macro_rules! say {
    () => {
        $crate::cli::say::line(format_args!(""))
    };
    ($($words:tt)*) => {
        $crate::cli::say::line(format_args!($($words)*))
    };
}

/// Prints a line beside the output of the command.
macro_rules! complain {
    ($($words:tt)*) => {
        $crate::cli::say::complaint(format_args!($($words)*))
    };
}

pub(super) use {complain, say};

/// Prints a line; a disk that is full or another fault ends the command.
pub(super) fn line(words: Arguments<'_>) {
    let mut output = io::stdout().lock();
    if let Err(error) = writeln!(output, "{words}")
        && error.kind() != ErrorKind::BrokenPipe
    {
        complaint(format_args!("jifen: {error}"));
        process::exit(1);
    }
}

/// Prints a line beside the output; where nobody can be told, nothing is said.
pub(super) fn complaint(words: Arguments<'_>) {
    let _told = writeln!(io::stderr().lock(), "{words}");
}
