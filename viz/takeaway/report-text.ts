// The second page of the report as headings and sentences, and what of a first page is words: pure, so that a
// test can read it whole. Long names are cut, for paper does not scroll.

import type { ReportInput, ReportStep } from './report-input.ts';
import { say } from './words.ts';

export interface ReportSection {
  readonly name: 'adds' | 'pushes' | 'risks' | 'changes' | 'limits';
  readonly title: string;
  readonly lead?: string;
  /** Lines; a line may begin with words that stand out. */
  readonly lines: readonly { readonly strong?: string; readonly text: string }[];
}

/** Characters of an address or a command that somebody may be asked to type from paper. */
const TYPED_AT_MOST = 700;

/** A text cut to a length, with a mark that it was. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

export const weeksOf = ({ start, end }: ReportStep, weeks: number): string =>
  `${start}–${end ?? weeks}`;

export function reportSections(input: ReportInput): ReportSection[] {
  const { steps, pushes, risks, changes, limits } = input;
  const adds: ReportSection = {
    name: 'adds',
    title: say.adds,
    lead: steps.length === 0 ? undefined : say.addsHelp,
    lines:
      steps.length === 0
        ? [{ text: say.noPlan }]
        : steps.map(({ title, start, adds: text }) => ({
            strong: say.stepFrom(cut(title, 60), start),
            text: text ?? say.notYet,
          })),
  };
  return [
    adds,
    {
      name: 'pushes',
      title: say.pushes,
      lines: (pushes ?? [say.notYet]).map((text) => ({ text: cut(text, 300) })),
    },
    {
      name: 'risks',
      title: say.risks,
      lines: risks.map(({ title, text }) => ({ strong: `${title}.`, text: text ?? say.notYet })),
    },
    {
      name: 'changes',
      title: say.assumptions,
      lines:
        changes.length === 0
          ? [{ text: say.noAssumptions }]
          : changes.map((text) => ({ text: cut(text, 160) })),
    },
    {
      name: 'limits',
      title: say.limits,
      lines: limits.map((text) => ({ text })),
    },
  ];
}

export interface ReportSource {
  /** What is written of the link and of the command; the whole of it only where it could be typed. */
  readonly link: string;
  readonly command: string;
  readonly facts: readonly string[];
}

export function reportSource({ again, date }: ReportInput): ReportSource {
  const { link, command, seed, week, hash, version, file } = again;
  const typed = (text: string, long: (characters: number) => string) =>
    text.length > TYPED_AT_MOST ? long(text.length) : text;
  return {
    link: link === undefined ? say.noLink : typed(link, say.longLink),
    command: typed(command, say.longCommand),
    facts: [
      say.facts(seed, version, date),
      hash === undefined ? say.notYet : say.state(week, hash),
      ...(file === undefined ? [] : [say.needsFile(cut(file, 80))]),
    ],
  };
}
