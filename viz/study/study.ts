// A study: the plans that were tried on one organisation, as a tree. Each branch holds the settings of a
// whole run; it parts from its parent in the week from which they differ. Up to there both are one run,
// person by person, because every draw is keyed and nothing has acted differently yet.

import { settingsOf, type Settings } from '../session.ts';

export interface Branch {
  readonly id: number;
  readonly name: string;
  /** The branch it was made from; null for the first. */
  readonly parent: number | null;
  /** Week up to which it is the same run as its parent. */
  readonly fork: number;
  /** Week that was shown when it was made: further changes in that week belong to it. */
  readonly madeAt: number;
  readonly settings: Settings;
}

export interface Study {
  /** Oldest first; parents before their children. */
  readonly branches: readonly Branch[];
  readonly current: number;
  /** Thousands; null when none was set. */
  readonly budget: number | null;
}

export function newStudy(settings: Settings, name: string): Study {
  const first = { id: 1, name, parent: null, fork: 0, madeAt: 0, settings: settingsOf(settings) };
  return { branches: [first], current: 1, budget: null };
}

export const branchOf = (study: Study, id: number): Branch | null =>
  study.branches.find((branch) => branch.id === id) ?? null;

/** The branch that is shown. Throws when the study is not one: there is always one. */
export function currentOf(study: Study): Branch {
  const branch = branchOf(study, study.current);
  if (branch === null) throw new Error(`There is no plan number ${study.current}.`);
  return branch;
}

/** Whether a change while `week` is shown makes a branch of its own: always, but where nothing has run yet. */
export const forksAt = (study: Study, week: number): boolean =>
  week > 0 && currentOf(study).madeAt !== week;

/**
 * Other settings while `week` is shown. At week 0, and for more than one change in the same week, the plan
 * itself changes; otherwise it stays as it was and a branch of it is made and shown.
 */
export function withSettings(
  study: Study,
  settings: Settings,
  week: number,
  nameOf: (number: number) => string,
): Study {
  const current = currentOf(study);
  const kept = settingsOf(settings);
  if (!forksAt(study, week)) return replaced(study, { ...current, settings: kept });
  const id = Math.max(...study.branches.map((branch) => branch.id)) + 1;
  const name = nameOf(id);
  const branch: Branch = { id, name, parent: current.id, fork: week, madeAt: week, settings: kept };
  return { ...study, branches: [...study.branches, branch], current: id };
}

function replaced(study: Study, branch: Branch): Study {
  const branches = study.branches.map((other) => (other.id === branch.id ? branch : other));
  return { ...study, branches };
}

/** Where the engine found that a branch parts from its parent: never later than a part that was found before. */
export function forkedAt(study: Study, id: number, fork: number): Study {
  const branch = branchOf(study, id);
  return branch === null || fork >= branch.fork ? study : replaced(study, { ...branch, fork });
}

export function choose(study: Study, id: number): Study {
  return branchOf(study, id) === null || id === study.current ? study : { ...study, current: id };
}

export function rename(study: Study, id: number, name: string): Study {
  const branch = branchOf(study, id);
  const trimmed = name.trim().slice(0, 60);
  return branch === null || trimmed === '' || trimmed === branch.name
    ? study
    : replaced(study, { ...branch, name: trimmed });
}

/** With a copy of a plan, which is shown; what is changed while this week is shown is changed in the copy. */
export function copyOf(study: Study, id: number, name: string, week: number): Study {
  const branch = branchOf(study, id);
  if (branch === null) return study;
  const next = Math.max(...study.branches.map((one) => one.id)) + 1;
  const copy = { ...branch, id: next, name, parent: id, fork: 0, madeAt: week };
  return { ...study, branches: [...study.branches, copy], current: next };
}

/** Without a branch; what was made from it hangs on its parent, or on the oldest left. The last one stays. */
export function remove(study: Study, id: number): Study {
  const gone = branchOf(study, id);
  if (gone === null || study.branches.length === 1) return study;
  const left = study.branches.filter((branch) => branch.id !== id);
  const heir = branchOf(study, gone.parent ?? -1) ?? left[0];
  // Two branches of one parent are the same until the first of them parts from it.
  const shared = gone.parent === null ? heir.fork : gone.fork;
  const branches = left.map((branch) => {
    if (branch.id === heir.id && gone.parent === null) return { ...branch, parent: null, fork: 0 };
    if (branch.parent !== id) return branch;
    return { ...branch, parent: heir.id, fork: Math.min(branch.fork, shared) };
  });
  return { ...study, branches, current: study.current === id ? heir.id : study.current };
}

export const withBudget = (study: Study, budget: number | null): Study =>
  budget === study.budget ? study : { ...study, budget };
