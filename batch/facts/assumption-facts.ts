// Facts about a sector's assumptions (PSY-2) and about the seven ways of working on what is unspoken (PSY-3).
// Minimum effects were set before the first measurement.

import type { ScenarioFile } from '../../sim/index.ts';
import { contrast, type Fact, type Run, type Side, type Window } from './fact.ts';
import { FIRM, FULL, SAFE, set } from './firm.ts';
import { READING } from './readings.ts';

const base = FIRM;
const MOVING: Window = [52, 104];
const safe = { ...FULL, ...SAFE };
const full = set([0, safe]);
const but = (levers: Readonly<Record<string, number>>) => set([0, { ...safe, ...levers }]);
const NO_FEAR = { fearAt: 1, fearSafety: 1, costFear: 0 };

const HEALTHCARE: ScenarioFile['organisation'] = {
  ...FIRM.organisation,
  assumptions: [
    { name: 'do no harm', text: 'Whatever is new may harm a patient.' },
    { name: 'clinicians know best', text: 'Patients cannot judge what is good for them.' },
  ].map((one) => ({ ...one, holds: -1, challengedBy: ['challenge-assumptions'] })),
};
const QUESTIONED = { interventions: [{ kind: 'challenge-assumptions', start: 0 }] };

const SECTOR: Fact = {
  id: 'sector',
  claims: ['PSY-2'],
  statement:
    'what a sector takes for granted slows the change, and questioning it takes the brake off',
  base,
  weeks: MOVING[1],
  arms: {
    plain: full,
    sector: { ...full, organisation: HEALTHCARE },
    questioned: { ...full, ...QUESTIONED, organisation: HEALTHCARE },
  },
  contrasts: [
    contrast(['plain', 'sector'], 'deep', MOVING, { atLeast: -0.05 }),
    contrast(['sector', 'questioned'], 'deep', MOVING, { atLeast: 0.05 }),
  ],
  ablations: [
    // Coherence alone does not carry it: without it, -.169 of -.192 is left.
    { says: 'belief is no motive', params: { motiveBelief: 0 }, kills: [0, 1] },
  ],
};

/** Fears voiced and a safe place, where it is too hot (a, b). */
const HOT = { ...FULL, temperature: 0.5 };
const CALMER: Window = [12, 52];

const FEARS: Fact = {
  id: 'fears',
  claims: ['PSY-3'],
  statement:
    'fears that are voiced hurt at first and weigh less afterwards, and a safe place calms',
  base,
  weeks: CALMER[1],
  arms: {
    hot: set([0, HOT]),
    voiced: { ...set([0, HOT]), interventions: [{ kind: 'surface-fears', start: 0 }] },
    safe: { ...set([0, HOT]), interventions: [{ kind: 'safe-space', start: 0 }] },
  },
  contrasts: [
    contrast(['hot', 'voiced'], 'distress', [0, 2], { atLeast: 0.005 }),
    contrast(['hot', 'voiced'], 'fear', CALMER, { atLeast: -0.1 }),
    contrast(['hot', 'safe'], 'fear', CALMER, { atLeast: -0.1 }),
  ],
  ablations: [{ says: 'nobody is ever afraid', params: NO_FEAR, kills: [1, 2] }],
};

const LOOSER: Fact = {
  id: 'looser',
  claims: ['PSY-3'],
  statement: 'named group dynamics and questioned assumptions hold people back less',
  base,
  weeks: MOVING[1],
  arms: { full, named: but({ peerLoosening: 0.4 }), questioned: but({ doubt: 0.4 }) },
  contrasts: [
    contrast(['full', 'named'], 'belief', [26, 78], { atLeast: 0.02 }),
    contrast(['full', 'questioned'], 'belief', [26, 78], { atLeast: 0.02 }),
  ],
  ablations: [
    { says: 'like-minded peers do not pull', params: { pullPeers: 0 }, kills: [0] },
    { says: 'parts of a paradigm do not hold together', params: { coherence: 0 }, kills: [1] },
  ],
};

/** After a year of words without deeds the genuine package begins (e, f). */
const START = 52;
const openly = (levers: Readonly<Record<string, number>>) =>
  set([0, { talk: 1 }], [START, { ...safe, ...levers }]);

const OPEN: Fact = {
  id: 'open-dialogue',
  claims: ['PSY-3'],
  statement: 'open dialogue restores trust that hypocrisy has cost, and shared goals clear the fog',
  base,
  weeks: 2 * START + START,
  arms: {
    closed: openly({}),
    open: openly({ trustRepair: 2 }),
    aligned: openly({ goalClarity: 0.3 }),
  },
  contrasts: [
    contrast(['closed', 'open'], 'trust', [START + 26, 3 * START], { atLeast: 0.05 }),
    contrast(['closed', 'aligned'], 'clarity', [START, START + 26], { atLeast: 0.02 }),
  ],
  ablations: [
    { says: 'trust never repairs', params: { trustUp: 0 }, kills: [0] },
    { says: 'nobody learns', params: { learnRate: 0, learnBySeeing: 0 }, kills: [1] },
  ],
};

/** Leaders who follow a policy and see badly, or watch closely (g). */
const BLURRED = { kind: 'thermostat', lag: 12, noise: 0.2 } as const;

const WATCHED: Window = [12, 104];
/** Where the policy wants mean fear to be. */
const ZONE = [0.06, 0.12] as const;

/** How far fear is outside the zone, mean of the weeks. Asked after the first two contrasts had failed. */
const astray = (arm: string): Side => {
  const outside = ({ values, width }: Run, week: number): number => {
    const fear = values[week * width + READING.fear];
    return Math.max(0, ZONE[0] - fear, fear - ZONE[1]);
  };
  return (own) => {
    let sum = 0;
    for (let week = WATCHED[0] + 1; week <= WATCHED[1]; week++) sum += outside(own[arm], week);
    return sum / (WATCHED[1] - WATCHED[0]);
  };
};

const WATCHING: Fact = {
  id: 'watching',
  claims: ['PSY-3', 'HEAT-4'],
  statement: 'leaders who watch constraints as they emerge frighten fewer people',
  base,
  weeks: MOVING[1],
  arms: {
    blurred: { ...set([0, HOT]), policy: BLURRED },
    watched: { ...set([0, { ...HOT, watching: 1 }]), policy: BLURRED },
  },
  contrasts: [
    contrast(['blurred', 'watched'], 'fear', WATCHED, { atLeast: -0.02 }),
    contrast(['blurred', 'watched'], 'deep', MOVING, { atLeast: 0.02 }),
    {
      says: 'fear outside the zone, watched against blurred',
      a: astray('blurred'),
      b: astray('watched'),
      bar: { atLeast: -0.02 },
    },
  ],
  ablations: [{ says: 'nobody is ever afraid', params: NO_FEAR, kills: [2] }],
};

export const ASSUMPTION_FACTS: readonly Fact[] = [SECTOR, FEARS, LOOSER, OPEN, WATCHING];
