//! Enrolment: what a school's window is told, and what it is not.

mod list;
mod verify;
