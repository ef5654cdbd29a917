// The plain layers that the ledger's forces are told in: what pushes people to do customer or product work,
// and what moves what they believe. Names alone, so that the page can read them without the engine.

export type LayerState = 'practice' | 'belief';

/** Where a layer comes from: forces of the account, and the systems (by facet) that the finer reading tells. */
interface Source {
  readonly state: LayerState;
  readonly layer: string;
  readonly forces?: readonly string[];
  readonly systems?: readonly number[];
  /** Takes the scripts' part over from the force of effort (+1), or leaves it out there (-1). */
  readonly scripts?: 1 | -1;
  /** What systems push with beyond the six: what the trade takes for granted. */
  readonly others?: boolean;
}

const RULES = [2, 3, 4];

export const SOURCES: readonly Source[] = [
  { state: 'practice', layer: 'pay', systems: [0] },
  { state: 'practice', layer: 'measures', systems: [1] },
  { state: 'practice', layer: 'rules', systems: RULES, scripts: 1 },
  { state: 'practice', layer: 'hiring', systems: [5] },
  { state: 'practice', layer: 'words', forces: ['talk'] },
  { state: 'practice', layer: 'example', forces: ['example'] },
  { state: 'practice', layer: 'peers', forces: ['norm'] },
  { state: 'practice', layer: 'conviction', forces: ['belief'] },
  { state: 'practice', layer: 'effort', forces: ['effort'], scripts: -1 },
  { state: 'practice', layer: 'fear', forces: ['fear'] },
  { state: 'practice', layer: 'image', forces: ['customers'] },
  { state: 'practice', layer: 'habit', forces: ['habit'] },
  { state: 'belief', layer: 'pay', systems: [0] },
  { state: 'belief', layer: 'measures', systems: [1] },
  { state: 'belief', layer: 'rules', systems: RULES },
  { state: 'belief', layer: 'hiring', systems: [5] },
  { state: 'belief', layer: 'trade', forces: ['systems'], others: true },
  { state: 'belief', layer: 'words', forces: ['talk'] },
  { state: 'belief', layer: 'manager', forces: ['manager'] },
  { state: 'belief', layer: 'peers', forces: ['peers', 'norm'] },
  { state: 'belief', layer: 'doing', forces: ['practice'] },
  { state: 'belief', layer: 'customers', forces: ['customers'] },
  { state: 'belief', layer: 'whole', forces: ['coherence'] },
  { state: 'belief', layer: 'staying', forces: ['persistence'] },
  { state: 'belief', layer: 'chance', forces: ['noise', 'bound'] },
];

/** Every layer in the order of a row. */
export const LAYERS: readonly { readonly state: LayerState; readonly layer: string }[] =
  SOURCES.map(({ state, layer }) => ({ state, layer }));
