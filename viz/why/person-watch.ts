// Keeps what is told about the chosen person up to date without ever slowing the run: one question at a time,
// while the run plays at most one each second or so, and the last one when it stands.

import type { PersonAnswer } from '../../workers/why.ts';
import { el } from '../dom.ts';
import type { Books } from './books.ts';
import { personNodes, type PersonShown } from './person-view.ts';
import { why } from './words.ts';

interface PersonNow {
  readonly person: number;
  readonly week: number;
  readonly playing: boolean;
  /** Which run it is. */
  readonly run: number;
  readonly seen: PersonShown;
  readonly placeOf: (person: number) => string;
}

const PLAYING_REST_MS = 1000;

export function createPersonWatch(host: { books: Books; onPerson(person: number): void }) {
  const element = el('div', { class: 'why-of-person' });
  element.hidden = true;
  let now: PersonNow | null = null;
  /** What is shown or being asked for: run, person and week. */
  let asked = '';
  let asking = false;
  let resting = false;

  const keyOf = ({ run, person, week }: PersonNow) => `${run} ${person} ${week}`;

  function show(...nodes: Node[]): void {
    element.replaceChildren(...nodes);
  }

  function pump(): void {
    if (!now || asking || (resting && now.playing)) return;
    if (keyOf(now) === asked) return;
    const { books } = host;
    const { person, week, seen, placeOf } = now;
    asked = keyOf(now);
    if (week === 0) return show(el('p', {}, why.sentence.noWeek));
    if (books.failed || books.cancelled) return show(el('p', {}, why.failed));
    if (element.dataset['person'] !== String(person)) {
      element.dataset['person'] = String(person);
      show(el('p', { class: 'why-hint' }, why.asking));
    }
    asking = true;
    const key = asked;
    const told = (answer: PersonAnswer | null) => {
      asking = false;
      resting = true;
      setTimeout(() => {
        resting = false;
        pump();
      }, PLAYING_REST_MS);
      // An answer about somebody else, or about another run, is no answer.
      const stillWanted = now?.person === person && asked === key;
      if (stillWanted && answer) {
        const open = element.querySelector('details')?.open ?? false;
        show(...personNodes(answer, seen, placeOf, host.onPerson, open));
      } else if (stillWanted) show(el('p', {}, why.dropped));
      pump();
    };
    books.ask({ about: 'person', person, week }).then(told, () => told(null));
  }

  return {
    element,

    update(next: PersonNow): void {
      now = next;
      element.hidden = false;
      pump();
    },

    /** Nobody is chosen, or nobody is there. */
    leave(): void {
      if (now === null) return;
      now = null;
      asked = '';
      element.hidden = true;
      element.removeAttribute('data-person');
      show();
    },

    /** The books can be read again: what could not be told is asked again. */
    booksChanged(): void {
      if (!now || asking || host.books.failed || host.books.cancelled) return;
      if (element.querySelector('.why-sentence') === null) {
        if (asked !== '' && now.week > 0) asked = '';
        pump();
      }
    },
  };
}
