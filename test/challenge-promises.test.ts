// What a promise is worth: credit for what was promised and came, none for a promise that moves nothing, and praise
// only for a guess that saw something coming.

import { describe, expect, it } from 'vitest';
import { creditChanges, guessedWell, promised } from '../viz/challenge/credit.ts';
import { words } from '../viz/challenge/words.ts';

/** Really changed goes from one share to another in the first quarter; all else stands still. */
const moving = (from: number, to: number) => (outcome: string, week: number) =>
  ({ converted: week === 0 ? from : to, profit: 1, headcount: 100 })[outcome] ?? 0;
const credit = (from: number, guess: number, to: number) =>
  creditChanges(0, guess, moving(from, to), moving(from, from))[0].points;
const said = (from: number, guess: number, to: number) =>
  words.see.guessed(guess, to, guessedWell(from, guess, to));

describe('a promise', () => {
  it('that nothing came of brings no credit, however little it was', () => {
    expect([0.02, 0.03, 0.04].map((guess) => credit(0.02, guess, 0.02))).toEqual([0, 0, 0]);
    expect(credit(0.03, 0.04, 0.02)).toBe(0);
    // Far below what is: nothing was promised, and so nothing is earned when it rises all the same.
    expect(credit(0.51, 0.3, 0.84)).toBe(0);
  });

  it('brings most when it says what comes, and less the further it lies off on either side', () => {
    const guesses = Array.from({ length: 41 }, (_, at) => at / 100);
    for (const to of [0.05, 0.1, 0.18]) {
      const worth = guesses.map((guess) => promised(0, guess, to));
      const best = Math.max(...worth);
      expect(worth[Math.round(to * 100)]).toBeCloseTo(best, 9);
      for (const [at, guess] of guesses.entries()) {
        if (at > 0 && guess <= to) expect(worth[at]).toBeGreaterThanOrEqual(worth[at - 1]);
        if (guess > to + 0.025) expect(worth[at]).toBeLessThan(0);
      }
    }
  });

  it('is called well guessed only where it saw something coming', () => {
    expect(said(0.02, 0.04, 0.02)).toBe('You said 4\u202f%. It is 2\u202f%: 2 points fewer.');
    expect(said(0.02, 0.02, 0.02)).toBe('You said 2\u202f%. It is 2\u202f%.');
    expect(said(0.1, 0.3, 0.31)).toBe('You said 30\u202f%. It is 31\u202f%. Well guessed.');
    expect(said(0.1, 0.1, 0.12)).toBe('You said 10\u202f%. It is 12\u202f%: 2 points more.');
  });

  it('says before it is made what it can bring', () => {
    const { promise } = words.predict;
    expect(promise(0.51, 0.3, 0)).toContain('no credit');
    expect(promise(0.03, 0.13, 6)).toBe(
      'You promise a rise of 10 points: if it comes, it brings 6 credit.',
    );
  });
});
