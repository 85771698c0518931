//! The one place that reads the time.

mod steady;

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, FixedOffset, NaiveTime, TimeZone, Utc};
use shared::base::Date;
use steady::Steady;

/// Seconds by which Asia/Shanghai is ahead of UTC; it has kept no summer time since 1991.
const SHANGHAI_AHEAD: i32 = 8 * 3600;

/// The clock of a server.
#[derive(Clone, Copy, Debug, Default)]
pub enum Clock {
    /// The machine's, which goes slower for a while where somebody sets it back.
    #[default]
    Running,
    /// Stands on a day while time runs on: a demo whose people do not grow older, but whose
    /// sessions end, whose locks open and whose rows keep their order.
    OnDay {
        /// The day rules are judged by.
        date: Date,
        /// Microseconds by which its time is ahead of the machine's.
        ahead: i64,
    },
    /// Stands still at microseconds since 1970, UTC.
    Stopped(i64),
}

/// One reading of the clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Microseconds since 1970, UTC; what is stored.
    pub micros: i64,
    /// The civil date in Asia/Shanghai; what rules are judged by.
    pub date: Date,
    /// Seconds since 1970 as the world counts them, also where the day stands; what one-time
    /// passwords follow from.
    pub seconds: i64,
}

impl Clock {
    /// A clock that stands on `day` and begins at the machine's time of day, or the machine's.
    pub fn new(day: Option<Date>) -> Self {
        let Some(date) = day else {
            return Self::Running;
        };
        let machine = Self::machine();
        let of_today = machine - start_of(date_of(machine));
        let ahead = start_of(date) + of_today - machine;
        Self::OnDay { date, ahead }
    }

    /// The same clock, but never before what has been recorded already: a demo served again
    /// tomorrow goes on where it was, and so does a server whose machine was set back an hour.
    #[must_use]
    pub fn after(self, recorded: i64) -> Self {
        let behind = recorded - self.now().micros;
        match self {
            Self::Running => {
                steady().go_on_after(raw(), recorded);
                self
            }
            Self::OnDay { date, ahead } if behind >= 0 => Self::OnDay {
                date,
                ahead: ahead + behind + 1,
            },
            Self::OnDay { .. } | Self::Stopped(_) => self,
        }
    }

    /// Reads the clock.
    pub fn now(self) -> Now {
        match self {
            // A phone that makes one-time passwords knows nothing of a clock that goes slower.
            Self::Running => Now {
                seconds: raw() / 1_000_000,
                ..Now::at(Self::machine())
            },
            Self::OnDay { date, ahead } => Now {
                micros: Self::machine() + ahead,
                date,
                seconds: raw() / 1_000_000,
            },
            Self::Stopped(micros) => Now::at(micros),
        }
    }

    /// Microseconds since 1970, UTC, which never go back while the program runs.
    fn machine() -> i64 {
        steady().read(raw())
    }
}

/// The machine's clock is one, so what is remembered of it is, too.
fn steady() -> MutexGuard<'static, Steady> {
    static STEADY: Mutex<Steady> = Mutex::new(Steady::new());
    STEADY.lock().unwrap_or_else(PoisonError::into_inner)
}

#[expect(clippy::disallowed_methods, reason = "this is the one place")]
fn raw() -> i64 {
    Utc::now().timestamp_micros()
}

impl Now {
    /// The reading of a clock that shows these microseconds since 1970, UTC.
    pub fn at(micros: i64) -> Self {
        let date = date_of(micros);
        Self {
            micros,
            date,
            seconds: micros / 1_000_000,
        }
    }
}

/// The civil date of a stored time.
pub fn date_of(micros: i64) -> Date {
    local(micros).date_naive()
}

/// A stored time to the second in UTC, as "2018-07-01T01:42:07Z".
pub fn utc_of(micros: i64) -> String {
    let time = DateTime::<Utc>::from_timestamp_micros(micros).unwrap_or_default();
    time.format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// The local time of day of a stored time, as "09:42".
pub fn time_of(micros: i64) -> String {
    local(micros).format("%H:%M").to_string()
}

/// The day and the local time of a stored time to the second, as "2018-07-01 09:42:07".
pub fn moment_of(micros: i64) -> String {
    local(micros).format("%Y-%m-%d %H:%M:%S").to_string()
}

/// The stored time at which a civil date begins.
pub fn start_of(date: Date) -> i64 {
    shanghai()
        .from_local_datetime(&date.and_time(NaiveTime::MIN))
        .single()
        .map_or(0, |time| time.timestamp_micros())
}

fn local(micros: i64) -> DateTime<FixedOffset> {
    DateTime::<Utc>::from_timestamp_micros(micros)
        .unwrap_or_default()
        .with_timezone(&shanghai())
}

/// Eight hours east, which is within chrono's range.
#[expect(clippy::expect_used, reason = "the offset is a constant in range")]
fn shanghai() -> FixedOffset {
    FixedOffset::east_opt(SHANGHAI_AHEAD).expect("eight hours are within a day")
}

#[cfg(test)]
mod tests {
    use super::{Clock, date_of, start_of, time_of};

    #[test]
    fn a_day_begins_at_midnight_in_shanghai() {
        let day = "2018-07-01".parse().unwrap();
        let start = start_of(day);
        assert_eq!(start, 1_530_374_400_000_000);
        assert_eq!((date_of(start), time_of(start).as_str()), (day, "00:00"));
        assert_eq!(date_of(start - 1).to_string(), "2018-06-30");
    }

    #[test]
    fn a_fixed_clock_stands_on_its_day() {
        let day = "2018-07-01".parse().unwrap();
        let now = Clock::new(Some(day)).now();
        assert_eq!(now.date, day);
        assert_eq!(date_of(now.micros), day);
    }

    #[test]
    fn a_fixed_clock_never_goes_back() {
        let day = "2018-07-01".parse().unwrap();
        let clock = Clock::new(Some(day));
        let yesterday_evening = clock.now().micros + 20 * 3600 * 1_000_000;
        let later = clock.after(yesterday_evening).now();
        assert!(later.micros > yesterday_evening);
        assert_eq!(later.date, day);
        assert!(clock.after(0).now().micros < yesterday_evening);
    }
}
