// The scoreboard of facts as the page reads it: what `thaw facts --tier full` found, in viz/trust/scoreboard.json, which
// test/scoreboard.test.ts writes and holds to the code. Here are its types, its verdicts and its search, all pure.

/** What was asked of a paired difference: so much at least, nothing beyond a margin, or not above a bound. */
export type Bar =
  { readonly atLeast: number } | { readonly within: number } | { readonly atMost: number };

export interface Asked {
  /** What was compared, in the words of the command. */
  readonly compared: string;
  readonly bar: Bar;
  /** Mean paired difference over organisations, and its interval. */
  readonly figure: number;
  readonly low: number;
  readonly high: number;
  /** Organisations that show it; null where nothing is said to happen. */
  readonly shown: number | null;
  readonly pass: boolean;
  /** Share of random draws of all uncertain numbers in which it holds; null when it was not asked there. */
  readonly draws: number | null;
}

/** What is left of a difference when a mechanism is taken out; `gone` when it explains the difference. */
export interface Without {
  readonly says: string;
  readonly compared: string;
  readonly left: number;
  readonly gone: boolean;
}

export interface BoardFact {
  readonly id: string;
  readonly claims: readonly string[];
  /** One sentence that could turn out false. */
  readonly statement: string;
  readonly asked: readonly Asked[];
  readonly without: readonly Without[];
}

/** A published model, and how many of its figures come out inside their tolerance. */
export interface BoardClassic {
  readonly id: string;
  readonly statement: string;
  readonly held: number;
  readonly figures: number;
}

/** A size known from the world against the model's, as docs/magnitudes.md has it. */
export interface Magnitude {
  readonly id: string;
  readonly world: string;
  readonly here: string;
  readonly figure: string;
  readonly verdict: string;
}

export interface Scoreboard {
  readonly program: string;
  /** Day on which the command was run, as 2026-11-26. */
  readonly date: string;
  readonly tier: string;
  readonly organisations: number;
  readonly facts: readonly BoardFact[];
  readonly classics: readonly BoardClassic[];
  readonly magnitudes: readonly Magnitude[];
}

/** holds · depends: on numbers nobody knows well · part: some of what was asked · fails: nothing of it. */
export type Standing = 'holds' | 'depends' | 'part' | 'fails';

/** Share of random draws under which a fact is said to depend on numbers nobody knows well. */
export const DEPENDS_BELOW = 0.75;

export function standingOf(asked: readonly Pick<Asked, 'pass' | 'draws'>[]): Standing {
  const passed = asked.filter(({ pass }) => pass).length;
  if (passed === 0) return 'fails';
  if (passed < asked.length) return 'part';
  return asked.some(({ draws }) => draws !== null && draws < DEPENDS_BELOW) ? 'depends' : 'holds';
}

export function classicStanding({ held, figures }: BoardClassic): Standing {
  return standingOf([
    { pass: held === figures, draws: null },
    { pass: held > 0, draws: null },
  ]);
}

/** A magnitude by its verdict in docs/magnitudes.md; null where nothing is held to it. */
export function magnitudeStanding({ verdict }: Magnitude): Standing | null {
  if (verdict.startsWith('not a target')) return null;
  if (verdict.startsWith('holds')) return 'holds';
  return verdict.startsWith('fails') && !/holds|but for|partly/.test(verdict) ? 'fails' : 'part';
}

/** A line of the list: what is said, how it stands, and what there is to search in. */
export interface Line {
  readonly kind: 'fact' | 'classic' | 'magnitude';
  readonly id: string;
  readonly statement: string;
  readonly standing: Standing | null;
  /** It holds, but something is left of it when what should explain it is taken away. */
  readonly unexplained: boolean;
  readonly claims: readonly string[];
  readonly fact: BoardFact | null;
  readonly classic: BoardClassic | null;
  readonly magnitude: Magnitude | null;
}

export function linesOf(board: Scoreboard): Line[] {
  const none = { unexplained: false, claims: [], fact: null, classic: null, magnitude: null };
  return [
    ...board.facts.map((fact): Line => ({
      ...none,
      kind: 'fact',
      id: fact.id,
      statement: fact.statement,
      standing: standingOf(fact.asked),
      unexplained: fact.without.some(({ gone }) => !gone),
      claims: fact.claims,
      fact,
    })),
    ...board.classics.map((classic): Line => ({
      ...none,
      kind: 'classic',
      id: classic.id,
      statement: classic.statement,
      standing: classicStanding(classic),
      classic,
    })),
    ...board.magnitudes.map((magnitude): Line => ({
      ...none,
      kind: 'magnitude',
      id: magnitude.id,
      statement: magnitude.world,
      standing: magnitudeStanding(magnitude),
      magnitude,
    })),
  ];
}

/** What fails: all that does not plainly hold, and what holds for another reason than the stated one. */
export const falls = ({ standing, unexplained }: Line): boolean =>
  (standing !== 'holds' && standing !== null) || unexplained;

/** Lines that hold every word typed, in any of their texts; all of them for an empty search. */
export function search(
  lines: readonly Line[],
  typed: string,
  wanted: (line: Line) => boolean = () => true,
): Line[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter((line) => {
    if (!wanted(line)) return false;
    const text = textOf(line);
    return words.every((word) => text.includes(word));
  });
}

function textOf({ id, statement, claims, fact, magnitude }: Line): string {
  const compared = fact?.asked.map((one) => one.compared) ?? [];
  const without = fact?.without.map(({ says }) => says) ?? [];
  const other = magnitude === null ? [] : [magnitude.here, magnitude.figure, magnitude.verdict];
  return [id, statement, ...claims, ...compared, ...without, ...other].join(' ').toLowerCase();
}

/** How many lines stand how. */
export function tally(lines: readonly Line[]): Record<Standing, number> {
  const counts = { holds: 0, depends: 0, part: 0, fails: 0 };
  for (const { standing } of lines) if (standing !== null) counts[standing]++;
  return counts;
}
