// The catalogue of interventions against the table of the model's section 4.5: what each kind moves at
// strength 1, what it costs, how long it takes, when it can start again.

import { describe, expect, it } from 'vitest';
import { COLUMN_NAMES } from '../sim/columns.ts';
import { INTERVENTIONS, KINDS } from '../sim/index.ts';
import { INFLUENCES } from '../sim/interventions/influences.ts';
import { INHIBITORS } from '../sim/interventions/inhibitors.ts';
import { LEVERS, PARAMS } from '../sim/params.ts';

/** cost, delay, again, then lever and amount: "=" towards it, "+" on top of what is, "x" times what is. */
const TABLE: Record<string, string> = {
  'vision-talk': '2 1 0 talk=1',
  mandate: '1 1 8 talk=1 push=1 deficit=1',
  'role-model': '3 4 0 roleModelling=1',
  'hr-programme': '8 8 13 peoplePractices=1 education+0.1',
  'educate-paradigm': '20 2 0 education+0.3',
  'vision-activity': '6 1 13 vision=0.5',
  'align-incentives': '10 8 26 rewards=1 controlling=1',
  'align-metrics': '5 8 26 metrics=1',
  'redesign-processes': '12 13 26 processes=1 relief+0.2',
  'grant-autonomy': '4 8 13 decisionRights=1 autonomy+0.5 temperature+0.03',
  restructure: '25 13 52 structure=1 powerLoss=1 temperature+0.08',
  'drop-scripts': '2 2 0 scripts=0',
  'remove-inhibitors': '10 8 13 relief+0.5',
  'selective-hiring': '3 1 0 hiringBelief=0.4 vacancyWeeks+4',
  'tough-questions': '1 1 0 toughQuestions=1 temperature+0.05',
  'stretch-responsibility': '1 2 0 autonomy+0.5 temperature+0.05',
  'surface-conflict': '2 1 4 temperature+0.08 openConflict=1',
  'protect-gadflies': '1 1 0 protection=1 temperature+0.02',
  'take-back-responsibility': '1 1 0 temperature+-0.1 autonomy+-0.5',
  'lengthen-timeframe': '0 1 0 temperature+-0.05 patiencex4',
  'appreciative-summit': '30 1 26 exemplars=1 participation=1',
  'invite-customers': '6 1 4 customerContact+0.1 appreciation=1',
  'customer-visits': '8 2 0 customerContact+0.2 appreciation=1',
  recognise: '3 2 0 recognition=1',
  collaborate: '5 4 0',
  'rewire-network': '4 8 0',
  'borrow-precedents': '3 2 13 precedents=1 relief+0.1',
  'surface-fears': '5 3 0 distressRelief+-0.05 distressRelief+0.1 zoneLift+0.1',
  'safe-space': '6 4 0 safetyLift+0.4 distressRelief+0.15',
  'surface-group-dynamics': '4 4 0 peerLoosening+0.4',
  'challenge-assumptions': '5 2 0 doubt+0.4',
  'open-dialogue': '3 2 0 trustRepair+2 temperature+0.02',
  'align-goals': '4 2 13 goalClarity+0.3',
  'monitor-constraints': '3 2 0 watching=1',
  reinforce: '6 1 0 education+0.1 recognition+0.5',
};
const WHOLE_DEPARTMENTS = [
  ...['vision-talk', 'hr-programme', 'align-incentives', 'align-metrics', 'redesign-processes'],
  ...['grant-autonomy', 'restructure', 'selective-hiring', 'lengthen-timeframe'],
];
const SIGN = { toward: '=', add: '+', times: 'x' };

describe('the catalogue of interventions', () => {
  it('has the kinds of the table and no others', () => {
    expect([...KINDS].toSorted()).toEqual(Object.keys(TABLE).toSorted());
  });

  it.each(INTERVENTIONS)('$kind costs, takes and moves what the table says', (row) => {
    const moves = row.effects.map(({ lever, how, amount }) => `${lever}${SIGN[how]}${amount}`);
    expect([row.cost, row.delay, row.again, ...moves].join(' ')).toBe(TABLE[row.kind]);
    expect(row.costLater).toBe(row.kind === 'appreciative-summit' ? 3 : row.cost);
  });

  it.each(INTERVENTIONS)('$kind moves levers or ties, and nothing that is an outcome', (row) => {
    const moved = row.effects.map(({ lever }) => lever);
    expect(moved.filter((name) => !LEVERS.includes(name))).toEqual([]);
    expect(moved.filter((name) => (COLUMN_NAMES as readonly string[]).includes(name))).toEqual([]);
    expect(moved.length > 0 || row.ties !== null).toBe(true);
  });

  it.each(INTERVENTIONS)('$kind can be aimed at people only where it works on people', (row) => {
    const wide = ['organisation', 'department'];
    const whole = WHOLE_DEPARTMENTS.includes(row.kind);
    expect(row.reach).toEqual(whole ? wide : [...wide, 'levels', 'share']);
  });

  it.each(INTERVENTIONS)('$kind says what its effect depends on and what it addresses', (row) => {
    const known = new Set<string>([...PARAMS.map(({ name }) => name), ...COLUMN_NAMES]);
    const { raises, lowers, addresses } = row;
    expect([raises.length > 0, addresses.length > 0]).toEqual([true, true]);
    for (const { name, sentence } of [...raises, ...lowers]) {
      expect(known).toContain(name);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
    expect(addresses.filter((name) => !(name in INHIBITORS))).toEqual([]);
  });

  it('says so of every kind, and every inhibitor is addressed by some kind', () => {
    expect(Object.keys(INFLUENCES).toSorted()).toEqual([...KINDS].toSorted());
    const addressed = new Set(INTERVENTIONS.flatMap(({ addresses }) => addresses));
    expect(Object.keys(INHIBITORS).filter((name) => !addressed.has(name as never))).toEqual([]);
  });
});
