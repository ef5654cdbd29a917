// What a diagnosis says in words: the headline over all departments, and each department's story. Pure, so
// that every sentence can be tested.

import type { Contradiction, DepartmentContext, Diagnosis } from '../../workers/diagnosis.ts';
import type { Barrier, Degree } from './barrier-words.ts';
import { words } from './words.ts';

/** How far a barrier stands in the way of a department. */
export interface Standing {
  readonly name: Barrier;
  readonly gap: number;
  readonly degree: Degree;
}

const THIRD = 1 / 3;
/** From here on people hear that words and systems part, as on the floor. */
const HEARD = 0.2;
const NAMED = 3;
const SHARED = 4;

/** The lowest third of a gap is free, the highest blocks; null where nobody can be asked. */
export function degreeOf(gap: number): Degree | null {
  if (Number.isNaN(gap)) return null;
  return gap <= THIRD ? 'free' : gap <= 2 * THIRD ? 'partly' : 'blocks';
}

/** All barriers of a department, the largest first. */
export function standingsOf(diagnosis: Diagnosis, context: DepartmentContext): Standing[] {
  const standings = diagnosis.barriers.flatMap((name, place): Standing[] => {
    const gap = context.gaps[place];
    const degree = degreeOf(gap);
    return degree === null ? [] : [{ name, gap, degree }];
  });
  return standings.sort((a, b) => b.gap - a.gap);
}

/** Being out of the way helps only where it pulls: clear words for the product do not, nor does calm alone. */
const HELPERS: ReadonlySet<Barrier> = new Set<Barrier>([
  'rewards',
  'metrics',
  'processes',
  'decisionRights',
  'structure',
  'peoplePractices',
  'words',
  'ambiguity',
  'ignorance',
  'comfort',
  'fear',
  'mistrust',
  'images',
  'assumptions',
  'practice',
  'silos',
]);

/** What already works for the change in a department (CTX-4), people who live it first. */
export function helpsIn(diagnosis: Diagnosis, context: DepartmentContext): string[] {
  const out = standingsOf(diagnosis, context).filter(({ name, degree }) => {
    if (degree !== 'free' || !HELPERS.has(name)) return false;
    return name !== 'ambiguity' || context.talk > 0;
  });
  const helps = out.reverse().map(({ name, degree }) => words.saysOf(name, degree));
  const living = context.living > 0 ? [words.living(context.living)] : [];
  const safe = context.safety >= 2 * THIRD ? [words.safe] : [];
  return [...living, ...helps, ...safe];
}

/** Three to five sentences on one department: ready, what helps, what is in the way, messages, what comes. */
export function storyOf(diagnosis: Diagnosis, context: DepartmentContext): string[] {
  const { story } = words;
  if (context.people === 0) return [story.nobody(context.name), ...messagesOf(context)];
  const helps = helpsIn(diagnosis, context);
  const blocks = standingsOf(diagnosis, context).filter(({ degree }) => degree === 'blocks');
  const named = blocks.slice(0, NAMED).map(({ name, degree }) => words.saysOf(name, degree));
  return [
    readySentence(context),
    helps.length === 0 ? story.helpsNot : story.helps(helps.slice(0, NAMED)),
    blocks.length === 0 ? story.blocksNot : story.blocks(named, blocks.length - named.length),
    ...messagesOf(context),
  ];
}

/** Parts of readiness by name, with the share of each. */
export function partsOf({ readiness }: DepartmentContext) {
  const names = Object.keys(words.parts) as (keyof typeof words.parts)[];
  return names.map((part) => ({ part, share: readiness[part] }));
}

function readySentence(context: DepartmentContext): string {
  const parts = partsOf(context).sort((a, b) => b.share - a.share);
  const [best, worst] = [parts[0], parts[parts.length - 1]];
  const helped = words.withShare(words.parts[best.part][1], best.share);
  const held = words.withShare(words.parts[worst.part][1], worst.share);
  return words.story.ready(context.name, context.readiness.index, helped, held);
}

function messagesOf(context: DepartmentContext): string[] {
  const { story } = words;
  const { contradiction, ahead, mixed, talk } = context;
  const now =
    contradiction !== null
      ? story.two(contradiction)
      : mixed >= HEARD
        ? story.bent(mixed)
        : story.one(talk);
  return ahead === null ? [now] : [now, story.ahead(ahead)];
}

/** The answer first: two messages where there are any, or will be, else what most departments share. */
export function headlineOf(diagnosis: Diagnosis): string {
  const { headline } = words;
  const all = diagnosis.departments.length;
  const now = present(diagnosis.departments.map(({ contradiction }) => contradiction));
  if (now.length > 0) {
    const [{ talk, levers, systems }] = now;
    return areSame(now)
      ? headline.two(now.length, all, talk, levers, systems)
      : headline.twoMixed(now.length, all, mostOften(now));
  }
  const coming = present(diagnosis.departments.map(({ ahead }) => ahead));
  if (coming.length > 0) {
    const [{ talk, levers, systems }] = coming;
    const first = Math.min(...coming.map(({ week }) => week));
    const what = areSame(coming) ? headline.aheadSame(talk, levers, systems) : '.';
    return headline.ahead(coming.length, all, first) + what;
  }
  const [most] = sharedBarriers(diagnosis);
  if (most === undefined) return headline.none;
  return headline.most(most.n, all, words.saysOf(most.name, 'blocks'));
}

const present = (found: readonly (Contradiction | null)[]): Contradiction[] =>
  found.filter((one) => one !== null);

function areSame(found: readonly Contradiction[]): boolean {
  const told = ({ talk, levers, systems }: Contradiction): string =>
    [words.side(talk), ...levers, words.side(systems)].join(' ');
  return found.every((one) => told(one) === told(found[0]));
}

/** The systems that most departments hear contradicted, at most two. */
function mostOften(found: readonly Contradiction[]): Contradiction['levers'] {
  const counts = new Map<Contradiction['levers'][number], number>();
  for (const lever of found.flatMap(({ levers }) => levers)) {
    counts.set(lever, (counts.get(lever) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  return ranked.slice(0, 2).map(([lever]) => lever);
}

/** Barriers that block, by the number of departments they block in; the most frequent first. */
function sharedBarriers(diagnosis: Diagnosis): { name: Barrier; n: number }[] {
  const counted = diagnosis.barriers.map((name, place) => ({
    name,
    n: diagnosis.departments.filter(({ gaps }) => degreeOf(gaps[place]) === 'blocks').length,
  }));
  return counted.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n);
}

/** What follows the headline: what departments share, and where most and least stands in the way. */
export function summaryOf(diagnosis: Diagnosis): string[] {
  const shared = sharedBarriers(diagnosis).slice(0, SHARED);
  const asked = diagnosis.departments.filter(({ people }) => people > 0);
  return [
    ...(shared.length > 0 ? [words.shared(shared, diagnosis.departments.length)] : []),
    ...(asked.length > 1 ? [spreadSentence(asked, diagnosis.barriers.length)] : []),
  ];
}

function spreadSentence(asked: readonly DepartmentContext[], all: number): string {
  const counted = asked.map(({ name, gaps }) => {
    return { name, n: gaps.filter((gap) => degreeOf(gap) === 'blocks').length };
  });
  counted.sort((a, b) => b.n - a.n);
  const [most, least] = [counted[0], counted[counted.length - 1]];
  if (most.n === least.n) return words.evenly(most.n, all);
  return words.unevenly(most.name, most.n, least.name, least.n, all);
}

export type Order = keyof typeof words.orders;

/** Departments in an order for reading; those nobody is in come last. */
export function inOrder(diagnosis: Diagnosis, order: Order): DepartmentContext[] {
  const weight = ({ gaps }: DepartmentContext): number =>
    gaps.reduce((sum, gap) => sum + (Number.isNaN(gap) ? 0 : gap), 0);
  // As the sentence above the table counts: what blocks, and only then how far.
  const blocks = ({ gaps }: DepartmentContext): number =>
    gaps.filter((gap) => degreeOf(gap) === 'blocks').length;
  const by: Record<Order, (a: DepartmentContext, b: DepartmentContext) => number> = {
    way: (a, b) => blocks(b) - blocks(a) || weight(b) - weight(a),
    ready: (a, b) => a.readiness.index - b.readiness.index,
    name: (a, b) => a.name.localeCompare(b.name, 'en'),
  };
  return [...diagnosis.departments].sort(
    (a, b) => Number(a.people === 0) - Number(b.people === 0) || by[order](a, b),
  );
}
