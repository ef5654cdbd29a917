// The words on and about the dance floor; those of its arrangements have a catalogue of their own.

import { catalogue } from '../language/language.ts';
import { plural } from '../messages.ts';

export const words = catalogue('floor', {
  leaders: 'Leaders',
  /** Of the four bars beside a figure close up, from above. */
  bars: 'Four bars, from the top: understands, believes, dares, does',
  out: (people: number) => `${people} out`,
  in: (people: number) => `${people} in`,
  /** The floor for those who do not see it. */
  spoken: (flat: boolean, people: number, departments: number, arrangement: string) =>
    `${flat ? 'Dance floor from above' : 'Dance floor'}: ${people} people in ${departments} departments. ${arrangement} ` +
    (flat
      ? 'Top half: what they say. Bottom half: what they do.'
      : 'Head: what they say. Body: what they do.'),
  tiesDrawn: (drawn: number, all: number) => `${drawn} of ${all} ties drawn`,
  pulses: 'Pulses: who moves whom, a sample of the strongest',
  strokes: (drawn: number, strong: number) =>
    `Strokes: who moves whom, ${
      drawn < strong
        ? `${drawn} of ${strong} strong influences`
        : plural(drawn, 'strong influence', 'strong influences')
    }`,
});
