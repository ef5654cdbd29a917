// Asking: what the answer to a question is, read off the run where it stands. The same question in the same
// week of the same game has the same answer, so that a page that is loaded again asks again.

import { INHIBITORS } from '../model-words.ts';
import type { Frame } from '../../sim/frame.ts';
import type { Client } from '../../workers/client.ts';
import type { Description } from '../../workers/sim-api.ts';
import { layerWords } from '../why/words.ts';
import type { Firm } from './firms.ts';
import { gadfliesOf, pushesOf, survey, type Surveyed } from './knowing.ts';

export interface Network {
  /** People whose ties reach `share` of everybody, and where they and the gadflies sit. */
  readonly connectors: number;
  readonly share: number;
  readonly where: readonly { name: string; people: number }[];
  readonly gadflies: readonly { name: string; people: number }[];
}

export interface Talk {
  readonly barriers: readonly string[];
  /** Names of pushes to customer and to product, hardest first; null before a week has passed. */
  readonly pushes: { readonly up: readonly string[]; readonly down: readonly string[] } | null;
}

/** What a team has been told in this quarter. */
export interface Told {
  readonly survey?: readonly Surveyed[];
  readonly network?: Network;
  readonly talks: Readonly<Record<string, Talk>>;
}

export const NOTHING_TOLD: Told = { talks: {} };

export const talkWith = (department: string): string => `talk:${department}`;

const WEEKS_TOLD = 4;
const MOST = 3;

interface Asked {
  readonly firm: Firm;
  readonly seed: number;
  readonly client: Client;
  readonly description: Description;
  readonly frame: Frame;
}

/** What is told once the question is answered too. */
export async function answered(told: Told, question: string, asked: Asked): Promise<Told> {
  const { firm, seed, client, description, frame } = asked;
  const { department, departments } = description;
  if (question === 'survey') {
    const salt = `${seed}:${frame.week}`;
    return { ...told, survey: survey(frame, department, firm.challenge.surveyed, salt) };
  }
  if (question === 'network') {
    const named = (counts: readonly number[]) =>
      counts.flatMap((people, place) =>
        people === 0 ? [] : [{ name: departments[place].name, people }],
      );
    const gadflies = named(gadfliesOf(frame, department));
    const { directly } = await client.diagnose();
    const counts = departments.map(
      ({ name }) => directly.connectors.filter((one) => one.department === name).length,
    );
    const share = directly.reached / directly.people;
    const network = {
      connectors: directly.connectors.length,
      share,
      where: named(counts),
      gadflies,
    };
    return { ...told, network };
  }
  const name = question.replace(/^talk:/, '');
  const talk = await talkIn(name, asked);
  return talk === null ? told : { ...told, talks: { ...told.talks, [name]: talk } };
}

async function talkIn(name: string, { client, description, frame }: Asked): Promise<Talk | null> {
  const place = description.departments.findIndex((one) => one.name === name);
  if (place < 0) return null;
  const { barriers, departments } = await client.diagnose();
  const worst = departments[place].gaps
    .map((gap, at) => ({ gap, barrier: barriers[at] }))
    .filter(({ gap }) => gap >= 0.5)
    .toSorted((a, b) => b.gap - a.gap)
    .slice(0, MOST)
    .map(({ barrier }) => INHIBITORS[barrier]);
  const from = Math.max(0, frame.week - WEEKS_TOLD);
  if (frame.week === 0) return { barriers: worst, pushes: null };
  const weeks = await client.why({ about: 'weeks', from, count: frame.week - from });
  if (weeks.about !== 'weeks') return null;
  const pushes = pushesOf(weeks, description.departments.length, place);
  const names = (sign: number) =>
    pushes
      .filter(({ push }) => push * sign > 0)
      .slice(0, MOST)
      .map(({ layer }) => layerWords('practice', layer).inside);
  return { barriers: worst, pushes: { up: names(1), down: names(-1) } };
}
