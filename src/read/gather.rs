//! Gathering: facts → indicators.
//!
//! In go facts in text order, out come indicators in the order of their first fact. Facts of one name (compared without
//! regard to case, tone placement and blanks) are one indicator, and so are those of a name that says the same
//! ([`super::alias`]) where nothing of them differs; what is said of an aspect of it, *về lượng*, belongs to the level in
//! units of that ([`super::aspect`]). A second, different figure of a kind that the indicator already has
//! begins a further indicator of the same name, and both are in doubt: nothing is overwritten and nothing dropped. The
//! same figure said again is dropped. What is true of another period is an indicator of its own, named with the
//! period; a level of the year before is what its indicator is compared with. A target that is a change, or one of the
//! year to come, is none of the level and has a name of its own. Changes in units (`growth_abs`) are not drawn and only
//! checked against the others; changes in per cent of what is a percentage itself stay out: the texts write *giảm 0,8%*
//! where they mean percentage points. At the end figures that do not fit together are marked ([`super::check`]).

use super::alias::canonical;
use super::apart::are_kin;
use super::aspect::Aspect;
use super::direction;
use super::fact::{Fact, Kind};
use super::fit::{contradicts, is_far, is_in, take_in};
use super::names::{Asked, Names};
#[cfg(feature = "unusual")]
use super::prose::texts::uncapitalised;
use super::prose::{UNUSUAL, sense::Sense, texts::key};
use crate::report::{Doubt, Indicator, Quantity, ShortSpan, Span};

/// Gathers `facts` into indicators. A fact whose words run over more than a [`ShortSpan`] is left out: blanks without end
/// stand between them, and they could not be shown.
#[must_use]
pub fn indicators(facts: &[Fact]) -> Vec<Indicator> {
    grouped(facts, &[], &|_| None)
}

/// The words of a target that is a change and no level, and which; or a target of the year to come.
pub(crate) type Shift = (Span, Sense);

/// The section that what is told at a span belongs to.
type Group<'a> = &'a dyn Fn(Span) -> Option<&'a str>;

/// Gathers `facts` as [`indicators`] does, each indicator in the `group` of its first fact; the `shifts` among the targets are in
/// the order of the text.
#[cfg_attr(not(feature = "unusual"), allow(unused_variables, reason = "no target is a change"))]
pub(crate) fn grouped<'a>(facts: &[Fact], shifts: &'a [Shift], group: Group<'a>) -> Vec<Indicator> {
    let mut gathered = Gathered {
        indicators: Vec::new(),
        names: Names::new(),
        #[cfg(feature = "unusual")]
        shifts,
        group,
    };
    for earlier in [false, true] {
        for fact in facts {
            let is_earlier = fact.at.as_ref().is_some_and(|at| at.earlier);
            if is_earlier != earlier || fact.kind == Kind::GrowthAbs || ShortSpan::of(fact.span).is_none() {
                continue;
            }
            if !earlier {
                gathered.take(fact);
            } else if fact.kind == Kind::Value {
                gathered.compare(fact);
            }
        }
    }
    gathered.check(facts);
    gathered.indicators
}

/// Indicators, to be found by their names, and by what these are compared by with others that say the same.
pub(super) struct Gathered<'a> {
    pub(super) indicators: Vec<Indicator>,
    /// Two for each indicator: its name, and what that is compared by.
    names: Names,
    #[cfg(feature = "unusual")]
    shifts: &'a [Shift],
    group: Group<'a>,
}

/// How many names each of [`Gathered::indicators`] has.
const EACH: usize = 2;

impl Gathered<'_> {
    /// Adds `fact` to the indicator of its name and period, or to a new one.
    fn take(&mut self, fact: &Fact) {
        let name = fact.full_name();
        #[cfg(feature = "unusual")]
        let name = self.own_name(fact, &name).unwrap_or(name);
        // "4 triệu tấn và 2,6 tỷ USD, tăng 13% và tăng 36%": the second is not the first's, whoever the first one is of
        let mut told = false;
        // "giải ngân 90 tỷ đồng, đạt 43% kế hoạch tỉnh giao và 51% kế hoạch trung ương giao. … giải ngân 31 tỷ đồng": 51% is of the first
        let mut valued = |indicator: &mut Indicator| indicator.value.is_some();
        let again = UNUSUAL && fact.kind == Kind::Value && self.each(&name, &mut valued);
        let group = (self.group)(fact.span);
        let mut takes = |indicator: &mut Indicator| {
            if UNUSUAL && are_kin(group, indicator.group.as_deref()) {
                return false;
            }
            if again && indicator.value.is_none() && indicator.completion.is_some() {
                return false;
            }
            let taken = !told && take_in(indicator, fact);
            told |= !taken && fact.kind == Kind::GrowthPct && indicator.value.is_some();
            taken
        };
        // "Thu đạt 90 tỷ đồng, bằng 71% dự toán tỉnh, 69% dự toán huyện giao, tăng 4%": of the level
        let mut near = |indicator: &mut Indicator| {
            let value = indicator.value.and_then(|value| value.span);
            value.is_some_and(|value| !is_far(value.span(), fact.span)) && takes(indicator)
        };
        let level = UNUSUAL && fact.kind == Kind::GrowthPct && self.any(&name, &mut near);
        if level || self.any(&name, &mut takes) || UNUSUAL && self.add_to_level(&name, fact) {
            return;
        }
        let mut indicator = Indicator::default();
        take_in(&mut indicator, fact);
        indicator.group = group.map(String::from);
        indicator.better = direction::better(&name);
        indicator.doubt = self.contradicted(&name, fact, group);
        self.names.add(key(&name));
        self.names.add(canonical(&name));
        indicator.name = name;
        self.indicators.push(indicator);
    }

    /// The name of a target that is none of the level `name`: of a change, *Tỷ lệ hộ nghèo còn 0,96% (KH* `giảm` *0,5%)*, or of the
    /// year after that whose level was told far before. Of what only grew, *GRDP tăng 7% (KH tăng 8%)*, a change is the target.
    #[cfg(feature = "unusual")]
    fn own_name(&mut self, fact: &Fact, name: &str) -> Option<String> {
        let at = self.shifts.binary_search_by_key(&fact.span, |&(span, _)| span).ok()?;
        let &(_, shift) = self.shifts.get(at).filter(|_| fact.kind == Kind::PlanValue)?;
        let next = shift == Sense::Target;
        let mut apart = |one: &mut Indicator| match one.value {
            Some(value) => next && value.span.is_some_and(|value| is_far(value.span(), fact.span)),
            None => !next && !one.growth.is_empty(),
        };
        let told = self.any(name, &mut apart);
        let before = match shift {
            Sense::Rise if name.contains(" thêm") => return None,
            Sense::Rise => "mức tăng ",
            Sense::Fall => "mức giảm ",
            _ => "mục tiêu ",
        };
        (told == next).then(|| [before, &uncapitalised(name).unwrap_or_else(|| name.into())].concat())
    }

    /// Adds what is said of an aspect to the level that has it, near by: *gạo đạt 4 triệu tấn và 2,6 tỷ USD, tăng 13% về lượng
    /// và 36% về giá trị*.
    fn add_to_level(&mut self, name: &str, fact: &Fact) -> bool {
        if fact.kind == Kind::Value {
            return false;
        }
        let name = key(name);
        let Some((aspect, whole)) = Aspect::of_name(&name) else { return false };
        self.any(whole, &mut |indicator| {
            let value = indicator.value.and_then(|value| value.span);
            let near = value.is_some_and(|value| !is_far(value.span(), fact.span));
            near && Aspect::of_unit(&indicator.unit) == Some(aspect) && take_in(indicator, fact)
        })
    }

    /// Marks the indicators of the very name that another figure than this one, of a `group`, is stated of; not where they are of
    /// another group of its kind, *Vụ xuân* and *Vụ hè thu*.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    fn contradicted(&mut self, name: &str, fact: &Fact, group: Option<&str>) -> Option<Doubt> {
        let mut doubt = None;
        self.each(name, &mut |other| {
            let apart = UNUSUAL && are_kin(group, other.group.as_deref());
            if !apart && contradicts(other, fact) {
                doubt = Some(Doubt::Contradiction);
                other.doubt = doubt;
            }
            false
        });
        doubt
    }

    /// Sets what the indicator of the name is compared with; an indicator of its own where there is none to compare.
    fn compare(&mut self, fact: &Fact) {
        let previous = Quantity { number: fact.number, span: ShortSpan::of(fact.span) };
        let mut compares = |indicator: &mut Indicator| {
            // "1.875 ca mắc …, so với cùng kỳ (3.267 ca)"
            let within = || {
                let (unit, part) = (key(&indicator.unit), key(&fact.unit));
                unit.strip_prefix(&*part).is_some_and(|rest| rest.starts_with(' '))
            };
            let alike = indicator.value.is_some() && (is_in(&fact.unit, indicator) || UNUSUAL && within());
            alike && indicator.previous.get_or_insert(previous).number == fact.number
        };
        if !self.any(&fact.name, &mut compares) {
            self.take(fact);
        }
    }

    /// Whether one of the indicators of a name, or of one that says the same, does what is asked.
    pub(super) fn any(&mut self, name: &str, does: Asked<'_>) -> bool {
        self.each(name, does) || self.names.any(&canonical(name), EACH, &mut self.indicators, does)
    }

    /// Asks the indicators of the very name until one does what is asked.
    pub(super) fn each(&mut self, name: &str, does: Asked<'_>) -> bool {
        self.names.any(&key(name), EACH, &mut self.indicators, does)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::fact::At;
    use crate::report::{Base, Better, Confidence};

    fn fact(name: &str, kind: Kind, number: f64, unit: &str) -> Fact {
        let base = (kind == Kind::GrowthPct).then_some(Base::Yoy);
        let (confidence, span) = (Confidence::High, Span::new(0, 1));
        Fact { name: name.into(), kind, number, unit: unit.into(), base, at: None, part_of: None, confidence, span }
    }

    #[test]
    fn gathers_facts_of_one_name() {
        let facts = [
            fact("Thu ngân sách", Kind::Value, 148.2, "tỷ đồng"),
            fact("thu  ngân sách", Kind::PlanPct, 84.7, "%"),
            fact("thu ngân sách", Kind::GrowthPct, -3.0, "%"),
            fact("hộ nghèo", Kind::Value, 0.3, "%"),
        ];
        let gathered = indicators(&facts);
        assert_eq!(gathered.len(), 2);
        assert_eq!(gathered[0].unit, "tỷ đồng");
        assert_eq!(gathered[0].growth.len(), 1);
        assert_eq!(gathered[1].better, Some(Better::Lower));
    }

    #[test]
    fn leaves_out_what_is_stated_over_more_than_can_be_shown() {
        let long = |number, start| Fact {
            span: Span::new(start, start + 70_000),
            ..fact("sản lượng lúa", Kind::Value, number, "tấn")
        };
        assert_eq!(indicators(&[long(500.0, 0), long(600.0, 80_000)]), []);
    }

    #[test]
    fn keeps_what_contradicts_apart() {
        let facts = [
            fact("thu", Kind::Value, 1.0, "tỷ đồng"),
            Fact { span: Span::new(5, 6), ..fact("thu", Kind::Value, 2.0, "tỷ đồng") },
            fact("thu", Kind::Value, 1.0, "tỷ đồng"),
            fact("thu", Kind::Value, 1.0, "USD"),
        ];
        let gathered = indicators(&facts);
        let values: Vec<_> = gathered.iter().map(|one| one.value.map(|value| value.number)).collect();
        assert_eq!(values, [Some(1.0), Some(2.0), Some(1.0)]);
        let doubts: Vec<_> = gathered.iter().map(|one| one.doubt).collect();
        assert_eq!(doubts, [Some(Doubt::Contradiction), Some(Doubt::Contradiction), None]);
    }

    #[test]
    fn does_not_guess_which_of_two_levels_a_second_change_is_of() {
        let growth = |number, start| Fact {
            base: Some(Base::Yoy),
            span: Span::new(start, start + 1),
            ..fact("gạo", Kind::GrowthPct, number, "%")
        };
        let levels = [fact("gạo", Kind::Value, 3.6, "triệu tấn"), fact("gạo", Kind::Value, 2.1, "tỷ USD")];
        let gathered = indicators(&[&levels[..], &[growth(12.5, 5), growth(31.4, 7)]].concat());
        let growths: Vec<_> =
            gathered.iter().map(|one| one.growth_by(Base::Yoy).map(|growth| growth.pct.get())).collect();
        assert_eq!(growths, [None, Some(12.5), Some(31.4)]);
        let doubts: Vec<_> = gathered.iter().map(|one| one.doubt).collect();
        assert_eq!(doubts, [None, Some(Doubt::Contradiction), Some(Doubt::Contradiction)]);
    }

    #[test]
    fn a_change_of_an_aspect_is_of_the_level_in_its_units() {
        let growth = |name, number, start| Fact {
            base: Some(Base::Yoy),
            span: Span::new(start, start + 1),
            ..fact(name, Kind::GrowthPct, number, "%")
        };
        let facts = [
            fact("Gạo", Kind::Value, 3.6, "triệu tấn"),
            fact("trị giá gạo", Kind::Value, 2.1, "tỷ USD"),
            fact("gạo", Kind::Value, 81.0, "nghìn ha"),
            growth("lượng gạo", 12.5, 5),
            growth("giá trị gạo", 31.4, 6),
            growth("diện tích gạo", 2.0, 7),
            // Another section's
            growth("sản lượng gạo", 4.0, 900),
        ];
        let gathered = indicators(&facts);
        let growths: Vec<_> =
            gathered.iter().map(|one| one.growth_by(Base::Yoy).map(|growth| growth.pct.get())).collect();
        assert_eq!(growths, [Some(12.5), Some(31.4), Some(2.0), Some(4.0)]);
        assert_eq!(gathered[3].name, "sản lượng gạo");
    }

    #[test]
    fn joins_names_that_say_the_same() {
        let facts = [
            fact("thu ngân sách", Kind::Value, 148.2, "tỷ đồng"),
            fact("tổng thu ngân sách", Kind::Value, 201.0, "tỷ đồng"),
            fact("Thu NSNN trên địa bàn", Kind::PlanPct, 84.7, "%"),
            fact("Thu NSNN trên địa bàn", Kind::Value, 148.2, "tỷ đồng"),
            fact("thu NSNN", Kind::Value, 31.0, "tỷ đồng"),
        ];
        let gathered = indicators(&facts);
        assert_eq!(gathered.len(), 3);
        assert_eq!(gathered[0].completion.map(|done| done.pct.get()), Some(84.7));
        assert_eq!(gathered[2].name, "thu NSNN");
        assert!(gathered.iter().all(|one| one.doubt.is_none()));
    }

    #[test]
    fn marks_what_cannot_all_be_right() {
        let facts = [
            fact("ca mắc", Kind::Value, 120.0, "ca"),
            Fact { base: Some(Base::Yoy), ..fact("ca mắc", Kind::GrowthAbs, 20.0, "ca") },
            fact("ca mắc", Kind::GrowthPct, 40.0, "%"),
            fact("thu", Kind::Value, 148.2, "tỷ đồng"),
            fact("thu", Kind::PlanValue, 175.0, "tỷ đồng"),
            fact("thu", Kind::PlanPct, 48.7, "%"),
            fact("nông nghiệp", Kind::SharePct, 18.0, "%"),
            fact("công nghiệp", Kind::SharePct, 45.0, "%"),
            fact("dịch vụ", Kind::SharePct, 40.0, "%"),
            fact("việc làm", Kind::Value, 1100.0, "lao động"),
            Fact { base: Some(Base::Yoy), ..fact("việc làm", Kind::GrowthAbs, -20.0, "lao động") },
            fact("việc làm", Kind::GrowthPct, -1.8, "%"),
        ];
        let doubts: Vec<_> = indicators(&facts).iter().map(|one| one.doubt).collect();
        let shares = Some(Doubt::Shares);
        assert_eq!(doubts, [Some(Doubt::Growth), Some(Doubt::Completion), shares, shares, shares, None]);
    }

    #[test]
    fn keeps_periods_apart() {
        let at = |words: &str, earlier| Some(At { words: words.into(), earlier });
        let facts = [
            Fact { at: at("tháng 10", false), ..fact("thu", Kind::Value, 40.0, "tỷ đồng") },
            fact("thu", Kind::Value, 390.0, "tỷ đồng"),
            fact("thu", Kind::PlanPct, 80.0, "%"),
            Fact { at: at("cùng kỳ", true), ..fact("thu", Kind::Value, 310.0, "tỷ đồng") },
            Fact { at: at("cùng kỳ", true), ..fact("thu", Kind::GrowthPct, 2.1, "%") },
        ];
        let gathered = indicators(&facts);
        assert_eq!(gathered.len(), 2);
        assert_eq!((gathered[0].name.as_str(), gathered[0].completion), ("thu (tháng 10)", None));
        assert_eq!(gathered[1].value.map(|value| value.number), Some(390.0));
        assert_eq!(gathered[1].previous.map(|value| value.number), Some(310.0));
        assert!(gathered[1].growth.is_empty());
    }

    #[test]
    fn a_plan_that_a_fall_fulfils_is_none_of_the_level() {
        let facts = |plan| {
            [
                fact("hộ nghèo", Kind::Value, 110.0, "hộ"),
                Fact { base: Some(Base::Ytd), ..fact("hộ nghèo", Kind::GrowthAbs, -30.0, "hộ") },
                fact("hộ nghèo", Kind::PlanPct, 60.0, "%"),
                fact("hộ nghèo", Kind::PlanValue, plan, "hộ"),
            ]
        };
        let of = |plan| indicators(&facts(plan))[0].plan.map(|plan| plan.low);
        assert_eq!((of(50.0), of(70.0)), (None, Some(70.0)));
    }

    #[test]
    fn growth_is_of_the_level_and_not_of_a_second_completion() {
        let facts = [
            fact("thu", Kind::Value, 90.0, "tỷ đồng"),
            fact("thu", Kind::PlanPct, 71.0, "%"),
            Fact { span: Span::new(5, 6), ..fact("thu", Kind::PlanPct, 69.0, "%") },
            Fact { span: Span::new(7, 8), ..fact("thu", Kind::GrowthPct, 4.0, "%") },
        ];
        let gathered = indicators(&facts);
        assert_eq!(gathered.iter().map(|one| one.growth.len()).collect::<Vec<_>>(), [1, 0]);
    }

    #[test]
    fn joins_the_ends_of_a_range() {
        let facts = [fact("thu", Kind::PlanValue, 8.0, "%"), fact("thu", Kind::PlanValue, 9.0, "%")];
        let plan = indicators(&facts)[0].plan.expect("a plan");
        assert_eq!((plan.low, plan.high), (8.0, 9.0));
    }
}
