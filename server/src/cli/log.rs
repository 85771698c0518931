//! The log of the server, on standard error.

use std::panic::PanicHookInfo;

use tracing_subscriber::EnvFilter;

use crate::config::LogFormat;

/// Writes the log to standard error, as much of it as `JIFEN_LOG` asks for.
pub(super) fn log_to_standard_error(format: LogFormat) {
    let filter = EnvFilter::try_from_env("JIFEN_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    let log = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    match format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
    std::panic::set_hook(Box::new(panicked));
}

/// Says where, and nothing of what a panic says: it may repeat what someone has typed.
fn panicked(info: &PanicHookInfo<'_>) {
    let place = info.location().map(ToString::to_string);
    tracing::error!(place, "a fault of the program");
}
