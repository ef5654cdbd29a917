// What a frame tells about one person, in words and numbers; pure, so that it can be tested.

import { FLAG, type Frame } from '../sim/frame.ts';
import type { Description } from '../workers/sim-api.ts';
import { percent, say } from './messages.ts';

export interface Bar {
  readonly label: string;
  readonly words: string;
  readonly value: number;
  readonly signed: boolean;
}

export interface PersonFacts {
  readonly title: string;
  readonly place: string;
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly bars: readonly Bar[];
}

/** What somebody is called, on the card, by voice and on the floor. */
export const personTitle = (person: number): string => say.inspector.title(person + 1);

const gadflyWords = (flags: number): string =>
  flags & FLAG.protectedGadfly ? say.inspector.protectedGadfly : say.inspector.gadfly;

/** What somebody is among others, in one line, for as long as it stays so; '' for most. */
export function roleWords(flags: number): string {
  if (flags & FLAG.manager) return say.inspector.manages;
  return flags & FLAG.gadfly ? gadflyWords(flags) : '';
}

function notesOf(flags: number): string[] {
  const words = say.inspector;
  const notes: string[] = [];
  if (flags & FLAG.manager) notes.push(words.manages);
  if (flags & FLAG.gadfly) notes.push(gadflyWords(flags));
  if (flags & FLAG.arriving) notes.push(words.newcomer);
  if (flags & FLAG.leftThisWeek) notes.push(words.left);
  if (flags & FLAG.avoiding) notes.push(words.avoidance);
  return notes;
}

export function personFacts(person: number, frame: Frame, description: Description): PersonFacts {
  const words = say.inspector;
  const department = description.departments[description.department[person] ?? 0];
  const level = description.level[person] ?? 0;
  const flags = frame.flags[person] ?? 0;
  const title = personTitle(person);
  const place = words.place(department?.name ?? '', level + 1);
  if (flags & FLAG.vacant) return { title, place, sentence: words.vacant, notes: [], bars: [] };

  const share = (label: string, value: number): Bar => ({
    label,
    words: percent(value),
    value,
    signed: false,
  });
  const said = frame.said[person] ?? 0;
  const done = frame.done[person] ?? 0;
  const nice = frame.nice[person] ?? 0;
  const belief = frame.belief[person] ?? 0;
  return {
    title,
    place,
    sentence: words.sentence(say.says(said), say.does(done, nice), say.paradigm(belief)),
    notes: notesOf(flags),
    bars: [
      share(words.said, said),
      share(words.done, done),
      { label: words.believed, words: say.paradigm(belief), value: belief, signed: true },
      share(words.trust, frame.trust[person] ?? 0),
      share(words.energy, frame.energy[person] ?? 0),
      share(words.distress, frame.distress[person] ?? 0),
      share(words.fear, frame.fear[person] ?? 0),
    ],
  };
}
