// The four scenarios that come first, each in twelve organisations against doing nothing. What
// is known to fail is explained in docs/evidence.md.

import { ask, askInFull } from './asking.ts';

ask('product-baseline');
ask('mixed-messages');
ask('hr-programmes-only');
ask('full-package', {
  'ablation: everything is bearable': '.130 is left of .2 asked for, and .100 may be',
});
askInFull('unclear-vision');
