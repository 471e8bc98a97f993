//! Growing: names that a comma stands behind, after what they did or what more is told of them: `Du lịch` *phát triển khá, đạt 120 tỷ
//! đồng*, *đất rừng chiếm 60%,* `đất lúa`*, chiếm 10%*, `người Mông và người Dao`*, mỗi dân tộc 1,6%*.
//!
//! In goes a part of a clause, out come the items of the name in it, or where it ends.

use super::indicator::GENERAL;
use super::measure::Measure;
use super::naming::WHERE;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::subject::Before;
use super::word::Word;
use crate::read::words::{Words, words};

/// What tells how something grew: *Tôm nuôi công nghiệp* `phát triển mạnh`*, hiện có …*
const GROWING: Words = words!("phát triển" "tiếp tục phát triển" "được mở rộng" "tiếp tục ổn định" "phát huy");
/// What an amount is told of that is said to grow, without another name.
const SECTORS: Words = words!(
    "du lịch" "thương mại" "dịch vụ" "thương mại - dịch vụ" "thương mại, dịch vụ" "công nghiệp - xây dựng" "công nghiệp" "nông nghiệp" "lâm nghiệp" "thủy sản" "trồng trọt"
    "chăn nuôi" "xây dựng" "vận tải" "xuất khẩu" "nhập khẩu"
);
/// How other names of such begin, and how many items they have.
const FIELDS: Words = words!("ngành" "lĩnh vực");
const SECTOR_ITEMS: usize = 12;

/// What begins what is told of a part, and is none: *chiếm 60%,* `chủ yếu` *trồng lúa, chiếm 20%*.
const HOW: Words = words!("chủ yếu" "tập trung" "phần lớn" "còn lại");
/// Among how many items before a name the share of the part before it is looked for.
const SHARE_ITEMS: usize = 10;
/// How many items the name of a part may have.
const PART_ITEMS: usize = 5;

/// What leads to how much each of several has.
const EACH: &str = "mỗi";
/// Among how many items before an amount its figure is looked for.
const FIGURE_ITEMS: usize = 4;

impl Before<'_> {
    /// Where the `name` of what is told to grow ends, before `told` or before that, where the verb at `end` tells of it: `Thương mại`
    /// *cũng phát triển mạnh, năm 2005 đạt 846 tỷ đồng*, `Tôm nuôi` *phát triển mạnh, hiện có 9.126 ha*; `last` is the part between.
    pub(super) fn grown(&self, name: Run, told: usize, last: Run, end: usize) -> Option<usize> {
        let view = &self.scan.view;
        let grows = |&at: &usize| GROWING.begin(view.key(self.scan.tokens(at, name.end())));
        let grown = (name.first() + 1..told).find(grows);
        // "Thương mại phát triển khá mạnh, năm 2005 đạt 846 tỷ đồng"
        let year = self.scan.time(last.first()).is_some() && last.length() == 1;
        if self.scan.last_word(end) == Word::có || year && grown.is_some() {
            return grown;
        }
        let cut = grown.unwrap_or(told);
        let key = view.key(self.scan.tokens(name.first(), cut));
        let sector = (FIELDS.begin(key) || SECTORS.begin(key)) && cut <= name.first() + SECTOR_ITEMS;
        // "…, đạt 5%" may be of anything, "…, đạt 2 triệu lượt khách" counts them, "…, với 120 tỷ đồng vốn vay" others.
        let figure = self.scan.find(end, end + FIGURE_ITEMS, const { Kinds::of(&[Sense::Figure]) });
        let amount = self.scan.figure(figure).is_some_and(|figure| figure.unit.measure == Measure::Amount);
        let with = self.scan.is_word(end, Word::với);
        let level = self.scan.says(end, Sense::Level) && amount || with && !amount;
        (sector && level && cut < name.end()).then_some(cut)
    }

    /// Whether the name is all that stands between the share before it and its own: *đất rừng chiếm 60%,* `đất lúa`*, chiếm 10%*.
    pub(super) fn is_share_apart(&self, part: Run, name: Run) -> bool {
        let view = &self.scan.view;
        let key = view.key(self.scan.tokens(name.first(), name.end()));
        self.continues
            && self.scan.says(self.end, Sense::Share)
            && self.scan.any(self.first.saturating_sub(SHARE_ITEMS), self.first, const { Kinds::of(&[Sense::Share]) })
            && (name.first(), name.end()) == (part.first(), part.end())
            && name.length() <= PART_ITEMS
            && !self.scan.any(name.first(), name.end(), Kinds::PLAIN.others())
            && !(name.first()..name.end()).any(|at| WHERE.has(self.scan.word(at)))
            && !HOW.begin(key)
            && !GENERAL.has(key)
    }

    /// The part before `part` where that names those of whom each has so much: `người Mông và người Dao`*, mỗi dân tộc 1,6%*.
    pub(super) fn before_each(&self, start: usize, part: Run) -> Option<Run> {
        if part.first() <= start || self.scan.key(part.first()) != EACH {
            return None;
        }
        let all = self.last_part(start, part.first() - 1);
        self.scan.any(all.first(), all.end(), const { Kinds::of(&[Sense::And]) }).then_some(all)
    }
}
