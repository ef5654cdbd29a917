// Around the timeline of the plan: what a hand holds and puts back, what keys mean, what is typed as a budget,
// what is suggested, and that every kind and every influence has words of its own.

import { describe, expect, it } from 'vitest';
import { INTERVENTIONS } from '../sim/index.ts';
import { influenceWords } from '../viz/plan/card.ts';
import { wishOf } from '../viz/plan/bar-keys.ts';
import { spokenStep } from '../viz/plan/bar.ts';
import { amountOf } from '../viz/plan/budget.ts';
import { Editor } from '../viz/plan/editor.ts';
import { GROUPS } from '../viz/plan/groups.ts';
import type { PlanContext } from '../viz/plan/reach.ts';
import { moveStep, type Step } from '../viz/plan/steps.ts';
import { suggestionFor } from '../viz/plan/suggest.ts';
import { NAMES } from '../viz/plan/words.ts';

const context: PlanContext = {
  name: 'Tiny',
  people: 30,
  weeks: 104,
  departments: [
    { name: 'Service', people: 20, service: true },
    { name: 'Sales', people: 10, service: false },
  ],
  department: Array.from({ length: 30 }, (_, person) => (person < 20 ? 0 : 1)),
  level: Array.from({ length: 30 }, (_, person) => (person % 10 === 0 ? 1 : 2)),
  customer: null,
};
const bonus: Step = { kind: 'align-incentives', start: 30, weeks: 20 };
const talk: Step = { kind: 'vision-talk', start: 4 };

describe('the plan in the hand', () => {
  function editing(steps: readonly Step[]) {
    const told: string[] = [];
    const hints: (string | null)[] = [];
    const editor = new Editor({
      edit: (now, what, live) =>
        told.push(`${what} ${now.map(({ start }) => start).join()} ${live}`),
      onSteps: () => {},
      onHint: (hint) => hints.push(hint),
      onDone: () => {},
    });
    editor.context = context;
    editor.show(steps);
    return { editor, told, hints };
  }
  const to =
    (start: number, at = 0) =>
    (before: readonly Step[]) =>
      moveStep(before, at, start, context.weeks);
  const name = 'move Change the bonus plan';

  it('is tried week by week and changed once, when it is let go', () => {
    const { editor, told } = editing([bonus]);
    editor.hold();
    editor.attempt(to(31));
    editor.show([talk]);
    editor.attempt(to(40));
    editor.letGo();
    expect(told).toEqual([`${name} 31 true`, `${name} 40 true`, `${name} 40 false`]);
    expect(editor.steps[0].start).toBe(40);
  });

  it('is put back as it was', () => {
    const { editor, told } = editing([bonus]);
    editor.hold();
    editor.attempt(to(40));
    editor.putBack();
    expect(told.at(-1)).toBe(`${name} 30 false`);
    expect(editor.steps).toEqual([bonus]);
    expect(editor.holding).toBe(false);
  });

  it('stays where it was last possible, and says why not further', () => {
    const { editor, told, hints } = editing([bonus, { ...bonus, start: 76, weeks: 8 }]);
    editor.hold();
    expect(editor.attempt(to(77, 1))).toBe(true);
    expect(editor.attempt(to(60, 1))).toBe(false);
    expect(hints.at(-1)).toMatch(/needs 26 weeks after its end: week 76 or later/);
    editor.letGo();
    expect(told.at(-1)).toBe(`${name} 30,77 false`);
    expect(editor.make(to(60, 1)(editor.steps))).toBe(false);
    expect(told.at(-1)).toBe(`${name} 30,77 false`);
  });
});

describe('keys on a bar', () => {
  const pressed = (key: string, held = '') =>
    wishOf({
      key,
      altKey: held.includes('alt'),
      shiftKey: held.includes('shift'),
      ctrlKey: held.includes('ctrl'),
      metaKey: false,
    });

  it('move and stretch with Alt, go with up and down, and leave the run its own arrows', () => {
    expect(pressed('ArrowLeft', 'alt')).toEqual({ does: 'move', weeks: -1 });
    expect(pressed('ArrowRight', 'alt shift')).toEqual({ does: 'stretch', weeks: 1 });
    expect(pressed('ArrowDown')).toEqual({ does: 'go', by: 1 });
    expect(pressed('Delete')).toEqual({ does: 'remove' });
    expect(pressed('c', 'ctrl')).toEqual({ does: 'copy' });
    for (const left of [pressed('ArrowLeft'), pressed('z', 'ctrl'), pressed('c', 'ctrl shift')]) {
      expect(left).toBeNull();
    }
  });
});

describe('a budget', () => {
  it('is read as people type amounts, and nonsense is no amount', () => {
    expect(amountOf('600')).toBe(600);
    expect(amountOf(' 12,500 ')).toBe(12_500);
    expect(amountOf('')).toBeNull();
    for (const typed of ['-5', 'much', '1e999', 'NaN']) expect(amountOf(typed)).toBeUndefined();
  });
});

describe('one suggested move', () => {
  it('gives people first what hurts a step most, and then more time', () => {
    const worst = suggestionFor([talk, bonus], 1, ['crowding', 'understanding'], context);
    expect(worst?.edit.steps.at(-1)).toEqual({ kind: 'educate-paradigm', start: 17 });
    const earlier = suggestionFor([talk, bonus], 1, [], context);
    expect(earlier).toMatchObject({ label: 'Start 26 weeks earlier' });
    expect(earlier?.edit.steps[1].start).toBe(4);
    const longer = suggestionFor([{ ...bonus, start: 5 }], 0, [], context);
    expect(longer?.edit.steps[0].weeks).toBeUndefined();
    expect(suggestionFor([talk], 0, [], context)).toBeNull();
  });

  it('is never one that the engine refuses', () => {
    const twice = [
      { ...bonus, start: 0 },
      { ...bonus, start: 46 },
    ];
    expect(suggestionFor(twice, 1, [], context)?.label).toBe('Let it run to the end');
  });
});

describe('words', () => {
  it('put every kind into exactly one group', () => {
    const grouped = Object.values(GROUPS).flat();
    expect(grouped.toSorted()).toEqual(INTERVENTIONS.map(({ kind }) => kind).toSorted());
  });

  it('name every state and value that the catalogue says helps or hurts', () => {
    const named = INTERVENTIONS.flatMap(({ raises, lowers }) => [...raises, ...lowers]);
    expect(named.map(({ name }) => name).filter((name) => !(name in NAMES))).toEqual([]);
  });

  it('say how far a value is from the middle', () => {
    const low = { name: 'trust', sentence: '', value: 0.34, place: 0.34 };
    expect(influenceWords([low])).toBe('trust is low, 0.34');
    expect(influenceWords([{ ...low, value: 0.6, place: 0.6 }])).toBe('trust is rather high, 0.60');
    expect(influenceWords([])).toBe('nothing that stands out');
  });

  it('tell a whole bar in one sentence', () => {
    const step: Step = { ...bonus, strength: 0.5, target: { departments: ['Sales', 'Service'] } };
    expect(spokenStep(step, context, null)).toBe(
      'Change the bonus plan, Sales and Service, week 30 to 50, at 50\u202f% strength',
    );
  });
});
