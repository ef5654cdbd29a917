// The words of plans and their branches.

import { catalogue } from '../language/language.ts';

/** 1 is A, 26 is Z, 27 is AA. */
function letters(number: number): string {
  const rest = (number - 1) % 26;
  const before = Math.floor((number - 1) / 26);
  return `${before > 0 ? letters(before) : ''}${String.fromCharCode(65 + rest)}`;
}

export const say = catalogue('study', {
  firstPlan: 'Plan A',
  planName: (number: number) => `Plan ${letters(number)}`,
  undo: (what: string | null) => (what === null ? 'Nothing to undo' : `Undo: ${what}`),
  redo: (what: string | null) => (what === null ? 'Nothing to redo' : `Redo: ${what}`),
  undoShort: 'Undo',
  redoShort: 'Redo',
  forked: (name: string, week: number) =>
    `${name} starts in week ${week}. The old one stays as dots.`,
  setValue: (what: string) => `set ${what}`,
});
