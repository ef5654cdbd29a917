// The chip over the charts: which weeks are selected, and what can be done with them. While none are it is
// gone, except that it once says how weeks are selected.

import { button, el, setText } from '../dom.ts';
import type { Span } from '../marks/span.ts';
import './linking.css';
import { words } from './words.ts';

export interface ChipHost {
  play(): void;
  zoom(): void;
  clear(): void;
}

export interface ChipState {
  readonly span: Span | null;
  readonly playing: boolean;
  readonly zoomed: boolean;
}

export interface Chip {
  show(state: ChipState): void;
  /** Says once how weeks are selected. */
  hint(): void;
  dispose(): void;
}

/** A hint is read and then goes. */
const HINT_MS = 8000;
/** What is selected is said when the hand rests. */
const SAY_MS = 700;
/** Once in a visit is enough. */
let hinted = false;

/** Stands over the upper edge of the balcony, wherever that is; on a phone above the scrubber. */
export function createChip(balcony: HTMLElement, host: ChipHost): Chip {
  const weeks = el('span', { class: 'linking-weeks' });
  const play = button('', () => host.play(), { class: 'linking-button' });
  const zoom = button('', () => host.zoom(), { class: 'linking-button' });
  const clear = button(words.clear, () => host.clear(), {
    class: 'linking-button',
    'aria-label': words.clearSpoken,
  });
  const bar = el(
    'div',
    { class: 'linking-chip', role: 'group', 'aria-label': words.region, hidden: true },
    weeks,
    play,
    zoom,
    clear,
  );
  const hint = el('p', { class: 'linking-chip linking-hint', hidden: true }, words.hint);
  const spoken = el('p', { class: 'spoken', role: 'status' });
  const element = el('div', { class: 'linking', hidden: true }, bar, hint, spoken);
  balcony.before(element);
  const stop = new AbortController();
  const { signal } = stop;
  let span: Span | null = null;
  let hintEnds = 0;
  let sayAt = 0;

  function place(): void {
    const shown = balcony.clientHeight > 0 && !(bar.hidden && hint.hidden);
    element.hidden = !shown && spoken.textContent === '';
    if (!shown) return;
    const { top, right } = balcony.getBoundingClientRect();
    element.style.setProperty('--linking-top', `${Math.max(0, top)}px`);
    element.style.setProperty('--linking-right', `${innerWidth - right}px`);
  }
  window.addEventListener('scroll', place, { passive: true, signal });
  const watch = new ResizeObserver(place);
  watch.observe(balcony);
  watch.observe(document.body);

  function letter(node: HTMLElement, text: string, name: string): void {
    setText(node, text);
    node.setAttribute('aria-label', name);
  }

  return {
    show(state) {
      const other = state.span?.from !== span?.from || state.span?.to !== span?.to;
      const wasFocused = bar.contains(document.activeElement);
      span = state.span;
      if (span) {
        setText(weeks, words.weeks(span));
        hint.hidden = true;
      }
      bar.hidden = span === null;
      letter(
        play,
        state.playing ? words.stop : words.play,
        state.playing ? words.stopSpoken : words.playSpoken,
      );
      letter(
        zoom,
        state.zoomed ? words.back : words.zoom,
        state.zoomed ? words.backSpoken : words.zoomSpoken,
      );
      place();
      // What had the focus is gone: it goes to the charts, which this is about.
      if (span === null && wasFocused) balcony.querySelector<SVGElement>('svg[tabindex]')?.focus();
      if (!other) return;
      clearTimeout(sayAt);
      const text = span ? words.selected(span) : words.cleared;
      sayAt = window.setTimeout(() => setText(spoken, text), SAY_MS);
    },
    hint() {
      if (hinted || span !== null) return;
      hinted = true;
      hint.hidden = false;
      place();
      hintEnds = window.setTimeout(() => {
        hint.hidden = true;
        place();
      }, HINT_MS);
    },
    dispose() {
      stop.abort();
      watch.disconnect();
      clearTimeout(hintEnds);
      clearTimeout(sayAt);
      element.remove();
    },
  };
}
