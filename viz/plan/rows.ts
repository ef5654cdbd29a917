// The bars of the plan under one another, with the keys that go between them. Bars stay where they are while
// the plan changes, so that what is in the hand or under the focus is never pulled away.

import { el, focusWhenScrolling } from '../dom.ts';
import { createBar, spokenStep, type Bar } from './bar.ts';
import { wishOf, type BarWish } from './bar-keys.ts';
import type { Editor } from './editor.ts';
import { hintsOf } from './rules.ts';
import { moveStep, stretchEnd, endOf } from './steps.ts';
import { words } from './words.ts';

export interface RowsHost {
  select(step: number | null): void;
  remove(step: number): void;
  copy(step: number): void;
  paste(): void;
  /** Says where a bar is now. */
  say(text: string): void;
  /** Width of the whole run in px. */
  trackPx(): number;
}

export interface Rows {
  readonly element: HTMLElement;
  /** What keys do on a bar, for those who do not see it. */
  readonly help: HTMLElement;
  draw(selected: number | null): void;
  /** Puts every bar's words where they fit. */
  place(): void;
  focus(step: number): void;
  /** The row in sight whose step starts last, and not at once; null when there is none. */
  lateRow(): HTMLElement | null;
  showChanges(changes: readonly { week: number; text: string }[]): void;
}

const HELP = 'plan-help';

export function createRows(editor: Editor, host: RowsHost): Rows {
  const help = el('span', { id: HELP, hidden: true }, words.help);
  const marks = el('div', { class: 'track' });
  const changed = el(
    'li',
    { class: 'changes', hidden: true },
    el('span', { class: 'step-name' }, words.yourChanges),
    marks,
  );
  // Before a scenario is there nobody knows whether it has a plan.
  const empty = el('li', { class: 'empty', hidden: true }, el('span', {}, words.empty));
  const element = el('ol', { class: 'steps', 'aria-label': words.steps }, empty, changed);
  focusWhenScrolling(element);
  const bars: Bar[] = [];
  /** The one bar that Tab comes to. */
  let stop = 0;
  let shown: number | null = null;
  /** Weeks that a bar was moved by keys, while Alt is held. */
  let byKeys: { at: number; does: 'move' | 'stretch'; weeks: number } | null = null;

  function setStop(at: number): void {
    stop = Math.max(0, Math.min(at, editor.steps.length - 1));
    for (const [place, bar] of bars.entries()) bar.button.tabIndex = place === stop ? 0 : -1;
  }

  function focus(at: number): void {
    if (editor.steps.length === 0) return;
    setStop(at);
    bars[stop].button.focus();
    bars[stop].row.scrollIntoView({ block: 'nearest' });
  }

  function go(at: number, by: -1 | 1 | 'first' | 'last'): void {
    const last = editor.steps.length - 1;
    const to = by === 'first' ? 0 : by === 'last' ? last : at + by;
    focus(Math.max(0, Math.min(last, to)));
  }

  function nudge(at: number, does: 'move' | 'stretch', weeks: number): void {
    const { context } = editor;
    if (context === null) return;
    if (byKeys !== null && (byKeys.at !== at || byKeys.does !== does)) endNudge();
    if (byKeys === null) {
      editor.hold();
      byKeys = { at, does, weeks: 0 };
    }
    byKeys.weeks += weeks;
    const { weeks: moved } = byKeys;
    const tried = editor.attempt((before) => {
      const { start } = before[at];
      if (does === 'move') return moveStep(before, at, start + moved, context.weeks);
      return stretchEnd(before, at, endOf(before[at], context.weeks) + moved, context.weeks);
    });
    if (tried) host.say(spokenStep(editor.steps[at], context, null));
  }

  function endNudge(): void {
    if (byKeys === null) return;
    byKeys = null;
    editor.letGo();
  }

  function act(at: number, wish: BarWish): boolean {
    if (wish.does === 'go') go(at, wish.by);
    else if (wish.does === 'move' || wish.does === 'stretch') nudge(at, wish.does, wish.weeks);
    else if (wish.does === 'remove') host.remove(at);
    else if (wish.does === 'copy') host.copy(at);
    else if (wish.does === 'paste') host.paste();
    else if (byKeys !== null) {
      byKeys = null;
      editor.putBack();
    } else if (shown === null) return false;
    else host.select(null);
    return true;
  }

  const stepOf = (event: Event): number | null => {
    const bar = event.target instanceof Element ? event.target.closest('.plan-bar') : null;
    return bar instanceof HTMLElement ? Number(bar.dataset['step']) : null;
  };
  element.addEventListener('keydown', (event) => {
    const at = stepOf(event);
    const wish = at === null ? null : wishOf(event);
    if (at === null || wish === null) return;
    // Text that was marked is what somebody wants to copy.
    if (wish.does === 'copy' && getSelection()?.isCollapsed === false) return;
    if (!act(at, wish)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  element.addEventListener('keyup', (event) => {
    if (event.key !== 'Alt' || byKeys === null) return;
    event.preventDefault();
    endNudge();
  });
  element.addEventListener('focusout', endNudge);
  element.addEventListener('focusin', (event) => {
    const at = stepOf(event);
    if (at !== null) setStop(at);
  });
  element.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest('.plan-row') : null;
    if (row instanceof HTMLElement) host.select(Number(row.dataset['step']));
  });

  function place(): void {
    const width = host.trackPx();
    // All are measured before any is touched, or each would be laid out anew.
    for (const put of bars.map((bar) => bar.measure(width))) put();
  }

  return {
    element,
    help,
    draw(selected) {
      const { steps, context } = editor;
      const chosen = selected !== shown && selected !== null && !editor.holding;
      shown = selected;
      if (context === null) return;
      while (bars.length < steps.length) bars.push(createBar(bars.length, HELP));
      for (const bar of bars.splice(steps.length)) bar.row.remove();
      const hints = hintsOf(steps, context);
      for (const [at, bar] of bars.entries()) {
        if (!bar.row.isConnected) element.insertBefore(bar.row, empty);
        const hint = hints.find((one) => one.at === at)?.text ?? null;
        bar.show(steps[at], context, at === selected, hint);
      }
      empty.hidden = steps.length > 0;
      setStop(stop);
      place();
      if (chosen) bars.at(selected)?.row.scrollIntoView({ block: 'nearest' });
    },
    place,
    focus,
    lateRow() {
      const { top, bottom } = element.getBoundingClientRect();
      const late = bars.flatMap(({ row }, at) => {
        const box = row.getBoundingClientRect();
        const { start } = editor.steps[at];
        return start > 0 && box.top >= top && box.bottom <= bottom ? [{ row, start }] : [];
      });
      return late.toSorted((a, b) => b.start - a.start).at(0)?.row ?? null;
    },
    showChanges(changes) {
      changed.hidden = changes.length === 0;
      const weeks = editor.context?.weeks ?? 1;
      marks.replaceChildren(
        ...changes.map(({ week, text }) => {
          const spoken = words.changedAt(week, text);
          const mark = el('span', { class: 'change', title: spoken });
          mark.append(el('span', { class: 'spoken' }, spoken));
          mark.style.setProperty('left', `${(Math.min(week, weeks) / weeks) * 100}%`);
          return mark;
        }),
      );
    },
  };
}
