// The words of the sound room: its switch, what is heard, in one sentence each.

import { catalogue } from '../language/language.ts';

export const words = catalogue('sound', {
  sound: 'Sound',
  hear: 'Hear the run',
  stopHearing: 'Stop hearing',
  about: 'What you hear',
  title: 'What you hear',
  lines: [
    'The low hum is the heat people feel: hotter is higher, and above the zone it turns rough.',
    'The chord is who has really changed: the more people, the more voices and the brighter, and it moves from the left to the right.',
    'Soft short notes are people who leave.',
    '“Hear the run” plays every week so far in about eight seconds, with a tick at each quarter and two at the end.',
  ],
  off: 'Sound is off until you switch it on, and silent while this page is hidden.',
  isOn: 'Sound on. m switches it off.',
  isOff: 'Sound off.',
  nothing: 'No week has passed yet: play a little first.',
  noSound: 'This browser gives the page no sound.',
});
