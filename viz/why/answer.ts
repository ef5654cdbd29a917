// The panel that answers on the balcony: "What moved people here?" for a stretch of weeks, and whom a push moved
// most. It shows what it is given; what to ask is viz/why/why.ts's matter.

import { button, el, setText } from '../dom.ts';
import type { Stretch } from './forces-plot.ts';
import { why } from './words.ts';

export interface PersonLink {
  readonly person: number;
  readonly place: string;
  /** What stands after the name, as a push. */
  readonly value?: string;
}

export interface StretchContent {
  readonly sentences: readonly string[];
  readonly tables: readonly {
    readonly headings: readonly string[];
    readonly rows: readonly string[][];
  }[];
  readonly lists: readonly { readonly heading: string; readonly people: readonly PersonLink[] }[];
}

export interface AnswerHost {
  onClose(): void;
  onPerson(person: number): void;
  /** Other weeks were typed. */
  onStretch(stretch: Stretch): void;
}

/** More names than this are counted, not listed. */
const MOST_NAMES = 8;

export function createAnswerPanel(host: AnswerHost) {
  const title = el('h3', { id: 'why-answer-title', tabindex: '-1' });
  const from = weekInput();
  const to = weekInput();
  const form = el(
    'form',
    { class: 'why-weeks' },
    el('label', {}, why.from, from),
    el('label', {}, why.to, to),
    el('span', { class: 'why-hint' }, why.explainHint),
  );
  const body = el('div', { class: 'why-answer-body', 'aria-live': 'polite' });
  const close = button('×', () => host.onClose(), { class: 'close', 'aria-label': why.close });
  const element = el(
    'section',
    { class: 'why-answer', 'aria-labelledby': 'why-answer-title' },
    title,
    close,
    form,
    body,
  );
  element.hidden = true;

  function typed(): void {
    const [first, last] = [from.valueAsNumber, to.valueAsNumber];
    if (!Number.isInteger(first) || !Number.isInteger(last) || first >= last) return;
    host.onStretch({ from: first, to: last });
  }
  form.addEventListener('change', typed);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    typed();
  });
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    host.onClose();
    // Only this is closed, not what is chosen on the floor as well.
    event.stopPropagation();
  });

  function open(words: string, withWeeks: boolean): void {
    setText(title, words);
    form.hidden = !withWeeks;
    if (!element.hidden) return;
    element.hidden = false;
    title.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  }

  function names(people: readonly PersonLink[]): HTMLElement {
    const items = people
      .slice(0, MOST_NAMES)
      .map((link) => el('li', {}, personButton(link, host.onPerson)));
    const more = people.length - items.length;
    return el(
      'ul',
      { class: 'why-people' },
      ...items,
      ...(more > 0 ? [el('li', {}, why.more(more))] : []),
    );
  }

  return {
    element,

    showWaiting(words: string, stretch: Stretch | null): void {
      open(words, stretch !== null);
      setWeeks(stretch);
      body.replaceChildren(el('p', { class: 'why-hint' }, why.asking));
    },

    showStretch(stretch: Stretch, lastWeek: number, content: StretchContent): void {
      open(why.answerTitle, true);
      setWeeks(stretch);
      from.max = to.max = String(lastWeek);
      body.replaceChildren(
        ...content.sentences.map((sentence) => el('p', {}, sentence)),
        ...content.tables.filter(({ rows }) => rows.length > 0).map(tableOf),
        ...content.lists
          .filter(({ people }) => people.length > 0)
          .flatMap(({ heading, people }) => [el('h4', {}, heading), names(people)]),
      );
    },

    showMoved(words: string, people: readonly PersonLink[]): void {
      open(words, false);
      body.replaceChildren(people.length > 0 ? names(people) : el('p', {}, why.movedNone));
    },

    showNote(words: string): void {
      open(why.answerTitle, false);
      body.replaceChildren(el('p', {}, words));
    },

    showFailure(): void {
      body.replaceChildren(el('p', {}, why.dropped));
    },

    /** True when the focus was inside, so that it has to go somewhere. */
    hide(): boolean {
      const focused = element.contains(document.activeElement);
      element.hidden = true;
      body.replaceChildren();
      return focused;
    },
  };

  function setWeeks(stretch: Stretch | null): void {
    if (!stretch) return;
    // Whoever is typing is not typed over.
    if (document.activeElement !== from) from.value = String(stretch.from);
    if (document.activeElement !== to) to.value = String(stretch.to);
  }
}

/** "Person 12, Sales" as a button that selects them on the floor. */
export function personButton(link: PersonLink, onPerson: (person: number) => void): HTMLElement {
  const words = why.person(link.person, link.place);
  return button(
    link.value === undefined ? words : `${words} ${link.value}`,
    () => onPerson(link.person),
    { class: 'why-person' },
  );
}

function weekInput(): HTMLInputElement {
  return el('input', { type: 'number', min: 0, step: 1, inputmode: 'numeric' });
}

function tableOf({ headings, rows }: StretchContent['tables'][number]): HTMLElement {
  const table = el('table', {});
  const head = el('tr', {});
  for (const text of headings)
    head.append(text === '' ? el('td') : el('th', { scope: 'col' }, text));
  table.append(el('thead', {}, head));
  const body = el('tbody', {});
  for (const [name, ...cells] of rows) {
    body.append(
      el('tr', {}, el('th', { scope: 'row' }, name), ...cells.map((cell) => el('td', {}, cell))),
    );
  }
  table.append(body);
  return table;
}
