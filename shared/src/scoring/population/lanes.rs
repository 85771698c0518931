//! What is done to a number for each person of a chunk.

use super::CHUNK;

/// A number for each person of a chunk.
pub(super) type Lanes = [i32; CHUNK];

/// People whose thresholds are tried together, so that their sums stay in registers.
const TOGETHER: usize = 16;

/// Adds what each threshold adds where the day is early enough.
pub(super) fn thresholds(days: &[i32], last: &[(i32, i32)], out: &mut Lanes) {
    let mut days_of = days.chunks_exact(TOGETHER);
    let mut out_of = out.chunks_exact_mut(TOGETHER);
    for (days, out) in days_of.by_ref().zip(out_of.by_ref()) {
        let mut sums = [0_i32; TOGETHER];
        for (last, adds) in last {
            for (sum, day) in sums.iter_mut().zip(days) {
                *sum += if day <= last { *adds } else { 0 };
            }
        }
        for (out, sum) in out.iter_mut().zip(&sums) {
            *out += sum;
        }
    }
    let done = days.len() - days_of.remainder().len();
    let rest = out.iter_mut().skip(done).zip(days_of.remainder());
    for (out, day) in rest {
        for (last, adds) in last {
            *out += if day <= last { *adds } else { 0 };
        }
    }
}

pub(super) fn add(sum: &mut Lanes, other: &Lanes) {
    for (sum, other) in sum.iter_mut().zip(other) {
        *sum += other;
    }
}

pub(super) fn take(sum: &mut Lanes, other: &Lanes) {
    for (sum, other) in sum.iter_mut().zip(other) {
        *sum -= other;
    }
}

pub(super) fn higher(highest: &mut Lanes, other: &Lanes) {
    for (highest, other) in highest.iter_mut().zip(other) {
        *highest = (*highest).max(*other);
    }
}

/// Leaves what stands where the mask is 1, and nothing where it is 0.
pub(super) fn keep(lanes: &mut Lanes, mask: &Lanes) {
    for (lane, mask) in lanes.iter_mut().zip(mask) {
        *lane *= mask;
    }
}

pub(super) fn at_most(lanes: &mut Lanes, cap: i32) {
    for points in lanes {
        *points = (*points).min(cap);
    }
}

pub(super) fn at_least(lanes: &mut Lanes, floor: i32) {
    for points in lanes {
        *points = (*points).max(floor);
    }
}
