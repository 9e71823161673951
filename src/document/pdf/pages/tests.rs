//! Tests of what goes on which page.

use super::*;

const SHEET: Sheet = Sheet { wide: false };

/// A block of so many lines of 10 points.
fn block(lines: usize) -> Block {
    let line = Piece {
        height: 10.0,
        marks: Vec::new(),
    };
    Block {
        pieces: vec![line; lines],
        ..Block::default()
    }
}

/// How many lines of 10 points a page has: 257 mm.
const MOST: usize = 72;

fn row(lines: usize) -> Block {
    Block {
        borders: vec![0.0, 100.0],
        ..block(lines)
    }
}

/// Returns how high the borders of each page are, without the lines across.
fn heights(pages: &[Page]) -> Vec<Vec<f32>> {
    let of = |page: &Page| {
        let sides = page
            .borders
            .iter()
            .filter(|[from, to]| from.0 < 100.0 && to.0 < 100.0);
        sides.map(|[from, to]| (to.1 - from.1).round()).collect()
    };
    pages.iter().map(of).collect()
}

fn last(blocks: &[Block]) -> (usize, f32) {
    let mut filled = Filled {
        sheet: SHEET,
        pages: Vec::new(),
        y: 0.0,
        bottom: points(TOP) + 720.0,
        is_empty: true,
    };
    filled.turn(None);
    for block in blocks {
        filled.put(block, None);
    }
    (filled.pages.len(), (filled.y - points(TOP)).round())
}

#[test]
fn no_line_of_a_paragraph_stands_alone() {
    for (before, lines, expected) in [
        (MOST - 4, 4, (1, 720.0)),
        // One line would begin the next page, so two do.
        (MOST - 4, 5, (2, 20.0)),
        (MOST - 4, 6, (2, 20.0)),
        // One line would end the page, so none does.
        (MOST - 1, 4, (2, 40.0)),
        (MOST - 2, 3, (2, 30.0)),
        (MOST - 2, 4, (2, 20.0)),
    ] {
        let got = last(&[block(before), block(lines)]);
        assert_eq!(got, expected, "{lines} lines after {before}");
    }
    let whole = Block {
        whole: true,
        ..block(10)
    };
    assert_eq!(last(&[block(MOST - 5), whole]), (2, 100.0));
}

#[test]
fn what_is_kept_goes_to_the_page_of_the_next_with_its_heading() {
    let kept = || Block {
        kept: true,
        whole: true,
        ..block(1)
    };
    let blocks = [block(MOST - 3), kept(), kept(), block(4)];
    assert!(needed(&blocks[1..], 720.0) > 30.0);
    assert_eq!(pages(&blocks, SHEET).len(), 2);
    // Headings for more than a page are not kept together in vain.
    let many: Vec<Block> = (0..200).map(|_| kept()).collect();
    assert_eq!(pages(&many, SHEET).len(), 3);
}

#[test]
fn a_table_goes_on_below_its_headings() {
    let head = Block {
        is_head: true,
        kept: true,
        whole: true,
        ..row(1)
    };
    let mut blocks = vec![head];
    blocks.extend((0..80).map(|_| Block {
        whole: true,
        ..row(1)
    }));
    let pages = pages(&blocks, SHEET);
    let rows: Vec<usize> = heights(&pages).iter().map(Vec::len).collect();
    // 81 rows and the headings again.
    assert_eq!(rows, [MOST, 82 - MOST]);
    assert_eq!((pages[0].number, pages[1].number), (None, Some(2)));
}

#[test]
fn a_row_that_is_higher_than_a_page_goes_on_with_its_borders() {
    let pages = pages(&[block(MOST - 2), row(100)], SHEET);
    let heights = heights(&pages);
    assert_eq!(heights, [vec![20.0], vec![720.0], vec![260.0]]);
    let whole = Block {
        whole: true,
        ..row(100)
    };
    assert_eq!(super::pages(&[whole], SHEET).len(), 2);
}

#[test]
fn headings_that_fill_half_a_page_stand_there_once() {
    let head = Block {
        is_head: true,
        whole: true,
        ..row(40)
    };
    let mut blocks = vec![head];
    blocks.extend((0..100).map(|_| row(1)));
    // 140 lines: with the headings on each page there would be four.
    assert_eq!(pages(&blocks, SHEET).len(), 2);
}
