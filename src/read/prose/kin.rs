//! Kin: names that leave out what the one before them says of both: `Thu nhập bình quân của` *lao động nam là 8 triệu đồng, lao
//! động nữ là 6 triệu đồng*.
//!
//! In goes the name of a subject and the [`Course`], out comes what stands before it, or behind; or an aspect, out comes
//! the subject that was told in its words or its unit.

use super::attach::Attacher;
use super::course::Course;
use super::making::CASES;
use super::predicate::Predicate;
use super::run::Run;
use super::sense::Sense;
use super::statement::{Claim, Statement};
use super::texts::{holds, position};
use super::word::Word;
use crate::read::words::{Words, words};

/// What tells which ones of all, and needs no *của* before it: *trẻ suy dinh dưỡng* `thể` *nhẹ cân*.
const FORMS: Words = words!("thể" "mức độ" "cấp độ" "loại" "mũi");
/// What somebody does with money.
const DONE: Words = words!("thu" "chi" "vay" "nộp" "đầu tư" "nợ" "giải ngân");
/// What is transported, by how that is told.
const TRANSPORT: Words = words!("vận tải" "vận chuyển");
const CARRIED: [&str; 2] = [" hành khách", " hàng hóa"];
/// How much is carried how far.
const TURNED_OVER: &str = "luân chuyển";
/// Among how many counts, the last of them, cases are looked for.
const COUNTS: usize = 2;
/// Among how many statements, the last of them, the level that an aspect names is looked for.
const ASPECTS_WITHIN: usize = 40;

/// What the greatest and the least are told as, and how the names of what they are of end.
const MOST: Words = words!("cao nhất" "thấp nhất");
const ENDS: [&str; 3] = [" bình quân", " cao nhất", " thấp nhất"];
/// What stands in a name before the mark that those of which it tells pass.
const BOUNDS: [&str; 3] = [" trên ", " dưới ", " từ "];

impl Attacher<'_> {
    /// Of what the greatest or the least is told, or those between other marks: *Thưởng Tết bình quân 5,6 triệu đồng/người,* `cao nhất`
    /// *186 triệu đồng*, *Mức thiệt hại trên 70% là 860 ha,* `từ 30-70%` *là 1.740 ha*.
    pub(super) fn whose_extreme(&self, key: &str, name: Run, course: &Course) -> Option<String> {
        let text = &*self.name_of(course.subject).text;
        if MOST.has(key) && course.subject > 0 {
            let of_all = ENDS.iter().find_map(|most| text.strip_suffix(most));
            return Some(String::from(of_all.unwrap_or(text)));
        }
        if !self.scan.says(name.first(), Sense::From) {
            return None;
        }
        let bound = BOUNDS.iter().find_map(|bound| position(text, bound));
        bound.and_then(|at| text.get(..at)).map(String::from)
    }

    /// What the name with this `key` leaves out at its beginning, in the unit of the one before.
    pub(super) fn head_left_out(&self, key: &str, predicate: &Predicate<'_>, course: &Course) -> Option<String> {
        let (first, _) = key.split_once(' ')?;
        let unit = predicate.unit.run;
        let alike =
            !unit.is_empty() && unit.length() == course.unit.length() && self.scan.view.begins(course.unit, unit);
        if !alike || self.name_of(course.subject).key == key {
            return None;
        }
        let text = &self.name_of(course.subject).text;
        let of = if FORMS.has(first) { " " } else { " của " };
        let at = position(text, &[of, first, " "].concat())?;
        // "Lợi nhuận của ngân hàng đạt 8 tỷ đồng, ngân hàng cho vay 6 tỷ đồng" tells of something else.
        let whose = text.get(at + of.len()..)?;
        let alike = whose.split(' ').count() == key.split(' ').count() && !DONE.any_in(key);
        if !alike {
            return None;
        }
        text.get(..at + of.len()).map(|before| before.trim_end().into())
    }

    /// What is carried so far, where the name says no more than that it is: *Vận tải* `hành khách` *đạt 2 triệu lượt, luân chuyển 90 triệu
    /// lượt.km*.
    pub(super) fn carried(&self, key: &str, course: &Course) -> Option<&'static str> {
        let known = &self.name_of(course.subject).key;
        let told = key == TURNED_OVER && TRANSPORT.begin(known);
        CARRIED.into_iter().find(|what| told && position(known, what).is_some()).map(str::trim_start)
    }

    /// The cases that a rate is of, where those who did them were counted behind them: *làm rõ 96 vụ, 140 đối tượng, đạt tỷ lệ
    /// 91%*; else `subject`.
    pub(super) fn cases_of(&self, subject: usize) -> usize {
        let mut last = self.counts.iter().rev().take(COUNTS);
        let cases = last.find(|&&(noun, _)| self.scan.view.key(noun) == CASES);
        cases.map_or(subject, |&(_, cases)| if cases > 0 { cases } else { subject })
    }

    /// The level of the sentence whose name has the words of an aspect, *5 dự án,* `vốn đăng ký` *91 triệu USD, giảm 48% về vốn*, or
    /// whose unit they are, if that of `subject` has them not or it is a capital itself; else 0.
    pub(super) fn named_by(&self, aspect: Run, subject: usize) -> usize {
        let run = self.scan.tokens(aspect.first(), aspect.end());
        // "về người", "về người.km": what is told in that unit
        let mixed = self.scan.view.is_mark(run.end(), '.') && self.scan.view.is_word(run.end() + 1, Word::km);
        let km = 2 * usize::from(mixed);
        let words = self.scan.view.key(Run::new(run.first(), run.end() + km));
        let has = |subject: usize| holds(&self.name_of(subject).key, words);
        if has(subject) {
            let capital = aspect.length() == 1 && self.scan.is_word(aspect.first(), Word::vốn);
            return if capital { subject } else { 0 };
        }
        let told = |known: &&Statement| known.sentence == self.sentences && known.claim == Claim::Value;
        let levels = || self.out.statements.iter().rev().take(ASPECTS_WITHIN).filter(told);
        // "300 tấn, 20 triệu USD, giảm 5% về tấn": of one subject in two units
        let alone = |known: &Statement| levels().filter(|one| one.subject == known.subject).count() == 1;
        let measured = |known: &Statement| {
            let rest = self.scan.view.key(known.unit).strip_suffix(words);
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with(' ')) && alone(known)
        };
        levels().find(|known| has(known.subject as usize) || measured(known)).map_or(0, |known| known.subject as usize)
    }
}
