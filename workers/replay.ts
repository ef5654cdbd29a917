// The run made again from week 0 with books kept, beside the one that is watched. What pushed everybody and
// every department is read week by week and kept; on the way a state is saved every quarter, with what the
// books had traced by then, so that any week can be visited again without beginning at the start.

import {
  accountLength,
  createLedger,
  createModel,
  departmentAccount,
  finerLength,
  finerOfDepartment,
  peopleBooked,
  restore,
  save,
  tick,
} from '../sim/index.ts';
import type { Ledger, Model } from '../sim/index.ts';
import { layersLength, writeLayers } from './layers.ts';

interface Checkpoint {
  readonly state: ArrayBuffer;
  readonly built: Float64Array;
  readonly challengedBy: Int32Array;
}

/** A week's pushes: for everybody, then each department, a row of layers (sums), and how many they are about. */
interface Week {
  readonly layers: Float32Array;
  /** People, then those of them who choose, group by group. */
  readonly heads: Float32Array;
}

const CHECKPOINT_EVERY = 13;
const MOST_CHECKPOINT_BYTES = 192 * 1024 * 1024;

export type Replay = ReturnType<typeof createReplay>;

/** A replay of the run that `watched` is of, from its week 0. */
export function createReplay(watched: Model) {
  const { scenario } = watched;
  // At week 0 the watched run has settled already; settling again would cost as much as a year.
  const model = watched.week === 0 ? restore(scenario, save(watched)) : createModel(scenario);
  const ledger = createLedger(model, []);
  model.ledger = ledger;
  const checkpoints = new Map([[0, checkpoint()]]);
  const weeks: Week[] = [];
  const groups = model.departments + 1;
  const row = layersLength(ledger);
  const account = new Float64Array(accountLength(ledger));
  const finer = new Float64Array(finerLength(ledger));
  const sums = new Float64Array(row * groups);

  function checkpoint(): Checkpoint {
    const { built, challengedBy } = ledger.systems;
    return { state: save(model), built: built.slice(), challengedBy: challengedBy.slice() };
  }

  function pass(): void {
    tick(model);
    if (model.week % CHECKPOINT_EVERY === 0) keepCheckpoint();
    const heads = new Float32Array(2 * groups);
    sums.fill(0, 0, row);
    for (let department = 0; department < model.departments; department++) {
      const at = (department + 1) * row;
      departmentAccount(model, ledger, department, account);
      finerOfDepartment(model, ledger, department, finer);
      writeLayers(ledger, account, finer, sums, at);
      for (let place = 0; place < row; place++) sums[place] += sums[at + place];
      const { people, choosers } = peopleBooked(model, ledger, department);
      heads[2 * department + 2] = people;
      heads[2 * department + 3] = choosers;
      heads[0] += people;
      heads[1] += choosers;
    }
    weeks.push({ layers: Float32Array.from(sums), heads });
  }

  function keepCheckpoint(): void {
    const made = checkpoint();
    checkpoints.set(model.week, made);
    if (checkpoints.size * made.state.byteLength < MOST_CHECKPOINT_BYTES) return;
    const kept = [...checkpoints.keys()].sort((a, b) => a - b);
    for (const [place, week] of kept.entries()) if (place % 2 === 1) checkpoints.delete(week);
  }

  /** The checkpoint that reaches a week with the fewest weeks between. */
  function before(week: number): [number, Checkpoint] {
    const nearest = Math.max(...[...checkpoints.keys()].filter((kept) => kept <= week));
    return [nearest, checkpoints.get(nearest)!];
  }

  return {
    scenario,
    causes: ledger.causes.names,
    groups,

    /** Goes on until a week, if it is not there yet. */
    reach(week: number): void {
      while (model.week < week) pass();
    },

    /** The pushes of `count` weeks from the one after `from` on; call `reach` first. */
    read(from: number, count: number): Week {
      const heads = new Float32Array(count * 2 * groups);
      const layers = new Float32Array(count * row * groups);
      for (let place = 0; place < count; place++) {
        const week = weeks[from + place];
        layers.set(week.layers, place * row * groups);
        heads.set(week.heads, place * 2 * groups);
      }
      return { layers, heads };
    },

    /** The run as it stood in a week, without books; it may be changed freely. */
    stateAt(week: number): Model {
      this.reach(week);
      const visited = restore(scenario, before(week)[1].state);
      while (visited.week < week) tick(visited);
      return visited;
    },

    /** The run in a week or somewhat before, with books that know who built what, and a row of their own for some. */
    booksAt(week: number, persons: Iterable<number>): { model: Model; ledger: Ledger } {
      this.reach(week);
      const { state, built, challengedBy } = before(week)[1];
      const visited = restore(scenario, state);
      const books = createLedger(visited, persons);
      books.systems.built.set(built);
      books.systems.challengedBy.set(challengedBy);
      visited.ledger = books;
      return { model: visited, ledger: books };
    },
  };
}
