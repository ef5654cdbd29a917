// A study that came from outside: a link or a file. Its shape is checked here, whole; whether its plans and
// values make sense is for the engine to say, with every problem named.

import type { Step } from '../../sim/scenario.ts';
import type { Change, Settings, Value, Values } from '../session.ts';
import type { Branch, Study } from './study.ts';

/** More plans than anybody compares; more is no study but an accident. */
const MOST_BRANCHES = 40;

class Misshapen extends Error {}

function object(value: unknown, allowed: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misshapen();
  if (Object.keys(value).some((key) => !allowed.includes(key))) throw new Misshapen();
  return value as Record<string, unknown>;
}

function list(value: unknown, most = Infinity): unknown[] {
  if (!Array.isArray(value) || value.length > most) throw new Misshapen();
  return value;
}

function whole(value: unknown): number {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new Misshapen();
  return value as number;
}

function values(value: unknown): Values {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misshapen();
  // Without a prototype: a parameter named `__proto__` must be kept, to be refused by its name.
  const read = Object.create(null) as Record<string, Value>;
  for (const [name, one] of Object.entries(value)) {
    if (typeof one !== 'number' && typeof one !== 'string') throw new Misshapen();
    read[name] = one;
  }
  return read;
}

function change(value: unknown): Change {
  const { week, set } = object(value, ['week', 'set']);
  return { week: whole(week), set: values(set) };
}

/** Steps of a plan, unchecked but for being a list of objects. Throws when they are not. */
function steps(value: unknown): readonly Step[] {
  for (const step of list(value)) {
    if (typeof step !== 'object' || step === null || Array.isArray(step)) throw new Misshapen();
  }
  return value as Step[];
}

function settings(value: unknown): Settings {
  const read = object(value, ['params', 'changes', 'plan']);
  const { params = {}, changes = [], plan } = read;
  const rest = { params: values(params), changes: list(changes).map(change) };
  return plan === undefined ? rest : { ...rest, plan: steps(plan) };
}

function branch(value: unknown): Branch {
  const keys = ['id', 'name', 'parent', 'fork', 'madeAt', 'settings'];
  const read = object(value, keys);
  if (typeof read['name'] !== 'string' || read['name'].length > 200) throw new Misshapen();
  const parent = read['parent'] === null ? null : whole(read['parent']);
  return {
    id: whole(read['id']),
    name: read['name'],
    parent,
    fork: whole(read['fork']),
    madeAt: whole(read['madeAt']),
    settings: settings(read['settings']),
  };
}

/** Null when it is none: a wrong shape, a plan made from one that is not before it, two plans of one number. */
export function readStudy(value: unknown, most = MOST_BRANCHES): Study | null {
  try {
    const read = object(value, ['branches', 'current', 'budget']);
    const branches = list(read['branches'], most).map(branch);
    const current = whole(read['current']);
    const budget = read['budget'] === null ? null : Number(read['budget']);
    if (budget !== null && !(budget >= 0 && budget < Infinity)) return null;
    const before = new Set<number>();
    for (const { id, parent } of branches) {
      if (before.has(id) || (parent !== null && !before.has(parent))) return null;
      before.add(id);
    }
    return before.has(current) ? { branches, current, budget } : null;
  } catch (error) {
    if (error instanceof Misshapen) return null;
    throw error;
  }
}

/** Steps of a plan from a link; null when it is none. */
export function readSteps(value: unknown): readonly Step[] | null {
  try {
    return steps(value);
  } catch (error) {
    if (error instanceof Misshapen) return null;
    throw error;
  }
}
