// Facts about mixed messages (MIX-1 to MIX-6): F1 to F4 and F8 of the model's section 3.

import { contrast, level, type Fact, type Window } from './fact.ts';
import { FIRM, FULL, NO_GATE, NO_PEERS, QUO, set, systemsAt } from './firm.ts';

const LATE: Window = [130, 160];
const base = FIRM;
const weeks = LATE[1];

const TALK = set([0, { talk: 1 }]);

const F1: Fact = {
  id: 'F1',
  claims: ['MIX-1', 'MIX-2'],
  statement: 'when only the words change, the vision becomes unclear',
  base,
  weeks,
  arms: { quo: QUO, talk: TALK },
  contrasts: [contrast(['quo', 'talk'], 'clarity', [0, 26], { atLeast: -0.1 })],
  ablations: [{ says: 'words count for nothing', params: { clarityTalk: 0 }, kills: [0] }],
};

const F2: Fact = {
  id: 'F2',
  claims: ['MIX-4'],
  statement: 'mixed messages make people lean on habit and strain them',
  base,
  weeks,
  arms: { quo: QUO, talk: TALK },
  contrasts: [
    contrast(['quo', 'talk'], 'habitReliance', [4, 26], { atLeast: 0.02 }),
    contrast(['quo', 'talk'], 'distress', [4, 26], { atLeast: 0.02 }),
  ],
  ablations: [
    {
      says: 'clarity neither helps thinking nor calms',
      params: { deliberationClarity: 0, ambiguityDistress: 0 },
      kills: [0, 1],
    },
  ],
};

const F3: Fact = {
  id: 'F3',
  claims: ['MIX-4', 'MIX-2'],
  statement: 'talk without systems changes neither practice nor belief, and costs trust',
  base,
  weeks,
  arms: { quo: QUO, talk: TALK },
  contrasts: [
    contrast(['quo', 'talk'], 'deep', LATE, { within: 0.06 }),
    contrast(['quo', 'talk'], 'belief', LATE, { atMost: 0.05 }),
    contrast(['quo', 'talk'], 'trust', LATE, { atLeast: -0.3 }),
  ],
  ablations: [{ says: 'contradiction costs no trust', params: { integrity: 0 }, kills: [2] }],
};

const HR = set([0, { peoplePractices: 1, talk: 1, education: 0.3 }]);

const F4: Fact = {
  id: 'F4',
  claims: ['MIX-6'],
  statement: 'HR programmes with teaching on unchanged systems make no customer culture',
  base,
  weeks,
  arms: { quo: QUO, hr: HR },
  contrasts: [contrast(['quo', 'hr'], 'deep', LATE, { within: 0.06 })],
  ablations: [
    { says: 'levers add up: no gate, no peers', params: { ...NO_GATE, ...NO_PEERS }, kills: [0] },
  ],
};

/** What half a package leaves as it was: the other half, with all that goes around systems, is done. */
const REST = ['rewards', 'processes', 'structure'];

const F8: Fact = {
  id: 'F8',
  claims: ['MIX-5'],
  statement: 'half a package makes people nicer, not customer-focused',
  base,
  weeks,
  arms: { quo: QUO, half: set([0, { ...FULL, ...systemsAt(-1, REST) }]) },
  contrasts: [
    contrast(['quo', 'half'], 'nice', LATE, { atLeast: 0.1 }),
    level('half', 'deep', LATE, 0.25, { atMost: 0 }),
  ],
  ablations: [{ says: 'being merely nice is impossible', params: { options: 'two' }, kills: [0] }],
};

export const MIX_FACTS: readonly Fact[] = [F1, F2, F3, F4, F8];
