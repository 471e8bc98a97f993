// The one kind of error that pages get to see.

/** What went wrong: `message` for people, in one line that says what to do; `code` and `path` for programs. */
export class ChiTieuError extends Error {
  name = 'ChiTieuError';

  /**
   * @param {string} message
   * @param {string} [code] a word; see docs/developers.md
   * @param {string} [path] the place in report JSON, such as `indicators[2].growth`
   */
  constructor(message, code = 'internal', path = '') {
    super(message.replace(/\s+/g, ' '));
    this.code = code;
    this.path = path;
  }
}
