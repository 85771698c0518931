//! Short lists in order.

/// The items from the least to the greatest; equal ones keep their order.
///
/// The lists of the engine are short, so each item is put at its place. The sort of the standard
/// library is made for long ones and weighs a page of text for each type it sorts.
pub fn ordered<T: Ord>(items: Vec<T>) -> Vec<T> {
    let mut list: Vec<T> = Vec::with_capacity(items.len());
    for item in items {
        list.insert(list.partition_point(|other| *other <= item), item);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::ordered;

    #[test]
    fn the_least_comes_first() {
        assert_eq!(ordered(vec![3, 1, 2, 1]), [1, 1, 2, 3]);
        assert!(ordered(Vec::<u8>::new()).is_empty());
    }
}
