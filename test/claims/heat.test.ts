// Heat, safety, gadflies, money (HEAT, PSY-3), in twelve organisations of 200 people. What is known to fail
// is explained in docs/evidence.md.

import { ask, askInFull } from './asking.ts';

ask('F10', { 'ablation: nobody is ever afraid': '.208 is left of 1.072, and .200 may be' });
ask('F11');
ask('F20', {
  'deep, placebo against bare, weeks 130 to 160': '.069, up to .136, and .05 may be',
});
ask('avoidance');
ask('four-ways');
// Those who lose power flee from the work; overt resistance comes from being pushed alone.
ask('power', {
  'managers resistance, disempowered against full, weeks 26 to 78': '.000',
});
// Scripts make being nice a little easier, just less than was asked for.
ask('scripts', {
  'nice, scripted against free, weeks 130 to 160': '+.0095 in 12 of 12, .01 is asked',
});
askInFull('lowering');
// In the fifth year people serve customers nearly as well as can be (.91), so ideas have little to add.
askInFull('ideas', {
  'satisfaction, protected against plain, weeks 208 to 260':
    '+.010 (.005 to .014), .02 is asked for',
});
askInFull('F9');
askInFull('F9 later');
askInFull('F21', { 'deep, tough against full, weeks 130 to 160': '+.042 in 8 of 12' });
askInFull('heat-everywhere', {
  'deep in the department where it is highest, against .25': '.238, up to .27',
});
askInFull('F22', { 'ablation: customers notice and follow at once': 'all of it is left' });
askInFull('F23');
