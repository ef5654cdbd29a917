// What a sector takes for granted, and seven ways of working on what is unspoken (PSY-2, PSY-3), in twelve
// organisations of 200 people. Known to fail, with the figure, is what does not hold.

import { ask } from './asking.ts';

ask('sector');
ask('fears');
ask('looser');
// Watching brings fear to where the leader wants it, not below.
ask('open-dialogue');
// Watching brings fear to where the leader wants it, not below.
ask('watching');
