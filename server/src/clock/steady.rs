//! A machine's clock that may be set back, read so that it never goes back.
//!
//! What is stored is put in order by its time: the rows of the ledger, the audit, the places where
//! a list goes on. And what has just been used, as one tab's token that another tab sends as well,
//! must not have been used in an hour. So the readings go on, at half the pace, until the machine
//! has caught up; half, because a clock that stood still would let tokens live for ever.

/// The furthest the readings go on before the machine: two hours, in microseconds. Whoever sets a
/// clock back further had the wrong day, and rules are judged by days.
const AHEAD_MAX: i64 = 2 * 3600 * 1_000_000;

/// What is remembered between readings.
#[derive(Debug)]
pub(super) struct Steady {
    /// The machine's last reading; nothing before the first.
    machine: Option<i64>,
    /// Microseconds by which the readings are before the machine.
    ahead: i64,
}

impl Steady {
    pub(super) const fn new() -> Self {
        Self {
            machine: None,
            ahead: 0,
        }
    }

    /// The reading where the machine shows `machine`.
    pub(super) fn read(&mut self, machine: i64) -> i64 {
        let passed = machine - self.machine.unwrap_or(machine);
        self.machine = Some(machine);
        self.ahead = if passed < 0 {
            self.ahead - passed
        } else {
            // An odd microsecond is given back too, so that the readings arrive.
            self.ahead - self.ahead.min(passed - passed / 2)
        };
        if self.ahead > AHEAD_MAX {
            tracing::warn!(
                seconds = self.ahead / 1_000_000,
                "the clock was set back too far to go on slowly until then"
            );
            self.ahead = 0;
        }
        machine + self.ahead
    }

    /// Goes on behind what is recorded, unless that is further ahead than a clock is followed.
    pub(super) fn go_on_after(&mut self, machine: i64, recorded: i64) {
        let behind = recorded - self.read(machine);
        if behind >= 0 && self.ahead + behind < AHEAD_MAX {
            self.ahead += behind + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{AHEAD_MAX, Steady};

    const HOUR: i64 = 3600 * 1_000_000;

    /// The readings where the machine shows these.
    fn readings(machine: &[i64]) -> Vec<i64> {
        let mut steady = Steady::new();
        machine.iter().map(|one| steady.read(*one)).collect()
    }

    #[test]
    fn an_hour_back_is_caught_up_in_two() {
        let machine = [
            0,
            10 * HOUR,
            9 * HOUR,
            9 * HOUR,
            10 * HOUR,
            11 * HOUR,
            12 * HOUR,
        ];
        let hours = [0, 20, 20, 20, 21, 22, 24].map(|halves| halves * HOUR / 2);
        assert_eq!(readings(&machine), hours);
    }

    #[test]
    fn days_back_are_believed() {
        assert_eq!(
            readings(&[100 * HOUR, 4 * HOUR, 5 * HOUR]),
            [100 * HOUR, 4 * HOUR, 5 * HOUR]
        );
    }

    #[test]
    fn what_a_program_has_recorded_before_is_not_undercut() {
        let (mut steady, mut astray) = (Steady::new(), Steady::new());
        steady.go_on_after(9 * HOUR, 10 * HOUR);
        assert_eq!(steady.read(9 * HOUR), 10 * HOUR + 1);
        astray.go_on_after(9 * HOUR, 900 * HOUR);
        assert_eq!(astray.read(9 * HOUR), 9 * HOUR);
    }

    proptest! {
        #[test]
        fn readings_never_go_back_and_are_never_behind(
            steps in prop::collection::vec(-HOUR / 4..HOUR, 1..60),
        ) {
            let mut machine = 0;
            let mut steady = Steady::new();
            let mut last = steady.read(machine);
            for step in steps {
                machine += step;
                let reading = steady.read(machine);
                prop_assert!(reading >= machine && reading - machine <= AHEAD_MAX);
                prop_assert!(reading >= last || last - machine > AHEAD_MAX);
                last = reading;
            }
        }
    }
}
