// The change context (CTX-2 to CTX-5) as the engine reads it: what is said against what systems do, what stands
// in the way of whom, what fits, and that asking changes nothing.

import { expose, wrap } from 'comlink';
import { describe, expect, it } from 'vitest';
import {
  createModel,
  INTERVENTIONS,
  KINDS,
  leversOfWeek,
  parseScenario,
  save,
  stateHash,
} from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import { diagnose, type DepartmentContext, type Diagnosis } from '../workers/diagnosis.ts';
import { createSimApi, type SimApi } from '../workers/sim-api.ts';
import { accepted, hashOf, makeModel, passWeeks, RICH, scenarioText, tinyFile } from './helpers.ts';

const shipped = (name: string, weeks: number): Model =>
  passWeeks(createModel(accepted(parseScenario(scenarioText(`${name}.json`)))), weeks);

function named({ departments }: Diagnosis, name: string): DepartmentContext {
  const found = departments.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no department is called ${name}`);
  return found;
}

const gapOf = (diagnosis: Diagnosis, department: number, barrier: string): number =>
  diagnosis.departments[department].gaps[diagnosis.barriers.findIndex((one) => one === barrier)];

/** An organisation from a list of people, half in one department and half in the other, and of ties. */
function listed(ids: readonly string[], pairs: readonly (readonly [string, string])[]) {
  const departmentOf = (place: number): string => (place < ids.length / 2 ? 'Left' : 'Right');
  const people = ids.map((id, place) => ({ id, department: departmentOf(place) }));
  const departments = [{ name: 'Left' }, { name: 'Right' }];
  return { name: 'Listed', departments, roster: { people, ties: pairs } };
}

const ALL_SYSTEMS = [
  'rewards',
  'metrics',
  'processes',
  'decisionRights',
  'structure',
  'peoplePractices',
];

describe('mixed messages', () => {
  it('are named in Sales where words change and pay does not, and foreseen before they come', () => {
    const before = named(diagnose(shipped('mixed-messages', 0)), 'Sales');
    expect(before.contradiction).toBeNull();
    expect(before.ahead).toEqual({
      week: 8,
      until: null,
      talk: 1,
      levers: ALL_SYSTEMS,
      systems: -1,
    });
    const after = named(diagnose(shipped('mixed-messages', 30)), 'Sales');
    expect(after.contradiction).toMatchObject({ week: 30, until: null, levers: ALL_SYSTEMS });
    expect(after.contradiction?.talk).toBe(1);
    expect(after.mixed).toBeGreaterThan(before.mixed + 0.4);
    expect(after.readiness.index).toBeLessThan(before.readiness.index);
  });

  it.each([
    ['product', {}],
    ['customer', { talk: 0.9, ...Object.fromEntries(ALL_SYSTEMS.map((name) => [name, 0.9])) }],
  ])('are nowhere in an organisation that is all %s', (_, params) => {
    const { departments } = diagnose(makeModel({ params }));
    for (const { contradiction, ahead } of departments) {
      expect([contradiction, ahead]).toEqual([null, null]);
    }
  });

  it('are of pay alone where pay alone says something else, and only in that department', () => {
    const organisation = {
      name: 'One board apart',
      departments: [
        { name: 'Same', people: 12 },
        { name: 'Paid otherwise', people: 12, systems: { rewards: 0.5 } },
      ],
    };
    const { departments } = diagnose(makeModel({ organisation }));
    expect(departments[0].contradiction).toBeNull();
    expect(departments[1].contradiction).toMatchObject({ talk: -1, levers: ['rewards'] });
  });

  it('end in the week from which the plan has words and systems agree', () => {
    const words = { kind: 'vision-talk', start: 2, weeks: 10 };
    const { departments } = diagnose(makeModel({ interventions: [words] }));
    // Talk rises in one week, and is back as fast after the last one.
    expect(departments[0].ahead).toMatchObject({ week: 2, until: 12 });
    expect(diagnose(makeModel({ interventions: [words] }, 14)).departments[0].ahead).toBeNull();
  });

  it('that come one after the other are told as they are at the worst', () => {
    const interventions = [
      { kind: 'align-incentives', start: 0 },
      { kind: 'vision-talk', start: 20 },
    ];
    const [{ ahead }] = diagnose(makeModel({ interventions })).departments;
    expect(ahead).toMatchObject({ week: 20, talk: 1, levers: ALL_SYSTEMS.slice(1) });
  });

  it('are foreseen from the very levers that the run will have', () => {
    // A thermostat turns heat by what is seen, which nobody knows ahead.
    const changes = { ...RICH, policy: undefined };
    const model = makeModel(changes, 4);
    for (const week of [4, 6, 11, 17, 23]) {
      expect(leversOfWeek(model, week)).toEqual(makeModel(changes, week + 1).levers);
    }
  });

  it('that an event brings are foreseen like those of a plan', () => {
    const events = [{ week: 9, set: { talk: 1 } }];
    expect(diagnose(makeModel({ events }, 3)).departments[1].ahead).toMatchObject({ week: 9 });
  });
});

describe('what stands in the way', () => {
  it('is what systems and words are this week, programmes that run included', () => {
    const interventions = [{ kind: 'align-incentives', start: 0 }];
    const before = diagnose(makeModel({ interventions }));
    expect(gapOf(before, 0, 'rewards')).toBe(1);
    expect(gapOf(diagnose(makeModel({ interventions }, 40)), 0, 'rewards')).toBeLessThan(0.1);
  });

  it('is between 0 and 1 everywhere, in a rich plan too, and so is each part of readiness', () => {
    for (const weeks of [0, 7, 21]) {
      const { departments } = diagnose(makeModel(RICH, weeks));
      for (const { gaps, readiness } of departments) {
        for (const value of [...gaps, ...Object.values(readiness)]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const { index, ...parts } = readiness;
        const sum = Object.values(parts).reduce((all, one) => all + one, 0);
        expect(index).toBeCloseTo(sum / 5, 12);
      }
    }
  });

  it('tells silos where a department keeps to itself, and none where there is one department', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f'];
    const inside: [string, string][] = [
      ['a', 'b'],
      ['b', 'c'],
      ['d', 'e'],
      ['e', 'f'],
    ];
    const across: [string, string][] = [
      ['a', 'd'],
      ['b', 'e'],
      ['c', 'f'],
    ];
    const of = (pairs: [string, string][]): number =>
      gapOf(diagnose(makeModel({ organisation: listed(people, pairs) })), 0, 'silos');
    expect(of(inside)).toBe(1);
    expect(of(across)).toBe(0);
    const one = { name: 'One', departments: [{ name: 'All', people: 20 }] };
    expect(gapOf(diagnose(makeModel({ organisation: one })), 0, 'silos')).toBe(0);
  });

  it('is not made up for a department that everybody has left', () => {
    const model = makeModel();
    for (let person = 0; person < model.people; person++) {
      if (model.roster.department[person] === 1) model.columns.vacantWeeks[person] = 5;
    }
    const { departments, barriers } = diagnose(model);
    const { people, gaps, readiness, fits } = departments[1];
    expect([people, fits.length]).toEqual([0, 0]);
    expect(readiness.index).toBeNaN();
    expect(gaps[barriers.indexOf('mistrust')]).toBeNaN();
    expect(gaps[barriers.indexOf('rewards')]).toBe(1);
  });
});

describe('interventions that fit', () => {
  const kindsOf = ({ fits }: DepartmentContext): string[] => fits.map(({ kind }) => kind);

  it('begin with teaching where nobody understands the package, as all else waits for it (MIX-9)', () => {
    const sales = named(diagnose(shipped('mixed-messages', 0)), 'Sales');
    expect(sales.fits[0]).toMatchObject({ kind: 'educate-paradigm', takesOn: ['ignorance'] });
    const bonus = sales.fits.find(({ kind }) => kind === 'align-incentives');
    expect(bonus?.cautions).toMatchObject([{ why: 'weak', name: 'understanding' }]);
  });

  it('never repeat what the plan has for that department, and do offer it to the others', () => {
    const target = { departments: ['Sales'] };
    const interventions = [{ kind: 'educate-paradigm', start: 4, target }];
    const [service, sales] = diagnose(makeModel({ interventions })).departments;
    expect(kindsOf(sales)).not.toContain('educate-paradigm');
    expect(kindsOf(service)).toContain('educate-paradigm');
    const over = [{ kind: 'educate-paradigm', start: 1, weeks: 2 }];
    const [again] = diagnose(makeModel({ interventions: over }, 8)).departments;
    expect(kindsOf(again)).toContain('educate-paradigm');
  });

  it('address something that stands in the way here, and say what nothing else takes on', () => {
    const diagnosis = diagnose(makeModel(RICH, 12));
    for (const { fits, gaps } of diagnosis.departments) {
      const taken = fits.flatMap(({ takesOn }) => takesOn);
      expect(new Set(taken).size).toBe(taken.length);
      for (const { kind, addresses } of fits) {
        const row = INTERVENTIONS.find((one) => one.kind === kind);
        expect(row?.addresses).toEqual(addresses);
        const own = addresses.map((name) => gaps[diagnosis.barriers.indexOf(name)]);
        expect(Math.max(...own)).toBeGreaterThanOrEqual(1 / 3);
      }
    }
    expect(KINDS.length).toBeGreaterThan(30);
  });

  it('cost by the people of the department', () => {
    const [service, sales] = diagnose(makeModel()).departments;
    const costOf = ({ fits }: DepartmentContext): number =>
      fits.find(({ kind }) => kind === 'educate-paradigm')?.cost ?? NaN;
    expect(costOf(service)).toBeCloseTo((20 * service.people) / 1000, 12);
    expect(costOf(sales) / costOf(service)).toBeCloseTo(sales.people / service.people, 12);
  });

  it('warn of words that systems deny, of orders, and of heat where people are afraid', () => {
    const calm = diagnose(makeModel()).departments[0];
    const cautions = ({ fits }: DepartmentContext, kind: string): string[] =>
      fits.find((fit) => fit.kind === kind)?.cautions.map(({ why }) => why) ?? ['not offered'];
    expect(cautions(calm, 'vision-talk')).toContain('words');
    expect(cautions(calm, 'mandate')).toEqual(['push', 'words']);
    expect(cautions(calm, 'stretch-responsibility')).not.toContain('hot');
    const afraid = diagnose(makeModel({ params: { temperature: 0.75 } })).departments[0];
    expect(afraid.readiness.calm).toBeLessThan(0.5);
    expect(cautions(afraid, 'protect-gadflies')).toContain('hot');
    const aligned = Object.fromEntries(ALL_SYSTEMS.map((name) => [name, 0.9]));
    expect(
      cautions(diagnose(makeModel({ params: aligned })).departments[0], 'vision-talk'),
    ).toEqual([]);
  });

  it('leave out what has nothing to act on: scripts where there are none', () => {
    const [scripted, plain] = diagnose(makeModel()).departments;
    expect(kindsOf(scripted)).toContain('drop-scripts');
    expect(kindsOf(plain)).not.toContain('drop-scripts');
  });
});

describe('asking where an organisation stands', () => {
  it('changes nothing: the same state, and the same run afterwards', () => {
    const asked = makeModel(RICH, 9);
    const before = new Uint8Array(save(asked));
    const levers = asked.levers.slice();
    diagnose(asked);
    expect(new Uint8Array(save(asked))).toEqual(before);
    expect(asked.levers).toEqual(levers);
    expect(hashOf(passWeeks(asked, 20))).toBe(hashOf(makeModel(RICH, 29)));
  });

  it('goes through the service, and is of the week that is shown', async () => {
    const { port1, port2 } = new MessageChannel();
    const service = createSimApi();
    expose(service, port1);
    const remote = wrap<SimApi>(port2);
    await remote.load(JSON.stringify(tinyFile(RICH)));
    await remote.advance(6);
    const model = makeModel(RICH, 6);
    expect(await remote.diagnose()).toEqual(diagnose(model));
    expect((await remote.diagnose()).week).toBe(6);
    expect(stateHash(model)).toBe(hashOf(makeModel(RICH, 6)));
    await remote.seek(2);
    expect((await remote.diagnose()).week).toBe(2);
    port1.close();
    port2.close();
  });

  it('names connectors by the list they came from, with their department and ties', () => {
    const ids = Array.from({ length: 12 }, (_, place) => `P-${place}`);
    const spokes = ids.slice(1).map((id): [string, string] => [ids[0], id]);
    const { directly } = diagnose(makeModel({ organisation: listed(ids, spokes) }));
    expect(directly.connectors).toMatchObject([
      { person: 0, id: 'P-0', department: 'Left', ties: 11, adds: 12 },
    ]);
    expect(directly.reached).toBe(12);
  });
});
