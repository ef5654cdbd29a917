// Plans side by side: where they part is read from their runs, and everybody whose end differs is named.

import { describe, expect, it } from 'vitest';
import { byDepartment, partingOf, partingWeek } from '../viz/compare/parting.ts';
import { differentIn, onlyInOne, sentencesOf } from '../viz/compare/verdict.ts';
import { Ensemble } from '../viz/outlook/ensemble.ts';
import { createEnsembleService } from '../workers/ensemble-service.ts';
import type { Branch } from '../viz/study/study.ts';
import { scenarioFile } from './helpers.ts';

const WEEKS = 120;
const FILE = scenarioFile('full-package.json');
const TEXT = JSON.stringify(FILE);
const DEPARTMENTS = FILE.organisation.departments.length;
const RUNS = 6;

function ensemble(interventions: readonly object[], runs: number): Ensemble {
  const service = createEnsembleService();
  const made = new Ensemble(JSON.stringify(interventions), 1, WEEKS, DEPARTMENTS);
  made.wanted = runs;
  for (let seed = 1; seed <= runs; seed++) {
    const overrides = { weeks: WEEKS, interventions: interventions as never };
    const run = service.run({ key: made.key, text: TEXT, overrides, seed, whole: seed === 1 });
    if ('problems' in run) throw new Error(JSON.stringify(run.problems));
    made.put(run);
  }
  return made;
}

const branch = (id: number, name: string): Branch => ({
  ...{ id, name, parent: null, fork: 0, madeAt: 0 },
  settings: { params: {}, changes: [] },
});

describe('two plans', () => {
  const none = ensemble([], RUNS);
  const late = ensemble([{ kind: 'vision-talk', start: 17 }], RUNS);
  const whole = ensemble(FILE.interventions, RUNS);

  it('part in the week in which something first acts differently', () => {
    expect(partingWeek(none.first!, late.first!)).toBe(17);
    expect(partingWeek(none.first!, none.first!)).toBe(WEEKS);
    expect(partingOf(late, none)?.week).toBe(17);
  });

  it('name everybody whose end differs, and nobody else', () => {
    const different = differentIn([
      { branch: branch(1, 'Plan A'), ensemble: none },
      { branch: branch(2, 'Plan B'), ensemble: whole },
    ]);
    const ends = [...none.ends!.keys()].filter(
      (person) => none.ends![person] !== whole.ends![person],
    );
    expect(different).toEqual(ends);
    expect(ends.length).toBeGreaterThan(0);
    expect(
      byDepartment(
        [0, 1, 20, 21, 22, 29],
        [...Array(30).keys()].map((p) => (p < 14 ? 0 : p < 24 ? 1 : 2)),
      ),
    ).toEqual([
      { department: 1, people: [20, 21, 22] },
      { department: 0, people: [0, 1] },
      { department: 2, people: [29] },
    ]);
  });

  it('say who is really changed with one of them only, and leave nobody out', () => {
    const { gained, lost, different } = partingOf(whole, none)!;
    const said = onlyInOne([
      { branch: branch(1, 'Plan A'), ensemble: none },
      { branch: branch(2, 'Plan B'), ensemble: whole },
    ]);
    const numbers = [...said.matchAll(/: (\d+)/g)].map(([, number]) => Number(number));
    expect(said).toMatch(/^Really changed with Plan B only: \d+/);
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBe(different.length);
    expect(numbers[0]).toBe(gained);
    expect(lost).toBeLessThan(gained);
  });

  it('are told apart in one sentence with an interval, or said to be alike', () => {
    const of = (id: number, name: string, one: Ensemble) => ({
      branch: branch(id, name),
      ensemble: one,
    });
    const [told] = sentencesOf([of(1, 'Plan A', none), of(2, 'Plan B', whole)]);
    expect(told).toMatch(
      /^Plan B ends \d+ points higher than Plan A \(\d+ to \d+\)\. From 6 runs of each so far\. \d+ people end differently, all because of what differs from week 0 on\.$/,
    );
    const [same] = sentencesOf([of(1, 'Plan A', none), of(2, 'Copy', none)]);
    expect(same).toMatch(/^Copy and Plan A end the same in all 6 runs\. Nobody ends differently/);
    const unmade = new Ensemble('unmade', 1, WEEKS, DEPARTMENTS);
    const pair = [of(1, 'Plan A', none), of(2, 'Plan B', unmade)];
    expect(sentencesOf(pair, true)).toEqual(['Runs of both plans are on their way.']);
    expect(sentencesOf(pair, false)).toEqual([
      'These plans have no runs to compare yet. Ask for runs above.',
    ]);
    expect(sentencesOf([of(1, 'Plan A', none)])).toEqual([
      'Tick two plans or more to see them side by side.',
    ]);
  });
});
