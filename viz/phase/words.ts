// The words of the phase picture.

import { catalogue } from '../language/language.ts';
import { count } from '../messages.ts';
import type { Region } from '../marks/regions.ts';
import { figure, percent } from '../marks/words.ts';

const between = 'between the regions';
const IN: Readonly<Record<Region, string>> = {
  lip: 'in lip service',
  work: 'in real work',
  flight: 'in flight',
};

export const phaseWords = catalogue('phase', {
  question: (place: string) => (place === '' ? 'Where are we?' : `Where is ${place}?`),
  regions: { lip: 'Lip service', work: 'Real work', flight: 'Flight' } satisfies Record<
    Region,
    string
  >,
  between,
  in: (region: Region | null) => (region === null ? between : IN[region]),
  since: (week: number) => (week === 0 ? 'from the start' : `since week ${week}`),
  where: (heat: number, aligned: number) =>
    `heat ${figure(heat, 2)}, drivers ${percent(aligned)} aligned`,
  /** What people of this run do, beside what the region says of runs that are held there. */
  people: (region: Region | null, surface: number, converted: number) =>
    `${region === null ? 'Here' : 'Runs that stay there end so; here'} ${percent(surface)} say it and don’t do it, ${percent(converted)} have really changed.`,
  nothing: 'Nothing to show yet.',
  noWeek: 'No week yet',
  week: (week: number) => `Week ${week}`,
  table: 'Table available.',
  aligned: 'drivers aligned →',
  heat: 'heat →',
  noPlan: 'No plan',
  found: (runs: number, people: number) =>
    `Regions: how ${count(runs)} runs of a taught firm of ${count(people)} end that is held there; yours may differ.`,
  foundWhat: 'Regions from ',
  foundShort: (runs: number) => `${count(runs)} runs; yours may differ`,
  /** Regions move with how safe people feel. */
  drawnFor: (safety: number) => ` Drawn for safety ${figure(safety, 2)}, the nearest.`,
  caption: (place: string) => `${place}: how far drivers are aligned and how hot it is, by week`,
  everybody: 'Everybody',
  headings: ['Week', 'Drivers aligned', 'Heat', 'Region', 'No plan, aligned', 'No plan, heat'],
});
