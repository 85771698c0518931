//! The tree is held against that of another hand, at every size around the edges of tiles.

use std::convert::Infallible;

use ct_merkle::mem_backed_tree::MemoryBackedTree;
use sha2::Sha256;

use super::{Frontier, Hash, Nodes, TILE, TILE_LEVELS, leaf_hash, path, root, tile_root};

/// All kept nodes, level by level.
struct Kept(Vec<Vec<Hash>>);

impl Kept {
    fn of(leaves: &[String]) -> Self {
        let mut levels = vec![
            leaves
                .iter()
                .map(|leaf| leaf_hash(leaf.as_bytes()))
                .collect::<Vec<_>>(),
        ];
        let tile = usize::try_from(TILE).unwrap();
        while levels.last().unwrap().len() >= tile {
            let whole = levels.last().unwrap().chunks_exact(tile);
            levels.push(whole.map(tile_root).collect());
        }
        Self(levels)
    }
}

impl Nodes for Kept {
    type Error = Infallible;

    fn nodes(&mut self, level: u32, from: u64, count: u64) -> Result<Vec<Hash>, Infallible> {
        assert_eq!(level % TILE_LEVELS, 0);
        let at = |place: u64| usize::try_from(place).unwrap();
        let row = &self.0[at(u64::from(level / TILE_LEVELS))];
        Ok(row[at(from)..at(from + count)].to_vec())
    }
}

fn leaves(size: u64) -> Vec<String> {
    (0..size).map(|at| format!("leaf {at}")).collect()
}

#[test]
fn root_and_paths_are_those_of_another_hand() {
    let sizes = (1..=20).chain([
        255, 256, 257, 511, 512, 513, 768, 1000, 65_535, 65_536, 65_800,
    ]);
    for size in sizes {
        let leaves = leaves(size);
        let mut kept = Kept::of(&leaves);
        let mut other = MemoryBackedTree::<Sha256, String>::new();
        for leaf in &leaves {
            other.push(leaf.clone());
        }
        let told = other.root();
        assert_eq!(
            root(&mut kept, size).unwrap()[..],
            told.as_bytes()[..],
            "{size}"
        );
        for leaf in [0, 1, size / 3, size / 2, size - 1] {
            if leaf < size {
                let way = path(&mut kept, leaf, size).unwrap().concat();
                let expected = other.prove_inclusion(usize::try_from(leaf).unwrap());
                assert_eq!(way, expected.as_bytes(), "{leaf} of {size}");
            }
        }
    }
}

#[test]
fn an_earlier_root_is_found_in_a_tree_that_has_grown() {
    let all = leaves(1_300);
    let mut kept = Kept::of(&all);
    for size in [1, 200, 256, 700, 1_024, 1_299] {
        let mut then = Kept::of(&all[..usize::try_from(size).unwrap()]);
        assert_eq!(
            root(&mut kept, size).unwrap(),
            root(&mut then, size).unwrap(),
            "{size}"
        );
    }
}

#[test]
fn a_leaf_that_is_not_there_has_no_way() {
    let mut kept = Kept::of(&leaves(3));
    assert_eq!(path(&mut kept, 3, 3).unwrap(), Vec::<Hash>::new());
}

#[test]
fn the_edge_of_a_growing_tree_tells_every_root() {
    let all = leaves(700);
    let mut kept = Kept::of(&all);
    let mut edge = Frontier::default();
    assert_eq!(edge.root(), root(&mut kept, 0).unwrap());
    for (size, leaf) in (1..).zip(&all) {
        edge.push(leaf_hash(leaf.as_bytes()));
        assert_eq!(edge.root(), root(&mut kept, size).unwrap(), "{size}");
    }
}
