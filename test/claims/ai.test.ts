// Appreciative work and customers in the room (AI), in twelve organisations of 200 people. What is known to
// fail is explained in docs/evidence.md.

import { ask, askInFull } from './asking.ts';

ask('F12');
ask('F13');
ask('F14');
askInFull('F15', { 'ablation: there are no good examples': 'all of it is left: +.256' });
