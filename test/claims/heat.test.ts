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
ask('avoidance');
ask('four-ways');
// Those who lose power flee from the work; overt resistance comes from being pushed alone.
ask('power');
// Scripts make being nice a little easier, just less than was asked for.
ask('scripts');
ask('lowering');
// In the fifth year people serve customers nearly as well as can be (.91), so ideas have little to add.
ask('ideas');
