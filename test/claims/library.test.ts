// The library of scenarios: each shipped plan against the plan somebody would naturally make instead, in
// twelve organisations of half the shipped size. What is known to fail is explained in docs/scenarios.md.

import { ask, askInFull } from './asking.ts';

ask('assumptions-first');
ask('who-loses-power');
askInFull('leader-heat');
askInFull('gadflies', {
  'ablation: there are no gadflies': '.096 is left of .399, and .040 may be',
});
askInFull('drop-the-scripts', {
  'satisfaction, alone against quo, weeks 130 to 156': '+.005 in all 12, and .010 is asked for',
});
askInFull('give-it-time');
askInFull('deficit-against-appreciative');
askInFull('customers-in-the-room');
askInFull('keep-it-alive');
askInFull('two-cultures');
askInFull('borrowed-precedents', {
  'ablation: examples from outside colour nothing': '.031 is left of .393, and .025 may be',
});

// Assumptions weigh in the mean belief too, which is a motive, so coherence alone does not explain them.
const coherence = 'ablation: parts of a paradigm do not hold together';
askInFull('sector-manufacturing', { [coherence]: '-.139 is left of -.185, and -.025 may be' });
askInFull('sector-healthcare', { [coherence]: '-.187 is left of -.237, and -.025 may be' });
askInFull('sector-financial-services', { [coherence]: '-.206 is left, more than -.153' });
askInFull('sector-retail', { [coherence]: '-.034 is left of -.099, and -.025 may be' });
askInFull('sector-professional-services', { [coherence]: '-.180 is left, more than -.119' });
