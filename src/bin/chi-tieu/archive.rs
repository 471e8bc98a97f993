//! Archives: many files → what is asked of each, in the order of the files, by every core of the machine.
//!
//! A worker for each core takes every so-many-th batch of files, and hands on what it made of each: bytes to print, or why
//! there are none. The writer takes from the workers in turn, so that the order is that of the files whoever is quicker.
//! A worker that is [`AHEAD`] of the writer waits: however long the archive, no more than so many batches a core are kept.

use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use crate::failure::Failure;

/// How many batches of a worker may wait to be written. A report gives some kilobytes; enough of them for the others to
/// go on while one worker has a long one.
const AHEAD: usize = 4;

/// How many files are a batch at most: whoever waits is woken once for each, which costs as much as a page of reading.
const BATCH: usize = 8;

/// What became of a file.
pub(crate) type Outcome = Result<Vec<u8>, Failure>;

/// Has every file of `files` made by `make`, and gives each outcome to `write`, in the order of the files.
///
/// # Errors
///
/// The first failure of `write`; the workers then stop.
pub(crate) fn each<P: AsRef<Path> + Sync>(
    files: &[P],
    make: impl Fn(&Path) -> Outcome + Sync,
    mut write: impl FnMut(usize, Outcome) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(files.len()).max(1);
    // Few files are spread over all workers.
    let batch = (files.len() / workers / AHEAD).clamp(1, BATCH);
    let batches = files.len().div_ceil(batch);
    thread::scope(|scope| {
        let start = |first| {
            let (sender, receiver) = sync_channel(AHEAD);
            let own = files.chunks(batch).skip(first).step_by(workers);
            let make = &make;
            scope.spawn(move || work(own, make, &sender));
            receiver
        };
        let receivers: Vec<_> = (0..workers).map(start).collect();
        let made = receivers.iter().cycle().take(batches).flat_map(received);
        made.enumerate().try_for_each(|(done, outcome)| write(done, outcome))
    })
}

/// Makes one batch after another, until nobody wants any more.
fn work<'a, P: AsRef<Path> + 'a>(
    batches: impl Iterator<Item = &'a [P]>,
    make: &impl Fn(&Path) -> Outcome,
    sender: &SyncSender<Vec<Outcome>>,
) {
    for files in batches {
        if sender.send(files.iter().map(|file| make(file.as_ref())).collect()).is_err() {
            return;
        }
    }
}

/// The next outcomes of a worker; none where it ended before its time, which only a fault of the reader could do.
fn received(receiver: &Receiver<Vec<Outcome>>) -> Vec<Outcome> {
    receiver.recv().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outcomes_come_in_the_order_of_the_files() {
        let names: Vec<String> = (0..1000).map(|number| number.to_string()).collect();
        let mut seen = Vec::new();
        let make = |file: &Path| {
            let name = file.to_string_lossy().into_owned();
            // Some take longer than others.
            thread::sleep(std::time::Duration::from_micros(name.len() as u64 * 7 % 20));
            Ok(name.into_bytes())
        };
        each(&names, make, |_, outcome| {
            seen.push(String::from_utf8(outcome?).unwrap_or_default());
            Ok(())
        })
        .unwrap_or_else(|_| seen.clear());
        assert_eq!(seen, names);
    }

    #[test]
    fn a_writer_that_fails_ends_the_work() {
        let names = vec!["a"; 10_000];
        let mut written = 0;
        let ended = each(
            &names,
            |_| Ok(Vec::new()),
            |_, _| {
                written += 1;
                if written == 3 { Err(Failure::Input("full".into())) } else { Ok(()) }
            },
        );
        assert!(ended.is_err());
        assert_eq!(written, 3);
    }
}
