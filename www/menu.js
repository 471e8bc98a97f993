// What a reader takes away of a chart: a button for each thing, below the button that shows them.

const THINGS = ['png', 'svg', 'csv', 'json', 'copy'];

export class Menu {
  #root;
  #labels;
  #take;
  #say;
  #items;

  /**
   * @param {ShadowRoot} root where the chart and its bar stand
   * @param {() => { save: string, copy: string, copied: string, refused: string }} labels its words, in the chart's language
   * @param {(what: string) => Promise<void>} take saves or copies one of the things
   * @param {(text: string) => void} say tells what became of it
   */
  constructor(root, labels, take, say) {
    [this.#root, this.#labels, this.#take, this.#say] = [root, labels, take, say];
    this.#button.setAttribute('aria-expanded', 'false');
  }

  get #button() {
    return this.#root.querySelector('.menu');
  }

  /** Shows the things, or hides them again. */
  toggle() {
    if (!this.#items) this.#root.querySelector('.bar').after(this.#items = this.#build(true));
    this.#items.hidden = !this.#items.hidden;
    this.#button.setAttribute('aria-expanded', String(!this.#items.hidden));
  }

  /** The chart shows something else, perhaps in another language. */
  renew() {
    if (this.#items) this.#items.replaceWith(this.#items = this.#build(this.#items.hidden));
  }

  remove() {
    this.#items?.remove();
  }

  #build(hidden) {
    const items = Object.assign(document.createElement('div'), { className: 'items', role: 'group', hidden });
    const { save, copy, copied, refused } = this.#labels();
    items.setAttribute('aria-label', save);
    for (const what of THINGS) {
      const button = Object.assign(document.createElement('button'), { type: 'button' });
      button.textContent = what === 'copy' ? copy : what.toUpperCase();
      button.addEventListener('click', () => {
        this.#say('');
        this.#take(what).then(() => this.#say(what === 'copy' ? copied : ''), (error) => {
          this.#say(refused);
          console.error(`<chi-tieu>: ${what}: ${error.message}`);
        });
      });
      items.append(button);
    }
    return items;
  }
}
