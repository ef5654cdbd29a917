// The engine reduced to adoption on a real network, by documented switches: people work one of two ways, whoever
// has begun never goes back (irreversible), and somebody begins in the first period in which belief is above 0
// (choice best). Belief is made anew each period from what reaches everybody from outside (systems, believed in
// full), from the share of contacts who have begun (norm linear) and from chance (beliefNoise): so the chance to
// begin is a normal probability of outside + influence x share. Two numbers are fitted: the chance of those
// whose contacts have not begun, and how many standard deviations full company adds.

import { LEVER_FACETS } from '../../sim/columns.ts';
import { normalQuantile } from '../../sim/normal.ts';
import type { TieNetwork } from '../../sim/network.ts';
import { NORM_ONLY, paying, STILL } from '../../batch/classics/engine.ts';
import { rowsOf } from '../classics/published.ts';
import { built } from './world.ts';

/** Belief noise a facet; the mean of six facets has this divided by the root of six. */
const NOISE = 0.2;
const SPREAD = NOISE / Math.sqrt(LEVER_FACETS);

/** Real people in real communities, who began at some period or, 0, not in the time observed. */
export interface Community {
  readonly place: Int32Array;
  readonly places: readonly string[];
  readonly began: Int32Array;
  readonly periods: number;
  readonly ties: TieNetwork;
  /** Who named whom, each pair once. */
  readonly named: readonly (readonly [number, number])[];
}

export function readCommunity(folder: string, first: number, periods: number): Community {
  const rows = rowsOf(folder, 'adoption.csv');
  const slot = new Map(rows.map((row, place) => [row['id'], place]));
  const places = [...new Set(rows.map((row) => row['department']))].sort((a, b) => +a - +b);
  const pairs = rowsOf(folder, 'edges.csv').map(
    ({ source, target }) => [slot.get(source) ?? -1, slot.get(target) ?? -1] as const,
  );
  const named = [...new Map(pairs.map((pair) => [pair.join(), pair])).values()];
  const from = named.map(([one]) => one);
  const to = named.map(([, other]) => other);
  return {
    place: Int32Array.from(rows, (row) => places.indexOf(row['department'])),
    places,
    began: Int32Array.from(rows, ({ adoption_time: time }) =>
      time === '' ? 0 : Number(time) - first + 1,
    ),
    periods,
    ties: seeingThemselves(built.buildNetwork(rows.length, { from, to }).ties),
    named,
  };
}

/** The same ties, and one to themselves for those without any. */
function seeingThemselves({ offsets, neighbours }: TieNetwork): TieNetwork {
  const rows = Array.from({ length: offsets.length - 1 }, (_, person) => {
    const row = [...neighbours.subarray(offsets[person], offsets[person + 1])];
    return row.length === 0 ? [person] : row;
  });
  const ends = rows.reduce<number[]>((all, row) => [...all, (all.at(-1) ?? 0) + row.length], [0]);
  const all = rows.flat();
  return {
    offsets: Uint32Array.from(ends),
    neighbours: Uint32Array.from(all),
    weights: new Float32Array(all.length).fill(1),
  };
}

/** The two numbers that are fitted. */
export interface Setting {
  /** Chance a period to begin where no contact has. */
  readonly alone: number;
  /** Standard deviations that it adds when all contacts have. */
  readonly influence: number;
}

/** When each person begins in one run; 0 where not in time. */
export function adopt(community: Community, setting: Setting, seed: number): Int32Array {
  const { ties, periods } = community;
  const people = community.place.length;
  const pullNorm = (setting.influence * SPREAD) / 2;
  const outside = SPREAD * normalQuantile(setting.alone) + pullNorm;
  const checked = built.checkScenario({
    schemaVersion: 1,
    title: 'Adoption',
    question: 'Who begins, and when?',
    claims: [],
    seed,
    weeks: periods,
    organisation: {
      name: 'Community',
      departments: [{ name: 'All', people }],
      network: { meanTies: 0, levels: 1 },
    },
    params: {
      ...STILL,
      ...NORM_ONLY,
      ...paying(outside),
      choice: 'best',
      irreversible: 'on',
      motiveNorm: 0,
      motiveBelief: 1,
      pullSystems: 1,
      pullNorm,
      beliefNoise: NOISE,
    },
    interventions: [],
  });
  if ('problems' in checked) throw new Error(checked.problems.map(built.formatProblem).join('\n'));
  const model = built.createModel(checked.scenario);
  model.columns.susceptibility.fill(1);
  model.columns.practiceDeep.fill(0);
  model.columns.practiceProduct.fill(1);
  model.columns.practiceNice.fill(0);
  model.ties = ties;
  const began = new Int32Array(people);
  for (let period = 1; period <= periods; period++) {
    built.tick(model);
    for (let person = 0; person < people; person++) {
      if (began[person] === 0 && model.columns.practiceDeep[person] === 1) began[person] = period;
    }
  }
  return began;
}
