//! The program and its database are interrupted while they award, again and again: what was
//! acknowledged is there once, nothing is there twice, and no limit is ever exceeded.
//!
//! `JIFEN_CRASH_AWARDS`, `JIFEN_CRASH_KILLS` and `JIFEN_CRASH_CLIENTS` make the runs longer, see
//! docs/development.md.

mod books;
mod cluster;
mod cut;
mod desks;
mod full;
mod killed;
mod objecting;
mod program;
mod restart;
mod run;
mod set_back;
