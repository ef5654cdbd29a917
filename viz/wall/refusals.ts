// What could not be taken onto the wall, each by itself: where it came from, what is wrong, what to do.

import { button, el } from '../dom.ts';
import { cut } from '../takeaway/report-text.ts';
import type { Refusal } from './teams.ts';
import { say } from './words.ts';

/** More lines than that are counted. */
const SHOWN = 60;
const LONGEST_SOURCE = 80;

export interface Refusals {
  readonly element: HTMLElement;
  add(refusals: readonly Refusal[]): void;
}

export function createRefusals(instead: (refusal: Refusal) => void): Refusals {
  const list = el('ul', { class: 'wall-refused' });
  const element = el(
    'section',
    { class: 'wall-refusals', 'aria-label': say.refused, hidden: true },
    el('h2', {}, say.refused),
    el('p', { class: 'wall-quiet' }, say.refusedHelp),
    list,
    button(say.dismiss, clear),
  );
  let all: Refusal[] = [];

  function clear(): void {
    all = [];
    show();
  }

  function line(refusal: Refusal): HTMLElement {
    const { from, what } = refusal;
    const item = el(
      'li',
      {},
      el('strong', {}, el('bdi', {}, cut(from, LONGEST_SOURCE))),
      ` ${what}`,
    );
    if (refusal.instead) {
      const take = () => {
        all = all.filter((one) => one !== refusal);
        show();
        instead(refusal);
      };
      item.append(' ', button(say.instead, take));
    }
    return item;
  }

  function show(): void {
    const more = all.length - SHOWN;
    const rest = more > 0 ? [el('li', {}, say.moreRefused(more))] : [];
    list.replaceChildren(...all.slice(0, SHOWN).map(line), ...rest);
    element.hidden = all.length === 0;
  }

  return {
    element,
    add(refusals) {
      all = [...all, ...refusals];
      show();
    },
  };
}
