// The four scenarios that come first, each in twelve organisations against doing nothing. What
// is known to fail is explained in docs/evidence.md.

import { ask, askInFull } from './asking.ts';

ask('product-baseline');
ask('mixed-messages');
ask('hr-programmes-only');
ask('full-package');
askInFull('unclear-vision', {
  'unclear, talk against quo, weeks 8 to 34': '+.001, none in 12 by a tenth',
  'unclear, talk against full, weeks 8 to 60': '-.402, in none of 12',
});
