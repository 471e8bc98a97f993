//! Ranks: who has what is told with *với*, where somebody is told by rank or by what he is: `Hàn Quốc` *đứng thứ hai với tổng vốn 5
//! tỷ USD*.
//!
//! In goes a clause, out come the items of who it is, and of what he has.

use super::attach::Attacher;
use super::indicator::GENERAL;
use super::name::{HEADED_WORDS, LEADS};
use super::predicate::Predicate;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::subject::Before;
use super::word::Word;

/// How many items may tell a rank: *đứng ở vị trí* `thứ năm`.
const RANK_ITEMS: usize = 5;

impl Before<'_> {
    /// Who is something with what has the name, in the clause from `start` on; empty where nobody is.
    pub(super) fn who_is(&self, start: usize, name: Run) -> Run {
        let is = self.first_of(start, name.first(), const { Kinds::of(&[Sense::Is]) });
        // "Vị trí thứ ba thuộc về Hải Phòng với …" tells who behind it.
        let with = is < name.first()
            && self.scan.is_word(name.first() - 1, Word::với)
            && self.scan.last_word(is) != Word::về;
        if with { self.strip(self.last_part(start, is)) } else { Run::default() }
    }

    /// What somebody has of whom the clause `start..end` tells the rank, and who that is: *Hàn Quốc đứng thứ hai với* `tổng vốn`,
    /// *dẫn đầu là Bắc Ninh, với* `số vốn`. Both are empty where it does not.
    pub(super) fn ranked(&self, start: usize, end: usize) -> (Run, Run) {
        let ranking = const { Kinds::of(&[Sense::Cite, Sense::Lead, Sense::Level]) };
        if self.first_of(start, end, ranking) == end {
            return Default::default();
        }
        // "An Giang đứng thứ hai cả nước về sản lượng lúa, đạt 4 triệu tấn"
        let rank = self.scan.find(start, end, const { Kinds::of(&[Sense::Cite]) });
        let about = self.scan.find(rank, end, const { Kinds::of(&[Sense::Aspect]) }) + 1;
        let apart = const { Kinds::BREAK.and(&[Sense::Link]) };
        let joined = self.scan.any(rank, about, const { Kinds::of(&[Sense::And]) });
        if about < end && !joined && self.scan.find(rank, end, apart) + 1 >= end {
            return (self.strip(Run::new(about, end)), self.who(start, rank));
        }
        let with = |&at: &usize| {
            self.scan.is_word(at, Word::với)
                || self.scan.says(at, Sense::Level) && self.scan.last_word(at) == Word::với
        };
        let Some(with) = (start..end).rev().find(with) else { return Default::default() };
        let led = (start..with).find(|&at| self.scan.says(at, Sense::Lead) && self.scan.last_word(at) == Word::là);
        // "Đứng ở vị trí thứ năm là gỗ và sản phẩm gỗ với kim ngạch 5 tỷ USD"
        let is = self.scan.find(rank, with.min(rank + RANK_ITEMS), const { Kinds::of(&[Sense::Is]) });
        // "Vị trí thứ ba thuộc về Hải Phòng với tổng vốn 3 tỷ USD"
        let belongs = |&at: &usize| self.scan.says(at, Sense::Is) && self.scan.last_word(at) == Word::về;
        let is = Some(is).filter(|&is| is > rank && self.scan.says(is, Sense::Is));
        let led = led.or(is).or((start..with).find(belongs));
        let ranks = |&at: &usize| {
            let rank = self.scan.says(at, Sense::Cite) && !LEADS.has(self.scan.word(at));
            rank || at == with && self.scan.tokens(at, at + 1).length() > 1
        };
        let who = match (led, (start..=with).find(ranks)) {
            (Some(led), _) => self.strip(Run::new(led + 1, with)),
            (_, Some(rank)) => self.who(start, rank),
            _ => return Default::default(),
        };
        let name = self.strip(Run::new(with + 1, end));
        let figure = (name.first()..name.end()).any(|at| self.scan.figure(at).is_some());
        let told =
            !figure && self.is_total(name.first()) && name.first() == with + 1 && self.words(who) <= HEADED_WORDS;
        if told && !GENERAL.has(&self.name(name).key) { (name, who) } else { Default::default() }
    }

    /// Who it is, from `start` on, whose rank is told at `rank`: `Hà Nội` *đã vươn lên dẫn đầu*.
    fn who(&self, start: usize, rank: usize) -> Run {
        self.strip(Run::new(start, self.scan.find(start, rank, const { Kinds::of(&[Sense::Done, Sense::Still]) })))
    }

    /// Whether the name ends in a superlative: *nhà đầu tư lớn nhất*.
    pub(super) fn ends_in_most(&self, name: Run) -> bool {
        !name.is_empty() && self.scan.last_word(name.end() - 1) == Word::nhất
    }
}

impl Attacher<'_> {
    /// Whether the superlative of a change, the verb before `at` or what stands there, leads to the figure: *có mức tăng* `cao nhất,`
    /// *với 12,8%*, *Nơi* `tăng cao nhất` *trong 9 tháng là Thanh Hóa với 19%*.
    pub(super) fn is_at_most(&self, at: usize, before: &Before<'_>, predicate: &Predicate<'_>) -> bool {
        // Nothing changes.
        if at == before.first {
            return false;
        }
        let after = if self.scan.says(at, Sense::Degree) { at + 1 } else { at };
        if after > before.end || self.scan.last_word(after - 1) != Word::nhất {
            return false;
        }
        let with = self.scan.is_word(predicate.first, Word::với);
        let comma = self.scan.find(after, before.end, const { Kinds::of(&[Sense::Comma]) });
        let goes_on = comma == after && comma + 1 == before.end && (with || !predicate.refs.is_empty());
        let is = comma == before.end && with && self.scan.any(after, comma, const { Kinds::of(&[Sense::Is]) });
        goes_on || is
    }
}
