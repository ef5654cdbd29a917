// The choice of layout in the frame of the floor: four names side by side, one pressed, a group of radio
// buttons for keyboard and screen reader, and one sentence that says what the chosen layout means.

import { LAYOUTS, type LayoutName } from './arrangements/names.ts';
import { words } from './arrangements/words.ts';
import { button, el, setText } from '../dom.ts';

export interface LayoutSwitch {
  readonly element: HTMLElement;
  /** The sentence; it stands in the lower left corner of the picture. */
  readonly meaning: HTMLElement;
  show(layout: LayoutName): void;
}

const MOVES: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

export function createLayoutSwitch(choose: (layout: LayoutName) => void): LayoutSwitch {
  const options = LAYOUTS.map((layout, at) =>
    button(words.names[layout], () => choose(layout), {
      role: 'radio',
      'aria-checked': 'false',
      'aria-keyshortcuts': String(at + 1),
      'data-layout': layout,
    }),
  );
  const element = el(
    'div',
    { class: 'layouts', role: 'radiogroup', 'aria-label': words.choose, 'data-own-keys': true },
    // Where four names have no room side by side, two stand above two.
    ...[options.slice(0, 2), options.slice(2)].map((pair) =>
      el('div', { class: 'layouts-pair', role: 'presentation' }, ...pair),
    ),
  );
  element.addEventListener('keydown', (event) => {
    const move = MOVES[event.key] ?? 0;
    const at = options.findIndex((option) => option === document.activeElement);
    if (move === 0 || at < 0) return;
    event.preventDefault();
    const next = (at + move + LAYOUTS.length) % LAYOUTS.length;
    options[next].focus();
    choose(LAYOUTS[next]);
  });
  const meaning = el('p', { class: 'layout-meaning', role: 'status' });
  return {
    element,
    meaning,
    show(chosen) {
      for (const option of options) {
        const checked = option.dataset['layout'] === chosen;
        option.setAttribute('aria-checked', String(checked));
        option.tabIndex = checked ? 0 : -1;
      }
      setText(meaning, words.means[chosen]);
    },
  };
}
