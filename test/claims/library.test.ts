// The library of scenarios: each shipped plan against the plan somebody would naturally make instead, in
// twelve organisations of half the shipped size. What is known to fail is explained in docs/scenarios.md.

import { ask } from './asking.ts';

ask('assumptions-first');
ask('who-loses-power');
ask('leader-heat');
ask('gadflies');
ask('drop-the-scripts');
ask('give-it-time');
ask('deficit-against-appreciative');
ask('customers-in-the-room');
ask('keep-it-alive');
ask('two-cultures');
ask('borrowed-precedents');
// Assumptions weigh in the mean belief too, which is a motive, so coherence alone does not explain them.
ask('sector-manufacturing');
ask('sector-healthcare');
ask('sector-financial-services');
ask('sector-retail');
ask('sector-professional-services');
