// The whole state of a model as one buffer, and its hash. What follows from the scenario and the week alone
// (levers, extra ties, values in force) is not in it.

import { AT_REST, COLUMN_NAMES, COLUMNS } from './columns.ts';
import { createHash } from './hash.ts';
import { canonicalJson } from './json.ts';
import type { Model } from './model.ts';
import { ownPlaces } from './extensions/own-columns.ts';
import { ownBytes, ownMisfit, OWN_VERSION, writeOwn } from './extensions/own-state.ts';
import { slotOf, type Scenario } from './scenario.ts';

const MAGIC = 0x57414854; // "THAW"
const VERSION = 4;
const HEAD_BYTES = 32;
const ALIGN = 8;
const MOST_WEEKS = 0x7fffffff;

/** Places in the head; the seal is two words over all others, and over the world they are of. */
const HEAD = {
  magic: 0,
  version: 1,
  week: 2,
  people: 3,
  departments: 4,
  interventions: 5,
  seal: 6,
};

/** One buffer with week, columns and the organisation's numbers, in the machine's byte order. */
export function saveState(model: Model): ArrayBuffer {
  const { week, people, departments, scenario } = model;
  const buffer = new ArrayBuffer(savedBytes(model, scenario.interventions.length));
  const head = new Int32Array(buffer, 0, HEAD_BYTES / 4);
  const version = model.own === null ? VERSION : VERSION + OWN_VERSION;
  head.set([MAGIC, version, week, people, departments, scenario.interventions.length]);
  new Int32Array(buffer, HEAD_BYTES, scenario.interventions.length).set(startsOf(scenario));
  let at = HEAD_BYTES + room(4 * scenario.interventions.length);
  for (const part of sections(model)) {
    const bytes = new Uint8Array(part.buffer, part.byteOffset, part.byteLength);
    new Uint8Array(buffer, at, part.byteLength).set(bytes);
    at += room(part.byteLength);
  }
  if (model.own !== null) writeOwn(scenario.extensions, buffer);
  head.set(sealOf(model, buffer), HEAD.seal);
  return buffer;
}

/**
 * Puts a saved state into a model of the same world (seed, people, ties, parameters). Throws RangeError,
 * with the model as it was, when it is not of this world or not whole.
 */
export function loadState(model: Model, buffer: ArrayBuffer): void {
  const problem = misfit(model, buffer);
  if (problem !== null) throw new RangeError(`saved state: ${problem}`);
  const head = new Int32Array(buffer, 0, HEAD_BYTES / 4);
  const count = head[HEAD.interventions];
  const week = head[HEAD.week];
  const steps = sameSteps(
    [...new Int32Array(buffer, HEAD_BYTES, count)],
    startsOf(model.scenario),
    week,
  );
  let at = HEAD_BYTES + room(4 * count);
  for (const part of sections(model)) {
    if (isOfPlan(model, part)) {
      const saved = new Float32Array(buffer, at, model.departments * count);
      takeOver(saved, count, part, model.scenario.interventions.length, steps);
      at += room(saved.byteLength);
      continue;
    }
    const bytes = new Uint8Array(buffer, at, part.byteLength);
    new Uint8Array(part.buffer, part.byteOffset, part.byteLength).set(bytes);
    at += room(part.byteLength);
  }
  model.week = week;
}

const startsOf = ({ interventions }: Scenario): number[] =>
  // Later than any week there is, where a file says so.
  interventions.map(({ start }) => Math.min(start, MOST_WEEKS));

/**
 * Which step of the saved plan is which of this one: the same place in the same plan. In another plan those
 * that had begun are the same in the same order, and the others remember nothing yet.
 */
function sameSteps(saved: number[], own: number[], week: number): [from: number, to: number][] {
  if (saved.length === own.length && saved.every((start, place) => start === own[place])) {
    return own.map((_, place) => [place, place]);
  }
  const begun = (starts: number[]): number[] =>
    [...starts.keys()].filter((place) => starts[place] < week);
  const to = begun(own);
  return begun(saved).map((place, nth) => [place, to[nth]]);
}

/** What a plan remembers of a department and a step goes to the same step in another plan. */
function takeOver(
  saved: Float32Array,
  savedCount: number,
  /* out */ part: Float32Array,
  count: number,
  steps: readonly (readonly [from: number, to: number])[],
): void {
  const departments = count === 0 ? 0 : part.length / count;
  for (let department = 0; department < departments; department++) {
    for (const [from, to] of steps) {
      part[department * count + to] = saved[department * savedCount + from];
    }
  }
}

/** Why a buffer cannot be loaded into a model; null when it can. */
function misfit(model: Model, buffer: ArrayBuffer): string | null {
  if (buffer.byteLength < HEAD_BYTES) return `${buffer.byteLength} bytes, expected more`;
  const head = new Int32Array(buffer, 0, HEAD_BYTES / 4);
  if (head[HEAD.magic] !== MAGIC) return 'something else, expected a saved state';
  const version = head[HEAD.version] & ~OWN_VERSION;
  if (version !== VERSION) return `version ${version}, expected ${VERSION}`;
  const stranger = ownMisfit(model.scenario.extensions, head[HEAD.version], buffer);
  if (stranger !== null) return stranger;
  const bytes = savedBytes(model, head[HEAD.interventions]);
  if (buffer.byteLength !== bytes) return `${buffer.byteLength} bytes, expected ${bytes}`;
  const seal = sealOf(model, buffer);
  if (head[HEAD.seal] === seal[0] && head[HEAD.seal + 1] === seal[1]) return null;
  return 'damaged or of another organisation, expected one saved from this scenario';
}

/** Two words that change with any bit of a saved state, and with the world it belongs to. */
function sealOf(model: Model, buffer: ArrayBuffer): [number, number] {
  const hash = createHash();
  hash.addText(model.scenario.worldHash);
  hash.addText(pastPlan(model.scenario, new Int32Array(buffer)[HEAD.week]));
  hash.addWords(new Int32Array(buffer, 0, HEAD.seal));
  hash.addWords(new Int32Array(buffer, HEAD_BYTES));
  const digest = hash.digest();
  return [parseInt(digest.slice(0, 8), 16) | 0, parseInt(digest.slice(8), 16) | 0];
}

/** The part of a plan that has acted before a week: what a state of that week depends on. */
export function pastPlan(scenario: Scenario, week: number): string {
  if (week === 0) return '';
  const { policy } = scenario;
  const events = scenario.events.filter((event) => event.week < week);
  // An end that lies ahead has not acted yet, wherever it lies.
  const interventions = scenario.interventions
    .map((one, place) => ({
      ...one,
      end: Math.min(one.end, week),
      slot: slotOf(scenario, place),
      ...ownRow(scenario, one.kind),
    }))
    .filter((one) => one.start < week);
  return canonicalJson({ policy, events, interventions });
}

/** What a kind from outside does, which its name alone does not say. */
function ownRow({ extensions }: Scenario, kind: string): object {
  const row = extensions.kinds.get(kind);
  return row === undefined ? {} : { row: JSON.parse(JSON.stringify(row)) as object };
}

/** Length of a saved state under a plan of so many interventions. */
function savedBytes(model: Model, interventions: number): number {
  const plan = 4 * model.departments * interventions;
  return sections(model).reduce(
    (sum, part) => sum + room(isOfPlan(model, part) ? plan : part.byteLength),
    HEAD_BYTES + room(4 * interventions) + room(ownBytes(model.scenario.extensions)),
  );
}

/**
 * 64-bit hash of week, scenario and state columns in slot order, as 16 hex digits: the one that `thaw hash` and the page
 * show. Two equal ones are the same organisation to the last bit.
 */
export function stateHash(model: Model): string {
  const hash = createHash();
  hash.addText(model.scenario.hash);
  hash.addNumber(model.week);
  for (const name of COLUMN_NAMES) {
    if (!COLUMNS[name].state) continue;
    const column = model.columns[name];
    if (isAtRest(name, column)) continue;
    hash.addText(name);
    hash.addNumber(column.length);
    if (column instanceof Float32Array) hash.addFloats(column, name);
    else hash.addWords(column);
  }
  for (const { row, values } of ownPlaces(model)) {
    hash.addText(row.name);
    hash.addNumber(values.length);
    hash.addFloats(values, row.name);
  }
  hash.addFloats64(model.firm, 'firm');
  hash.addFloats64(model.fearMemory, 'fearMemory');
  hash.addFloats64(model.ideaMemory, 'ideaMemory');
  hash.addFloats(model.alignmentAtStart, 'alignmentAtStart');
  if (model.partner !== null) {
    hash.addFloats64(model.trade, 'trade');
    hash.addText(stateHash(model.partner));
  }
  if (model.scenario.policy?.kind === 'tailored') {
    hash.addFloats(model.aims, 'aims');
    hash.addFloats(model.surveyed, 'surveyed');
  }
  return hash.digest();
}

type Part = Float32Array | Float64Array | Uint8Array | Uint16Array | Int16Array;

function sections(model: Model): Part[] {
  const columns = COLUMN_NAMES.map((name) => model.columns[name] as Part);
  const { firm, fearMemory, ideaMemory, trade } = model;
  const ofPlan = [model.alignmentAtStart, model.aims, model.surveyed];
  const own = ownPlaces(model).map(({ values }) => values);
  return [firm, fearMemory, ideaMemory, trade, ...columns, ...ofPlan, ...own];
}

/** Parts with an entry for each department and intervention: their size is the plan's. */
function isOfPlan({ alignmentAtStart, aims, surveyed }: Model, part: Part): part is Float32Array {
  return part === alignmentAtStart || part === aims || part === surveyed;
}

/** A column that has never moved says nothing of a state: hashes are those of before it existed. */
function isAtRest(name: string, column: Part): boolean {
  const rest = AT_REST[name];
  if (rest === undefined) return false;
  for (let place = 0; place < column.length; place++) if (column[place] !== rest) return false;
  return true;
}

function room(bytes: number): number {
  return Math.ceil(bytes / ALIGN) * ALIGN;
}
