//! Where the numbers and days of the months ahead stand in their drawing.

use shared::base::{Date, Points};
use shared::scoring::{Range, Timeline};

use crate::scoring::drawing::{Mark, length};
use crate::ui::percent;

/// The height of the scale, and the room above and below it, in pixels.
pub(super) const HEIGHT: i64 = 168;
pub(super) const ABOVE: i64 = 24;
pub(super) const BELOW: i64 = 24;
/// The heights of a scale are so far apart at most that there are few of them.
const STEPS: [i64; 6] = [1, 2, 5, 10, 20, 50];
const RULES_MAX: i64 = 5;
/// A line so far above is still drawn.
const NEAR: i64 = 15;
/// The widths in hundredths of a percent: all, and what the numbers of the scale have of it.
const WHOLE: i64 = 10_000;
const GUTTER: i64 = 900;

/// A stretch of days with one total.
pub(super) struct Piece {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) total: Range,
    pub(super) frozen: bool,
}

/// From points and days to places in the drawing.
pub(super) struct Scale {
    pub(super) low: i64,
    pub(super) high: i64,
    pub(super) step: i64,
    pub(super) days: i64,
}

impl Scale {
    pub(super) fn of(pieces: &[Piece], marks: &[Mark], days: i64) -> Self {
        let least = pieces.iter().map(|piece| piece.total.least).min();
        let most = pieces.iter().map(|piece| piece.total.most).max();
        let (least, mut most) = (
            floor(least.unwrap_or_default()),
            up(most.unwrap_or_default()),
        );
        let next = marks.iter().map(|mark| up(mark.at)).find(|at| *at > most);
        if let Some(next) = next.filter(|next| *next <= most + NEAR) {
            most = next;
        }
        let wide = |step: &i64| (most - least).max(2) / step < RULES_MAX;
        let step = STEPS.into_iter().find(wide).unwrap_or(100);
        let mut low = least.div_euclid(step) * step;
        // The first number stands below the line.
        if low >= step && (least - low) * 2 < step {
            low -= step;
        }
        let high = ((most + step - 1).div_euclid(step) * step).max(low + step);
        Self {
            low,
            high,
            step,
            days,
        }
    }

    pub(super) fn y(&self, points: Points) -> i64 {
        let above = points - Points::whole(self.low);
        ABOVE + HEIGHT - length(above, Points::whole(self.high - self.low), HEIGHT)
    }

    pub(super) fn x(&self, day: i64) -> String {
        percent(GUTTER + self.part(day), WHOLE)
    }

    pub(super) fn width(&self, days: i64) -> String {
        percent(self.part(days), WHOLE)
    }

    fn part(&self, days: i64) -> i64 {
        days * (WHOLE - GUTTER) / self.days
    }
}

fn floor(points: Points) -> i64 {
    points.numerator().div_euclid(points.denominator())
}

fn up(points: Points) -> i64 {
    -(-points.numerator()).div_euclid(points.denominator())
}

/// The stretches of days between the turns.
pub(super) fn pieces(ahead: &Timeline) -> Vec<Piece> {
    let day = |day: Date| (day - ahead.as_of).num_days();
    let end = ahead.months.last().map_or(0, |month| day(month.day));
    let hidden = |total: Range, usable: Range| usable.least < total.least;
    let mut pieces = vec![Piece {
        from: 0,
        to: end,
        total: ahead.total,
        frozen: hidden(ahead.total, ahead.usable),
    }];
    for turn in &ahead.turns {
        let from = day(turn.day);
        if let Some(last) = pieces.last_mut() {
            last.to = from;
        }
        pieces.push(Piece {
            from,
            to: end,
            total: turn.total.after,
            frozen: hidden(turn.total.after, turn.usable.after),
        });
    }
    pieces
}
