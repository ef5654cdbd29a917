// The parts of "How sure?" that are said in words: what the number is and where it comes from, how sure it is, and what the
// model cannot say.

import { OUTCOMES } from '../../sim/metrics.ts';
import { button, el } from '../dom.ts';
import type { OutcomeHistory } from '../history.ts';
import { outcomeWriter } from '../marks/outcome.ts';
import { outcomeWords } from '../outcome-words.ts';
import { ALWAYS, MUST_NOT, type Limit } from './limits.ts';
import { OUTCOME_SOURCES } from './outcome-sources.ts';
import type { Runs } from './promise.ts';
import type { Scoreboard } from './scoreboard.ts';
import { topicFacts, type Topic } from './topics.ts';
import { say } from './words.ts';

export interface TrustHost {
  /** Runs of the plan that is shown; null before there are any. */
  runs(): Runs | null;
  /** What the charts show, and the week they stand at; null before anything is open. */
  shown(): { history: OutcomeHistory; week: number } | null;
}

/** What the number is, and where each outcome in it comes from; `lookUp` shows the facts about a claim. */
export function numbers(
  host: TrustHost,
  topic: Topic,
  lookUp: (words: string) => void,
): HTMLElement[] {
  const { shows, source, outcomes } = topicFacts(topic);
  return [
    el('p', {}, `${shows} ${source}`),
    ...outcomes.map((name) => {
      const row = OUTCOMES.find((one) => one.name === name)!;
      const { means, from, section, source: rests } = OUTCOME_SOURCES[name];
      const reading = readingOf(host, name);
      const entries: [string, string][] = [
        [say.means, means],
        [say.now, reading],
        [say.defined, `${row.sentence} Unit: ${row.unit}.`],
        [say.comesFrom, from],
        [say.source, `${rests} docs/model.md ${section}.`],
      ];
      const list = entries
        .filter(([, text]) => text !== '')
        .flatMap(([head, text]) => [el('dt', {}, head), el('dd', {}, text)]);
      const claims = row.claims.map((id) =>
        button(id, () => lookUp(id), {
          class: 'trust-chip',
          'aria-label': `${say.asClaimed}: ${id}`,
        }),
      );
      return el(
        'div',
        { class: 'trust-outcome' },
        el('h4', {}, outcomeWords(name).title),
        el(
          'dl',
          { class: 'trust-facts' },
          ...list,
          el('dt', {}, say.asClaimed),
          el('dd', { class: 'trust-chips' }, ...claims),
        ),
      );
    }),
  ];
}

/** The value of an outcome in the week that is shown; '' where there is none. */
function readingOf(host: TrustHost, name: string): string {
  const shown = host.shown();
  const value = shown?.history.get(name, shown.week) ?? NaN;
  return Number.isFinite(value) ? outcomeWriter(outcomeWords(name))(value) : '';
}

/** What is read off one organisation, and charts that draw one run. */
const STATES: readonly Topic['view'][] = ['organisation', 'diagnosis'];
const LINES: readonly Topic['view'][] = ['timeline', 'outcome', 'departments', 'heat', 'forces'];
/** Charts that draw how far runs lie apart. */
const BANDS: readonly Topic['view'][] = ['timeline', 'outcome'];

/** How sure: one run is an anecdote, many have an interval. */
export function howSure(host: TrustHost, { view, said: figure = '' }: Topic): HTMLElement[] {
  const runs = host.runs()?.count ?? 0;
  if (STATES.includes(view)) return [el('p', {}, say.oneState)];
  const many = [say.manyRuns(runs), ...(LINES.includes(view) ? [say.oneLine] : []), say.interval];
  const said: string[] = runs > 1 ? many : [say.oneRun];
  if (runs > 1 && BANDS.includes(view)) said.push(say.band);
  if (view === 'compare' || view === 'plan') said.push(say.sameDraws);
  said.push(say.averages);
  return [
    ...(figure === '' ? [] : [el('p', { class: 'trust-figure-now' }, figure)]),
    ...said.map((text) => el('p', {}, text)),
  ];
}

/** A list with its bullets. */
export const list = (items: readonly HTMLElement[]) => el('ul', { class: 'trust-list' }, ...items);

/** Limits of what was asked about, with the figures of those that were measured once they are there. */
export function limitParts(here: readonly Limit[], board: Scoreboard | null): HTMLElement[] {
  const item = ({ says, magnitude, fact }: Limit) => {
    const row = board?.magnitudes.find(({ id }) => id === magnitude);
    const figures = row
      ? `${row.id}. ${say.worldSays}: ${row.world}. ${say.hereSays}: ${row.figure}.`
      : fact === undefined
        ? ''
        : say.onBoard(fact);
    const more = figures === '' ? [] : [el('span', { class: 'trust-quiet' }, figures)];
    return el('li', {}, says, ...more);
  };
  return [
    el('p', {}, say.limitsLead),
    ...(here.length === 0 ? [] : [el('h4', {}, say.limitsHere), list(here.map(item))]),
    el('h4', {}, say.limitsAlways),
    list(ALWAYS.map(item)),
    el('h4', {}, say.mustNot),
    list(MUST_NOT.map((text) => el('li', {}, text))),
    el('p', { class: 'trust-quiet' }, say.abbreviations),
  ];
}
