// The vision activity where the text puts it (MIX-10): people are taught first, and picture the future when
// everything else begins. Asked after `vision` had failed, in which all begins at once; the minimum effects are
// those of `vision`.

import { contrast, interaction, type Fact, type Window } from './fact.ts';
import { FIRM, FULL, set } from './firm.ts';

const TAUGHT_FOR = 26;
/** Until systems have come round to what is said. */
const FIRST_QUARTER: Window = [TAUGHT_FOR, TAUGHT_FOR + 13];
const PICTURE = { vision: 0.5 };
const UNTAUGHT = { ...FULL, education: 0 };
const { education, temperature } = FULL;
const lessons = { education, temperature };

const VISION_AFTER: Fact = {
  id: 'vision-after',
  claims: ['MIX-10', 'MIX-9'],
  statement: 'after teaching, picturing the future gives clarity and energy while the rest begins',
  base: FIRM,
  weeks: FIRST_QUARTER[1],
  arms: {
    taught: set([0, lessons], [TAUGHT_FOR, FULL]),
    pictured: set([0, lessons], [TAUGHT_FOR, { ...FULL, ...PICTURE }]),
    untaught: set([0, { temperature }], [TAUGHT_FOR, UNTAUGHT]),
    untaughtPictured: set([0, { temperature }], [TAUGHT_FOR, { ...UNTAUGHT, ...PICTURE }]),
  },
  contrasts: [
    contrast(['taught', 'pictured'], 'clarity', FIRST_QUARTER, { atLeast: 0.05 }),
    contrast(['taught', 'pictured'], 'engagement', FIRST_QUARTER, { atLeast: 0.02 }),
    interaction(
      [
        ['untaught', 'untaughtPictured'],
        ['taught', 'pictured'],
      ],
      'clarity',
      FIRST_QUARTER,
      { atLeast: 0.03 },
    ),
  ],
  ablations: [
    { says: 'a picture clears nothing up', params: { visionClarity: 0 }, kills: [0, 2] },
    { says: 'ambiguity does not strain', params: { ambiguityDistress: 0 }, kills: [1] },
  ],
};

export const VISION_FACTS: readonly Fact[] = [VISION_AFTER];
