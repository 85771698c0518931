//! The rows of activities, written behind those of the district, which they name.

use diesel::{ExecuteCopyFromDsl, RunQueryDsl};
use shared::base::Date;

use crate::demo::tables::tables;

tables! {
    activities ActivityRow {
        id: String,
        district: &'static str,
        org_id: String,
        kind: &'static str,
        counting: &'static str,
        tenths: i32,
        title: &'static str,
        place: &'static str,
        note: &'static str,
        held_on: Date,
        starts: i32,
        ends: i32,
        places: i32,
        taken: i32,
        announced_at: i64,
        state: &'static str,
        turn: i32,
        marks: i32,
    }
    activity_steps ActivityStepRow {
        id: String,
        activity_id: String,
        number: i32,
        act: &'static str,
        account_id: String,
        person_id: Option<String>,
        at: i64,
        note: &'static str,
    }
    activity_sign_ups SignUpRow {
        id: String,
        activity_id: String,
        person_id: String,
        signed_up_at: i64,
        withdrawn_at: Option<i64>,
    }
    attendance_marks AttendanceMarkRow {
        id: String,
        activity_id: String,
        person_id: String,
        number: i32,
        present: bool,
        tenths: i32,
        source: &'static str,
        account_id: String,
        at: i64,
    }
}
