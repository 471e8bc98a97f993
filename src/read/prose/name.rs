//! Names: where in the words before a predicate the name of its indicator stands.
//!
//! In goes a [`Before`], out comes what it names, [`Found`]: the last part between commas that says something, with the
//! nouns listed before it and without the words around it ([`super::strip`]), and the period beside it.

use std::mem::take;

use super::around::ACTS;
use super::attach::ASPECTS;
use super::figure::Figure;
use super::indicator::{CITED, GENERAL};
use super::predicate::CHANGES;
use super::run::Run;
use super::sense::{Kinds, Sense};
use super::subject::{Before, Found, Name, Subject};
use super::word::{self, Word, any};
use super::{LONG_TEXTS, UNUSUAL};
use crate::read::words::{Words, words};

/// Parts of a list of nouns (*nông, lâm, thủy sản*) are this short.
const LISTED_WORDS: usize = 4;

/// A first part that begins with a head noun may be longer.
pub(super) const HEADED_WORDS: usize = 12;

/// Commas of one name.
const NAME_PARTS: usize = 6;

/// What is told of a crop one after another.
const YIELDS: Words = words!("diện tích" "năng suất" "sản lượng");

/// What leads to the rate at which what stands before grew.
const WITH_RATE: Words = words!("với mức tăng trưởng" "với tốc độ tăng trưởng" "với mức tăng" "với tốc độ tăng");

/// How more names begin of what several places have together.
const MEANS: Words = words!("mật độ" "năng suất");

/// How many items may stand before the verb with one of them.
const YIELD_ITEMS: usize = 5;

/// Words before what is said of a clause, not in a list.
pub(super) const LEADS: word::Words = any!(theo trong r#do vì nhờ);

/// Words that begin what is measured of something: *giá trị*, *diện tích*, *doanh thu*, *tổng mức*.
const MEASURED: word::Words = any!(giá diện doanh tổng);

/// How the names of offices begin that say what stands behind a colon.
const OFFICES: Words = words!("cục" "tổng cục" "chi cục" "sở" "ban chỉ huy" "bộ chỉ huy" "ban quản lý" "bql" "bqlda");

/// How what tells of hopes and needs begins: *dư nợ* `kỳ vọng`, `được kỳ vọng` *tăng 10%*, *sản lượng* `phải đạt` *90 tấn*.
const EXPECTED: word::Words = any!(kỳ được phấn phải cần);

/// Words that begin the names of indicators, and of members of lists too.
const NAMED: word::Words = any!(ngành nhóm thu chi);

/// Words after a change before a colon that say of how much of it: *giảm* `cả` *3 tiêu chí:*, *tăng* `trên` *cả hai mặt:*
const SIDES: word::Words = any!(cả trên ở so);

/// How what leads to a view begins: `xét` *về cơ cấu*.
const SEEN: &str = "xét";

/// Words before what made something change.
pub(super) const CAUSES: word::Words = any!(r#do vì nhờ);

pub(super) const BRACKETS: Kinds = Kinds::of(&[Sense::Open, Sense::Close]);

/// What no name goes beyond.
const BOUNDARIES: Kinds =
    Kinds::of(&[Sense::Semicolon, Sense::Colon, Sense::Open, Sense::Stop, Sense::Quote, Sense::Part, Sense::Target]);

/// What links clauses, or stands before one.
const JOINTS: Kinds = Kinds::of(&[Sense::Dash, Sense::And, Sense::Link, Sense::Part, Sense::Lead, Sense::Done]);

/// What tells how it went: *Hoạt động xuất khẩu* `tiếp tục phát triển`, *đạt …*
pub(super) const TELLING: Kinds = CHANGES.and(&[Sense::Time, Sense::Still]);

/// How many items the harm that something did may have: `làm bị thương nhẹ` *12 người*.
const HARM_ITEMS: usize = 5;

impl Before<'_> {
    /// Finds the name, which goes to `names`, and the period beside it.
    pub(crate) fn find(&self, names: &mut Vec<Name>) -> Found {
        let end = if UNUSUAL && self.ends_in(Sense::Colon) { self.end - 1 } else { self.end };
        let mut start = self.start(end);
        // "các đô thị lớn như Hà Nội tăng 4%", "một số ngành có mức tăng cao như may mặc (21,9%)"
        if UNUSUAL && self.is_of_several(start, end) {
            let like = self.scan.find_word(start, end, Word::như);
            start = if like + 1 < end { like + 1 } else { start };
        }
        if UNUSUAL {
            start = self.after_effect(start, end);
        }
        // "CPI tháng 8 so với tháng trước, tháng 12 và cùng kỳ lần lượt tăng 0,7%, 2% và 3,1%"
        let than = if UNUSUAL { self.first_of(start, end, const { Kinds::of(&[Sense::Than]) }) } else { end };
        let bases = const { Kinds::BASE.and(&[Sense::Time, Sense::Comma, Sense::And]) };
        let joints = const { Kinds::of(&[Sense::Comma, Sense::And]) };
        let compared =
            than > start && self.scan.any(than, end, joints) && !self.scan.any(than + 1, end, bases.others());
        let end = if compared { than } else { end };
        // "vốn giao cho các đơn vị, địa phương là …"
        let given = if UNUSUAL { self.first_of(start, end, const { Kinds::of(&[Sense::Given]) }) } else { end };
        let mut name = self.clause(start, given);
        // "Thu ngân sách phấn đấu đạt 100 tỷ đồng", "Dư nợ được kỳ vọng tăng 10%"
        let aim = start.wrapping_sub(1);
        if UNUSUAL && name.is_empty() && EXPECTED.has(self.scan.word(aim)) && self.scan.says(aim, Sense::Target) {
            let aimed = self.clause(self.start(start - 1), start - 1);
            name = if self.is_head(aimed.first()) { aimed } else { name };
        }
        let granted = if UNUSUAL { self.after_grant(start, end) } else { end };
        name = if granted < end { self.clause(granted, end) } else { name };
        let shift = self.shift(start, end, name);
        // "Xuất khẩu lao động: 9 tháng đưa đi được …": the topic before a colon
        // "Sở Du lịch vừa công bố: …" is none.
        let colon = UNUSUAL
            && self.scan.says(start.wrapping_sub(1), Sense::Colon)
            && !self.scan.says(start.wrapping_sub(2), Sense::Done);
        // "Vietcombank là ngân hàng với lợi nhuận …"
        let who = if UNUSUAL { self.who_is(start, name) } else { Run::default() };
        let topic = match colon {
            _ if !who.is_empty() => who,
            true => self.clause(self.start(start - 1), start - 1),
            false => Run::default(),
        };
        // "Tổng vốn đăng ký, gồm vốn cấp mới, vốn điều chỉnh và vốn góp, đạt …": the whole
        let parts = start.wrapping_sub(1);
        if UNUSUAL
            && self.scan.last_word(parts) == Word::gồm
            && self.scan.any(name.first(), name.end(), const { Kinds::of(&[Sense::And]) })
        {
            let whole = self.clause(self.start(parts), parts);
            // "Mật độ dân số của các huyện gồm Đông Giang, Tây Giang và Nam Trà My"
            let rate = MEANS.begin(&self.name(whole).key);
            name = if rate || self.is_head(whole.first()) { whole } else { name };
        }
        let (ranked, who) = if UNUSUAL { self.ranked(start, end) } else { <(Run, Run)>::default() };
        name = if who.is_empty() { name } else { ranked };
        // "Trường đạt chuẩn: 212/359 trường, đạt 59%"
        if UNUSUAL && self.is_members_alone(name) && self.is_of_members(topic) {
            name = Run::default();
        }
        // "Cục Thống kê: 52 nghìn doanh nghiệp rút lui": who says so
        let says_so = UNUSUAL && end < self.end && !self.continues && OFFICES.begin(&self.name(name).key);
        let name = if says_so { Run::default() } else { name };
        let named = if name.is_empty() { topic } else { name };
        let subject = if named.is_empty() { Subject::Same } else { self.named(named, names) };
        Found { subject, number: names.len(), shift, name, topic, given: given < end, who }
    }

    /// The items of the name in the clause `start..end`; empty where it has none.
    fn clause(&self, start: usize, end: usize) -> Run {
        // "Nga (41,9%) và Hà Lan (9,4%)"
        let joint = start + usize::from(UNUSUAL && self.scan.says(start, Sense::Close));
        // "Thu nội địa giảm 12% do thuế bảo vệ môi trường giảm 30%", but "… do dịch bệnh (năm trước tăng 4%)"
        let cause = CAUSES.has(self.scan.word(joint)) && !(UNUSUAL && self.scan.says(end, Sense::Open));
        // "giảm 14% so với tháng trước do vào mùa mưa nhưng vẫn tăng 23% so với cùng kỳ"
        if UNUSUAL && self.continues && cause && self.scan.says(end.wrapping_sub(1), Sense::Link) {
            return Run::default();
        }
        // "nam chiếm 48% dân số còn nữ chiếm 52%"
        let while_others = UNUSUAL && self.scan.is_word(joint, Word::còn) && self.scan.among(joint + 1, Kinds::PLAIN);
        // "2 vụ tai nạn làm chết 3 người"
        let harms = UNUSUAL && self.scan.is_word(joint, Word::làm) && end < joint + HARM_ITEMS;
        if !self.continues || start != self.first || self.scan.among(joint, JOINTS) || cause || while_others || harms {
            return self.join(start, end);
        }
        // What stands before the first comma belongs to the predicate before, and all where there is none but in "… dự án
        // còn hiệu lực với tổng số vốn …".
        let comma = self.comma(start, end);
        let with = self.scan.find_word(start, end, Word::với);
        // "1.208 doanh nghiệp có dư nợ 14.517 tỷ đồng"
        let with = if UNUSUAL && with == end { self.scan.find_word(start, end, Word::có) } else { with };
        let before = if comma < end { comma } else { with };
        // "năng suất đạt 61 tạ/ha sản lượng đạt 719 tấn": where the comma was forgotten
        let whole = Run::new(start, end);
        let head = || self.scan.among(end.wrapping_sub(1), Kinds::PLAIN) && whole.length() < YIELD_ITEMS;
        // "đạt 8% Thu nhập bình quân đầu người đạt 29 triệu đồng": where the stop was
        let anew = || self.is_head(start) && self.scan.view.is_capital(self.scan.tokens(start, end).first());
        if UNUSUAL && before == end && (anew() || head() && YIELDS.has(&self.name(self.strip(whole)).key)) {
            return self.join(start, end);
        }
        // "đầu tư 24 tỷ đồng xây dựng 12 điểm trường": what was done with it
        let acts = || {
            let counted = |figure: &Figure| figure.unit.measure.is_count() && figure.low.to_f64() > 1.0;
            let counts = self.scan.figure(end).is_some_and(counted);
            counts && ACTS.has(self.scan.view.key(self.scan.tokens(start, end)))
        };
        if UNUSUAL && before == end && end > start && acts() {
            return self.join(start, end);
        }
        // "nông nghiệp tăng 3,9% công nghiệp - xây dựng tăng 14,2%": where the comma was forgotten
        let plain = || !self.scan.any(start, end, const { Kinds::PLAIN.and(&[Sense::Dash]).others() });
        if UNUSUAL && before == end && self.scan.among(end, CHANGES) && whole.length() > 1 && plain() {
            return self.join(start, end);
        }
        if before < end { self.join(before + 1, end) } else { Run::default() }
    }

    /// The first item after the last strong boundary before `end`, outside of closed brackets.
    fn start(&self, end: usize) -> usize {
        if !UNUSUAL || LONG_TEXTS && !self.says(Sense::Close) {
            return self.after_last_of(self.first, end, BOUNDARIES).max(self.first);
        }
        let mut closed = 0;
        for at in (self.first..end).rev() {
            if closed == 0 && self.scan.among(at, BOUNDARIES) {
                return at + 1;
            }
            closed = self.scan.depth(at, closed);
        }
        self.first
    }

    /// The first comma of `start..end` outside of brackets; `end` where there is none.
    pub(super) fn comma(&self, start: usize, end: usize) -> usize {
        self.first_of(start, end, const { Kinds::of(&[Sense::Comma]) })
    }

    /// The last of the runs of `start..end` between commas outside of brackets.
    pub(super) fn last_part(&self, start: usize, end: usize) -> Run {
        if !UNUSUAL || LONG_TEXTS && !self.has(BRACKETS) {
            return Run::new(self.after_last_of(start, end, const { Kinds::of(&[Sense::Comma]) }), end);
        }
        let (mut depth, mut first) = (0, end);
        while first > start && !(depth >= 0 && self.scan.says(first - 1, Sense::Comma)) {
            first -= 1;
            depth = self.scan.depth(first, depth);
        }
        Run::new(first, end)
    }

    /// The run of items that makes the name in `start..end`: the last part that says something, and the listed nouns
    /// before it.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn join(&self, start: usize, end: usize) -> Run {
        // "Trẻ em bị xâm hại, bạo lực: 5 vụ"
        if UNUSUAL && !self.continues && self.scan.says(end, Sense::Colon) {
            let whole = self.strip(Run::new(start, end));
            let telling = self.scan.any(whole.first(), whole.end(), const { TELLING.and(&[Sense::Level, Sense::Is]) });
            if whole.first() == start && !whole.is_empty() && !telling && self.words(whole) <= HEADED_WORDS {
                return whole;
            }
        }
        let mut part = self.last_part(start, end);
        let mut name = self.strip(part);
        if UNUSUAL && let Some(all) = self.before_each(start, part) {
            (part, name) = (all, self.strip(all));
        }
        // "Lĩnh vực du lịch phát triển khá, với mức tăng trưởng đạt 18%"
        let rated = UNUSUAL && WITH_RATE.has(self.scan.view.key(self.scan.tokens(part.first(), part.end())));
        let end = if rated { part.first() } else { end };
        let unknown = if rated { take(&mut name) } else { Run::default() };
        // "Singapore là nhà đầu tư lớn nhất với 6 tỷ USD"
        if UNUSUAL && self.scan.is_word(end, Word::với) && self.ends_in_most(name) {
            let is = self.scan.find(name.first() + 1, name.end(), const { Kinds::of(&[Sense::Is]) });
            name = Run::new(name.first(), is);
        }
        // "Tỉnh là ngư trường lớn với trữ lượng 1,2 triệu tấn", "Chăn nuôi phát triển ổn định với tổng đàn lợn 8.454 con"
        if UNUSUAL {
            name = self.after_with(name);
        }
        // "Kim ngạch xuất khẩu tăng mạnh, bình quân đạt 51%/năm"
        let mean = |name: Run| matches!(&*self.name(name).key, "bình quân" | "trung bình");
        if UNUSUAL && name.length() == 1 && part.first() > start && mean(name) {
            let before = self.last_part(start, part.first() - 1);
            let whole = self.strip(before);
            let end = self.scan.find(whole.first() + 1, whole.end(), TELLING);
            let told = (before.first()..before.end()).any(|at| self.scan.figure(at).is_some());
            name = if end < whole.end() && !told { Run::new(whole.first(), end) } else { name };
        }
        let mut apart = false;
        if name.is_empty() {
            // "Có 38/42 trường đạt chuẩn (90,5%)"
            let members = |part: Run| {
                let first = if UNUSUAL { self.fraction(part.first(), part.end()) } else { part.end() };
                Run::new(first, part.end())
            };
            if UNUSUAL && self.scan.says(end, Sense::Open) && !members(part).is_empty() {
                return members(part);
            }
            // "Thu ngân sách, ước đạt …"
            let last = part;
            part = self.last_part(start, part.first().saturating_sub(1));
            name = self.strip(part);
            // "Có 38/42 trường đạt chuẩn, chiếm 90,5%", "Huyện có 14/18 xã đạt chuẩn, đạt 77,8%"
            let actor = UNUSUAL && !members(part).is_empty() && GENERAL.has(&self.name(name).key);
            if name.is_empty() || actor {
                return members(part);
            }
            // "Hoa Kỳ là thị trường lớn nhất, đạt …"
            // "Qua rà soát theo Nghị định số 7, toàn huyện còn …"
            let cites = self.scan.is_word(name.first().wrapping_sub(1), Word::qua);
            let tells = UNUSUAL && CITED.begin(&self.name(name).key) && self.scan.says(part.end() - 1, Sense::Done);
            let stands = UNUSUAL && self.is_fraction(name.end()) || self.scan.says(name.end(), Sense::Cite);
            apart = cites || tells || !stands;
            // "Thấp nhất là huyện Tân Biên, chỉ đạt …"
            apart &= !(UNUSUAL && {
                let before = self.scan.tokens(name.first(), name.end()).first().wrapping_sub(1);
                self.scan.view.is_word(before, Word::là)
            });
            let told = self.scan.find(name.first() + 1, name.end(), TELLING);
            // "Khách Hàn Quốc tăng mạnh nhất, với mức tăng 52%"
            apart &= !(UNUSUAL && self.scan.is_word(end, Word::với) && self.scan.among(told, CHANGES));
            let grown = if UNUSUAL { self.grown(name, told, last, end) } else { None };
            apart &= grown.is_none();
            let told = grown.unwrap_or(told);
            name = Run::new(name.first(), told);
            apart &= !(UNUSUAL && self.is_share_apart(part, name));
            // "Khách châu Á nhiều nhất, chiếm 77% …"
            let degree = self.scan.says(name.end().wrapping_sub(1), Sense::Degree) && self.ends_in_most(name);
            let plain = !self.scan.any(part.first(), part.end(), const { CHANGES.and(&[Sense::Is, Sense::Cite]) });
            // "huyện Tuy Phước giải ngân tốt nhất, đạt 58,6% kế hoạch" too
            let share = const { Kinds::of(&[Sense::Share, Sense::Level]) };
            if UNUSUAL && degree && plain && name.length() > 1 && self.scan.among(end, share) {
                (name, apart) = (Run::new(name.first(), name.end() - 1), false);
            }
        }
        // What has words before it, or is long, is no member of a list.
        let listed = name.first() == part.first() && self.words(name) <= HEADED_WORDS;
        for _ in 0..if listed { NAME_PARTS } else { 0 } {
            part = self.last_part(start, part.first().saturating_sub(1));
            let member = self.strip(part);
            // "Sản xuất công nghiệp tiếp tục phục hồi, giá trị sản xuất đạt …" are no list.
            let measured =
                MEASURED.has(self.scan.word(name.first())) || UNUSUAL && self.scan.is_word(name.first(), Word::chỉ);
            let both = UNUSUAL && (self.is_for_both(member, name) || self.is_of_proper(member));
            let headed = self.is_head(member.first()) && !measured || both;
            let most = if headed { HEADED_WORDS } else { LISTED_WORDS };
            // "Theo Tổng cục Thống kê, GDP tăng 6,5%", "Trong ngành nông nghiệp, trồng trọt tăng 2%"
            let before = member.first().wrapping_sub(1);
            let cites = LEADS.has(self.scan.word(before)) && !self.scan.says(before, Sense::Part);
            // "Xét theo địa bàn, Hà Nội, Huế và Đà Nẵng"
            // "So với kế hoạch, thu phí đạt 95%" too
            // "Xét về cơ cấu, nhóm hàng dệt may đạt …" too
            let seen =
                UNUSUAL && self.scan.says(member.first() + 1, Sense::Aspect) && self.scan.key(member.first()) == SEEN;
            let than = self.scan.says(before, Sense::Than) || self.scan.is_word(member.first() + 1, Word::theo) || seen;
            // "Qua rà soát sơ bộ, xã còn 702 hộ nghèo"
            // "Ở khu vực thành thị, tỷ lệ thất nghiệp là 3%" too
            let around = matches!(self.scan.word(before), Word::qua | Word::ở | Word::tại);
            let cites = cites || UNUSUAL && (than || around);
            // "đã thu hoạch dứt điểm, năng suất đạt 7,4 tấn/ha"
            let cites = cites || UNUSUAL && self.scan.says(before, Sense::Done) && ASPECTS.has(&self.name(name).key);
            // "Cuối vụ, sản lượng đạt …": what leads to an indicator; not "Đối với cà phê, sản lượng đạt …"
            // Nor "Khối bộ, ngành đạt 63%".
            let topic = matches!(self.scan.last_word(before), Word::với | Word::riêng);
            let listed_part = NAMED.has(self.scan.word(name.first())) || self.scan.says(name.first(), Sense::Parts);
            let doers = UNUSUAL && self.are_doers(member);
            let indicates = self.is_head(name.first()) && !listed_part && !doers;
            let leads = UNUSUAL && indicates && !self.is_head(member.first()) && !topic;
            // "Đến 2015, thu nhập đạt …"
            let year = self.scan.view.year(self.scan.tokens(member.first(), member.end()).first()) > 0;
            let changes = self.scan.any(member.first(), member.end(), CHANGES);
            // "không có người chết, thiệt hại 850 triệu đồng"
            let trap = UNUSUAL && (self.is_members_alone(member) || self.scan.is_word(member.first(), Word::không));
            if member.is_empty()
                || changes
                || year
                || trap
                || leads
                || cites
                || member.end() != part.end()
                || self.words(member) > most
            {
                break;
            }
            name = Run::new(member.first(), name.end());
        }
        if UNUSUAL {
            name = self.after_cause(name);
        }
        // "Số vụ tai nạn giảm cả 3 tiêu chí: giảm 12 vụ"
        if UNUSUAL && self.scan.says(end, Sense::Colon) {
            let change = self.scan.find(name.first() + 1, name.end(), CHANGES);
            let how = SIDES.has(self.scan.word(change + 1));
            name = if how { Run::new(name.first(), change) } else { name };
        }
        if apart && !self.is_head(name.first()) { unknown } else { name }
    }
}
