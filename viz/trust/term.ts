// A term on demand: a word with a dotted line under it. Resting on it for 300 ms, focusing it or pressing it shows its value,
// what it means, and the way to "How sure?". Escape closes it, and it stays while the pointer is on it.

import { button, el } from '../dom.ts';
import { askHowSure } from './how-sure.ts';
import { termWords } from './glossary.ts';
import { say } from './words.ts';

const REST_MS = 300;
/** A pointer on its way from the word to the card may leave both for so long. */
const LEAVE_MS = 200;
const GAP = 6;

let terms = 0;

interface TermOptions {
  /** What it is called here, where that is not its usual title. */
  title?: string;
  /** The value now, in words; '' where there is none. */
  value?(): string;
}

/** @param name an outcome, such as `surface`. Throws RangeError where there is none of that name. */
export function term(name: string, { title: here, value }: TermOptions = {}): HTMLElement {
  const { title: usual, means, also } = termWords(name);
  const title = here ?? usual;
  const id = `term-${++terms}`;
  const word = button(title, () => open(), {
    class: 'trust-term-word',
    'aria-expanded': 'false',
    'aria-controls': id,
  });
  const first = el('span', { class: 'trust-term-value' });
  const ask = button(
    say.button,
    () => {
      close();
      askHowSure(word, { view: 'outcome', outcome: name });
    },
    { class: 'trust-term-ask' },
  );
  const card = el(
    'span',
    { class: 'trust-term-card', id, popover: 'manual', role: 'group', 'aria-label': title },
    first,
    el(
      'span',
      { class: 'trust-term-means' },
      also === undefined ? means : `${means} ${say.also(also)}`,
    ),
    ask,
  );
  const node = el('span', { class: 'trust-term' }, word, card);
  let timer = 0;
  /** Escape gives the focus back to the word, which must not open the card again. */
  let silent = false;

  const isOpen = () => card.matches(':popover-open');
  // A finger on a button does not focus it everywhere, so that leaving is not always a loss of focus.
  const elsewhere = ({ target }: Event) => {
    if (target instanceof Node && !node.contains(target)) close();
  };

  function open(): void {
    clearTimeout(timer);
    const now = value?.() ?? '';
    first.textContent = now === '' ? title : `${title}: ${now}`;
    if (!isOpen()) {
      card.showPopover();
      document.addEventListener('pointerdown', elsewhere);
    }
    word.setAttribute('aria-expanded', 'true');
    place(word, card);
  }

  function close(): void {
    clearTimeout(timer);
    if (isOpen()) card.hidePopover();
    document.removeEventListener('pointerdown', elsewhere);
    word.setAttribute('aria-expanded', 'false');
  }

  const later = (act: () => void, after: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, after);
  };
  node.addEventListener('pointerenter', (event) => {
    if (event.pointerType === 'mouse') later(open, REST_MS);
  });
  node.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && !node.contains(document.activeElement)) {
      later(close, LEAVE_MS);
    }
  });
  word.addEventListener('focus', () => {
    if (!silent && word.matches(':focus-visible')) open();
  });
  node.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !node.contains(relatedTarget)) close();
  });
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    event.preventDefault();
    event.stopPropagation();
    close();
    silent = true;
    word.focus();
    silent = false;
  });
  return node;
}

/** Below the word, or above where there is no room, and never beyond the edge of the page. */
function place(word: HTMLElement, card: HTMLElement): void {
  const at = word.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.max(8, Math.min(at.left, innerWidth - width - 8));
  const below = at.bottom + GAP;
  const top = below + height > innerHeight ? Math.max(8, at.top - GAP - height) : below;
  card.style.setProperty('left', `${left}px`);
  card.style.setProperty('top', `${top}px`);
}
