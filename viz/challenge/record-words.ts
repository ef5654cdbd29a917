// What is said of a team's file that cannot be read: what came, what was expected, and what to do about it.

import { catalogue } from '../language/language.ts';

export const words = catalogue('challenge/records', {
  characters: (characters: number) => `${characters} characters`,
  atMost: (characters: number) => `at most ${characters}`,
  chooseOne: 'Choose the file of one team.',
  broken: (why: string) => `broken JSON (${why})`,
  wholeText: 'a whole JSON text',
  exportAgain: 'Export it from the challenge again.',
  badLink: 'a link that cannot be read',
  wholeLink: 'a whole link',
  copyAgain: 'Copy it again.',
  weeks: (first: number, last: number) => `week ${first} to ${last}`,
  inTheirQuarter: 'Steps begin in their quarter.',
  earlierOnce: 'a step of an earlier quarter, once',
  fromZero: 'Steps count from 0.',
  unknown: (fields: number, names: string) =>
    `the unknown ${fields === 1 ? 'field' : 'fields'} ${names}`,
  onlyFields: 'the fields of a record only',
  takeOut: 'Take it out.',
  missing: 'missing',
});
