// One list of keys for the whole page. A key that means something where the focus is (typing, choosing,
// pressing a button) is left alone; single letters can be switched off, because dictation and some hands
// press them by accident.

import { showKeys } from './dialogs.ts';
import { targetOf } from './dom.ts';
import type { Letter } from './key-list.ts';

export interface KeyActions {
  readonly player: { toggle(): void; step(weeks: number): void };
  toWeek(which: 'first' | 'last'): void;
  assumptions(): void;
  addStep(): void;
  compare(): void;
  why(): void;
  readonly history: { undo(): void; redo(): void };
  /** What is in focus as a table, or as a picture again. */
  table(): void;
  sound(): void;
  focusFloor(): void;
  focusCharts(): void;
  /** Layout of the floor, from 1 on. */
  layout(which: number): void;
  /** Closes what is open; tells whether there was anything. */
  escape(): boolean;
}

const QUARTER = 13;

/** Typing happens here, so no key is ours. */
const TYPES = 'input:not([type=range]), select, textarea, [contenteditable], dialog';
/** The space bar already presses these. */
const PRESSES = 'button, a, summary, [role=button], [role=tab]';
/** Arrows, Home and End already mean something inside these. */
const MOVES = '[role=tablist], [data-own-keys]';

export function listenToKeys(actions: KeyActions, allowed: { singleLetters: boolean }): () => void {
  const letters: Readonly<Record<Letter, () => void>> = {
    g: actions.assumptions,
    c: actions.compare,
    w: actions.why,
    n: actions.addStep,
    f: actions.focusFloor,
    b: actions.focusCharts,
    t: actions.table,
    '?': () => showKeys(allowed),
    m: actions.sound,
    1: () => actions.layout(1),
    2: () => actions.layout(2),
    3: () => actions.layout(3),
    4: () => actions.layout(4),
  };
  const isLetter = (key: string): key is Letter => Object.hasOwn(letters, key);
  const moves: Record<string, (shift: boolean) => void> = {
    ArrowLeft: (shift) => actions.player.step(shift ? -QUARTER : -1),
    ArrowRight: (shift) => actions.player.step(shift ? QUARTER : 1),
    Home: () => actions.toWeek('first'),
    End: () => actions.toWeek('last'),
  };

  function act(event: KeyboardEvent, at: Element | null): boolean {
    // A dialog closes itself, and only itself.
    if (event.key === 'Escape')
      return document.querySelector('dialog[open]') ? false : actions.escape();
    if (at?.closest(TYPES)) return false;
    if (event.key === ' ') {
      if (at?.closest(PRESSES)) return false;
      actions.player.toggle();
      return true;
    }
    const move = moves[event.key];
    if (move) {
      if (at?.closest(MOVES)) return false;
      move(event.shiftKey);
      return true;
    }
    if (!allowed.singleLetters || !isLetter(event.key)) return false;
    letters[event.key]();
    return true;
  }

  /** Undo and redo as everywhere; while typing they are the text field's own. */
  function undoes(event: KeyboardEvent): boolean {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
    if (targetOf(event)?.closest(TYPES)) return false;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return false;
    if (key === 'y' || event.shiftKey) actions.history.redo();
    else actions.history.undo();
    return true;
  }

  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    if (undoes(event)) return event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (act(event, targetOf(event))) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}
