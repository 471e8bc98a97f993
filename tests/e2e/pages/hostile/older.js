// A copy of another version that came first: the page keeps it.

customElements.define('chi-tieu', class extends HTMLElement {
  static version = '0.0.1';

  connectedCallback() {
    this.textContent = 'bản cũ';
  }
});
