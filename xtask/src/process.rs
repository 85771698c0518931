//! Child processes: shown as they run, and none outlives this command.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use rustix::process::{Pid, Signal, kill_process_group};
use std::os::unix::process::CommandExt;

/// How long a child may take to end in good order before it is killed.
const PATIENCE: Duration = Duration::from_secs(10);

static RUNNING: Mutex<BTreeSet<i32>> = Mutex::new(BTreeSet::new());
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Passes an interrupt on to the children; this command then ends by the error they leave, so that
/// temporary folders are removed on the way out.
pub(crate) fn stop_children_on_interrupt() -> Result<()> {
    ctrlc::set_handler(|| {
        INTERRUPTED.store(true, Ordering::SeqCst);
        for &group in RUNNING
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .iter()
        {
            signal(group, Signal::INT);
        }
    })
    .context("cannot listen for interrupts")
}

/// Whether someone asked this command to stop.
pub(crate) fn is_interrupted() -> bool {
    INTERRUPTED.load(Ordering::SeqCst)
}

/// A child in a process group of its own, stopped when it is dropped.
pub(crate) struct Running {
    child: Child,
    group: i32,
    shown: String,
}

impl Running {
    /// Starts a program.
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        ensure!(!is_interrupted(), "interrupted");
        let shown = show(command);
        let child = command
            .process_group(0)
            .stdin(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {shown}"))?;
        let group = i32::try_from(child.id()).context("a process id out of range")?;
        RUNNING
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(group);
        Ok(Self {
            child,
            group,
            shown,
        })
    }

    /// Whether the program still runs.
    pub(crate) fn is_alive(&mut self) -> Result<bool> {
        Ok(self.child.try_wait()?.is_none())
    }

    /// Waits for its end; anything but success is an error.
    pub(crate) fn succeed(mut self) -> Result<()> {
        let status = self.child.wait()?;
        ensure!(!is_interrupted(), "interrupted");
        if !status.success() {
            bail!("{}: {status}", self.shown);
        }
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let started = Instant::now();
        signal(self.group, Signal::INT);
        while matches!(self.child.try_wait(), Ok(None)) && started.elapsed() < PATIENCE {
            sleep(Duration::from_millis(20));
        }
        signal(self.group, Signal::KILL);
        // Reaps the child; that it may be gone already is no fault.
        let _ = self.child.wait();
        RUNNING
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(&self.group);
    }
}

/// Runs a program to its end; anything but success is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    Running::start(command)?.succeed()
}

/// Runs a program to its end and returns what it printed.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let shown = show(command);
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {shown}"))?;
    ensure!(output.status.success(), "{shown}: {}", output.status);
    String::from_utf8(output.stdout).with_context(|| format!("{shown} printed no text"))
}

/// Runs a program to its end, shows what it says beside its output, and returns that.
pub(crate) fn said(command: &mut Command) -> Result<String> {
    let shown = show(command);
    let output = command
        .stdin(Stdio::null())
        .stdout(Stdio::inherit())
        .output()
        .with_context(|| format!("cannot start {shown}"))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    eprint!("{said}");
    ensure!(output.status.success(), "{shown}: {}", output.status);
    Ok(said)
}

/// Whether a program can be started and says yes.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    let quiet = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

fn signal(group: i32, signal: Signal) {
    if let Some(group) = Pid::from_raw(group) {
        // A group that is gone needs no signal.
        let _ = kill_process_group(group, signal);
    }
}

fn show(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    let mut shown = name.to_string_lossy().into_owned();
    for argument in command.get_args() {
        shown.push(' ');
        shown.push_str(&argument.to_string_lossy());
    }
    shown
}
