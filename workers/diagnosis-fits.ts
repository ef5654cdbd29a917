// Which kinds of intervention fit a department: those that address what stands in its way and that its plan
// does not have yet, each with what would hold it back, or make it hurt, as things are (CTX-4 to CTX-6).
// That a kind addresses a barrier is said by the catalogue; whether it helps, a run has to show.

import { FACETS, INTERVENTIONS, ITEMS, LEVERS, paramRow } from '../sim/index.ts';
import type { Inhibitor, InterventionRow, LeverName, Model } from '../sim/index.ts';
import { APART, leverOf, type Messages } from './diagnosis-messages.ts';

/** Why a kind would do less, or harm, in a department as it stands. */
export interface Caution {
  /**
   * weak: it lives on `name`, which is low here, or dies of it, which is high; idle: there is nothing for it
   * to act on; push: it breeds resistance; hot: it adds heat where people are afraid; cold: it takes heat
   * away where nobody is stirred; words: leaders would say what systems deny; deeds: systems would do what
   * leaders deny.
   */
  readonly why: 'weak' | 'idle' | 'push' | 'hot' | 'cold' | 'words' | 'deeds';
  /** State or lever it is about, and how much of it there is, 0 to 1; NaN where it cannot be said. */
  readonly name: string;
  readonly value: number;
}

export interface Fit {
  readonly kind: string;
  readonly addresses: readonly Inhibitor[];
  /** Those that stand in the way here and that neither the plan nor a kind before it in the list takes on. */
  readonly takesOn: readonly Inhibitor[];
  /** Thousands a week at full strength for the people of this department. */
  readonly cost: number;
  /** Weeks from start to full effect. */
  readonly delay: number;
  readonly cautions: readonly Caution[];
}

/** What is known of a department when kinds are tried on it. */
export interface Ground {
  readonly gaps: readonly number[];
  readonly people: number;
  readonly now: Messages;
  /** What leaders will have set when the run ends. */
  readonly end: Messages;
  /** Mean of a state over the department's people, 0 to 1 of its bounds; undefined when it has none. */
  mean(name: string): number | undefined;
  readonly managersKnow: number;
}

/** Below the first third something is little or not in the way, above the second it is a lot. */
export const THIRD = 1 / 3;
const TWO_THIRDS = 2 / 3;

/** What a state that holds others back is called as a barrier. */
const BARRIER_OF: Readonly<Record<string, Inhibitor>> = {
  understanding: 'ignorance',
  trust: 'mistrust',
  resistance: 'resistance',
  safety: 'fear',
  practiceDeep: 'practice',
};

/**
 * Kinds for a department. One after the other is taken that takes on the heaviest barrier nothing before it
 * does, the plan included; then come those that work on the same. A barrier weighs its gap and the share of
 * kinds that it holds back, because nothing else does much while a constraint stays (PSY-1). Among equals
 * comes first what has less against it, then what is about less else, then what costs less.
 */
export function fittingKinds(model: Model, department: number, ground: Ground): Fit[] {
  const planned = plannedKinds(model, department);
  const open = INTERVENTIONS.filter(({ kind }) => !planned.has(kind)).flatMap((row) => {
    const gap = Math.max(...row.addresses.map((item) => gapOf(ground, item)));
    if (!(gap >= THIRD)) return [];
    const cautions = cautionsOf(model, department, row, ground);
    if (cautions.some(({ why }) => why === 'idle')) return [];
    const cost = (row.cost * ground.people) / 1000;
    const { kind, addresses, delay } = row;
    return [{ kind, addresses, takesOn: [] as readonly Inhibitor[], cost, delay, cautions }];
  });
  const weights = new Map(ITEMS.map((item) => [item, weightOf(item, open, ground)]));
  for (const { kind, addresses } of INTERVENTIONS) {
    if (planned.has(kind)) for (const item of addresses) weights.set(item, 0);
  }
  const heaviest = ({ addresses }: Fit): number =>
    Math.max(...addresses.map((item) => weights.get(item) ?? 0));
  const inOrder: Fit[] = [];
  while (open.length > 0) {
    open.sort(
      (a, b) =>
        heaviest(b) - heaviest(a) ||
        a.cautions.length - b.cautions.length ||
        a.addresses.length - b.addresses.length ||
        a.cost - b.cost,
    );
    const [best] = open.splice(0, 1);
    const takesOn = best.addresses.filter((item) => (weights.get(item) ?? 0) > 0);
    for (const item of best.addresses) weights.set(item, 0);
    inOrder.push({ ...best, takesOn });
  }
  return inOrder;
}

function weightOf(item: Inhibitor, kinds: readonly Fit[], ground: Ground): number {
  const gap = gapOf(ground, item);
  if (!(gap >= THIRD)) return 0;
  const held = kinds.filter(({ cautions }) =>
    cautions.some(({ why, name }) => why === 'weak' && BARRIER_OF[name] === item),
  );
  return gap + held.length / kinds.length;
}

function gapOf({ gaps }: Ground, item: Inhibitor): number {
  return gaps[ITEMS.indexOf(item)];
}

/** Kinds that run or will run in a department. */
function plannedKinds({ scenario, departmentReached, week }: Model, department: number) {
  const { interventions } = scenario;
  const here = interventions.filter((one, place) => {
    return one.end > week && departmentReached[department * interventions.length + place] === 1;
  });
  return new Set(here.map(({ kind }) => kind));
}

function cautionsOf(
  model: Model,
  department: number,
  row: InterventionRow,
  ground: Ground,
): Caution[] {
  const cautions: Caution[] = [];
  const moves = (lever: LeverName): number => {
    const effect = row.effects.find((one) => one.lever === lever);
    return effect === undefined ? 0 : effect.amount;
  };
  if (moves('push') > 0)
    cautions.push({ why: 'push', name: 'trust', value: asShare(ground, 'trust') });
  const fear = asShare(ground, 'fear');
  if (moves('temperature') > 0 && fear >= THIRD) {
    cautions.push({ why: 'hot', name: 'fear', value: fear });
  }
  const stirred = asShare(ground, 'arousal');
  if (moves('temperature') < 0 && stirred <= THIRD) {
    cautions.push({ why: 'cold', name: 'arousal', value: stirred });
  }
  const facets = FACETS.filter((lever) => moves(lever) > 0);
  if (moves('talk') > 0) {
    const denied = ground.end.systems.filter((stands) => 1 - stands >= APART).length;
    const value = denied / FACETS.length;
    if (denied > 0) cautions.push({ why: 'words', name: 'systems', value });
  } else if (facets.length > 0 && 1 - ground.end.talk >= APART) {
    cautions.push({ why: 'deeds', name: 'talk', value: (ground.end.talk + 1) / 2 });
  }
  return [...cautions, ...heldBack(model, department, row, ground)];
}

/** What the catalogue says raises or lowers the effect, where there is little or much of it. */
function heldBack(
  model: Model,
  department: number,
  row: InterventionRow,
  ground: Ground,
): Caution[] {
  // An order's influences are on the resistance it breeds, which `push` tells of.
  if (row.effects.some(({ lever }) => lever === 'push')) return [];
  const amount = (name: string): number | undefined => {
    if (name === 'understanding' && isRebuilt(row)) return ground.managersKnow;
    const lever = LEVERS.find((one) => one === name);
    if (lever === undefined) return ground.mean(name);
    const { min, max } = paramRow(lever) ?? { min: 0, max: 1 };
    return (leverOf(model, model.levers, department, lever) - min) / (max - min);
  };
  const low = row.raises.flatMap(({ name }): Caution[] => {
    const value = amount(name);
    if (value === undefined || !(value < THIRD)) return [];
    const idle = value === 0 && LEVERS.some((one) => one === name);
    return [{ why: idle ? 'idle' : 'weak', name, value }];
  });
  const high = row.lowers.flatMap(({ name }): Caution[] => {
    const value = amount(name);
    return value !== undefined && value > TWO_THIRDS ? [{ why: 'weak', name, value }] : [];
  });
  return [...low, ...high];
}

/** Systems other than pay are rebuilt by managers, as far as they understand. */
function isRebuilt(row: InterventionRow): boolean {
  return row.effects.some(({ lever }) => FACETS.slice(1).includes(lever));
}

function asShare(ground: Ground, name: string): number {
  return ground.mean(name) ?? NaN;
}
