// The extensions that a scenario was checked with, as one set of tables beside the program's own. Nothing is
// registered anywhere: a scenario carries its set, and every model made of it has it from there.

import { createHash } from '../hash.ts';
import { interventionRow, INTERVENTIONS } from '../interventions.ts';
import type { InterventionRow } from '../interventions.ts';
import type { Effect } from '../interventions/row.ts';
import { canonicalJson } from '../json.ts';
import { paramRow, PARAMS } from '../params.ts';
import type { ParamRow } from '../params.ts';
import type { Extension, Intervention, Mechanism } from './definition.ts';
import { kindRow, ownParamRow } from './rows.ts';

/** A kind of intervention from outside; `ownEffects` move levers from outside. */
export interface OwnKind extends InterventionRow {
  readonly version: number;
  readonly source: string;
  readonly ownEffects: readonly OwnLeverEffect[];
}
/** What a kind from outside does to a lever from outside. */
export type OwnLeverEffect = Omit<Effect, 'lever'> & { readonly lever: string };

/** A set of extensions that fit together. Plain and frozen. */
export interface Extensions {
  readonly mechanisms: readonly Mechanism[];
  readonly kinds: ReadonlyMap<string, OwnKind>;
  readonly params: ReadonlyMap<string, ParamRow>;
  /** Names of own parameters that are levers, in their order. */
  readonly levers: readonly string[];
  /** `name@version` of each mechanism; what saved states say of themselves. */
  readonly signature: string;
  /** Of all that a set says in data: of mechanisms, and of all. Empty where there are none. */
  readonly worldKey: string;
  readonly key: string;
}

/** No extensions: what every scenario has that was checked without any. */
export const NONE: Extensions = Object.freeze({
  mechanisms: [],
  kinds: new Map<string, OwnKind>(),
  params: new Map<string, ParamRow>(),
  levers: [],
  signature: '',
  worldKey: '',
  key: '',
});

export const isMechanism = (one: Extension): one is Mechanism => 'pass' in one;
const isKind = (one: Extension): one is Intervention => !isMechanism(one);

/** The set of extensions that were checked each and together (sim/extensions/define.ts). */
export function setOf(list: readonly Extension[]): Extensions {
  if (list.length === 0) return NONE;
  const mechanisms = list.filter(isMechanism);
  const rows = mechanisms.flatMap((one) => one.params.map((param) => ownParamRow(param, one)));
  const kinds = list.filter(isKind).map(kindRow);
  const ownLevers = mechanisms.flatMap(({ params }) => params.filter(({ lever }) => lever));
  return Object.freeze({
    mechanisms,
    kinds: new Map(kinds.map((row) => [row.kind, row])),
    params: new Map(rows.map((row) => [row.name, row])),
    levers: ownLevers.map(({ name }) => name),
    signature: mechanisms.map(({ name, version = 1 }) => `${name}@${version}`).join(' '),
    worldKey: mechanisms.length === 0 ? '' : fingerprint(mechanisms),
    key: fingerprint([mechanisms, kinds]),
  });
}

/** Refuses what is no set: a list of extensions has not been checked yet. */
export function requireSet(set: Extensions): void {
  if ('mechanisms' in set) return;
  throw new TypeError('extensions: a list, expected what createExtensions makes of it');
}

/** The row of a parameter, of the program or of a set. */
export function paramRowIn(set: Extensions, name: string): ParamRow | undefined {
  return paramRow(name) ?? set.params.get(name);
}

/** The row of a kind of intervention, of the program or of a set. */
export function kindRowIn(set: Extensions, kind: string): InterventionRow | undefined {
  return interventionRow(kind) ?? set.kinds.get(kind);
}

/** All parameters with those of a set at the end, for tables and schemas. */
export function paramsWith(set: Extensions): readonly ParamRow[] {
  return set === NONE ? PARAMS : [...PARAMS, ...set.params.values()];
}

/** All kinds of interventions with those of a set at the end. */
export function interventionsWith(set: Extensions): readonly InterventionRow[] {
  return set === NONE ? INTERVENTIONS : [...INTERVENTIONS, ...set.kinds.values()];
}

/** True when both are the same mechanisms, the same functions too. */
export function sameMechanisms(one: Extensions, other: Extensions): boolean {
  const { mechanisms } = one;
  return (
    mechanisms.length === other.mechanisms.length &&
    mechanisms.every((mechanism, place) => mechanism === other.mechanisms[place])
  );
}

/** Of everything but functions, which JSON leaves out; infinite weeks are written as null. */
function fingerprint(value: unknown): string {
  const hash = createHash();
  hash.addText(canonicalJson(JSON.parse(JSON.stringify(value))));
  return hash.digest();
}
