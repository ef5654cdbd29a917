// What keeps or loses a change (CTX), in twelve organisations of 200 people. What is known to fail is
// explained in docs/evidence.md.

import { ask, askInFull } from './asking.ts';

ask('F17');
askInFull('F18', { 'ablation: no peers': '.700 is left of 1.506, and .250 may be' });
ask('F24');
// Policies bring a little compliance, which the margin just does not hold.
ask('policies', {
  'deep, policies against quo, weeks 130 to 160': '+.052, up to .062, and .06 may be',
});
ask('behaviours');
ask('catalysts');
ask('precedents');
askInFull('inhibitors', {
  'ablation: clarity does not help thinking': 'of .02 .0101 is left by leaders who speak as before',
});
askInFull('F16', {
  'ablation: nobody leaves and nothing is forgotten': '-.207 is left of -.320, and -.075 may be',
});
askInFull('F19', {
  'deep outside the pilot, bridged against siloed, others half open': '+.018, in 12 of 12',
});
