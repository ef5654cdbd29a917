// What keeps or loses a change (CTX), in twelve organisations of 200 people. What is known to fail is
// explained in docs/evidence.md.

import { ask, askInFull } from './asking.ts';

ask('F17');
askInFull('F18', { 'ablation: no peers': '.700 is left of 1.506, and .250 may be' });
ask('F24');
askInFull('F16', {
  'ablation: nobody leaves and nothing is forgotten': '-.207 is left of -.320, and -.075 may be',
});
askInFull('F19', {
  'deep outside the pilot, bridged against siloed, others half open': '+.018, in 12 of 12',
});
ask('tailored');
ask('diagnosis', {
  'rank correlation of readiness at week 0 with the change in deep after two years':
    '+.149, in 9.5 of 12; +.222 in 30 others',
  'ablation: departments are alike': '.200 is left, and less than .200 may be',
});
// A rank has no size: where departments are alike by plan, what chance put into them still tells.
ask('diagnosis graded', {
  'ablation: departments are alike': '.353 is left of .468, and .200 may be',
});
