// What the outside sees of a week: one buffer that can be handed over without copying, and its reader.

import { flagsOf } from './flags.ts';
import { findInfluences, MOST_INFLUENCES, type Influences } from './influence.ts';
import { outcomeTableLength, readOutcomeTable } from './metrics.ts';
import type { Model } from './model.ts';
import { PANORAMA, PANORAMA_ROW, panoramaLength, readPanorama } from './panorama.ts';
import { LEVER, LEVERS } from './params.ts';
import { LEVER_FACETS } from './columns.ts';
import { SHARE_BYTES, writeShares } from './shares.ts';
import { stateHash } from './state.ts';

export { BELIEF_BINS, PANORAMA, PANORAMA_ROW } from './panorama.ts';

export { FLAG } from './flags.ts';
export { SHARE, SHARE_BYTES } from './shares.ts';

const MAGIC = 0x4d415246; // "FRAM"
const VERSION = 5;
const HEAD_INTS = 16;
const COLUMNS = ['belief', 'said', 'done', 'nice', 'energy', 'distress', 'fear', 'trust'] as const;
/** Giver, receiver, push. */
const INFLUENCE_COLUMNS = 3;
const BY_DEPARTMENT = [
  'paid',
  'prescribed',
  'talk',
  'heat',
  'mixed',
  'zoneLow',
  'zoneHigh',
] as const;
export interface Frame {
  readonly week: number;
  readonly people: number;
  readonly departments: number;
  /** State hash of this week, 16 hex digits. */
  readonly hash: string;
  /** -1 product to +1 customer, a person. */
  readonly belief: Float32Array;
  /** Shares 0 to 1, a person. */
  readonly said: Float32Array;
  readonly done: Float32Array;
  readonly nice: Float32Array;
  readonly energy: Float32Array;
  readonly fear: Float32Array;
  readonly trust: Float32Array;
  /** 0 to 1.5, a person. */
  readonly distress: Float32Array;
  readonly flags: Uint8Array;
  /** The same readings in bytes; see sim/shares.ts. */
  readonly shares: Uint8ClampedArray;
  /** -1 to +1, a department. */
  /** What pay and promotion reward. */
  readonly paidByDepartment: Float32Array;
  /** What is measured and what processes ask for. */
  readonly prescribedByDepartment: Float32Array;
  readonly talkByDepartment: Float32Array;
  /** 0 to 1.5, a department. */
  readonly heatByDepartment: Float32Array;
  readonly mixedByDepartment: Float32Array;
  /** Edges of the productive zone in heat, 0 to 1.5; see sim/panorama.ts. */
  readonly zoneLowByDepartment: Float32Array;
  readonly zoneHighByDepartment: Float32Array;
  /** Row 0 everybody, then departments; see `OUTCOMES`. */
  readonly outcomes: Float64Array;
  /** Row 0 everybody, then departments; see `PANORAMA`. */
  readonly panorama: Float32Array;
  /** Who pushes whose belief most this week, strongest first; places from `influences` on are empty. */
  readonly influence: Influences;
  /** How many influences are told, of how many strong ones. */
  readonly influences: number;
  readonly strongInfluences: number;
}

/** Bytes of a frame of so many people and departments. */
export function frameBytes(people: number, departments: number): number {
  const readings = BY_DEPARTMENT.length * departments + panoramaLength(departments);
  const floats = COLUMNS.length * people + readings;
  const table = 8 * outcomeTableLength(departments);
  return (
    4 * HEAD_INTS +
    table +
    4 * (floats + INFLUENCE_COLUMNS * MOST_INFLUENCES) +
    people * (1 + SHARE_BYTES)
  );
}

/** Packs the present week; a lent buffer of the right size is used again. */
export function packFrame(model: Model, lent?: ArrayBuffer): ArrayBuffer {
  const { people, departments, columns } = model;
  const bytes = frameBytes(people, departments);
  const buffer = lent !== undefined && lent.byteLength === bytes ? lent : new ArrayBuffer(bytes);
  const head = new Int32Array(buffer, 0, HEAD_INTS);
  const hash = stateHash(model);
  head.fill(0);
  head.set([MAGIC, VERSION, model.week, people, departments]);
  head[5] = Number.parseInt(hash.slice(0, 8), 16) | 0;
  head[6] = Number.parseInt(hash.slice(8), 16) | 0;
  const frame = readFrame(buffer);
  frame.belief.set(columns.meanBelief);
  frame.said.set(columns.said);
  frame.done.set(columns.practiceDeep);
  frame.nice.set(columns.practiceNice);
  frame.energy.set(columns.engagement);
  frame.distress.set(columns.distress);
  frame.fear.set(columns.fear);
  frame.trust.set(columns.trust);
  for (let person = 0; person < people; person++) frame.flags[person] = flagsOf(model, person);
  writeShares({ ...frame, understanding: columns.understanding }, frame.shares);
  packDepartments(model, frame);
  readPanorama(model, frame.panorama);
  packZones(frame);
  readOutcomeTable(model, frame.outcomes);
  const { drawn, strong } = findInfluences(model, frame.influence);
  head[7] = drawn;
  head[8] = strong;
  return buffer;
}

/** The head of a frame. Throws RangeError when it is not a frame of this version. */
function headOf(buffer: ArrayBuffer): Int32Array {
  const head = new Int32Array(buffer, 0, Math.min(HEAD_INTS, buffer.byteLength >> 2));
  const known = head[0] === MAGIC && head[1] === VERSION;
  if (!known || buffer.byteLength !== frameBytes(head[3], head[4])) {
    throw new RangeError(
      `frame: ${buffer.byteLength} bytes, expected a frame of version ${VERSION}`,
    );
  }
  return head;
}

/** Views on a frame's buffer, nothing copied. Throws RangeError when it is not a frame of this version. */
export function readFrame(buffer: ArrayBuffer): Frame {
  const head = headOf(buffer);
  const [, , week, people, departments] = head;
  let at = 4 * HEAD_INTS;
  const outcomes = new Float64Array(buffer, at, outcomeTableLength(departments));
  at += outcomes.byteLength;
  const floats = (length: number): Float32Array => {
    const view = new Float32Array(buffer, at, length);
    at += view.byteLength;
    return view;
  };
  const panorama = floats(panoramaLength(departments));
  const [belief, said, done, nice] = [
    floats(people),
    floats(people),
    floats(people),
    floats(people),
  ];
  const [energy, distress, fear, trust] = [
    floats(people),
    floats(people),
    floats(people),
    floats(people),
  ];
  const paidByDepartment = floats(departments);
  const prescribedByDepartment = floats(departments);
  const talkByDepartment = floats(departments);
  const heatByDepartment = floats(departments);
  const mixedByDepartment = floats(departments);
  const zoneLowByDepartment = floats(departments);
  const zoneHighByDepartment = floats(departments);
  const giver = new Int32Array(buffer, at, MOST_INFLUENCES);
  const receiver = new Int32Array(buffer, at + giver.byteLength, MOST_INFLUENCES);
  at += 2 * giver.byteLength;
  const push = floats(MOST_INFLUENCES);
  const shares = new Uint8ClampedArray(buffer, at, people * SHARE_BYTES);
  const flags = new Uint8Array(buffer, at + shares.byteLength, people);
  return {
    week,
    people,
    departments,
    hash: hashIn(head),
    belief,
    said,
    done,
    nice,
    energy,
    distress,
    fear,
    trust,
    flags,
    shares,
    paidByDepartment,
    prescribedByDepartment,
    talkByDepartment,
    heatByDepartment,
    mixedByDepartment,
    zoneLowByDepartment,
    zoneHighByDepartment,
    outcomes,
    panorama,
    influence: { giver, receiver, push },
    influences: head[7],
    strongInfluences: head[8],
  };
}

/** The buffer of a frame that is kept, as bytes and as its head. */
const kepts = new WeakMap<Frame, { readonly bytes: Uint8Array; readonly head: Int32Array }>();

/**
 * Copies a frame into one that is kept, so that its buffer can go back at once, and gives the kept one. Two dozen
 * views a week would be most of what a week leaves as garbage on a page. Without a kept frame of as many people and
 * departments it makes one.
 */
export function keepFrame(buffer: ArrayBuffer, kept: Frame | null /* out */): Frame {
  const came = new Uint8Array(buffer);
  const own = kept === null ? undefined : kepts.get(kept);
  if (kept === null || !own || !alike(came, own.bytes)) return makeKept(buffer.slice(0));
  const { bytes, head } = own;
  bytes.set(came);
  const written = kept as { -readonly [Key in keyof Frame]: Frame[Key] };
  written.week = head[2];
  written.hash = hashIn(head);
  written.influences = head[7];
  written.strongInfluences = head[8];
  return kept;
}

function makeKept(buffer: ArrayBuffer): Frame {
  const kept = readFrame(buffer);
  kepts.set(kept, { bytes: new Uint8Array(buffer), head: headOf(buffer) });
  return kept;
}

/** Frames of one kind begin alike: magic number, version, week, people, departments; only weeks may differ. */
function alike(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < 20; at++) if (a[at] !== b[at] && (at < 8 || at >= 12)) return false;
  return true;
}

const hashIn = (head: Int32Array): string => hex(head[5]) + hex(head[6]);

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

function packDepartments(model: Model, frame: Frame): void {
  const { columns, roster, levers, audienceOfDepartment, departments } = model;
  const { mixedByDepartment, heatByDepartment } = frame;
  mixedByDepartment.fill(0);
  heatByDepartment.fill(0);
  model.departmentCounts.fill(0);
  for (let person = 0; person < model.people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    const department = roster.department[person];
    mixedByDepartment[department] += columns.mixed[person];
    heatByDepartment[department] += columns.heat[person];
    model.departmentCounts[department]++;
  }
  for (let department = 0; department < departments; department++) {
    const count = Math.max(1, model.departmentCounts[department]);
    mixedByDepartment[department] /= count;
    heatByDepartment[department] /= count;
    const first = department * LEVER_FACETS;
    frame.paidByDepartment[department] = columns.systems[first + LEVER.rewards];
    frame.prescribedByDepartment[department] =
      (columns.systems[first + LEVER.metrics] + columns.systems[first + LEVER.processes]) / 2;
    const lever = audienceOfDepartment[department] * LEVERS.length + LEVER.talk;
    frame.talkByDepartment[department] = levers[lever];
  }
}

function packZones(frame: Frame): void {
  const { panorama } = frame;
  for (let department = 0; department < frame.departments; department++) {
    const row = (department + 1) * PANORAMA_ROW;
    frame.zoneLowByDepartment[department] = panorama[row + PANORAMA.low];
    frame.zoneHighByDepartment[department] = panorama[row + PANORAMA.high];
  }
}
