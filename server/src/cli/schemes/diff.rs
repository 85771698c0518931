//! `jifen schemes diff`.

use std::process::ExitCode;

use shared::base::{Bilingual, Lang};
use shared::scoring::{Detail, Difference, DifferenceKind, Program, differences};

use crate::cli::say::say;

/// Tells what differs; that something does is no failure.
pub(super) fn run(before: &Program, after: &Program, lang: Lang) -> ExitCode {
    let name = |program: &Program| {
        let (id, version) = (&program.id, program.version);
        format!("{id} {version} {}", program.name.get(lang))
    };
    say!("− {}\n+ {}", name(before), name(after));
    let changes = differences(before, after);
    for change in &changes {
        tell(change, lang);
    }
    if changes.is_empty() {
        say!(
            "{}",
            Bilingual::new("没有不同", "nothing differs").get(lang)
        );
    }
    ExitCode::SUCCESS
}

fn tell(change: &Difference, lang: Lang) {
    let sign = match change.kind {
        DifferenceKind::Added => "+",
        DifferenceKind::Removed => "−",
        DifferenceKind::Changed => "≠",
    };
    say!("{sign} {}", change.what.get(lang));
    for Detail {
        label,
        before,
        after,
    } in &change.details
    {
        say!("    {}:", label.get(lang));
        say!("      − {}", before.get(lang));
        say!("      + {}", after.get(lang));
    }
}
