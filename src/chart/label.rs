//! Texts that fit: wrapped at spaces to a number of lines, then cut with an ellipsis.

use super::measure::{Font, Measure};
use crate::text::{by_blanks, joined};

/// So many bytes are more than a line of any chart has room for: what follows them is neither measured nor set. Without
/// an end, a name of a megabyte would be measured some twenty times.
const LONGEST: usize = 4096;

fn beginning(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LONGEST)).unwrap_or_default()
}

/// Sets texts at one font size.
#[derive(Clone, Copy)]
pub(super) struct Setter<'a> {
    pub(super) measure: &'a dyn Measure,
    /// The page's font size in CSS pixels.
    pub(super) size: f64,
}

impl Setter<'_> {
    pub(super) fn width(&self, text: &str, font: Font) -> f64 {
        self.measure.width(beginning(text), font, self.size)
    }

    /// The height of one line of `font`.
    pub(super) fn line(&self, font: Font) -> f64 {
        (font.scale() * self.size * Font::LINE_HEIGHT).round()
    }

    /// The widest of some texts; 0 for none.
    pub(super) fn widest<'t>(&self, texts: impl IntoIterator<Item = &'t str>, font: Font) -> f64 {
        texts.into_iter().map(|text| self.width(text, font)).fold(0.0, f64::max)
    }

    /// `text` in at most `lines` lines of at most `width` pixels, broken at spaces. What does not fit is cut, and
    /// the last line then ends in `…`.
    pub(super) fn wrap(&self, text: &str, font: Font, width: f64, lines: usize) -> Vec<String> {
        let mut wrapped: Vec<String> = Vec::new();
        let mut words = by_blanks(beginning(text)).peekable();
        while words.peek().is_some() {
            let rest = line_of(words.clone());
            // Most texts fit on a line, and then no part of them has to be measured.
            if wrapped.len() + 1 == lines || self.width(&rest, font) <= width {
                wrapped.push(self.cut(&rest, font, width));
                break;
            }
            wrapped.push(self.fill(&mut words, font, width));
        }
        wrapped
    }

    /// The line that the next words fill: at least one word, cut if even that is too wide.
    fn fill<'t>(
        &self,
        words: &mut std::iter::Peekable<impl Iterator<Item = &'t str>>,
        font: Font,
        width: f64,
    ) -> String {
        let mut line = self.cut(words.next().unwrap_or_default(), font, width);
        while let Some(word) = words.peek() {
            let longer = joined(&[line.as_str(), " ", word]);
            if self.width(&longer, font) > width {
                break;
            }
            line = longer;
            words.next();
        }
        line
    }

    /// `text`, or as much of its beginning as fits before an ellipsis.
    pub(super) fn cut(&self, text: &str, font: Font, width: f64) -> String {
        if self.width(text, font) <= width {
            return text.into();
        }
        let starts: Vec<usize> = text.char_indices().map(|(start, _)| start).collect();
        let cut_at = |end: usize| joined(&[text.get(..end).unwrap_or_default().trim_ascii_end(), "…"]);
        let fitting = starts.partition_point(|&end| self.width(&cut_at(end), font) <= width);
        cut_at(starts.get(fitting.saturating_sub(1)).copied().unwrap_or_default())
    }
}

/// The words with a space between them.
fn line_of<'t>(words: impl Iterator<Item = &'t str>) -> String {
    let mut line = String::new();
    for word in words {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character is ten pixels wide.
    struct Tens;

    impl Measure for Tens {
        fn width(&self, text: &str, _: Font, _: f64) -> f64 {
            text.chars().map(|_| 10.0).sum()
        }
    }

    const SETTER: Setter = Setter { measure: &Tens, size: 16.0 };

    #[test]
    fn wraps_at_spaces_and_cuts_the_last_line() {
        let name = "tổng mức bán lẻ hàng hóa";
        assert_eq!(SETTER.wrap(name, Font::Name, 150.0, 2), ["tổng mức bán lẻ", "hàng hóa"]);
        assert_eq!(SETTER.wrap(name, Font::Name, 90.0, 2), ["tổng mức", "bán lẻ h…"]);
        assert_eq!(SETTER.wrap("nông  nghiệp", Font::Name, 500.0, 2), ["nông nghiệp"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut() {
        assert_eq!(SETTER.wrap("khotruongphong a", Font::Name, 60.0, 2), ["khotr…", "a"]);
        assert_eq!(SETTER.cut("nông nghiệp", Font::Name, 60.0), "nông…");
    }

    #[test]
    fn of_a_megabyte_only_the_beginning_is_measured() {
        struct Counting(std::cell::Cell<usize>);
        impl Measure for Counting {
            fn width(&self, text: &str, font: Font, size: f64) -> f64 {
                self.0.set(self.0.get() + text.len());
                Tens.width(text, font, size)
            }
        }
        for word in ["ngân ", "ngân"] {
            let counting = Counting(0.into());
            let setter = Setter { measure: &counting, size: 16.0 };
            let lines = setter.wrap(&word.repeat(200_000), Font::Name, 200.0, 2);
            assert!(lines.last().is_some_and(|line| line.ends_with('…')) && lines.concat().len() < 80, "{lines:?}");
            setter.width(&word.repeat(200_000), Font::Name);
            assert!(counting.0.get() < 20 * LONGEST, "{} bytes measured", counting.0.get());
        }
    }

    #[test]
    fn no_room_leaves_an_ellipsis() {
        assert_eq!(SETTER.cut("nông", Font::Name, 0.0), "…");
        assert!(SETTER.wrap("", Font::Name, 100.0, 2).is_empty());
    }
}
