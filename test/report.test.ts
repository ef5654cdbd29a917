// The report in words: a full one says everything it was given, an empty one says what is not worked out, and
// what paper has no room for is cut and said to be.

import { describe, expect, it } from 'vitest';
import type { ReportInput } from '../viz/takeaway/report-input.ts';
import { cut, reportSections, reportSource, weeksOf } from '../viz/takeaway/report-text.ts';
import { say } from '../viz/takeaway/words.ts';

const EMPTY: ReportInput = {
  organisation: 'Northgate, 400 people',
  scenario: 'The full package',
  question: '',
  plan: 'Plan A',
  date: '26 November 2026',
  weeks: 104,
  steps: [],
  goal: 'chance that two thirds have really changed by week 104.',
  risks: [{ title: 'Strain' }],
  changes: [],
  limits: [],
  again: { command: 'npm run -s thaw', seed: 3, week: 0, version: '0.1.0' },
};

const step = { title: 'Make it safe', who: 'Everybody', start: 4, end: 30, cost: '9 thousand' };

const linesOf = (input: ReportInput, name: string) => {
  const section = reportSections(input).find((one) => one.name === name);
  return section?.lines.map(({ strong = '', text }) => `${strong} ${text}`.trim()) ?? [];
};

describe('the report', () => {
  it('says of every part that is not known that it is not worked out', () => {
    const input = { ...EMPTY, steps: [step] };
    expect(linesOf(input, 'adds')).toEqual([`Make it safe, from week 4: ${say.notYet}`]);
    expect(linesOf(input, 'pushes')).toEqual([say.notYet]);
    expect(linesOf(input, 'risks')).toEqual([`Strain. ${say.notYet}`]);
    expect(reportSource(input).facts).toContain(say.notYet);
    expect(reportSource(input).link).toBe(say.noLink);
  });

  it('says that a plan without steps has none, and that nothing was changed', () => {
    expect(linesOf(EMPTY, 'adds')).toEqual([say.noPlan]);
    expect(linesOf(EMPTY, 'changes')).toEqual([say.noAssumptions]);
  });

  it('says all it was given, and how to make it again', () => {
    const full: ReportInput = {
      ...EMPTY,
      steps: [{ ...step, adds: 'Adds 8 points (2 to 14).' }],
      pushes: ['Habit pushed most.'],
      risks: [{ title: 'Strain', text: '12 % look away.' }],
      changes: ['Week 3: pay 0.5'],
      limits: ['It is a model.'],
      again: {
        ...EMPTY.again,
        link: 'https://x/#thaw=1',
        hash: 'abcd',
        week: 30,
        file: 'own.json',
      },
    };
    expect(linesOf(full, 'adds')).toEqual(['Make it safe, from week 4: Adds 8 points (2 to 14).']);
    expect(linesOf(full, 'pushes')).toEqual(['Habit pushed most.']);
    expect(linesOf(full, 'risks')).toEqual(['Strain. 12 % look away.']);
    expect(linesOf(full, 'changes')).toEqual(['Week 3: pay 0.5']);
    expect(linesOf(full, 'limits')).toEqual(['It is a model.']);
    const { link, command, facts } = reportSource(full);
    expect(link).toBe('https://x/#thaw=1');
    expect(command).toBe('npm run -s thaw');
    const said = facts.join(' ');
    for (const part of ['Seed 3', '0.1.0', '26 November 2026', 'week 30', 'abcd', 'own.json']) {
      expect(said).toContain(part);
    }
  });

  it('prints no address that nobody could type, but says how long it is', () => {
    const long = `https://x/#thaw=1&plan=${'a'.repeat(2_000)}`;
    const { link } = reportSource({ ...EMPTY, again: { ...EMPTY.again, link: long } });
    expect(link).toBe(say.longLink(long.length));
  });

  it('cuts long texts with a mark, and leaves short ones alone', () => {
    expect(cut('short', 5)).toBe('short');
    expect(cut('a long name', 7)).toBe('a long…');
    expect(weeksOf({ ...step, end: null }, 104)).toBe('4–104');
  });
});
