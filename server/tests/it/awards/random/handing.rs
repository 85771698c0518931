//! Quota that goes down and back up, asked of the server.

use shared::api::Problem;
use shared::awards::api::{AllocateQuota, FundTown, MoveQuota, RefundPool, ReturnQuota};
use shared::base::{Text, TransferId};
use uuid::Uuid;

use super::plain::Command;
use super::points;
use crate::world::{World, org};

/// The second row of a move, by the id of the first.
fn arrival(leaves: TransferId) -> TransferId {
    TransferId(Uuid::from_u128(leaves.0.as_u128() + (1 << 96)))
}

impl World {
    /// What the town does is asked by the town, and what is given out by the office.
    pub(super) async fn hand(&self, command: &Command) -> Result<(), Problem> {
        let note = || Text::new("核定").unwrap();
        match *command {
            Command::Fund(transfer, year, amount) => {
                let request = FundTown {
                    org: org::TOWN,
                    year,
                    transfer,
                    points: points(amount),
                    note: note(),
                };
                self.office().call(request).await.map(drop)
            }
            Command::Allocate(transfer, org, year, amount) => {
                let request = AllocateQuota {
                    org,
                    year,
                    transfer,
                    points: points(amount),
                    note: note(),
                };
                self.office().call(request).await.map(drop)
            }
            Command::Refund(transfer, year, amount) => {
                let request = RefundPool {
                    org: org::TOWN,
                    year,
                    transfer,
                    points: points(amount),
                    note: note(),
                };
                self.town_officer().call(request).await.map(drop)
            }
            Command::Return(transfer, org, year, amount) => {
                let request = ReturnQuota {
                    org,
                    year,
                    transfer,
                    points: points(amount),
                    note: note(),
                };
                self.head_of(org).call(request).await.map(drop)
            }
            Command::Move(transfer, [from, to], year, amount) => {
                let request = MoveQuota {
                    org: from,
                    year,
                    to,
                    transfer,
                    arrival: arrival(transfer),
                    points: points(amount),
                    note: note(),
                };
                self.town_officer().call(request).await.map(drop)
            }
            _ => Ok(()),
        }
    }
}
