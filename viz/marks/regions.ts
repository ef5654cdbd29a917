// The file of regions that the phase picture draws, viz/phase/regions.json: what `thaw regions` found and how. Here are its
// types alone, which the command (batch/regions) and the page share.

/** Where an organisation ends that is held at these drivers and this heat. */
export type Region = 'flight' | 'work' | 'lip';

export interface Rule {
  readonly region: Region;
  /** An outcome's name, its mean over the window. */
  readonly outcome: string;
  readonly atLeast: number;
}

/** The state of one run at its end, by which anybody can tell that engine and parameters are still the same. */
export interface Proof {
  readonly seed: number;
  /** Places in `aligned` and `heat`. */
  readonly column: number;
  readonly row: number;
  readonly hash: string;
}

/** One map: the same sweep with so much of a place where it is safe to speak. */
export interface RegionMap {
  /** Strength of that place, 0 to 1. */
  readonly care: number;
  /** Mean safety of people in the window, over runs that do not end in flight. */
  readonly safety: number;
  /** Runs that end there: rows of heat, lowest first, of columns of alignment. */
  readonly runs: Readonly<Record<Region, readonly (readonly number[])[]>>;
  readonly proof: readonly Proof[];
}

export interface RegionFile {
  readonly program: string;
  readonly command: string;
  /** Day on which the command was run, as 2026-11-26. */
  readonly date: string;
  /** The scenario whose organisation was swept, and its people after halving. */
  readonly scenario: string;
  readonly people: number;
  readonly weeks: number;
  /** Weeks at the end over which outcomes are averaged. */
  readonly window: number;
  readonly seeds: readonly number[];
  /** What leaders set for the whole run besides drivers, heat and care. */
  readonly held: Readonly<Record<string, number>>;
  /** Levers that are set together to 2 × aligned − 1. */
  readonly drivers: readonly string[];
  readonly aligned: readonly number[];
  readonly heat: readonly number[];
  /** The first rule that a run meets names its region; a run that meets none has no region. */
  readonly rules: readonly Rule[];
  /** Largest distance in the window between drivers as set and as they stand, over all runs. */
  readonly offBy: number;
  readonly maps: readonly RegionMap[];
}

/** All runs behind the maps. */
export const runsOf = ({ maps, seeds, aligned, heat }: RegionFile): number =>
  maps.length * seeds.length * aligned.length * heat.length;
