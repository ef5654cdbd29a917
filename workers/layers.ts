// The ledger's forces added up to the plain layers of workers/layer-list.ts. Every layer is a sum of forces,
// so the layers of a state sum to what its forces sum to.

import { accountLength, FINER, finerLength, FORCES } from '../sim/index.ts';
import type { Ledger } from '../sim/index.ts';
import { LAYERS, SOURCES } from './layer-list.ts';
import type { LayerState } from './layer-list.ts';

const SIX = [0, 1, 2, 3, 4, 5];

const entryOf = (state: LayerState, force: string) =>
  FORCES.findIndex((row) => row.state === state && row.force === force);

/** One term of a layer: a row of the account (finer: of the finer one), once more or once less. */
interface Term {
  readonly layer: number;
  readonly finer: boolean;
  readonly row: number;
  readonly sign: number;
}

const TERMS: readonly Term[] = SOURCES.flatMap((source, layer) => {
  const { state, forces = [], systems = [], scripts, others } = source;
  const ofForces = forces.map((force) => ({ finer: false, row: entryOf(state, force), sign: 1 }));
  const ofSystems = systems.map((facet) => ({ finer: true, row: FINER[state] + facet, sign: 1 }));
  const ofScripts =
    scripts === undefined ? [] : [{ finer: true, row: FINER.scripts, sign: scripts }];
  const ofOthers = others
    ? SIX.map((facet) => ({ finer: true, row: FINER[state] + facet, sign: -1 }))
    : [];
  return [...ofForces, ...ofSystems, ...ofScripts, ...ofOthers].map((term) => ({ layer, ...term }));
});

/** Floats of a row of layers: each with its whole and then the part of every cause. */
export function layersLength(ledger: Ledger): number {
  return LAYERS.length * (1 + ledger.causes.count);
}

/**
 * Adds an account and its finer reading up to layers: sums over the people of both. What is nobody's doing
 * is the whole less the parts.
 * @param out layersLength(ledger) numbers from `at` on
 */
export function writeLayers(
  ledger: Ledger,
  account: Float64Array,
  finer: Float64Array,
  /* out */ out: Float64Array,
  at = 0,
): void {
  const { count } = ledger.causes;
  if (account.length !== accountLength(ledger) || finer.length !== finerLength(ledger)) {
    throw new RangeError('The account is not of this ledger.');
  }
  out.fill(0, at, at + layersLength(ledger));
  for (const { layer, finer: isFiner, row, sign } of TERMS) {
    const into = at + layer * (1 + count);
    const from = row * (isFiner ? 1 + count : 2 + count);
    const books = isFiner ? finer : account;
    // An account has the rest between the whole and the parts.
    const parts = from + (isFiner ? 1 : 2);
    out[into] += sign * books[from];
    for (let cause = 0; cause < count; cause++)
      out[into + 1 + cause] += sign * books[parts + cause];
  }
}
