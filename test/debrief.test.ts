// The debrief: turning points that were planted are found and none is made up, every trap has a run that meets it
// and one that does not, and prompts ask only about what a run shows.

import { beforeAll, describe, expect, it } from 'vitest';
import type { Step } from '../sim/scenario.ts';
import type { TeamRecord } from '../viz/challenge/record.ts';
import { readBooks } from '../viz/debrief/books.ts';
import type { Read } from '../viz/challenge/credit.ts';
import { debriefOf, playedOf, type DebriefParts } from '../viz/debrief/input.ts';
import { FORM_NAMES, promptsFor } from '../viz/debrief/resistance.ts';
import { TRAPS, trapsMet, type TrapName } from '../viz/debrief/traps.ts';
import { inForceAt, pushedAt, turningPoints, type Turn } from '../viz/debrief/turning-points.ts';
import { say } from '../viz/debrief/words.ts';
import { claimSentence } from '../viz/trust/claims.ts';
import type { MadeRun } from '../viz/wall/reruns.ts';
import { layerPlace } from '../viz/why/series.ts';
import { ENGINE, finished, PLANS, recordOf, runOfRecord } from './wall-runs.ts';

const WEEKS = 104;
const flat: Read = (outcome) => (outcome === 'belief' ? -0.7 : 0.06);

/** A curve that stays on `flat` but for one outcome, which bends at the given weeks. */
const bent =
  (bends: readonly (readonly [week: number, slope: number])[], what = 'converted'): Read =>
  (outcome, week) => {
    const from = flat(outcome, week);
    if (outcome !== what) return from;
    return bends.reduce((sum, [at, slope]) => sum + slope * Math.max(0, week - at), from);
  };

describe('turning points', () => {
  it('that were planted are found, in their weeks and with their slopes', () => {
    const planted = bent([
      [26, 0.01],
      [60, -0.02],
    ]);
    const found = turningPoints(planted, flat, WEEKS);
    expect(found.map(({ week }) => week)).toEqual([26, 60]);
    expect(found[0].before).toBeCloseTo(0, 9);
    expect(found[0].after).toBeCloseTo(0.13, 9);
    expect(found[1].after).toBeCloseTo(-0.13, 9);
  });

  it('in what people believe are found too, and no more than two of one curve', () => {
    const believed = bent([[20, 0.015]], 'belief');
    expect(turningPoints(believed, flat, WEEKS)).toMatchObject([{ week: 20, curve: 'belief' }]);
    const many = bent(
      [20, 40, 60, 80].map((week, place) => [week, place % 2 === 0 ? 0.01 : -0.01]),
    );
    expect(turningPoints(many, flat, WEEKS)).toHaveLength(2);
  });

  it('are none in a run that follows the other, bumps and all', () => {
    const bumpy: Read = (outcome, week) => flat(outcome, week) + 0.2 * Math.sin(week / 9);
    expect(turningPoints(bumpy, bumpy, WEEKS)).toEqual([]);
    expect(turningPoints(flat, flat, WEEKS)).toEqual([]);
  });

  it('say what was new then, what had just ended and how much else ran', () => {
    const steps: Step[] = [
      { kind: 'vision-talk', start: 0 },
      { kind: 'educate-paradigm', start: 20 },
      { kind: 'mandate', start: 5, weeks: 20 },
      { kind: 'recognise', start: 60 },
    ];
    expect(inForceAt(steps, 26)).toEqual({ begun: [1], ended: [2], others: 1 });
    // What begins a week later was not there yet, and a plan that ends then still ran.
    expect(inForceAt(steps, 59).begun).toEqual([]);
    expect(inForceAt(steps, 60).begun).toEqual([3]);
    expect(inForceAt(steps, 24)).toEqual({ begun: [1], ended: [], others: 2 });
  });

  it('are said to turn down only where the curve falls', () => {
    const said = (before: number, after: number) => say.turn('converted', before, after);
    expect(said(0.33, 0.07)).toBe(
      'Really changed still rose, but more slowly: from +33 points a quarter to +7 points, against nothing done.',
    );
    expect(said(0.19, 0.55)).toContain('rose faster');
    expect(said(0.19, 0.001)).toContain('stopped rising');
    expect(said(0.19, -0.1)).toContain('turned down');
    expect(said(-0.1, -0.3)).toContain('fell faster');
    expect(said(-0.3, -0.1)).toContain('still fell');
    expect(said(-0.3, 0)).toContain('stopped falling');
    expect(said(0, 0.1)).toContain('turned up');
    // A curve that comes to its ceiling, as a run that goes well does.
    const [turn] = turningPoints(
      bent([
        [40, 0.02],
        [60, -0.015],
      ]),
      flat,
      WEEKS,
    ).slice(-1);
    expect(say.turn(turn.curve, turn.before, turn.after)).toContain('still rose');
  });

  it('name the push that changed most their way, and the step behind it', () => {
    const turn: Turn = { week: 30, curve: 'converted', before: 0, after: 0.1 };
    const pay = layerPlace('practice', 'pay');
    const habit = layerPlace('practice', 'habit');
    const books = {
      causes: ['1 vision-talk', '2 align-incentives'],
      lastWeek: 60,
      mean(week: number, _department: number, layer: number, part = 0) {
        if (layer === pay) return week > 30 && part !== 1 ? 0.8 : 0;
        return layer === habit && week > 30 ? -2 : 0;
      },
    };
    expect(pushedAt(books, turn)).toMatchObject({
      layer: 'pay',
      behind: { cause: '2 align-incentives' },
    });
    expect(pushedAt({ ...books, mean: () => 0 }, turn)).toBe(null);
  });
});

describe('a run that the engine made', () => {
  const runs = new Map<string, DebriefParts>();
  beforeAll(async () => {
    const nothing = await runOfRecord(recordOf([]));
    for (const [name, steps] of Object.entries(PLANS)) {
      const record = recordOf(steps);
      const run: MadeRun = await runOfRecord(record);
      runs.set(name, { record, run, nothing, books: null, reading: false });
    }
  });

  const partsOf = (name: keyof typeof PLANS): DebriefParts => runs.get(name)!;
  const trapsOf = (name: keyof typeof PLANS): TrapName[] =>
    trapsMet(playedOf(partsOf(name))).map((trap) => trap.name);
  const asked = (record: TeamRecord): TeamRecord => ({
    ...record,
    quarters: record.quarters.map((quarter) => ({ ...quarter, asked: ['survey'] })),
  });

  const MET: readonly (readonly [TrapName, by: keyof typeof PLANS, not: keyof typeof PLANS])[] = [
    ['words-before-pay', 'talk', 'whole'],
    ['too-hot', 'hot', 'whole'],
    ['too-cold', 'teaching', 'whole'],
    ['all-at-once', 'hot', 'whole'],
    ['stopping-early', 'stopped', 'whole'],
    ['training-alone', 'teaching', 'whole'],
    ['processes-alone', 'processes', 'whole'],
    ['half-package', 'processes', 'whole'],
    ['orders', 'orders', 'talk'],
    ['customers-outside', 'talk', 'whole'],
  ];

  it.each(MET)('meets the trap %s with the plan %s, and not with %s', (name, by, not) => {
    expect(trapsOf(by)).toContain(name);
    expect(trapsOf(not)).not.toContain(name);
  });

  it('meets the trap of never asking until something is asked', () => {
    const parts = partsOf('whole');
    expect(trapsOf('whole')).toEqual(['never-asking']);
    expect(trapsMet(playedOf({ ...parts, record: asked(parts.record) }))).toEqual([]);
  });

  it('has every trap tried, each tied to a claim and told with its figures', () => {
    expect([...MET.map(([name]) => name), 'never-asking'].toSorted()).toEqual(
      [...TRAPS].toSorted(),
    );
    for (const name of Object.keys(PLANS)) {
      for (const { claim, evidence } of trapsMet(playedOf(runs.get(name)!))) {
        expect(claimSentence(claim), claim).not.toBe(null);
        expect(evidence).toMatch(/\d/);
        expect(evidence).not.toMatch(/NaN|undefined|no value/);
      }
    }
  });

  it('with nothing done has no turning point and says so, and is asked what would have made people push back', () => {
    const debrief = debriefOf(partsOf('nothing'));
    expect(debrief.turns).toEqual([]);
    expect(debrief.changed.run).toBe(debrief.changed.nothing);
    expect(say.added(0.974, 0.0236)).toContain('95 points fewer');
    expect(say.added(0.02, 0.02)).toContain('as many');
    const forms = debrief.prompts.map(({ form }) => form);
    // People of this firm expect little of customers from the start.
    expect(forms).toEqual(['images']);
  });

  it('asks about the forms of resistance that it shows, the strongest first', () => {
    const first = (name: keyof typeof PLANS) => promptsFor(playedOf(partsOf(name)))[0].form;
    expect(first('stopped')).toBe('comfort');
    expect(promptsFor(playedOf(partsOf('talk'))).map(({ form }) => form)).toContain('lip-service');
    const ordered = promptsFor(playedOf(partsOf('orders'))).map(({ form }) => form);
    expect(ordered).toEqual(expect.arrayContaining(['avoidance', 'against', 'fear']));
    expect(ordered).not.toContain('lip-service');
    for (const form of FORM_NAMES) expect(say.form[form].ask).toMatch(/\?$/);
  });

  it('turns down where its plan was ended, and the books tell what pushed then', async () => {
    const parts = partsOf('stopped');
    const books = await readBooks(ENGINE, parts.run);
    expect(books?.lastWeek).toBe(WEEKS);
    const { turns } = debriefOf({ ...parts, books });
    const down = turns.find(({ week }) => week >= 76 && week <= 84);
    expect(down?.turned).toContain('turned down');
    expect(down?.inForce).toContain('Just over');
    expect(down?.pushed).toMatch(/towards product; step \d+/);
  });

  it('of a firm with goals has their points in its rows, and they add up', async () => {
    const record = recordOf(PLANS.orders, { firm: 'challenge-stores' });
    const [run, nothing] = await Promise.all(
      [record, recordOf([], { firm: 'challenge-stores' })].map(runOfRecord),
    );
    const { ends, total } = debriefOf({ record, run, nothing, books: null, reading: false });
    const points = ends.flatMap((row) => (row.points === '' ? [] : [row.points]));
    expect(points).toHaveLength(4);
    const earned = points.map((text) => parseInt(text.replace('\u2212', '-').replace('+', ''), 10));
    expect(earned.reduce((sum, one) => sum + one, 0)).toBe(total);
    expect(total).toBeLessThan(0);
    expect(JSON.stringify(ends)).not.toMatch(/-\d/);
    expect(new Set(ends.map(({ name }) => name)).size).toBe(ends.length);
  });

  it('tells decisions, guesses and the end against nothing done', async () => {
    const record = await finished(asked(recordOf(PLANS.whole)));
    const debrief = debriefOf({ ...partsOf('whole'), record });
    expect(debrief.quarters).toHaveLength(8);
    expect(debrief.quarters[1].began).toEqual([
      'HR programme (13)',
      'Restructure around customers (16)',
    ]);
    expect(debrief.quarters[0].asked).toEqual([say.askedWhat.survey]);
    expect(debrief.changed.run - debrief.changed.nothing).toBeGreaterThan(0.5);
    expect(debrief.total).toBe(null);
    expect(debrief.ends.map(({ name }) => name)).toEqual(Object.values(say.rows));
  });
});
