//! The tree of hashes: its root, the way from a leaf to it, and what of it is kept.
//!
//! All leaves are kept, and of the nodes above them those of every eighth level: the roots of
//! *tiles* of 256 nodes each. What lies between is hashed again when it is needed.

use sha2::{Digest, Sha256};

/// A hash of SHA-256.
pub type Hash = [u8; 32];

/// Nodes of one tile.
pub const TILE: u64 = 1 << TILE_LEVELS;
/// Levels between the nodes that are kept.
pub const TILE_LEVELS: u32 = 8;

/// Where the kept nodes are read.
pub trait Nodes {
    /// Why they could not be.
    type Error;

    /// The kept nodes of a level, a multiple of [`TILE_LEVELS`], from a place on; level 0 are the
    /// leaves. There are as many as asked for, or reading fails.
    fn nodes(&mut self, level: u32, from: u64, count: u64) -> Result<Vec<Hash>, Self::Error>;
}

/// The hash of a leaf: RFC 9162, section 2.1.1.
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    let mut hasher = Sha256::new_with_prefix([0x00]);
    hasher.update(leaf);
    hasher.finalize().into()
}

fn parent(left: &Hash, right: &Hash) -> Hash {
    let mut hasher = Sha256::new_with_prefix([0x01]);
    hasher.update(left);
    hasher.update(right);
    hasher.finalize().into()
}

/// The root of a row of neighbours, whatever level they are of; that of nothing is the hash of
/// nothing.
pub fn tile_root(row: &[Hash]) -> Hash {
    match row {
        [] => Sha256::digest([]).into(),
        [one] => *one,
        more => {
            let (left, right) = more.split_at(split(more.len()));
            parent(&tile_root(left), &tile_root(right))
        }
    }
}

/// The largest power of two below a length of two or more.
fn split(len: usize) -> usize {
    len.next_power_of_two() / 2
}

/// The root of the tree of the first leaves.
pub fn root<N: Nodes>(nodes: &mut N, size: u64) -> Result<Hash, N::Error> {
    span(nodes, 0, size)
}

/// The way from a leaf to the root, the sibling of the leaf first: RFC 9162, section 2.1.3.1.
/// Empty where the leaf is not among the first `size`.
pub fn path<N: Nodes>(nodes: &mut N, leaf: u64, size: u64) -> Result<Vec<Hash>, N::Error> {
    let (mut from, mut to) = (0, size);
    let mut siblings = Vec::new();
    while leaf < size && to - from > 1 {
        let middle = from + (to - from).next_power_of_two() / 2;
        let (sibling, rest) = if leaf < middle {
            ((middle, to), (from, middle))
        } else {
            ((from, middle), (middle, to))
        };
        siblings.push(span(nodes, sibling.0, sibling.1)?);
        (from, to) = rest;
    }
    siblings.reverse();
    Ok(siblings)
}

/// The root of the leaves from one place up to another.
///
/// A span begins where a whole subtree of its size may begin, so it is made of kept nodes of the
/// highest level that fits and, behind them, of fewer of a lower level.
fn span<N: Nodes>(nodes: &mut N, from: u64, to: u64) -> Result<Hash, N::Error> {
    let len = to - from;
    let mut level = 0;
    while len >> (level + TILE_LEVELS) > 0 {
        level += TILE_LEVELS;
    }
    let whole = len >> level;
    let behind = from + (whole << level);
    if behind == to {
        return Ok(tile_root(&nodes.nodes(level, from >> level, whole)?));
    }
    let middle = from + len.next_power_of_two() / 2;
    let left = span(nodes, from, middle)?;
    let right = span(nodes, middle, to)?;
    Ok(parent(&left, &right))
}

/// The right edge of a tree that grows leaf by leaf: enough to tell its root at every size.
#[derive(Clone, Debug, Default)]
pub struct Frontier {
    /// The roots of the whole subtrees side by side, with their levels, the largest first.
    whole: Vec<(u32, Hash)>,
}

impl Frontier {
    /// Adds the next leaf.
    pub fn push(&mut self, leaf: Hash) {
        let (mut level, mut hash) = (0, leaf);
        while let Some((_, left)) = self.whole.pop_if(|(beside, _)| *beside == level) {
            hash = parent(&left, &hash);
            level += 1;
        }
        self.whole.push((level, hash));
    }

    /// The root of the leaves so far.
    pub fn root(&self) -> Hash {
        let mut edge = self.whole.iter().rev().map(|(_, hash)| *hash);
        let last = edge.next().unwrap_or_else(|| tile_root(&[]));
        edge.fold(last, |right, left| parent(&left, &right))
    }
}

#[cfg(test)]
mod tests;
