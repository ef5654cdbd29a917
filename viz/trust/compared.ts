// What a fact compared, in words that people say: the command's short names of readings and plans written out.

import { catalogue } from '../language/language.ts';

/** Short names of readings, as batch/facts/readings.ts has them. */
export const READINGS: Readonly<Record<string, string>> = catalogue('trust/readings', {
  deep: 'real customer work',
  practiceDeep: 'real customer work',
  nice: 'merely friendly work',
  belief: 'belief',
  meanBelief: 'belief',
  clarity: 'clear vision',
  unclear: 'people who find the vision unclear',
  mixed: 'mixed messages',
  habitReliance: 'leaning on habit',
  engagement: 'energy',
  avoidance: 'avoiding the work',
  avoiding: 'avoiding the work',
  expectedReaction: 'expected reaction of customers',
  espoused: 'people who say it',
  gadflies: 'odd voices still there',
  customerFit: 'people of the customer whom the offer fits',
  customerProfit: 'profit of the customer',
});

/** Short names of plans that are no words of their own. */
export const PLANS: Readonly<Record<string, string>> = catalogue('trust/plans', {
  quo: 'doing nothing',
  hr: 'HR programmes',
  full: 'the full package',
  half: 'half the package',
  talk: 'talk alone',
  bare: 'the bare plan',
});

const WORDS = new Map([...Object.entries(READINGS), ...Object.entries(PLANS)]);

/** "real customer work, the full package against doing nothing, weeks 130 to 156". */
export function inWords(compared: string): string {
  return compared.replace(/[A-Za-z][A-Za-z-]*/g, (word) => {
    const known = WORDS.get(word);
    if (known !== undefined) return known;
    // Plans are named as code names things: fullShown is "full shown".
    return word.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  });
}
