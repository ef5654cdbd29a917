// Heat, safety, gadflies, money (HEAT, PSY-3), in twelve organisations of 200 people. What is known to fail
// is explained in docs/evidence.md.

import { ask } from './asking.ts';

ask('F10');
ask('F11');
ask('F20');
ask('F9');
ask('F9 later');
ask('F21');
ask('heat-everywhere');
ask('F22');
ask('F23');
