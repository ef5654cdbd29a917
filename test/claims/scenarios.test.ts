// The four scenarios that come first, each in twelve organisations against doing nothing. What
// is known to fail is explained in docs/evidence.md.

import { ask } from './asking.ts';

ask('product-baseline');
ask('mixed-messages');
ask('hr-programmes-only');
ask('full-package');
ask('unclear-vision');
