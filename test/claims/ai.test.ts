// Appreciative work and customers in the room (AI), in twelve organisations of 200 people. What is known to
// fail is explained in docs/evidence.md.

import { ask, askInFull } from './asking.ts';

ask('F12');
ask('F13');
ask('F14');
ask('inviting');
ask('every-level');
// Images hold practice back; overt resistance comes from push and belief, and images reach neither.
ask('images', {
  'resistance, worseOrdered against betterOrdered, weeks 20 to 40': '.000',
});
askInFull('F15', { 'ablation: there are no good examples': 'all of it is left: +.256' });
