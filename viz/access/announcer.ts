// Two quiet voices. One says what is under the keyboard's cursor on the floor, after a moment of rest, so that
// a hand that goes on is not talked over; what takes longer to find out is added when it is known. The other
// says which table was opened, and the like. Nothing is said twice.

import { el, setText } from '../dom.ts';

/** A cursor that stays this long is meant. */
const REST_MS = 180;

export interface Announcer {
  readonly element: HTMLElement;
  /** Says a text, and then what is found out, unless something else was said meanwhile. */
  cursor(text: string, more?: () => Promise<string>): void;
}

export function createAnnouncer(): Announcer {
  const now = el('p', { 'data-testid': 'cursor-said' });
  const later = el('p', {});
  const element = el('div', { class: 'spoken', role: 'status' }, now, later);
  let said = 0;
  let rest = 0;
  return {
    element,
    cursor(text, more) {
      const mine = ++said;
      clearTimeout(rest);
      rest = window.setTimeout(() => {
        setText(later, '');
        setText(now, text);
        if (!more) return;
        void more().then((found) => {
          if (mine === said && found !== '') setText(later, found);
        });
      }, REST_MS);
    },
  };
}
