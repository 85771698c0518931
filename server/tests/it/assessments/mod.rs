//! The official facts and the score they make, below the API.

mod official;
