// The pushes of a run as the page keeps them: for everybody and each department, every layer of every week
// known so far, as means over people, and what each step of the plan added to it.

import { holds } from '../marks/growing.ts';
import { LAYERS, type LayerState } from '../../workers/layer-list.ts';
import type { WeeksAnswer } from '../../workers/why.ts';

/** Place of a layer in a row. */
export const layerPlace = (state: LayerState, layer: string): number =>
  LAYERS.findIndex((row) => row.state === state && row.layer === layer);

/** Places of all layers of a state. */
export const layersOf = (state: LayerState): number[] =>
  LAYERS.flatMap((row, place) => (row.state === state ? [place] : []));

/** Weeks as they came together; numbers of a week each. */
interface Piece extends Pick<WeeksAnswer, 'from' | 'layers' | 'heads'> {
  readonly row: number;
  readonly head: number;
}

let made = 0;

export class ForceSeries {
  /** A number no other series has. */
  readonly id = ++made;
  readonly departments: number;
  /** Who can be behind a push; empty until the first weeks are there. */
  causes: readonly string[] = [];
  /** Another number whenever something has changed. */
  revision = 0;
  /** By week, the piece that it came in. */
  readonly #weeks: Piece[] = [];
  readonly #readers = new Map<number, (week: number) => number>();

  constructor(departments: number) {
    this.departments = departments;
  }

  /** Weeks 1 to this one are known. */
  get lastWeek(): number {
    return this.#weeks.length;
  }

  /** Takes in weeks that follow the last one known; others are let go. */
  put({ from, count, causes, layers, heads }: WeeksAnswer): void {
    this.causes = causes;
    const row = layers.length / Math.max(1, count);
    const head = heads.length / Math.max(1, count);
    const piece = { from, layers, heads, row, head };
    for (let place = 0; place < count; place++) {
      if (from + place === this.#weeks.length) this.#weeks.push(piece);
    }
    this.revision++;
  }

  /** Takes the weeks up to one over from a run that was the same until then. */
  takeOver(other: ForceSeries, until: number): void {
    if (this.#weeks.length > 0) return;
    this.causes = other.causes;
    this.#weeks.push(...other.#weeks.slice(0, until));
    this.revision++;
  }

  /** All that a layer pushed a department, as a function of the week: the same one whenever it is asked for. */
  reader(department: number, layer: number): (week: number) => number {
    const place = (department + 1) * LAYERS.length + layer;
    let read = this.#readers.get(place);
    if (read === undefined) {
      const causes = () => this.causes.length;
      // Weeks are only added; how they are read depends on the causes.
      const by = {
        get revision() {
          return causes();
        },
      };
      read = holds((week) => this.mean(week, department, layer), by);
      this.#readers.set(place, read);
    }
    return read;
  }

  /**
   * Mean push of a layer on the people of a department (-1: everybody) in a week; NaN where nothing is known
   * or nobody is there. `part` 0 is all of it, else what the cause at `part` - 1 added.
   */
  mean(week: number, department: number, layer: number, part = 0): number {
    const piece = this.#weeks[week - 1];
    if (piece === undefined || department >= this.departments) return NaN;
    const group = department + 1;
    const inPiece = week - 1 - piece.from;
    const head = group * 2 + (LAYERS[layer].state === 'practice' ? 1 : 0);
    const among = piece.heads[inPiece * piece.head + head];
    const place = (group * LAYERS.length + layer) * (1 + this.causes.length) + part;
    if (among === 0 || place >= piece.row) return NaN;
    return piece.layers[inPiece * piece.row + place] / among;
  }
}
