// March (1991): people and the code of an organisation learn from each other about a reality of dimensions
// that are -1 or +1; a belief may also be 0, undecided. Two readings of the paper, as published since:
// `text`, a belief takes over the code's at once and knowledge is the share of dimensions got right; `note`
// (Christensen 2015), a belief moves one unit towards the code, people are scored by what they do, a coin flip
// where they are undecided, and knowledge is the share got right less the share got wrong.

export interface March {
  readonly reading: 'text' | 'note';
  /** Chance that a person learns from the code; a list gives the chances of equal parts of the people. */
  readonly p1: number | readonly number[];
  /** Chance that the code learns from those who know better, for each of the majority. */
  readonly p2: number;
  /** Chance a period that somebody is replaced, and that a dimension of reality turns. */
  readonly turnover?: number;
  readonly turbulence?: number;
  /** Periods; without them until people and code agree. */
  readonly periods?: number;
}

const DIMENSIONS = 30;
const PEOPLE = 50;
const MOST_PERIODS = 1000;

/** Knowledge of the code at the end of a run. */
export function marchKnowledge(model: March, uniform: () => number): number {
  const reality = Int8Array.from({ length: DIMENSIONS }, () => (uniform() < 0.5 ? -1 : 1));
  const anything = () => Math.floor(3 * uniform()) - 1;
  const people = Array.from({ length: PEOPLE }, () =>
    Int8Array.from({ length: DIMENSIONS }, anything),
  );
  const code = new Int8Array(DIMENSIONS);
  for (let period = 0; period < (model.periods ?? MOST_PERIODS); period++) {
    if (model.periods === undefined && agreed(people, code, model)) break;
    const better = superiors(people, code, reality, model, uniform);
    const nextCode = learnedCode(code, better, model.p2, uniform);
    people.forEach((beliefs, person) =>
      socialise(beliefs, code, chanceOf(model, person), model, uniform),
    );
    code.set(nextCode);
    if (model.turnover !== undefined) {
      for (const beliefs of people) {
        if (uniform() < model.turnover) beliefs.set(beliefs.map(anything));
      }
    }
    if (model.turbulence !== undefined) {
      reality.forEach((truth, place) => {
        if (uniform() < (model.turbulence ?? 0)) reality[place] = -truth;
      });
    }
  }
  return knowledge(code, reality, model.reading) / DIMENSIONS;
}

function chanceOf({ p1 }: March, person: number): number {
  return typeof p1 === 'number' ? p1 : p1[Math.floor((person * p1.length) / PEOPLE)];
}

function knowledge(beliefs: Int8Array, reality: Int8Array, reading: March['reading']): number {
  let right = 0;
  let wrong = 0;
  for (let place = 0; place < DIMENSIONS; place++) {
    if (beliefs[place] === reality[place]) right++;
    else if (beliefs[place] !== 0) wrong++;
  }
  return reading === 'text' ? right : right - wrong;
}

function agreed(people: readonly Int8Array[], code: Int8Array, { p1 }: March): boolean {
  // Nobody learns from a code that is undecided; at the very start it always is.
  if (p1 === 0 || code.every((one) => one === 0)) return false;
  return people.every((beliefs) => beliefs.every((one, place) => one === code[place]));
}

/** Votes of those who know more than the code, a row each. */
function superiors(
  people: readonly Int8Array[],
  code: Int8Array,
  reality: Int8Array,
  { reading }: March,
  uniform: () => number,
): Int8Array[] {
  const bar = knowledge(code, reality, reading);
  const votes =
    reading === 'text'
      ? people
      : people.map((beliefs) =>
          beliefs.map((one) => (one === 0 ? (uniform() < 0.5 ? -1 : 1) : one)),
        );
  return votes.filter((vote) => knowledge(vote, reality, reading) > bar);
}

function learnedCode(
  code: Int8Array,
  better: readonly Int8Array[],
  p2: number,
  uniform: () => number,
): Int8Array {
  return code.map((now, place) => {
    let sum = 0;
    for (const vote of better) sum += vote[place];
    const majority = Math.sign(sum);
    if (majority === 0 || majority === now) return now;
    // k: those of the better who differ from the code, less those who do not.
    const differ = Math.abs(sum);
    return uniform() < 1 - Math.pow(1 - p2, differ) ? majority : now;
  });
}

function socialise(
  beliefs: Int8Array,
  code: Int8Array,
  p1: number,
  { reading }: March,
  uniform: () => number,
): void {
  for (let place = 0; place < DIMENSIONS; place++) {
    const said = code[place];
    if (said === 0 || said === beliefs[place] || uniform() >= p1) continue;
    beliefs[place] = reading === 'text' ? said : beliefs[place] + said;
  }
}
