//! Members: which of several levels told before a change or a completion is of: *ngô 418 ha, lạc 87 ha, bằng 84% và* `92% kế hoạch`.
//!
//! In go how many figures there are and the place of one among them, out comes its subject.

use super::UNUSUAL;
use super::attach::Attacher;
use super::course::Course;
use super::measure::Unit;
use super::statement::{Claim, Statement};
use crate::read::aspect::Aspect;

/// Among how many statements, the last of them, the levels are that a list goes on about.
pub(super) const MEMBERS_WITHIN: usize = 40;

impl Attacher<'_> {
    /// The subject of a change in its turn: of what was told last, *31,8 nghìn m3 gỗ và 4,6 triệu cây luồng, lần lượt tăng 12,4% và
    /// giảm 3,8%*, or of the list that `subject` is, *xuất khẩu và nhập khẩu lần lượt tăng 12% và giảm 4%*; 0 where there is none.
    pub(super) fn in_turn(&mut self, turn: usize, subject: usize, course: &mut Course) -> usize {
        let told = self.member(self.out.statements.len(), turn, true, course.depth > 0);
        if told > 0 {
            return told;
        }
        if turn > 1 {
            course.listed = self.list(subject, turn, false);
        }
        course.listed.end().saturating_sub(turn.min(course.listed.length()))
    }

    /// The subject that a change in `unit` is of: where `subject` is counted and not measured, or measured and not counted, what
    /// was so last, *03 vụ cháy rừng, thiệt hại 5,6 ha; giảm 2 vụ nhưng tăng 1,4 ha*; 0 where nothing was.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    pub(super) fn measured(&self, subject: usize, unit: &Unit) -> usize {
        let (view, counts) = (&self.scan.view, unit.measure.is_count());
        let (mut other, mut unlike) = (0, false);
        for level in self.out.statements.iter().rev().take(MEMBERS_WITHIN) {
            if level.claim != Claim::Value || level.sentence < self.sentences || view.is_percent(level.unit.first()) {
                continue;
            }
            let (of, alike) = (level.subject as usize, level.counts == counts);
            if alike && (of == subject || unlike) {
                return of;
            }
            other = if alike && other == 0 { of } else { other };
            unlike |= of == subject;
        }
        if unlike { other } else { subject }
    }

    /// The subject of the last level but so many of the first `stated`: as many figures may be of them in their order, *ngô
    /// 418 ha, lạc 87 ha, bằng 84% và 92% kế hoạch*; 0 where there is none. Of *each* in turn also what more was said of
    /// them, and the sentence before, may stand between.
    pub(super) fn member(&mut self, stated: usize, place: usize, each: bool, inside: bool) -> usize {
        if !UNUSUAL {
            return 0;
        }
        if each && let Some((subject, [first, last])) = self.measured_twice(stated) {
            let own = if place == 1 { last } else { first };
            let told = own.filter(|_| place <= 2 && first != last);
            return told.map_or(0, |aspect| self.under(aspect.word().into(), subject));
        }
        let (mut subject, mut left, mut changes) = (0, place, 0);
        for statement in self.out.statements.iter().take(stated).rev().take(MEMBERS_WITHIN) {
            // What stands in front is compared with: ", so với cùng kỳ lần lượt tăng 12,4% và giảm 3,8%".
            // "142 lượt người (nội trú 14 lượt, ngoại trú 128 lượt) với 101 tỷ đồng, tăng lần lượt": not of those in brackets
            if statement.claim == Claim::Front || statement.bracketed && !inside {
                continue;
            }
            let level = statement.claim == Claim::Value && statement.subject != subject;
            if statement.sentence + u32::from(each) < self.sentences || !(level || each) {
                break;
            }
            if level {
                (subject, left) = (statement.subject, left - 1);
            }
            // "… so tháng trước tăng 2%, so cùng kỳ tăng 13%; luân chuyển 462 triệu lượt, tăng tương ứng 3% và 15%": two bases
            changes += usize::from(subject > 0 && statement.subject != subject && statement.claim == Claim::Change);
            if changes > 1 {
                return 0;
            }
            if left == 0 {
                return subject as usize;
            }
        }
        0
    }

    /// The subject of the last two of the first `stated`, both levels of it, and what each of them measures: *Gạo đạt 4 triệu
    /// tấn và 2,6 tỷ USD, tăng tương ứng 13% và 36%*. Of one name alone the changes would be anyone's.
    fn measured_twice(&self, stated: usize) -> Option<(usize, [Option<Aspect>; 2])> {
        let [.., one, other] = self.out.statements.get(..stated)? else { return None };
        let levels = (one.claim, other.claim) == (Claim::Value, Claim::Value);
        let same = one.subject == other.subject && one.sentence == other.sentence && one.sentence == self.sentences;
        let aspect = |level: &Statement| Aspect::of_unit(self.scan.view.key(level.unit));
        (levels && same).then(|| (one.subject as usize, [aspect(one), aspect(other)]))
    }

    /// The subject that was told in this unit in the sentence before: `last`, or what was so last; 0 where none was.
    pub(super) fn last_in(&self, unit: &Unit, last: usize) -> usize {
        let view = &self.scan.view;
        let before = self.out.statements.iter().rev().take(MEMBERS_WITHIN);
        let levels = before.filter(|one| one.claim == Claim::Value && one.sentence + 1 >= self.sentences);
        let same = |one: &&Statement| one.unit.length() == unit.run.length() && view.begins(one.unit, unit.run);
        let mut told = levels.filter(same).map(|one| one.subject as usize);
        let first = told.next().unwrap_or_default();
        if told.any(|subject| subject == last) { last } else { first }
    }
}
