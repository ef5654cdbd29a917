// The choice of layout on this page: the switch in the floor's frame, the keys 1 to 4, the link, and the
// browser's own way back, which undoes a change of layout and nothing else.

import './layouts.css';
import { LAYOUTS, USUAL_LAYOUT, type LayoutName } from './arrangements/names.ts';
import { createLayoutSwitch } from './layout-switch.ts';
import { el } from '../dom.ts';
import type { Page } from '../page.ts';
import type { Look } from '../session.ts';
import { PHONE } from '../widths.ts';

export interface Layouts {
  /** The first to the fourth, as the keys count. */
  choose(which: number): void;
  /** Shows in the control which layout a look has. */
  show(look: Look): void;
}

/** What an entry of the browser's history says of the layout, or null when it says nothing. */
function layoutOf(state: unknown): LayoutName | null {
  if (typeof state !== 'object' || state === null || !('layout' in state)) return null;
  return LAYOUTS.find((one) => one === state.layout) ?? null;
}

/** `now`: where we look, null while no run is open; `look` changes it. */
export function layoutsOf(
  page: Page,
  now: () => Look | null,
  look: (change: Partial<Look>) => void,
): Layouts {
  const opened = () => now() !== null;
  const current = () => now()?.layout ?? USUAL_LAYOUT;
  const take = (layout: LayoutName) =>
    look({ layout: layout === USUAL_LAYOUT ? undefined : layout });

  function choose(layout: LayoutName): void {
    if (layout === current() || !opened()) return;
    history.replaceState({ layout: current() }, '');
    history.pushState({ layout }, '', location.href);
    take(layout);
  }

  const control = createLayoutSwitch(choose);
  const { element, host, sentence } = page.floor;
  host.after(control.meaning);
  // A phone shows the floor, its heat and the figures first, then the sentence and the choice of layout.
  const phone = matchMedia(PHONE);
  const choice = el('div', { class: 'layouts-row' }, control.element);
  const place = () => {
    if (phone.matches) element.after(sentence, choice);
    else {
      host.after(choice);
      element.append(sentence);
    }
  };
  phone.addEventListener('change', place);
  place();
  control.show(USUAL_LAYOUT);
  // What is said of a layout stands above the sentence of the month, however many lines that has.
  const measure = (): void => {
    const foot = sentence.offsetHeight ? sentence.offsetHeight + 12 : 12;
    element.style.setProperty('--floor-foot', `${foot}px`);
  };
  new ResizeObserver(measure).observe(sentence);

  // Going back to an entry of ours changes the layout alone: what was changed since stays as it is.
  let ours = false;
  window.addEventListener('popstate', (event) => {
    const layout = layoutOf(event.state);
    ours = layout !== null && opened();
    if (layout !== null && ours) take(layout);
  });
  window.addEventListener(
    'hashchange',
    (event) => {
      if (ours) event.stopImmediatePropagation();
      ours = false;
    },
    { capture: true },
  );

  return {
    choose: (which) => choose(LAYOUTS[which - 1]),
    show: ({ layout = USUAL_LAYOUT }) => control.show(layout),
  };
}
