// The wall without a browser: what is brought is read or refused one by one, teams are sorted, hidden and
// revealed, and a result counts only as the engine makes it again.

import { beforeAll, describe, expect, it } from 'vitest';
import { wallLink, type TeamRecord } from '../viz/challenge/record.ts';
import { curveMarks } from '../viz/wall/curve.ts';
import { keepWall, keptView, keptWall, wallText, type TextStore } from '../viz/wall/file.ts';
import { figuresOf, type Figures } from '../viz/wall/figures.ts';
import { readBrought, type Brought } from '../viz/wall/reading.ts';
import { Reruns, type MadeRun } from '../viz/wall/reruns.ts';
import { resultOf, stateWords } from '../viz/wall/result.ts';
import { rowKey } from '../viz/wall/row.ts';
import * as wall from '../viz/wall/teams.ts';
import { say } from '../viz/wall/words.ts';
import { ENGINE, finished, PLANS, recordOf, runOfRecord } from './wall-runs.ts';

const knows = (name: string) => name === 'product-baseline';
const read = (brought: Brought) => readBrought(brought, knows);
const readText = (text: string) => read({ from: 'a.json', text });
const team = (name: string, changes: Partial<TeamRecord> = {}) =>
  recordOf(PLANS.talk, { team: name, ...changes });
const taken = (...records: TeamRecord[]) =>
  wall.merge(
    [],
    records.map((record) => ({ from: 'a.json', record })),
  );

async function refusalOf(text: string): Promise<string> {
  const [given, ...others] = await readText(text);
  expect(others).toEqual([]);
  return 'refusal' in given ? given.refusal : 'taken';
}

describe('what is brought to the wall', () => {
  it('is a team’s file, a wall, or lines of links, whole addresses or their ends', async () => {
    const one = team('One');
    const two = team('Two');
    const lines = `https://thaw.example/${await wallLink(one)}\n\n${await wallLink(two)}\n`;
    const links = await read({ from: 'pasted', text: lines, pasted: true });
    expect(links).toEqual([
      { from: 'pasted, line 1', record: one },
      { from: 'pasted, line 3', record: two },
    ]);
    expect(await readText(JSON.stringify(one))).toEqual([{ from: 'a.json', record: one }]);
    const saved = wallText(taken(one, two).teams);
    expect(
      (await readText(`\uFEFF${saved}`)).map((given) => 'record' in given && given.record),
    ).toEqual([one, two]);
  });

  it('is refused where it is empty, cut off, foreign, newer or of an unknown firm, and says what to do', async () => {
    const text = JSON.stringify(team('One'));
    expect(await refusalOf('  ')).toBe(say.refusal.empty);
    expect(await refusalOf(text.slice(0, 200))).toBe(say.refusal.cut);
    expect(await refusalOf('\u0089PNG\n\u0000\u0001\n')).toBe(say.refusal.foreign);
    expect(await refusalOf('{"a":1}')).toBe(say.refusal.foreign);
    expect(await refusalOf('[1,2]')).toBe(say.refusal.foreign);
    expect(await refusalOf('{"schemaVersion":1}')).toBe(say.refusal.scenario);
    expect(await refusalOf('{"thawStudy":1}')).toBe(say.refusal.study);
    expect(await refusalOf(text.replace('"version":1', '"version":2'))).toBe(
      say.refusal.version('2'),
    );
    expect(await refusalOf(text.replace('product-baseline', 'acme'))).toBe(
      say.refusal.firm('acme'),
    );
    expect(await refusalOf('{"thaw":"wall","version":9}')).toBe(say.refusal.version('9'));
    expect(await refusalOf('{"thaw":"wall","version":1}')).toBe(say.refusal.noTeams);
  });

  it('names the field of a damaged record, and refuses a name of 10,000 characters', async () => {
    const long = await refusalOf(JSON.stringify(team('x'.repeat(10_000))));
    expect(long).toMatch(/team is "x+\.\.\., expected/);
    expect(long.length).toBeLessThan(400);
    const guess = JSON.stringify(team('One')).replace('"guess":0.1', '"guess":7');
    expect(await refusalOf(guess)).toMatch(/quarters\[0\]\.guess is 7, expected/);
  });

  it('keeps a name with markup as a name', async () => {
    const record = team('<img src=x onerror=alert(1)>');
    expect(await readText(JSON.stringify(record))).toEqual([{ from: 'a.json', record }]);
  });

  it('is refused team by team and line by line; the others stand', async () => {
    const whole = JSON.parse(wallText(taken(team('One'), team('Two')).teams)) as {
      teams: unknown[];
    };
    whole.teams[0] = { thaw: 'challenge', version: 1, team: 5 };
    const given = await readText(JSON.stringify(whole));
    expect(given.map((one) => ('refusal' in one ? one.from : one.record.team))).toEqual([
      'a.json, team 1',
      'Two',
    ]);
    const text = `hello\n${await wallLink(team('One'))}\n#wall=AAAA`;
    const lines = await read({ from: 'pasted', text, pasted: true });
    expect(lines.map((one) => ('refusal' in one ? one.from : one.record.team))).toEqual([
      'pasted, line 1',
      'One',
      'pasted, line 3',
    ]);
  });
});

describe('the teams of a wall', () => {
  it('take a team once, and offer another result of it in its place', () => {
    const { teams } = taken(team('The  Penguins'));
    const other = team('the penguins ', { seed: 8 });
    const again = wall.merge(teams, [
      { from: 'b.json', record: team('The  Penguins') },
      { from: 'c.json', record: other },
      { from: 'd.json', refusal: 'is empty.' },
      { from: 'e.json', record: team('Others') },
    ]);
    expect(again.added).toBe(1);
    expect(again.refusals.map(({ from, instead }) => [from, instead?.seed])).toEqual([
      ['b.json', undefined],
      ['c.json', 8],
      ['d.json', undefined],
    ]);
    const placed = wall.replaced(again.teams, other);
    expect(placed.map(({ number, record }) => [number, record.seed])).toEqual([
      [1, 8],
      [2, 7],
    ]);
    expect(wall.without(placed, wall.keyOf(other)).map(({ number }) => number)).toEqual([2]);
  });

  it('are not more than fit', () => {
    const many = Array.from({ length: wall.MOST_TEAMS + 2 }, (_, place) => team(`Team ${place}`));
    const { added, refusals } = taken(...many);
    expect([added, refusals.length]).toEqual([wall.MOST_TEAMS, 2]);
  });

  const { teams } = taken(team('Bears'), team('ants'), team('Cats'), team('Dogs'));
  const CHANGED: Record<string, number | undefined> = { Bears: 0.2, ants: 0.9, Cats: 0.5 };
  const figures = ({ record }: wall.Team): Figures | null => {
    const changed = CHANGED[record.team];
    if (changed === undefined) return null;
    return { changed, miss: 1 - changed, profit: 1, strain: 0, score: 10 * changed };
  };
  const order = (view: wall.View) =>
    wall.inOrder(teams, view, figures).map(({ record }) => record.team);
  const by = (...columns: wall.Column[]) =>
    columns.reduce((view, column) => wall.sortedBy(view, column), wall.FIRST_VIEW);

  it('are sorted by any column, either way; who is not run yet stands last', () => {
    expect(order(by('changed'))).toEqual(['ants', 'Cats', 'Bears', 'Dogs']);
    expect(order(by('changed', 'changed'))).toEqual(['Bears', 'Cats', 'ants', 'Dogs']);
    expect(order(by('miss'))).toEqual(['Bears', 'Cats', 'ants', 'Dogs']);
    expect(order(by('team'))).toEqual(['ants', 'Bears', 'Cats', 'Dogs']);
    expect(order(by('team', 'team'))).toEqual(['Dogs', 'Cats', 'Bears', 'ants']);
    expect(order(by('number'))).toEqual(['Bears', 'ants', 'Cats', 'Dogs']);
    // Equal figures keep the order in which teams came.
    expect(order(by('profit'))).toEqual(['Bears', 'ants', 'Cats', 'Dogs']);
  });

  it('do not tell by their order what is hidden', () => {
    const came = ['Bears', 'ants', 'Cats', 'Dogs'];
    expect(order({ ...by('score'), scores: false })).toEqual(came);
    expect(order({ ...by('team'), names: false })).toEqual(came);
    expect(order({ ...by('team'), scores: false })).not.toEqual(came);
    const hidden = wall.withHidden(by('changed'), ['ants'], true);
    expect(order(hidden)).toEqual(['Cats', 'Bears', 'ants', 'Dogs']);
  });

  it('are revealed one by one, the best last', () => {
    let view = wall.withHidden(by('changed'), ['bears', 'ants', 'cats'], true);
    const revealed: string[] = [];
    for (;;) {
      const next = wall.nextHidden(teams, view, figures);
      if (next === null) break;
      revealed.push(next.record.team);
      view = wall.withHidden(view, [wall.keyOf(next.record)], false);
    }
    expect(revealed).toEqual(['Bears', 'Cats', 'ants']);
    expect(view.hidden).toEqual([]);
  });

  it('show other cells only where something that is seen has changed', () => {
    const state = {
      team: teams[0],
      view: by('team'),
      result: { kind: 'waiting' },
    } as const;
    expect(rowKey({ ...state, view: by('score') })).toBe(rowKey(state));
    expect(rowKey({ ...state, view: { ...state.view, names: false } })).not.toBe(rowKey(state));
    expect(rowKey({ ...state, view: wall.withHidden(state.view, ['bears'], true) })).not.toBe(
      rowKey(state),
    );
  });
});

describe('what is kept in the browser', () => {
  const storeOf = (): TextStore & { texts: Map<string, string> } => {
    const texts = new Map<string, string>();
    return {
      texts,
      getItem: (key) => texts.get(key) ?? null,
      setItem: (key, text) => void texts.set(key, text),
      removeItem: (key) => void texts.delete(key),
    };
  };

  it('comes back as it was, teams and view', async () => {
    const store = storeOf();
    const { teams } = taken(team('One'), team('Two'));
    const view = wall.withHidden({ ...wall.FIRST_VIEW, names: false, big: true }, ['two'], true);
    expect(keepWall(store, teams, view)).toBe(true);
    const given = await readText(keptWall(store)!);
    expect(wall.merge([], given).teams).toEqual(teams);
    expect(keptView(store)).toEqual(view);
    keepWall(store, [], view);
    expect(keptWall(store)).toBe(null);
  });

  it('is as at first where it cannot be read, and says where nothing can be kept', () => {
    const store = storeOf();
    store.setItem('thaw-wall-view', '{"sort":{"by":"money"},"hidden":[5,"x"]');
    expect(keptView(store)).toEqual(wall.FIRST_VIEW);
    store.setItem('thaw-wall-view', '{"sort":{"by":"money"},"hidden":[5,"x"]}');
    expect(keptView(store)).toEqual({ ...wall.FIRST_VIEW, hidden: ['x'] });
    const full: TextStore = {
      ...store,
      setItem() {
        throw new Error('no room');
      },
    };
    expect(keepWall(full, taken(team('One')).teams, wall.FIRST_VIEW)).toBe(false);
  });
});

describe('a result that is made again', () => {
  let record: TeamRecord;
  let run: MadeRun;
  beforeAll(async () => {
    record = await finished(team('One'));
    run = await runOfRecord(record);
  });

  it('is made by this run, or is not the same run, and says both states', () => {
    expect(resultOf(record, run, run).kind).toBe('same');
    const forged = { ...record, stateHash: 'f'.repeat(16) };
    const result = resultOf(forged, run, run);
    expect(result.kind).toBe('other');
    const words = stateWords(result, forged.stateHash);
    expect(words).toContain('f'.repeat(16));
    expect(words).toContain(run.hash);
  });

  it('cannot be run where the engine refuses its plan', async () => {
    const bad = recordOf([{ kind: 'mandate', start: 2, target: { departments: ['Slaes'] } }]);
    const made = await runOfRecord(bad).catch((error: Error) => error.message);
    expect(made).toContain('Slaes');
    const problems = [{ path: 'interventions[0]', came: '"Slaes"', expected: 'Sales', mend: '' }];
    expect(resultOf(bad, { problems }, run)).toEqual({
      kind: 'none',
      why: say.unplayable('interventions[0] is "Slaes", expected Sales'),
    });
  });

  it('has its figures from the run: guesses against what came, the worst week of strain', () => {
    const { history } = run;
    const figures = figuresOf(record, history);
    expect(figures.changed).toBe(history.get('converted', 104));
    const misses = record.quarters.map(({ guess }, place) =>
      Math.abs(guess - history.get('converted', 13 * (place + 1))),
    );
    expect(figures.miss).toBeCloseTo(misses.reduce((sum, miss) => sum + miss) / 8, 12);
    const strain = Array.from({ length: 105 }, (_, week) => history.get('avoidance', week));
    expect(figures.strain).toBe(Math.max(...strain));
  });

  it('draws a guess a quarter, and no line while it is not to be seen', () => {
    const marks = curveMarks(record, run.history.reader('converted'), null);
    expect(marks.guesses).toHaveLength(8);
    expect(marks.done).toMatch(/^M[\d.]+,[\d.]+L/);
    expect(marks.ghost).toBe('');
    expect(curveMarks(record, null, null).done).toBe('');
  });

  it('is made once however often it is asked for, and again where the engine stopped over it', async () => {
    let loads = 0;
    let fails = 1;
    const engine = {
      ...ENGINE,
      load(...asked: Parameters<typeof ENGINE.load>) {
        loads++;
        if (fails-- > 0) return Promise.reject(new Error('it died'));
        return ENGINE.load(...asked);
      },
    };
    const reruns = new Reruns(() => engine, 2);
    const text = run.description.scenarioText;
    const request = { key: 'a', text, overrides: { seed: 7 }, weeks: 2 };
    expect(await reruns.make(request)).toEqual({ failed: 'Error: it died' });
    const [one, two] = await Promise.all([reruns.make(request), reruns.make(request)]);
    expect('history' in one && one.history.lastWeek).toBe(2);
    expect(two).toBe(one);
    expect(loads).toBe(2);
  });
});
