// What is wrong with something a person gave us: where, what came, what was expected, how to mend it.

/** One problem with an input. */
export interface Problem {
  /** Place in the input, such as `organisation.departments[2].people`. */
  readonly path: string;
  readonly came: string;
  readonly expected: string;
  readonly mend: string;
}

/** A problem from its four parts. */
export function problem(path: string, came: string, expected: string, mend: string): Problem {
  return { path, came, expected, mend };
}

/** The one sentence that every host shows. */
export function formatProblem(problem: Problem): string {
  const where = problem.path === '' ? 'the file' : problem.path;
  const mend = problem.mend === '' ? '' : ` ${problem.mend}`;
  return `${where}: ${problem.came}, expected ${problem.expected}.${mend}`;
}

/** A value as people should see it in a message: short, on one line. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

const SHORTEST_GUESS = 3;

/** "Did you mean …?" when one of the known words is close to what came; empty otherwise. */
export function didYouMean(came: string, known: readonly string[]): string {
  const best = nearestWord(came, known);
  return best === '' ? '' : `Did you mean "${best}"?`;
}

/** The known word that is closest to what came, if one is close at all; empty otherwise. */
export function nearestWord(came: string, known: readonly string[]): string {
  // Two letters resemble everything.
  if (came.length < SHORTEST_GUESS) return '';
  let best = '';
  let least = Math.max(2, Math.floor(came.length / 3)) + 1;
  for (const word of known) {
    const distance = editDistance(came.toLowerCase(), word.toLowerCase(), least);
    if (distance < least) {
      least = distance;
      best = word;
    }
  }
  return best;
}

/** Levenshtein distance, given up at `limit`. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const gap = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1;
      current.push(Math.min(substitution, gap));
    }
    previous = current;
  }
  return previous[b.length] ?? limit;
}
