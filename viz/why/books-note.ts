// What stands in the place of the forces chart's readout while the books are behind, have been stopped or could not be
// read, with a button to cancel or to go on. Whoever points at a week is told of that week all the same.

import { button, el, setText } from '../dom.ts';
import type { Books } from './books.ts';
import { why } from './words.ts';

/** Less than this is behind for so short that saying so would only flicker. */
const FEW_WEEKS = 4;
const SOON_MS = 600;

export class BooksNote {
  readonly element: HTMLElement;
  readonly #books: Books;
  readonly #text = el('span', {});
  readonly #button: HTMLButtonElement;
  #behindSince: number | null = null;

  constructor(books: Books) {
    this.#books = books;
    this.#button = button('', () => this.#act(), { class: 'chart-button' });
    this.element = el('div', { class: 'why-note' }, this.#text, this.#button);
    this.element.hidden = true;
  }

  /** Says how the books stand now. */
  update(): void {
    const { cancelled, failed, missing, series } = this.#books;
    if (missing <= FEW_WEEKS) this.#behindSince = null;
    else this.#behindSince ??= performance.now();
    const since = this.#behindSince;
    const behind = since !== null && performance.now() - since > SOON_MS;
    this.element.hidden = !(behind || cancelled || failed);
    if (this.element.hidden) return;
    const { lastWeek } = series;
    if (failed) setText(this.#text, why.failed);
    else if (cancelled) setText(this.#text, why.stopped);
    else setText(this.#text, why.reading(lastWeek, lastWeek + missing));
    setText(this.#button, failed ? why.tryAgain : cancelled ? why.goOn : why.cancel);
  }

  #act(): void {
    if (this.#books.cancelled || this.#books.failed) this.#books.resume();
    else this.#books.cancel();
  }
}
