// Mixed messages and the full package (MIX), in twelve organisations of 200 people. What is known to fail is
// explained in docs/evidence.md.

import { ask, askInFull } from './asking.ts';

ask('F1');
ask('F2');
ask('F3');
ask('F4');
ask('F8');
ask('F4b in safety');
ask('F5 in safety');
ask('F6 in safety', {
  'ablation: nothing needs understanding': '.120 is left of .832, and .100 may be',
});
askInFull('F7 in safety', { 'ablation: no peers': '.652 is left of 1.522, and .250 may be' });
askInFull('vision');
askInFull('F25');
