//! What is known while a sentence is read from left to right, a predicate at a time.
//!
//! [`super::attach`], [`super::aims`], [`super::around`], [`super::settle`], [`super::naming`], [`super::portion`],
//! [`super::stating`] and, of the [`Scene`], [`super::claim`] write it and read it; [`super::wording`] reads it.

use super::portion::Portion;
use super::run::Run;
use super::sense::Sense;
use super::statement::Claim;

/// What is known while a sentence is read from left to right.
#[derive(Default)]
pub(super) struct Course {
    /// The subject; 0 where none is known.
    pub(super) subject: usize,
    /// The subject that the aspect is of which the clause names alone: *giá trị đạt 32 triệu USD*; 0 where none is known.
    pub(super) owner: usize,
    /// The period, where it is not the report's; else 0.
    pub(super) at: usize,
    /// Whether that is the beginning of the year, of which one figure speaks, and its share.
    pub(super) began: bool,
    /// The period that the sentence begins with, where it is not the report's; else 0.
    pub(super) front: usize,
    /// The mean over time that the sentence begins with, as a period: *Bình quân mỗi ngày có 620 xe*; else 0.
    pub(super) each: usize,
    /// That of *cả năm*, which a target does without; else 0.
    pub(super) whole_year: usize,
    /// The subjects of a list: *A, B đạt lần lượt …*
    pub(super) listed: Run,
    /// The topic before a colon that something was counted of: *Tiểu học: 352 lớp, 12.040 học sinh*; else 0.
    pub(super) host: usize,
    /// The item after the last counted noun and the words that name it more.
    pub(super) tail: usize,
    /// The items of the whole that shares are parts of: *cơ cấu kinh tế*.
    pub(super) whole: Run,
    /// The items of the topic before a colon: *Ngô: diện tích 2.915 ha, năng suất 57 tạ/ha*.
    pub(super) topic: Run,
    /// The items of the topic that the sentence begins with: `Vụ mùa:` *diện tích 490 ha*.
    pub(super) under: Run,
    /// The period that the bracket begins with: *(cùng kỳ đạt 55% dự toán và giảm 4%)*; else 0.
    pub(super) then: usize,
    /// Whether a bracket opens right before the predicate.
    pub(super) opened: bool,
    /// Whether a bracket lists parts: *(trong đó công nghiệp chiếm 31%, dịch vụ chiếm 53%)*.
    pub(super) inner: bool,
    /// The subject before the bracket.
    pub(super) outer: usize,
    /// The whole that parts were told of, *trong đó …*; 0 for none.
    pub(super) parted: usize,
    /// The subject that those told now are parts of, also one of the sentence before: *… Trong đó, tôm đạt 3 tấn*; 0 for none.
    pub(super) within: usize,
    /// Whether *trong đó* was said in the sentence.
    pub(super) parts_told: bool,
    /// The subject that a cause was told for, *do giá thực phẩm tăng 1,2%*; 0 for none.
    pub(super) caused: usize,
    /// Whether the subject was named in a sentence before.
    pub(super) inherited: bool,
    /// Whether the name is of something that belongs to what was counted.
    pub(super) attached: bool,
    /// The place in a pair of changes, *chè giảm 3% và giảm 7%*: 1 or 2; 0 in none.
    pub(super) pair: usize,
    /// The tokens of the noun last counted.
    pub(super) noun: Run,
    /// The unit of the last level, which a plan or an earlier level leaves out.
    pub(super) unit: Run,
    /// The name of the act that so much is done of: *trồng* in *trồng 418 ha ngô, 87 ha lạc*; else 0.
    pub(super) act: usize,
    /// The worth that was told last, behind a change of the amount: *đạt 90 nghìn tấn, giảm 6%,* `trị giá` *41 triệu USD, giảm 7%*; else 0.
    pub(super) worth: usize,
    /// What a place did that the sentence told of, without the place; else 0.
    pub(super) did: usize,
    /// The rate that is told for one after another: *lãi suất* in *lãi suất 6%/năm đối với vay ngắn hạn, 9%/năm đối với …*; else 0.
    pub(super) rated: usize,
    /// The rate or mean that was told last, whose parts may follow, with its unit: *tỷ lệ thất nghiệp 2,3%, trong đó …*; else 0.
    pub(super) rate: usize,
    pub(super) rate_unit: Run,
    /// The subject that portions of wholes were told of, until another is named; else 0.
    pub(super) whose: usize,
    /// The portion that the last predicate told, if it did.
    pub(super) portion: Portion,
    /// Whether percentages in brackets are levels of what stands before them: *tỷ lệ giải ngân cao như Tiền Giang (62%)*.
    pub(super) exemplary: bool,
    pub(super) target: bool,
    /// Whether all of the sentence tells targets, what completes a plan too; so it does where it begins with *phấn đấu*, until
    /// it speaks of what is by now.
    pub(super) all: bool,
    pub(super) strives: bool,
    /// Whether the last target is for a day: *Phấn đấu đến 30/9 đạt 60%*.
    pub(super) by_day: bool,
    /// Whether a word for targets was said in the sentence.
    pub(super) aimed: bool,
    /// The item of the later period that targets are for: the one named last, or that of the heading; 0 for the report's.
    pub(super) due: usize,
    /// Whether that is the target of the subject before alone.
    pub(super) aside: bool,
    /// Whether it is told what something has so much of: *có 500 ha lúa* …
    pub(super) having: bool,
    /// Whether it is told how far places are.
    pub(super) apart: bool,
    pub(super) depth: i32,
    pub(super) scene: Scene,
}

/// What is known of the clause that a predicate stands in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scene {
    /// Whether the predicate stands in brackets.
    pub(crate) bracketed: bool,
    /// Whether that bracket stands right behind a change in per cent: *tăng 0,4%* `(729 tấn)`.
    pub(crate) worth: bool,
    /// Whether *trị giá* or *kinh phí* tells it, which is no change, unlike *tăng 7%, tương đương 1,6 triệu đồng*.
    pub(crate) priced: bool,
    /// Whether it is all there is before the predicate: `bằng 23,4% KH (400.000 tỷ đồng)`.
    pub(crate) tight: bool,
    /// Whether what stands before the bracket says that this is the plan: *vượt chỉ tiêu giao* `(65%)`.
    pub(crate) beyond: bool,
    /// Whether the predicate before ended in a plan.
    pub(crate) after_plan: bool,
    /// Whether the counted noun goes on after the figure: *tăng 1 người chết*.
    pub(crate) tailed: bool,
    /// Whether the noun goes on with a phrase of [`Sense::Plain`], most of which tell what was reached: *02 xã* `đạt chuẩn`.
    pub(crate) graded: bool,
    /// Whether nothing but a place is named that has so many per cent of what is not said: *đặc biệt là* `Bình Dương` *với 35%*.
    pub(crate) placed: bool,
    /// Whether the clause names its subject.
    pub(crate) own: bool,
    /// Whether only a topic before a colon names it: *An ninh: xảy ra 3 vụ trộm*.
    pub(crate) titled: bool,
    /// Whether a colon stands before the figure.
    pub(crate) colon: bool,
    /// Whether *hay* stands before the predicate: it says the same in another unit; or a year behind it: the same of that year.
    pub(crate) restated: bool,
    /// Whether only commas and joints stand before the predicate.
    pub(crate) bare: bool,
    /// Whether the sentence announces targets.
    pub(crate) target: bool,
    /// Whether the sentence speaks of a plan so far.
    pub(crate) aimed: bool,
    /// Whether a bracket with a target in per cent follows: *đạt 52,8% (mục tiêu cả năm 60%)*.
    pub(crate) aim_follows: bool,
    /// Whether it is a count in a list of changes with what they are compared with in front: *so với cùng kỳ tăng 5 vụ,* `3 người
    /// chết`.
    pub(crate) changed_list: bool,
    /// Whether a bracket tells it of a period that is not to come: *mục tiêu 47 triệu đồng (năm 2022: 42,6 triệu đồng)*.
    pub(crate) earlier: bool,
    /// Whether the subject before is named once more, of another period or of the whole country: *năm 2020 tỷ lệ này là 63%*.
    pub(crate) again: bool,
    /// Whether it is so much more of what something has: *có 500 ha lúa và* `3.000 con bò`.
    pub(crate) member: bool,
    /// Whether words that are no cue stand right after the predicate.
    pub(crate) goes_on: bool,
    /// Whether the next predicate goes on about this one.
    pub(crate) followed: bool,
    /// Whether it is of money, and a weight was told before: *399 nghìn tấn, đạt* `1,25 tỷ USD`.
    pub(crate) worthy: bool,
    /// Whether it goes on a list of counts: *có 31 trường, 512 lớp*.
    pub(crate) listing: bool,
    /// Whether the same is counted as before: *tăng 3,7 lần, tử vong 4 ca*.
    pub(crate) recounted: bool,
    /// Whether something else is counted than before.
    pub(crate) other: bool,
    /// Whether the clause names a period of its own.
    pub(crate) shifted: bool,
    /// Whether it is the level that a change began at.
    pub(crate) begins: bool,
    /// Whether the unit of the level that follows has no power of ten.
    pub(crate) alike: bool,
    /// Whether the sentence has had a predicate.
    pub(crate) begun: bool,
    /// Whether the subject has had a value.
    pub(crate) valued: bool,
    /// Whether the sentence has had a percentage that is a level.
    pub(crate) rated: bool,
    /// Whether the last predicate was a part without a verb: *tỷ lệ 1,2%*.
    pub(crate) ratio_told: bool,
    /// Whether that value was a count.
    pub(crate) counted: bool,
    /// Whether the clause is about the parts of a whole.
    pub(crate) parts: bool,
    /// Whether what has so many per cent is named after the figure: *94% hộ dùng nước sạch*.
    pub(crate) part: bool,
    /// Whether what those counted have or got is told behind them, in a clause of its own: *1.900 lao động được tạo việc làm*.
    pub(crate) told: bool,
    /// Whether it is a portion of what stands after the figure: *41% số vụ xảy ra trên quốc lộ*.
    pub(crate) portion: bool,
    /// Whether the clause says that the amount was given.
    pub(crate) given: bool,
    /// Whether a change in per cent follows: *tăng 3,1, muối giảm 2,2%*.
    pub(crate) percents: bool,
    /// Whether the name ends in what is done to those that are counted: *Bộ phận một cửa tiếp nhận 1.486 hồ sơ*.
    pub(crate) acts: bool,
    /// Whether a name of few words stands right before the figure: *bò 4.100 con*.
    pub(crate) closed: bool,
    /// Whether it counts in the noun that the name begins with: *Số dự án còn hiệu lực ước 6.518 dự án*.
    pub(crate) named_noun: bool,
    /// Whether the name begins with a noun that can be counted: *Tổ hợp tác mới: 41*.
    pub(crate) countable: bool,
    /// The change that the words before the name speak of: *tăng cao nhất là nhóm giáo dục với 2,1%*.
    pub(crate) lead: Sense,
    /// The change that the predicate leaves out: *may mặc tăng 21,9%; da giày* `17,6%`.
    pub(crate) gap: Sense,
    /// Whether it is a count without its noun, of a part of those counted before: *trong đó cao đẳng* `2.160`.
    pub(crate) part_count: bool,
    /// Whether it is a part of a plan: *Dự toán 1.126 tỷ đồng, trong đó chi đầu tư* `318 tỷ đồng`.
    pub(crate) plan_part: bool,
    /// Whether the sentence told in a bracket how far something is done, and no parts of it since: *giải ngân 201 tỷ đồng (48%)*.
    pub(crate) degreed: bool,
    /// Whether the sentence has had a score: *đạt 70,9 điểm*.
    pub(crate) scored: bool,
    /// Whether the subject has had a plan in units.
    pub(crate) planned: bool,
    /// The verb ([`Sense::Nothing`] for none) and the claim of the predicate before, for members that leave them out.
    pub(crate) verb: Sense,
    pub(crate) last: Option<Claim>,
    /// The claim of the last percentage that is no change.
    pub(crate) level: Option<Claim>,
}

impl Scene {
    /// Forgets what was said of the subject before.
    pub(crate) fn begin(&mut self) {
        (self.valued, self.counted, self.planned, self.last) = (false, false, false, None);
    }
}
