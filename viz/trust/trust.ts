// "How sure?": one dialog for every chart and figure. It says what the number is and where it comes from, how sure it is, what
// the model is and cannot say, how strong real turnarounds are, and how the model stands on its scoreboard of facts.
//
//   const trust = createTrust({ runs: () => 1 });   // hears every howSureButton of the page from then on
//   trust.open({ view: 'outcome', outcome: 'surface' });

import { OUTCOMES } from '../../sim/metrics.ts';
import { openDialog } from '../dialogs.ts';
import { button, el } from '../dom.ts';
import { outcomeWords } from '../outcome-words.ts';
import { createBoard, type BoardView } from './board-view.ts';
import { listenHowSure } from './how-sure.ts';
import type { Change } from './likelihood.ts';
import { ALWAYS, limitsOf, MUST_NOT, type Limit } from './limits.ts';
import { OUTCOME_SOURCES } from './outcome-sources.ts';
import type { Scoreboard } from './scoreboard.ts';
import { topicFacts, type Topic } from './topics.ts';
import './trust.css';
import { turnarounds } from './turnarounds-view.ts';
import { say } from './words.ts';

export { howSureButton } from './how-sure.ts';
export { likelihood } from './likelihood.ts';
export { term } from './term.ts';

export interface TrustHost {
  /** Runs that the figures on the page rest on so far; 1 before there are more. */
  runs(): number;
  /** Value of an outcome now, in words; '' where there is none. */
  reading?(outcome: string): string;
  /** The chance as it stands, with its interval, in words; '' where there is none. */
  chance?(): string;
  /** Mean change in engagement over the plan's runs times 100, and its weeks; null while there are too few runs. */
  promise?(): Change | null;
}

export interface Trust {
  open(topic: Topic): void;
  dispose(): void;
}

type Part = keyof typeof say.sections;

export function createTrust(host: TrustHost): Trust {
  const open = (topic: Topic) => showTrust(host, topic);
  return { open, dispose: listenHowSure(open) };
}

function showTrust(host: TrustHost, topic: Topic): void {
  const facts = topicFacts(topic);
  const board = el('div', {}, el('p', { role: 'status' }, say.loading));
  const limits = el('div', { class: 'trust-limits' });
  let view: BoardView | null = null;
  const lookUp = (words: string) => {
    view?.look(words);
    go('board');
  };

  const bodies: Readonly<Record<Part, readonly HTMLElement[]>> = {
    number: numbers(host, topic, lookUp),
    runs: howSure(host, topic),
    model: [
      el('ul', { class: 'trust-list' }, ...say.model.map((sentence) => el('li', {}, sentence))),
      el('p', { class: 'trust-quiet' }, say.modelMore),
    ],
    limits: [limits],
    turnarounds: turnarounds(host.promise?.() ?? null),
    board: [board],
  };
  const headings = new Map<string, HTMLElement>();
  const sections = Object.entries(bodies).map(([part, body]) => {
    const heading = el('h3', { tabindex: -1 }, say.sections[part as Part]);
    headings.set(part, heading);
    return el('section', { class: 'trust-part' }, heading, ...body);
  });
  const go = (part: Part) => {
    const heading = headings.get(part);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  const contents = el(
    'nav',
    { class: 'trust-contents', 'aria-label': say.contents },
    ...Object.entries(say.sections).map(([part, title]) => button(title, () => go(part as Part))),
  );
  fillLimits(limits, limitsOf(topic, facts.outcomes), null);
  const dialog = openDialog(say.title(facts.title), contents, ...sections);
  dialog.classList.add('trust');
  dialog.scrollTop = 0;

  void loadBoard()
    .then((scoreboard) => {
      view = createBoard(scoreboard);
      board.replaceChildren(view.element);
      fillLimits(limits, limitsOf(topic, facts.outcomes), scoreboard);
    })
    .catch(() => board.replaceChildren(el('p', { role: 'alert' }, say.loadFailed)));
}

/** A file of its own, fetched when somebody first asks, because nobody needs it to see a run. */
async function loadBoard(): Promise<Scoreboard> {
  const { default: board } = await import('./scoreboard.json');
  return board;
}

function numbers(host: TrustHost, topic: Topic, lookUp: (words: string) => void): HTMLElement[] {
  const { shows, source, outcomes } = topicFacts(topic);
  const chance = topic.view === 'chance' ? (host.chance?.() ?? '') : '';
  return [
    el('p', {}, `${shows} ${source}`),
    ...(chance === '' ? [] : [el('p', { class: 'trust-count' }, chance)]),
    ...outcomes.map((name) => {
      const row = OUTCOMES.find((one) => one.name === name)!;
      const { means, from, section, source: rests } = OUTCOME_SOURCES[name];
      const reading = host.reading?.(name) ?? '';
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

function howSure(host: TrustHost, { view }: Topic): HTMLElement[] {
  const runs = host.runs();
  const said: string[] = runs > 1 ? [say.manyRuns(runs), say.interval] : [say.oneRun];
  if (view === 'compare' || view === 'plan') said.push(say.sameDraws);
  said.push(say.averages);
  return said.map((text) => el('p', {}, text));
}

function fillLimits(place: HTMLElement, here: readonly Limit[], board: Scoreboard | null): void {
  const item = ({ says, magnitude, fact }: Limit) => {
    const row = board?.magnitudes.find(({ id }) => id === magnitude);
    const node = el('li', {}, says);
    if (row) {
      const text = `${row.id}. ${say.worldSays}: ${row.world}. ${say.hereSays}: ${row.figure}.`;
      node.append(el('span', { class: 'trust-quiet' }, text));
    } else if (fact !== undefined) {
      node.append(el('span', { class: 'trust-quiet' }, `${fact}.`));
    }
    return node;
  };
  const list = (limits: readonly Limit[]) => el('ul', { class: 'trust-list' }, ...limits.map(item));
  place.replaceChildren(
    el('p', {}, say.limitsLead),
    ...(here.length === 0 ? [] : [el('h4', {}, say.limitsHere), list(here)]),
    el('h4', {}, say.limitsAlways),
    list(ALWAYS),
    el('h4', {}, say.mustNot),
    el('ul', { class: 'trust-list' }, ...MUST_NOT.map((text) => el('li', {}, text))),
  );
}
