// Whose push moved whom. When a host asks for it, every week's change of belief and resistance is booked to
// named forces, and the log-odds of customer-deep over product practice are split into theirs; each force is
// split further into what every intervention added to it and the rest. People of one audience share a row
// of the books, unless somebody is asked about: a row of their own is kept for them. Keeping books changes
// no bit of the run, and when none are kept nothing is computed.

import type { Model } from './model.ts';
import { countInputs, listChannels } from './ledger/channels.ts';
import type { Channels } from './ledger/channels.ts';
import { createCauses } from './ledger/causes.ts';
import type { Causes } from './ledger/causes.ts';
import { createSight } from './ledger/sight.ts';
import type { Sight } from './ledger/sight.ts';
import { CHANNELS_FROM, orderByRow } from './ledger/block.ts';
import { createTracedSystems } from './ledger/traced-systems.ts';
import type { TracedSystems } from './ledger/traced-systems.ts';
import { FORCES } from './ledger/forces.ts';
import type { ForceRow } from './ledger/forces.ts';

export interface Ledger {
  readonly causes: Causes;
  readonly systems: TracedSystems;
  readonly sight: Sight;
  readonly channels: Channels;
  /** Row of each person: that of the audience, or one of the person's own. */
  readonly rowOf: Uint32Array;
  readonly audienceOfRow: Uint32Array;
  /** The rows of department d are at `departmentRows[d]` to below `departmentRows[d + 1]` of the list. */
  readonly rowsByDepartment: Uint32Array;
  readonly departmentRows: Uint32Array;
  /** Everybody, block by block in the order of rows; see sim/ledger/block.ts. */
  readonly order: Uint32Array;
  /**
   * This week's books, rows × width: the forces (their part that comes through no channel), how many people
   * and how many choosers were booked, the coefficients of the channels, and what each cause added to the norm
   * by louder colleagues (on belief, on practice).
   */
  readonly rows: Float64Array;
  readonly width: number;
  readonly louderFrom: number;
  /** All forces: the program's, then those of mechanisms from outside. */
  readonly forces: readonly ForceRow[];
  /** First place of a row that holds a force from outside. */
  readonly ownFrom: number;
  /** Everybody's resistance before it moved this week. */
  readonly resisted: Float32Array;
  /** Inputs of this week: audience × inputs × (whole, then causes); made when somebody reads. */
  readonly inputs: Float64Array;
  /** 1 where a cause has a part of the input: audience × inputs. */
  readonly touched: Uint8Array;
  readonly inputCount: number;
  inputsWeek: number;
}

/**
 * A ledger for a model; set `model.ledger` to keep it. `persons` are those who get a row of their own. What
 * interventions have built by then counts as the way things are, so open it at week 0.
 */
export function createLedger(model: Model, persons: Iterable<number>): Ledger {
  const causes = createCauses(model);
  const channels = listChannels(model.facets);
  const rowOf = Uint32Array.from(model.audience);
  const audienceOfRow = Array.from({ length: model.audiences }, (_, audience) => audience);
  for (const person of persons) {
    rowOf[person] = audienceOfRow.length;
    audienceOfRow.push(model.audience[person]);
  }
  const byDepartment = Array.from({ length: model.departments }, (): number[] => []);
  for (const [row, audience] of audienceOfRow.entries()) {
    byDepartment[model.departmentOfAudience[audience]].push(row);
  }
  const starts = [0];
  for (const rows of byDepartment) starts.push(starts[starts.length - 1] + rows.length);
  const louderFrom = CHANNELS_FROM + channels.entryOf.length;
  const sight = createSight(model, causes);
  const ownFrom = louderFrom + 2 * sight.causes.length;
  const forces = model.own === null ? FORCES : [...FORCES, ...model.own.forces];
  const width = ownFrom + forces.length - FORCES.length;
  const inputCount = countInputs(model.facets);
  return {
    causes,
    systems: createTracedSystems(model, causes),
    sight,
    channels,
    rowOf,
    audienceOfRow: Uint32Array.from(audienceOfRow),
    rowsByDepartment: Uint32Array.from(byDepartment.flat()),
    departmentRows: Uint32Array.from(starts),
    order: orderByRow(rowOf),
    rows: new Float64Array(audienceOfRow.length * width),
    width,
    louderFrom,
    forces,
    ownFrom,
    resisted: new Float32Array(model.people),
    inputs: new Float64Array(model.audiences * inputCount * (1 + causes.count)),
    touched: new Uint8Array(model.audiences * inputCount),
    inputCount,
    inputsWeek: -1,
  };
}

/** Begins a week. */
export function openLedger(model: Model): void {
  model.ledger?.rows.fill(0);
}
