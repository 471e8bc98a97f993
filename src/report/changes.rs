//! The changes of an indicator: mostly none or one, and then kept without a list of their own.

use std::ops::{Deref, DerefMut};
use std::slice;

use super::Growth;

/// Changes against different bases, in the order in which they were stated; a slice in every other respect.
///
/// ```
/// use chi_tieu::report::{Base, Changes, Growth, Percent};
///
/// let mut changes = Changes::default();
/// for base in [Base::Yoy, Base::Mom] {
///     changes.push(Growth { pct: Percent::HUNDRED, base, span: None });
/// }
/// assert_eq!(changes.len(), 2);
/// assert_eq!(changes[1].base, Base::Mom);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes(Kept);

#[derive(Clone, Debug, Default, PartialEq)]
enum Kept {
    #[default]
    None,
    One(Growth),
    More(Vec<Growth>),
}

impl Changes {
    /// Adds a change after the others.
    #[inline(never)]
    pub fn push(&mut self, change: Growth) {
        match &mut self.0 {
            Kept::None => self.0 = Kept::One(change),
            Kept::One(first) => self.0 = Kept::More(vec![*first, change]),
            Kept::More(changes) => changes.push(change),
        }
    }
}

#[cfg(all(test, feature = "json"))]
impl Changes {
    /// The bytes of a list that stands elsewhere.
    pub(crate) const fn bytes_elsewhere(&self) -> usize {
        if let Kept::More(changes) = &self.0 { changes.capacity() * size_of::<Growth>() } else { 0 }
    }
}

impl Deref for Changes {
    type Target = [Growth];

    #[inline(never)]
    fn deref(&self) -> &[Growth] {
        match &self.0 {
            Kept::None => &[],
            Kept::One(change) => slice::from_ref(change),
            Kept::More(changes) => changes,
        }
    }
}

impl DerefMut for Changes {
    fn deref_mut(&mut self) -> &mut [Growth] {
        match &mut self.0 {
            Kept::None => &mut [],
            Kept::One(change) => slice::from_mut(change),
            Kept::More(changes) => changes,
        }
    }
}

impl FromIterator<Growth> for Changes {
    fn from_iter<I: IntoIterator<Item = Growth>>(changes: I) -> Self {
        let mut all = Self::default();
        for change in changes {
            all.push(change);
        }
        all
    }
}

impl<'a> IntoIterator for &'a Changes {
    type Item = &'a Growth;
    type IntoIter = slice::Iter<'a, Growth>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
