// The keys of the page, in the order of the list that "?" shows. A single letter stands here and in
// viz/keys.ts or nowhere: its type makes the compiler ask for the other half.

import { words as layoutWords } from './floor/arrangements/words.ts';
import { catalogueOfRows } from './language/language.ts';

interface KeyRow {
  /** As it is written in the list. */
  readonly keys: string;
  readonly does: string;
  /** Single characters that do it; they can be switched off. */
  readonly letters?: readonly string[];
}

export const KEYS = catalogueOfRows(
  'keys',
  [
    { keys: 'Space', does: 'play or pause' },
    { keys: '← →', does: 'one week back or on' },
    { keys: 'Shift + ← →', does: 'one quarter back or on; on a chart: select weeks' },
    { keys: 'Home, End', does: 'first or last week' },
    { keys: 'Ctrl + Z, Ctrl + Shift + Z', does: 'undo, redo' },
    { keys: 'n', does: 'add a step to the plan', letters: ['n'] },
    { keys: 'Alt + ← →, Alt + Shift + ← →', does: 'on a bar of the plan: move it, move its end' },
    {
      keys: 'Ctrl + C, Ctrl + V, Delete',
      does: 'on a bar of the plan: copy it, put it in, take it out',
    },
    { keys: 'f, b', does: 'go to the floor, go to the charts', letters: ['f', 'b'] },
    {
      keys: layoutWords.keys[0],
      does: layoutWords.keys[1],
      letters: ['1', '2', '3', '4'],
    },
    { keys: '← → ↑ ↓', does: 'on the floor: to the next department, inside it to the next person' },
    { keys: 'Enter', does: 'on the floor: go into the department, select the person' },
    { keys: '+ −', does: 'on the floor: nearer or farther' },
    {
      keys: 't',
      does: 'what is in focus as a table: a chart, the floor or the plan',
      letters: ['t'],
    },
    { keys: 'c', does: 'compare plans', letters: ['c'] },
    { keys: 'w', does: 'why: what moved people in the last quarter', letters: ['w'] },
    { keys: 'm', does: 'sound on or off', letters: ['m'] },
    { keys: 'g', does: 'assumptions', letters: ['g'] },
    { keys: 'Escape', does: 'close, or one level up' },
    { keys: '?', does: 'this list', letters: ['?'] },
  ] as const satisfies readonly KeyRow[],
  ['keys', 'does'],
);

type Lettered = Extract<(typeof KEYS)[number], { readonly letters: readonly string[] }>;

/** Every single character that does something. */
export type Letter = Lettered['letters'][number];
