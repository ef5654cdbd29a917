// Organisational psychotherapy and the customer's organisation (PSY), in twelve organisations. What is known to
// fail is explained in docs/evidence.md.

import { ask } from './asking.ts';

ask('customer-constraint');
ask('customer-organisation');
ask('assumptions-or-processes');
