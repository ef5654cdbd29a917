// The guide to the challenge: its minutes follow each other, its claims exist, and what it tells people to press is
// there to be pressed.

import { describe, expect, it } from 'vitest';
import { end } from '../viz/challenge/end-words.ts';
import { guide } from '../viz/challenge/guide-words.ts';
import { rules } from '../viz/challenge/rules-words.ts';
import { words } from '../viz/challenge/words.ts';
import { say as debrief } from '../viz/debrief/words.ts';
import { claimSentence } from '../viz/trust/claims.ts';

describe('the guide to the challenge', () => {
  it('has minutes without a gap, as long as it says', () => {
    const { parts, timingText } = guide;
    expect(parts[0].from).toBe(0);
    for (const [place, { from, to }] of parts.entries()) {
      expect(to).toBeGreaterThan(from);
      if (place > 0) expect(from).toBe(parts[place - 1].to);
    }
    expect(timingText).toContain(`${parts[parts.length - 1].to} minutes`);
  });

  it('names claims that there are, and buttons as they are called', () => {
    const text = JSON.stringify(guide);
    const ids = text.match(/\b[A-Z]{2,4}-\d+\b/g) ?? [];
    expect(ids.length).toBeGreaterThan(1);
    for (const id of ids) expect(claimSentence(id), id).not.toBe(null);
    const named = [rules.open, words.start.begin, words.choose.done, words.passing.skip];
    for (const name of [...named, debrief.atTheEnd, words.start.modes.easy]) {
      expect(text).toContain(name);
    }
    expect(words.predict.go).toMatch(/^Lock in/);
    expect(end.save).toContain('file');
  });
});
