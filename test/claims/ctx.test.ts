// What keeps or loses a change (CTX), in twelve organisations of 200 people. What is known to fail is
// explained in docs/evidence.md.

import { ask } from './asking.ts';

ask('F17');
ask('F18');
ask('F24');
ask('F16');
ask('F19');
// Policies bring a little compliance, which the margin just does not hold.
ask('policies');
ask('behaviours');
ask('catalysts');
ask('precedents');
ask('inhibitors');
ask('tailored');
ask('diagnosis');
// A rank has no size: where departments are alike by plan, what chance put into them still tells.
ask('diagnosis graded');
