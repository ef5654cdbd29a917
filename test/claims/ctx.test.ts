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
