//! The builder: elements and text, in the order of the page → the text and the tables of a document.
//!
//! All text goes into one string. A table of figures takes its cells out of it again when it ends; a table that only
//! lays out the page leaves them there, a line each.

use super::grid::{self, OpenTable};
#[cfg(feature = "tools")]
use super::places::Places;
use super::raised::is_footnote;
use super::tag::{Tag, tag};
use super::{Display, Element, TABLES};
use crate::read::steps::step;
use crate::read::table::Table;
use crate::read::tcvn3::{DECODES, Decode, Font, Letters};

/// Makes the text and the tables of a document from what it is told.
#[derive(Debug, Default)]
pub struct Builder {
    text: String,
    #[cfg(feature = "tools")]
    places: Places,
    letters: Letters,
    /// Whether a blank stands before whatever comes next in the line.
    blank: bool,
    /// What stands before the first text of a list item.
    mark: Option<Mark>,
    open: Vec<Frame>,
    /// The tables that are open, the innermost last.
    open_tables: Vec<OpenTable>,
    tables: Vec<Table>,
    /// Where in the text the table before stood: a line above that tells the unit of that one.
    told: usize,
}

/// The mark of a list item.
#[derive(Clone, Copy, Debug)]
enum Mark {
    Hyphen,
    Number(u32),
}

/// An open element.
#[derive(Debug)]
struct Frame {
    tag: Tag,
    block: bool,
    /// Where in the text it begins.
    start: usize,
    /// The number of a list's next item.
    next: u32,
    /// Whether a table stands in it.
    outer: bool,
    /// How many columns and rows a cell takes.
    spans: (u32, u32),
}

impl Builder {
    pub(super) fn new(decode: Decode) -> Self {
        Self { letters: Letters::new(decode), ..Self::default() }
    }

    pub(super) fn needed(&self) -> Decode {
        self.letters.needed()
    }

    pub(super) fn finish(mut self) -> (String, Vec<Table>) {
        self.end();
        (self.text, self.tables)
    }

    /// The text, and where it stands on the page.
    #[cfg(feature = "tools")]
    pub(super) fn finish_with_places(mut self) -> (String, Places) {
        self.end();
        (self.text, self.places)
    }

    fn end(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
    }

    /// An element begins. Where this is false nothing in it is to be read: go on after it, without
    /// [`Builder::close`].
    pub fn open(&mut self, element: &impl Element) -> bool {
        let (tag, display) = (tag(&element.name()), element.display());
        if tag == Tag::Skipped || display == Display::Hidden {
            return false;
        }
        let block = display == Display::Block || matches!(tag, Tag::Cell | Tag::Table);
        if tag == Tag::Break {
            self.break_line();
        } else if block {
            self.end_line();
        }
        let mut next = 1;
        match tag {
            Tag::Item => self.mark = Some(self.item_mark(element)),
            Tag::Numbers => next = number(element, "start").unwrap_or(1),
            _ if !TABLES => {}
            Tag::Table => self.open_table(),
            Tag::Row => self.add_row(),
            _ => {}
        }
        let span = |name| if TABLES && tag == Tag::Cell { number(element, name).unwrap_or(1) } else { 1 };
        let spans = (span("colspan"), span("rowspan"));
        self.open.push(Frame { tag, block, start: self.text.len(), next, outer: false, spans });
        if tag == Tag::Raised && self.text.ends_with("10") {
            self.text.push('^');
        }
        true
    }

    /// The element that was opened last ends.
    pub fn close(&mut self) {
        let Some(Frame { tag, block, start, outer, spans, .. }) = self.open.pop() else { return };
        match tag {
            Tag::Raised => self.close_raised(start),
            _ if !TABLES => {}
            Tag::Caption => self.close_caption(start),
            Tag::Cell => self.close_cell(start, spans),
            Tag::Table => self.close_table(start, outer),
            _ => {}
        }
        if block {
            self.end_line();
        }
    }

    /// Text in the element `parent`.
    pub fn text(&mut self, words: &str, parent: &impl Element) {
        let blanks = words.trim_ascii().bytes().any(|byte| byte == b'\n') && parent.keeps_blanks();
        let font = if DECODES && !words.is_ascii() { Font::of(&parent.font_family()) } else { None };
        #[cfg(feature = "tools")]
        self.places.enter();
        for c in words.chars() {
            step();
            #[cfg(feature = "tools")]
            self.places.pass(c);
            match self.letters.read(c, font) {
                '\n' if blanks => self.break_line(),
                ' ' | '\t' if blanks => self.text.push(' '),
                c if c.is_ascii_whitespace() => self.blank = true,
                c => self.push(c),
            }
        }
    }

    fn push(&mut self, c: char) {
        match self.mark.take() {
            // An item whose text has a mark of its own.
            Some(_) if matches!(c, '-' | '–' | '+' | '*' | '•') => {}
            Some(Mark::Hyphen) => self.text.push_str("- "),
            Some(Mark::Number(number)) => {
                self.text.push_str(&crate::number::count(number as usize));
                self.text.push_str(". ");
            }
            None if self.blank && !self.starts_line() => self.text.push(' '),
            None => {}
        }
        self.blank = false;
        #[cfg(feature = "tools")]
        self.places.mark(self.text.len());
        self.text.push(c);
    }

    fn starts_line(&self) -> bool {
        matches!(self.text.as_bytes(), [] | [.., b'\n'])
    }

    fn break_line(&mut self) {
        self.blank = false;
        self.text.push('\n');
    }

    fn end_line(&mut self) {
        self.blank = false;
        if !self.starts_line() {
            self.text.push('\n');
        }
    }

    /// The mark of an item: its number, or a hyphen where its list has no numbers.
    fn item_mark(&mut self, item: &impl Element) -> Mark {
        let is_list = |frame: &&mut Frame| matches!(frame.tag, Tag::Bullets | Tag::Numbers);
        match self.open.iter_mut().rev().find(is_list) {
            Some(list) if list.tag == Tag::Numbers => {
                let number = number(item, "value").unwrap_or(list.next);
                list.next = number.saturating_add(1);
                Mark::Number(number)
            }
            _ => Mark::Hyphen,
        }
    }

    /// Takes out what was raised where it only points to a footnote.
    fn close_raised(&mut self, start: usize) {
        let Some((before, raised)) = self.text.split_at_checked(start) else { return };
        if is_footnote(before, raised) {
            self.blank = raised.starts_with(" ");
            self.cut(start);
        }
    }

    /// Takes out the text from `start` on.
    fn cut(&mut self, start: usize) {
        self.text.truncate(start);
        #[cfg(feature = "tools")]
        self.places.cut(start);
    }

    /// The text from `start` on, with its lines.
    fn since(&self, start: usize) -> String {
        self.text.get(start..).unwrap_or_default().into()
    }

    fn open_table(&mut self) {
        self.open.iter_mut().for_each(|frame| frame.outer = true);
        self.open_tables.push(OpenTable::default());
    }

    fn add_row(&mut self) {
        if let Some(table) = self.open_tables.last_mut() {
            table.add_row();
        }
    }

    fn close_caption(&mut self, start: usize) {
        let words = self.since(start);
        if let Some(table) = self.open_tables.last_mut() {
            table.caption(words);
        }
    }

    fn close_cell(&mut self, start: usize, spans: (u32, u32)) {
        let words = self.since(start);
        self.mark = None;
        if let Some(table) = self.open_tables.last_mut() {
            table.add_cell(words, spans);
        }
    }

    fn close_table(&mut self, start: usize, outer: bool) {
        let Some(mut table) = self.open_tables.pop().map(OpenTable::finish) else { return };
        if !outer && !grid::is_layout(&table) {
            self.cut(start);
            if table.caption.is_none() {
                table.caption = self.text.get(self.told..).and_then(grid::unit_line);
            }
            self.told = self.text.len();
            self.tables.push(table);
        }
    }
}

/// The number in an attribute, where it is one.
fn number(element: &impl Element, name: &str) -> Option<u32> {
    let value = element.attribute(name)?;
    value.bytes().try_fold(0_u32, |number, byte| {
        let digit = u32::from(byte.wrapping_sub(b'0'));
        if digit < 10 { number.checked_mul(10)?.checked_add(digit) } else { None }
    })
}
