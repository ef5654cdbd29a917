// Appreciative work and customers in the room (AI), in twelve organisations of 200 people. What is known to
// fail is explained in docs/evidence.md.

import { ask } from './asking.ts';

ask('F12');
ask('F13');
ask('F14');
ask('F15');
ask('inviting');
ask('every-level');
// Images hold practice back; overt resistance comes from push and belief, and images reach neither.
ask('images');
