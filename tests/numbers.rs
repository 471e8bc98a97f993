//! Numbers printed in every way that reports write them, and read back to the very same.
//!
//! In goes a random decimal, [`Written`] prints it, a sentence or a cell says it; the reader must find that number, of
//! that kind, and no other.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use chi_tieu::lang::Lang;
use chi_tieu::number;
use chi_tieu::read::table::{self, Table};
use chi_tieu::read::{Decimal, Kind, prose};
use proptest::prelude::*;

/// A decimal that is not negative, in digits: what stands before the mark, and after it.
#[derive(Clone, Debug)]
struct Written {
    whole: String,
    decimals: String,
    number: f64,
}

impl Written {
    fn new(mantissa: i64, scale: u8) -> Self {
        let power = 10_i64.pow(scale.into());
        let decimals = format!("{:0width$}", mantissa % power, width = usize::from(scale));
        let number = Decimal::new(mantissa, scale).expect("few digits").to_f64();
        Self { whole: (mantissa / power).to_string(), decimals: decimals[..usize::from(scale)].into(), number }
    }

    /// The digits with `mark` before the decimals, and `group` between groups of three where there is one.
    fn with(&self, mark: char, group: Option<char>) -> String {
        let whole = group.map_or_else(|| self.whole.clone(), |group| grouped(&self.whole, group));
        if self.decimals.is_empty() { whole } else { format!("{whole}{mark}{}", self.decimals) }
    }

    /// `1.924,5`
    fn vietnamese(&self) -> String {
        self.with(',', Some('.'))
    }

    /// `1,924.5`; `None` where that would mean another number to who reads Vietnamese: `1,924`, `12.407`.
    fn english(&self) -> Option<String> {
        let text = self.with('.', Some(','));
        let is_grouped = matches!(self.decimals.len(), 0 | 3) && self.whole != "0";
        (text.matches([',', '.']).count() != 1 || !is_grouped).then_some(text)
    }
}

/// `1234567` → `1.234.567`
fn grouped(digits: &str, mark: char) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// Any figure of a report: up to ten digits, up to four of them decimals.
fn written() -> impl Strategy<Value = Written> {
    (0_i64..10_000_000_000, 0_u8..5).prop_map(|(mantissa, scale)| Written::new(mantissa, scale))
}

/// A percentage as changes have them, not zero.
fn percent() -> impl Strategy<Value = Written> {
    (1_i64..99_999, 0_u8..4).prop_map(|(mantissa, scale)| Written::new(mantissa, scale))
}

/// What is read of a text: kinds and numbers.
fn read(text: &str) -> Vec<(Kind, f64)> {
    prose::facts(text).into_iter().map(|fact| (fact.kind, fact.number)).collect()
}

/// The number that a table's cell holds.
fn read_cell(text: &str) -> Option<f64> {
    let row = |cells: [&str; 2]| cells.map(String::from).to_vec();
    let rows = vec![row(["Chỉ tiêu", "Thực hiện"]), row(["Doanh thu", text])];
    table::report(&Table { caption: None, rows }).ok()?.indicators.first()?.value.map(|value| value.number)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn levels(figure in written(), is_grouped in any::<bool>()) {
        let text = figure.with(',', is_grouped.then_some('.'));
        prop_assert_eq!(read(&format!("Doanh thu đạt {text} tỷ đồng.")), [(Kind::Value, figure.number)]);
        prop_assert_eq!(read_cell(&text), Some(figure.number));
    }

    #[test]
    fn english_marks(figure in written()) {
        if let Some(text) = figure.english() {
            prop_assert_eq!(read(&format!("Doanh thu đạt {text} tỷ đồng.")), [(Kind::Value, figure.number)], "{}", text);
            prop_assert_eq!(read_cell(&text), Some(figure.number), "{}", text);
        }
    }

    #[test]
    fn a_blank_after_the_point(high in 1_i64..1000, low in 0_i64..1_000_000, scale in 1_u8..4) {
        let low = low % (1000 * 10_i64.pow(scale.into()));
        let rest = Written::new(low, scale);
        let text = format!("{high}. {:0>3},{}", rest.whole, rest.decimals);
        let number = Written::new(high * 1000 * 10_i64.pow(scale.into()) + low, scale).number;
        prop_assert_eq!(read(&format!("Doanh thu đạt {text} tỷ đồng.")), [(Kind::Value, number)], "{}", text);
    }

    #[test]
    fn compound_numerals(high in 1_i64..1000, low in 0_i64..1000, millions in any::<bool>()) {
        let (above, below) = if millions { ("triệu", "nghìn") } else { ("tỷ", "triệu") };
        let text = format!("Doanh thu đạt {high} {above} {low} {below} đồng.");
        prop_assert_eq!(read(&text), [(Kind::Value, (high * 1000 + low) as f64)]);
    }

    #[test]
    fn percentages(figure in percent(), sign in prop::sample::select(vec!["%", " %", " phần trăm"])) {
        let text = format!("Doanh thu bằng {}{sign} kế hoạch, chiếm {}{sign} tổng thu.", figure.vietnamese(), figure.vietnamese());
        prop_assert_eq!(read(&text), [(Kind::PlanPct, figure.number), (Kind::SharePct, figure.number)], "{}", text);
    }

    #[test]
    fn changes_by_verbs_and_signs(figure in percent()) {
        let text = figure.vietnamese();
        for (words, sign) in [("tăng ", 1.0), ("giảm ", -1.0), ("+", 1.0), ("-", -1.0), ("−", -1.0), ("–", -1.0)] {
            let stated = format!("Doanh thu đạt 5 tỷ đồng ({words}{text}% so với cùng kỳ).");
            prop_assert_eq!(read(&stated), [(Kind::Value, 5.0), (Kind::GrowthPct, sign * figure.number)], "{}", stated);
        }
    }

    #[test]
    fn indices_multiples_and_what_is_beyond_a_plan(mantissa in 1_i64..5_000, scale in 0_u8..3) {
        let (figure, whole) = (Written::new(mantissa, scale), 10_i64.pow(scale.into()));
        let change = |mantissa: i64| Decimal::new(mantissa, scale).unwrap().to_f64();
        let text = figure.vietnamese();
        let index = read(&format!("Doanh thu bằng {text}% so với cùng kỳ."));
        prop_assert_eq!(index, [(Kind::GrowthPct, change(mantissa - 100 * whole))], "{}", text);
        let beyond = read(&format!("Doanh thu vượt {text}% kế hoạch."));
        prop_assert_eq!(beyond, [(Kind::PlanPct, change(mantissa + 100 * whole))], "{}", text);
        if mantissa > whole {
            let times = read(&format!("Doanh thu gấp {text} lần cùng kỳ."));
            prop_assert_eq!(times, [(Kind::GrowthPct, change(100 * (mantissa - whole)))], "{}", text);
        }
    }

    #[test]
    fn ranges(low in percent(), high in percent(), dash in prop::sample::select(vec!["-", " - ", "–", " – "])) {
        let text = format!("{}{dash}{}", low.vietnamese(), high.vietnamese());
        let expected: &[_] = if low.number < high.number {
            &[(Kind::PlanValue, low.number), (Kind::PlanValue, high.number)]
        } else {
            &[]
        };
        prop_assert_eq!(read(&format!("Phấn đấu tốc độ tăng trưởng đạt {text}%.")), expected, "{}", text);
    }

    #[test]
    fn parts_of_a_plan(done in written(), plan in written()) {
        let text = format!("Doanh thu đạt {}/{} tỷ đồng.", done.vietnamese(), plan.vietnamese());
        prop_assert_eq!(read(&text), [(Kind::Value, done.number), (Kind::PlanValue, plan.number)], "{}", text);
    }

    #[test]
    fn what_the_charts_print(figure in written(), is_negative in any::<bool>()) {
        let value = if is_negative { -figure.number } else { figure.number };
        prop_assert_eq!(read_cell(&number::exact(value, Lang::Vi)), Some(value));
        prop_assert_eq!(read_cell(&number::signed(value, Lang::Vi)), Some(value));
        prop_assert_eq!(number::plain(value).parse(), Ok(value));
    }
}
