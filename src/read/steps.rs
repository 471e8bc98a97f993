//! Steps: how many looks at its text reading takes.
//!
//! Whether the time of reading grows with the length of a text and no faster is a question of how often a rule looks
//! somewhere, which is the same on every machine and under any load: unit tests count the looks at characters, tokens,
//! items and names, where every loop of the reader makes some. Elsewhere nothing is counted. How much time the looks
//! take is for `cargo bench --bench reader`.

/// Counts a look.
#[cfg(test)]
pub(crate) fn step() {
    tests::STEPS.set(tests::STEPS.get() + 1);
}

#[cfg(not(test))]
#[inline(always)]
pub(crate) fn step() {}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use crate::read::prose;
    #[cfg(feature = "html")]
    use crate::read::{document, html};

    thread_local! {
        pub(super) static STEPS: Cell<u64> = const { Cell::new(0) };
    }

    /// So many pieces are read first.
    const FEW: usize = 250;
    /// How many times as many then.
    const MORE: usize = 8;

    fn steps<T>(read: impl FnOnce() -> T) -> u64 {
        STEPS.set(0);
        let _ = read();
        STEPS.get()
    }

    /// Fails where a text of [`MORE`] times as many pieces takes more steps than so many times as many, and a little.
    fn assert_linear(about: &str, text: impl Fn(usize) -> String) {
        let of = |pieces: usize| steps(|| prose::report(&text(pieces)));
        assert_in_proportion(about, of(FEW), of(FEW * MORE));
    }

    fn assert_in_proportion(about: &str, few: u64, many: u64) {
        assert!(few > FEW as u64, "{about:?}: only {few} steps were counted");
        let growth = many as f64 / few as f64;
        assert!(growth < 1.15 * MORE as f64, "{about:?}: {MORE} times as long, {growth:.1} times as many steps");
    }

    #[test]
    fn hostile_texts_take_steps_in_proportion() {
        for piece in [
            "1",
            "1,",
            "1%, ",
            "1% và ",
            "(",
            "(1",
            ":",
            "a: ",
            "tăng ",
            "tăng 5% so với ",
            "/a",
            "1/a",
            "x",
            "thu ",
            "đạt 5% KH ",
            "1-",
            "[",
            "\n",
            "\n ",
            "- ",
            "và ",
            "huyện Đầm Hà ",
            "năm 2022, ",
            "cơ cấu ",
            "a\u{323}",
            "\u{ad}",
            "Thu đạt 5 tỷ đồng; ",
            "có 1 hợp tác xã, tăng 1%, ",
            "có ",
            "đã ",
            "năm 2020 so với năm 2019 ",
            "Trong đó, ",
            "TP. ",
            "UBND XÃ DIỄN KỶ\n",
            "tăng 5 vụ so với cùng kỳ quý I (5 vụ) ",
            "Phấn đấu đến năm 2030, ",
            "Riêng tháng 9 có 5 vụ. ",
            "giảm 4% về vốn, ",
            "41% số vụ trên đường, ",
            "chiếm 5% diện tích và 6% sản lượng, ",
            "bình quân, ",
            "xuất khẩu tăng mạnh, bình quân ",
            "12 vụ, 15 đối tượng ma túy, ",
            "trong đó 5 ha được cấp, ",
            "(khách quốc tế 5 lượt), ",
            "trao 1 giải nhất, ",
            "cho 12 hộ, ",
            "30% giá trị là máy móc, ",
            "lần lượt tăng 5% và giảm 4%, ",
            "tăng 5% số vụ và 6% số người, ",
            "so với cùng kỳ tăng 5 vụ, 3 người chết, ",
            "98% cơ sở, ",
            "\"",
            "\"Vì người nghèo\" ",
            "A là B với C 5 tỷ đồng, ",
            "Giao thông: 98% đường được rải nhựa, ",
            "Cơ cấu: 5% lúa, ",
            "A 5 tỷ đồng (5%), đạt 6% dự toán; ",
            "dẫn đầu là A, đạt 5% kế hoạch; ",
            "tăng 5% so với năm học 2021-2022, ",
            "cao hơn cả nước (5%), ",
            "5 ha lúa bị ngập, ",
            "5/9 con, đạt 55%, ",
            "vốn 5 tỷ đồng, giảm 3% về vốn, ",
            "lấy 5 mẫu, ",
        ] {
            for end in ["", " đạt 5 tỷ đồng."] {
                assert_linear(piece, |count| String::from("thu ngân sách ") + &piece.repeat(count) + end);
            }
        }
    }

    #[test]
    fn many_indicators_take_steps_in_proportion() {
        assert_linear("indicators", |count| (0..count).map(|k| format!("Chỉ số {k} đạt {k} tỷ đồng. ")).collect());
        assert_linear("one name", |count| (0..count).map(|k| format!("Thu ngân sách đạt {k} tỷ đồng. ")).collect());
        assert_linear("few words", |count| (0..count).map(|k| format!("thu a{k} 5 tỷ đồng, b{k} tăng 3%\n")).collect());
    }

    #[cfg(feature = "html")]
    #[test]
    fn hostile_pages_take_steps_in_proportion() {
        let rows: String = (0..10).map(|row| format!("<tr><td>Chỉ số {row}<td>{row}")).collect();
        let table = format!("<table><tr><td>Chỉ tiêu<td>Thực hiện{rows}</table>");
        let deep = "<div style='white-space: pre; font-family: a'>".repeat(500);
        for piece in [
            "<li>x",
            "</p>x",
            "<p><b>x",
            "<br>",
            "&amp;",
            "<!--",
            "<sup>1</sup>é",
            "<pre>\n\n</pre>",
            &table,
            "<a></a>é\n",
        ] {
            let of = |pieces: usize| {
                let markup = ["<p>Thu phí đạt 5 tỷ đồng.</p>", &deep, &piece.repeat(pieces)].concat();
                steps(|| {
                    let page = html::document(&markup).expect("a page");
                    let report = document::report(&page).expect("a report");
                    assert_eq!(report.indicators.first().map(|one| one.name.as_str()), Some("Thu phí"));
                })
            };
            assert_in_proportion(piece, of(FEW), of(FEW * MORE));
        }
        let table = |k: usize| format!("<table><tr><td>Chỉ tiêu<td>Thực hiện<tr><td>Chỉ số {k}<td>5</table>");
        let of = |tables: usize| {
            let page = html::document(&(0..tables).map(table).collect::<String>()).expect("a page");
            steps(|| assert_eq!(document::report(&page).expect("a report").indicators.len(), tables))
        };
        assert_in_proportion("tables", of(FEW), of(FEW * MORE));
    }
}
