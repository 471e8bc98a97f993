//! Memory: an allocator in few bytes of WebAssembly, 0.3 kB less than the smallest library that was found (rlsf).
//!
//! Every block is of one of 128 sizes, four to each power of two, so that at most a fourth of it is unused. What was freed
//! is kept in a list for its size and given again for that size alone, never joined nor divided; so both take a few
//! instructions, whatever was done before. A widget asks for the same sizes again and again, and what it once freed is
//! enough for the next report of that length. Anything new comes from the end of memory.

#![allow(unsafe_code, reason = "the allocator hands out memory by its address")]

use std::alloc::{GlobalAlloc, Layout};
use std::cell::UnsafeCell;
use std::marker::PhantomData;
use std::ptr::{copy_nonoverlapping, null_mut, with_exposed_provenance_mut};

/// Where new memory comes from.
pub(crate) trait Source {
    /// The address of so many new bytes, a multiple of [`ALIGN`] as they are themselves; `None` where there are no more.
    fn more(bytes: usize) -> Option<usize>;
}

/// Pages of WebAssembly's memory.
#[cfg(target_arch = "wasm32")]
pub(crate) struct Pages;

#[cfg(target_arch = "wasm32")]
impl Source for Pages {
    fn more(bytes: usize) -> Option<usize> {
        /// The bytes of a page, as a power of two.
        const PAGE: u32 = 16;
        let place = core::arch::wasm32::memory_grow(0, bytes >> PAGE);
        if place == usize::MAX { None } else { Some(place << PAGE) }
    }
}

/// What is asked of a source at once is a multiple of this: a page of WebAssembly.
const CHUNK: usize = 1 << 16;

/// All blocks begin at a multiple of this. Nothing in this crate asks for more; who does gets nothing.
const ALIGN: usize = 8;

/// How many sizes there are for each power of two, as a power of two.
const STEPS: u32 = 2;

/// The allocator, for one thread.
pub(crate) struct Allocator<S> {
    state: UnsafeCell<State>,
    source: PhantomData<S>,
}

struct State {
    /// The first free block of each size; 0 for none. Its first word is the address of the next.
    free: [usize; SIZES],
    /// The address of what was never given, and how many bytes that is.
    fresh: usize,
    left: usize,
}

const SIZES: usize = (usize::BITS as usize) << STEPS;

// SAFETY: WebAssembly of this crate has one thread.
unsafe impl<S> Sync for Allocator<S> {}

impl<S> Allocator<S> {
    pub(crate) const fn new() -> Self {
        Self { state: UnsafeCell::new(State { free: [0; SIZES], fresh: 0, left: 0 }), source: PhantomData }
    }
}

/// The number of the smallest size that has room for so many bytes, at least one, and that size.
fn size(bytes: usize) -> (usize, usize) {
    // Up to 32 these are the multiples of 8, above 40, 48, 56, 64, 80, 96, 112, 128, 160 and so on.
    let last = (bytes - 1) | (ALIGN - 1);
    let power = last.ilog2();
    let shift = power - STEPS;
    // From 4 to 7: the highest bits.
    let step = last >> shift;
    (((power as usize) << STEPS) + (step & 3), (step + 1) << shift)
}

// SAFETY: a block is given to one at a time: it comes from the end of what the source gave, or from the list of those that
// were freed, out of which it is taken. It has the size that was asked for or more, and begins at a multiple of `ALIGN`,
// since all sizes are such multiples.
unsafe impl<S: Source> GlobalAlloc for Allocator<S> {
    #[inline(never)]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let (number, size) = size(layout.size());
        // SAFETY: no other reference to the state lives while this one does.
        let State { free, fresh, left } = unsafe { &mut *self.state.get() };
        let Some(first) = free.get_mut(number).filter(|_| layout.align() <= ALIGN) else { return null_mut() };
        if *first > 0 {
            let block = with_exposed_provenance_mut::<usize>(*first);
            // SAFETY: it was freed, and its first word written then.
            *first = unsafe { *block };
            return block.cast();
        }
        if *left < size {
            let more = size.next_multiple_of(CHUNK);
            let Some(place) = S::more(more) else { return null_mut() };
            // What is left before another's memory is lost.
            if *fresh + *left != place {
                (*fresh, *left) = (place, 0);
            }
            *left += more;
        }
        let block = *fresh;
        (*fresh, *left) = (block + size, *left - size);
        with_exposed_provenance_mut(block)
    }

    #[inline(never)]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        let (number, _) = size(layout.size());
        // SAFETY: as above.
        if let Some(first) = unsafe { &mut *self.state.get() }.free.get_mut(number) {
            // SAFETY: nobody has the block any more; it has room for a word and is aligned to it.
            unsafe { *block.cast::<usize>() = *first };
            *first = block.expose_provenance();
        }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, bytes: usize) -> *mut u8 {
        if size(layout.size()) == size(bytes) {
            return block;
        }
        // SAFETY: the caller vouches for the layout, with the new number of bytes too.
        let to = unsafe { self.alloc(Layout::from_size_align_unchecked(bytes, layout.align())) };
        if !to.is_null() {
            // SAFETY: both have room for the smaller number of bytes, and are two blocks.
            unsafe {
                copy_nonoverlapping(block, to, layout.size().min(bytes));
                self.dealloc(block, layout);
            }
        }
        to
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use std::cell::Cell;

    use proptest::prelude::*;

    use super::*;

    thread_local! {
        /// Where the memory of a test begins, and how many bytes of it are given.
        static GIVEN: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
    }

    /// How many bytes a test has.
    const MOST: usize = 1 << 22;

    /// The same megabytes for all allocators of a thread, one after another.
    struct Arena;

    impl Source for Arena {
        fn more(bytes: usize) -> Option<usize> {
            let (mut first, given) = GIVEN.get();
            if first == 0 {
                first = vec![0_u64; MOST / 8].leak().as_mut_ptr().expose_provenance();
            }
            let enough = bytes.is_multiple_of(CHUNK) && given + bytes <= MOST;
            GIVEN.set((first, given + if enough { bytes } else { 0 }));
            enough.then_some(first + given)
        }
    }

    fn layout(bytes: usize) -> Layout {
        Layout::from_size_align(bytes, ALIGN).unwrap()
    }

    #[test]
    fn sizes_waste_no_more_than_a_fourth() {
        let mut before = (0, 0);
        for bytes in 1..100_000 {
            let (number, size) = size(bytes);
            assert!(size >= bytes && size.is_multiple_of(ALIGN), "{bytes}: {size}");
            assert!(size < bytes + ALIGN || size * 4 <= bytes * 5, "{bytes}: {size}");
            assert_eq!(number == before.0, size == before.1, "{bytes}: {size}");
            before = (number, size);
        }
        assert!(size(isize::MAX as usize).0 < SIZES);
    }

    #[test]
    fn what_was_freed_is_given_again() {
        let memory = Allocator::<Arena>::new();
        let mut given = 0;
        for round in 0..100 {
            let blocks: Vec<_> = (1..200).map(|bytes| (bytes, unsafe { memory.alloc(layout(bytes)) })).collect();
            for (bytes, block) in blocks {
                assert!(!block.is_null());
                unsafe { memory.dealloc(block, layout(bytes)) };
            }
            assert!(round == 0 || given == GIVEN.get().1, "round {round}");
            given = GIVEN.get().1;
        }
    }

    #[test]
    fn nothing_is_given_where_nothing_is_left() {
        let memory = Allocator::<Arena>::new();
        assert!(unsafe { memory.alloc(layout(MOST * 2)) }.is_null());
        assert!(unsafe { memory.alloc(Layout::from_size_align(64, 16).unwrap()) }.is_null());
        assert!(!unsafe { memory.alloc(layout(64)) }.is_null());
    }

    /// What a test does: asks for a block, asks for another size of one, or frees one.
    #[derive(Clone, Debug)]
    enum Act {
        Ask(usize),
        Resize(usize, usize),
        Free(usize),
    }

    proptest! {
        #[test]
        fn blocks_stay_as_they_were_written(acts in prop::collection::vec(prop_oneof![
            (1_usize..5000).prop_map(Act::Ask),
            (0_usize..64, 1_usize..5000).prop_map(|(place, bytes)| Act::Resize(place, bytes)),
            (0_usize..64).prop_map(Act::Free),
        ], 1..200)) {
            GIVEN.set((GIVEN.get().0, 0));
            let memory = Allocator::<Arena>::new();
            let mut blocks: Vec<(*mut u8, usize, u8)> = Vec::new();
            for (number, act) in acts.into_iter().enumerate() {
                let mark = number as u8;
                match act {
                    Act::Ask(bytes) => {
                        let block = unsafe { memory.alloc(layout(bytes)) };
                        prop_assert!(!block.is_null() && block.addr().is_multiple_of(ALIGN));
                        unsafe { block.write_bytes(mark, bytes) };
                        blocks.push((block, bytes, mark));
                    }
                    Act::Resize(place, bytes) => {
                        if let Some(known) = blocks.get_mut(place) {
                            let block = unsafe { memory.realloc(known.0, layout(known.1), bytes) };
                            let kept = unsafe { std::slice::from_raw_parts(block, bytes.min(known.1)) };
                            prop_assert!(kept.iter().all(|&byte| byte == known.2));
                            unsafe { block.write_bytes(mark, bytes) };
                            *known = (block, bytes, mark);
                        }
                    }
                    Act::Free(place) => {
                        if place < blocks.len() {
                            let (block, bytes, _) = blocks.swap_remove(place);
                            unsafe { memory.dealloc(block, layout(bytes)) };
                        }
                    }
                }
                for &(block, bytes, mark) in &blocks {
                    let kept = unsafe { std::slice::from_raw_parts(block, bytes) };
                    prop_assert!(kept.iter().all(|&byte| byte == mark));
                }
            }
        }
    }
}
