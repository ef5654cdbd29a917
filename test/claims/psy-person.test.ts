// What a sector takes for granted, and seven ways of working on what is unspoken (PSY-2, PSY-3), in twelve
// organisations of 200 people. Known to fail, with the figure, is what does not hold.

import { ask, askInFull } from './asking.ts';

ask('sector');
ask('fears');
ask('looser');
askInFull('open-dialogue', {
  'clarity, aligned against closed, weeks 52 to 78': '+.0194 in 12 of 12, .02 is asked for',
});
// Watching brings fear to where the leader wants it, not below.
askInFull('watching', {
  'fear, watched against blurred, weeks 12 to 104': '-.004 (-.020 to .010)',
  'deep, watched against blurred, weeks 52 to 104': '-.001 (-.045 to .064)',
});
