//! Names of indicators, and where the indicators are.
//!
//! In go names, several for each indicator, out come the indicators of a name, by what is asked of them.

use super::buckets::Buckets;
use crate::report::Indicator;

/// Among how many indicators of one name a figure looks for its place.
const VERSIONS: usize = 8;

/// What is asked of an indicator.
pub(crate) type Asked<'a> = &'a mut dyn FnMut(&mut Indicator) -> bool;

/// Names by their places: what is asked is asked of few, however many there are.
pub(crate) struct Names {
    names: Vec<String>,
    places: Buckets,
}

impl Names {
    pub(crate) fn new() -> Self {
        Self { names: Vec::new(), places: Buckets::new() }
    }

    /// How many there are.
    pub(crate) fn count(&self) -> usize {
        self.names.len()
    }

    pub(crate) fn add(&mut self, name: String) {
        self.places.add(name.as_bytes());
        self.names.push(name);
    }

    /// Whether one of the last `indicators` of a name does what is asked; each has so many names.
    pub(crate) fn any(&self, name: &str, each: usize, indicators: &mut [Indicator], does: Asked<'_>) -> bool {
        let (mut rest, mut done) = (VERSIONS, false);
        // The search ends at the last that is asked, not at the end of the chain: there may be any number of one name.
        self.places.find(name.as_bytes(), |at| {
            let same = self.names.get(at).is_some_and(|known| known == name);
            rest -= usize::from(same);
            done = same && indicators.get_mut(at / each).is_some_and(&mut *does);
            done || rest == 0
        });
        done
    }
}
