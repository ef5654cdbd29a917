// Heat, safety, gadflies, money (HEAT, PSY-3), in twelve organisations of 200 people. What is known to fail
// is explained in docs/evidence.md.

import { ask, askInFull } from './asking.ts';

ask('F10', { 'ablation: nobody is ever afraid': '.208 is left of 1.072, and .200 may be' });
ask('F11');
ask('F20', {
  'deep, placebo against bare, weeks 130 to 160': '.069, up to .136, and .05 may be',
});
askInFull('F9');
askInFull('F9 later');
askInFull('F21', { 'deep, tough against full, weeks 130 to 160': '+.042 in 8 of 12' });
askInFull('heat-everywhere', {
  'deep in the department where it is highest, against .25': '.238, up to .27',
});
askInFull('F22', { 'ablation: customers notice and follow at once': 'all of it is left' });
askInFull('F23');
