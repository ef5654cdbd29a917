// How each mechanism of the model is switched off alone: parameters and values, and what shows that it is
// off. A force that is off is exactly 0 for everybody in every week; an input that is off changes nothing in
// what its rule works out; a state that is off does not move, or is 0. Where each seed has its own value
// around a parameter, 1 is only 1 without that jitter. The table in docs/model.md is made from here.

import type { ColumnName } from '../sim/columns.ts';
import type { LeverName, ParamName } from '../sim/params.ts';

/** What is 0 when the mechanism is off, and is not when it is on. */
export type Sign =
  | { force: string }
  /** What changing an input does to what a rule writes. */
  | { rule: string; input: ColumnName | `lever ${LeverName}` | 'profit'; writes: ColumnName }
  | { moves: ColumnName }
  | { falls: ColumnName }
  | { largest: ColumnName }
  | { spread: ColumnName }
  | { of: 'nice practice' | 'exits' | 'custom' | 'deaf ears' };

export interface Switch {
  /** Number of the mechanism in the model's list, or a name where it has none. */
  readonly mechanism: string;
  readonly what: string;
  readonly off: Readonly<Partial<Record<ParamName, number | string>>>;
  /** What must be set for the mechanism to act at all, where the default leaves it off. */
  readonly on?: Readonly<Partial<Record<ParamName, number | string>>>;
  readonly sign: Sign;
  /** Forces that go with it, besides its own. */
  readonly along?: readonly string[];
}

const force = (name: string): Sign => ({ force: name });
const input = (
  rule: string,
  changed: ColumnName | `lever ${LeverName}` | 'profit',
  writes: ColumnName,
): Sign => ({ rule, input: changed, writes });

const row = (
  mechanism: string,
  what: string,
  off: Switch['off'],
  sign: Sign,
  more: Pick<Switch, 'on' | 'along'> = {},
): Switch => ({ mechanism, what, off, sign, ...more });

const HABIT = 'practice habit';

export const SWITCHES: readonly Switch[] = [
  row('1', 'peers pull on belief', { pullPeers: 0 }, force('belief peers')),
  row('2', 'people are anchored', { anchor: 'off' }, input('belief', 'beliefStart', 'belief'), {
    on: { anchor: 'on' },
  }),
  row(
    '2',
    'people differ in susceptibility',
    { susceptibilitySpread: 0 },
    { spread: 'susceptibility' },
  ),
  row('3', 'only the like-minded are heard', { confidenceBound: 2 }, { of: 'deaf ears' }),
  row('4', 'facets hold together', { coherence: 0 }, force('belief coherence')),
  row(
    '5',
    'norms need a threshold',
    { norm: 'linear' },
    input('visibility', 'threshold', 'seenNorm'),
  ),
  row('5', 'thresholds differ', { thresholdSd: 0 }, { spread: 'threshold' }),
  row('5', 'norms enter belief', { pullNorm: 0 }, force('belief norm')),
  row('6', 'norms enter choice', { motiveNorm: 0 }, force('practice norm')),
  row('6', 'belief enters choice', { motiveBelief: 0 }, force('practice belief')),
  row('7', 'not everything is thought about', { deliberation: 1 }, force(HABIT)),
  row('8', 'habit steers what is not', { habitWeight: 0 }, force(HABIT)),
  row('8', 'people differ in habit', { habitSpread: 0 }, { spread: 'habitRate' }),
  row('9', 'mixed messages cost trust', { integrity: 0 }, input('messages', 'systems', 'trust')),
  row(
    '10',
    'thinking needs clarity',
    { deliberationClarity: 0 },
    input('behaviour', 'clarity', 'practiceDeep'),
  ),
  row(
    '10',
    'ambiguity distresses',
    { ambiguityDistress: 0 },
    input('temperature', 'clarity', 'distress'),
  ),
  row(
    '10',
    'vision clears things up',
    { visionClarity: 0 },
    input('messages', 'lever vision', 'clarity'),
  ),
  row('11', 'authority makes people comply', { motiveAuthority: 0 }, force('practice talk')),
  row('11', 'trusted talk is internalised', { pullTalk: 0 }, force('belief talk'), {
    along: ['belief manager'],
  }),
  row('11', 'managers bend the message', { managerFilter: 0 }, force('belief manager')),
  row('12', 'rewards drive choice', { motiveReward: 0 }, force('practice systems')),
  row('12', 'systems shape belief', { pullSystems: 0 }, force('belief systems')),
  row('12', 'control crowds out', { crowding: 0 }, input('belief', 'lever controlling', 'belief')),
  row('14', 'heat engages', { heatEngages: 'off' }, input('temperature', 'heat', 'arousal')),
  row(
    '15',
    'fear shuts down',
    { fearStops: 'off' },
    { largest: 'fear' },
    { along: ['practice fear'] },
  ),
  row('15', 'fear deters from deep work', { costFear: 0 }, force('practice fear')),
  row('16', 'safety moves', { safetyRate: 0 }, { moves: 'safety' }),
  row('16', 'the safe bear more', { fearSafety: 0 }, input('temperature', 'safety', 'fear')),
  row(
    '16',
    'gadflies are silent unless safe',
    { voiceAt: 0, voiceWidth: 0.005 },
    input('visibility', 'safety', 'seenPractice'),
  ),
  row(
    '17, overt resistance',
    'push breeds resistance',
    { reactance: 0 },
    force('resistance push'),
    {
      along: ['resistance persistence'],
    },
  ),
  row(
    '17',
    'resistance defies authority',
    { resistanceDefies: 0 },
    input('behaviour', 'resistance', 'practiceDeep'),
    { on: { motiveAuthority: 2, deliberation: 0.8, resistanceDefies: 1 } },
  ),
  row(
    '17',
    'resisting distresses',
    { resistanceDistress: 0 },
    input('temperature', 'resistance', 'distress'),
  ),
  row(
    '17',
    'trust softens reactance',
    { trustSoftens: 0 },
    input('resistance', 'trust', 'resistance'),
  ),
  row(
    '17',
    'blame distresses',
    { deficitDistress: 0 },
    input('temperature', 'lever deficit', 'distress'),
  ),
  row(
    '18, ignorance',
    'people must understand',
    { gateFloor: 1, contextJitter: 0 },
    input('belief', 'understanding', 'belief'),
  ),
  row(
    '18, ignorance',
    'managers must understand',
    { managerGate: 1, contextJitter: 0 },
    input('systems', 'understanding', 'systems'),
  ),
  row('19', 'learning fades', { forgetRate: 0 }, { falls: 'understanding' }),
  row(
    '20',
    'taking part calms',
    { participationCalms: 0, participationFades: 0 },
    input('resistance', 'lever participation', 'resistance'),
  ),
  row(
    '20',
    'taking part lends credit',
    { participationCredit: 0 },
    input('belief', 'lever participation', 'belief'),
  ),
  row(
    '20',
    'taking part delays',
    { participationDelay: 0 },
    input('systems', 'lever participation', 'systems'),
  ),
  row(
    '20',
    'taking part makes safe',
    { participationSafety: 0 },
    input('temperature', 'lever participation', 'safety'),
  ),
  row(
    '21',
    'exemplars colour the picture',
    { exemplarWeight: 0 },
    input('visibility', 'lever exemplars', 'seenPractice'),
  ),
  row(
    '21',
    'precedents colour it',
    { precedentWeight: 0 },
    input('visibility', 'lever precedents', 'seenPractice'),
  ),
  row('22', 'meeting customers moves belief', { pullCustomers: 0 }, force('belief customers')),
  row('22', 'a bad image deters', { costImage: 0 }, force('practice customers')),
  row(
    '22',
    'meeting corrects the image',
    { reactionRate: 0 },
    input('learning', 'lever customerContact', 'expectedReaction'),
  ),
  row(
    '22',
    'images pass between colleagues',
    { reactionShared: 0 },
    input('learning', 'seenReaction', 'expectedReaction'),
  ),
  row(
    '23',
    'recognition makes visible',
    { recognitionWeight: 0 },
    input('visibility', 'lever recognition', 'seenPractice'),
  ),
  row('23', 'managers go first', { roleModelLift: 0 }, force('practice example')),
  row('24', 'there are gadflies', { gadflyShare: 0 }, { largest: 'gadfly' }),
  row('25', 'moods pass over ties', { moodContagion: 0 }, input('temperature', 'seenHeat', 'heat')),
  row('26', 'people believe what they do', { pullPractice: 0 }, force('belief practice')),
  row('27', 'the merely nice are complacent', { complacency: 0 }, { largest: 'complacent' }),
  row(
    '28',
    'profit pressure pulls back',
    { profitPressure: 0 },
    input('systems', 'profit', 'systems'),
  ),
  row('29', 'people leave', { exitRate: 0 }, { of: 'exits' }),
  row('30', 'programmes tire', { fatigueRate: 0 }, { moves: 'fatigue' }),
  row('32', 'customers leave', { leavingRate: 0 }, { of: 'custom' }),
  row(
    'covert resistance',
    'people can be merely nice',
    { options: 'two' },
    { of: 'nice practice' },
  ),
  row(
    'work avoidance',
    'people flee or force a fix',
    { avoidAfraid: 1, avoidKnowing: 0 },
    { largest: 'avoiding' },
  ),
  row(
    'work avoidance',
    'gadflies are attacked',
    { gadflyAttack: 0 },
    input('turnover', 'lever protection', 'leftWeek'),
    {
      on: { gadflyShare: 0.5, exitRate: 0.1, gadflyAttack: 20, avoidKnowing: 1, avoidAwake: 0 },
    },
  ),
  row(
    'power loss',
    'losing power distresses',
    { powerDistress: 0 },
    input('temperature', 'lever powerLoss', 'distress'),
  ),
  row(
    'power loss',
    'losing the old way distresses',
    { lossDistress: 0 },
    input('temperature', 'meanBelief', 'distress'),
  ),
  row('effort', 'deep work takes effort', { costDeep: 0 }, force('practice effort')),
  row('chance', 'beliefs wander', { beliefNoise: 0 }, force('belief noise')),
];

/** Mechanisms of the list that have no switch of their own, and why. */
export const WITHOUT_SWITCH: Readonly<Record<string, string>> = {
  13: 'emerges from 4, 10 and 18: switch these off',
  31: 'a model of its own beside the tests, not part of this one',
};
