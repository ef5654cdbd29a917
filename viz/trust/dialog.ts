// The dialog of "How sure?": how sure the number is, what it is and where it comes from, what the model is and cannot say, how
// strong real turnarounds are, and how the model stands on its scoreboard of facts.

import { openDialog } from '../dialogs.ts';
import { button, el } from '../dom.ts';
import { createBoard, type BoardView } from './board-view.ts';
import { limitsOf } from './limits.ts';
import type { Scoreboard } from './scoreboard.ts';
import { promiseOf } from './promise.ts';
import { howSure, limitParts, list, numbers, type TrustHost } from './said.ts';
import { topicFacts, type Topic } from './topics.ts';
import { turnarounds } from './turnarounds-view.ts';
import { say } from './words.ts';

type Part = keyof typeof say.sections;

/** Opens the dialog for a topic; it keeps up with the runs that come in until it is closed. */
export function showTrust(host: TrustHost, topic: Topic): void {
  const { title, outcomes } = topicFacts(topic);
  const limits = limitsOf(topic, outcomes);
  let view: BoardView | null = null;
  const lookUp = (words: string) => {
    view?.look(words);
    go('board');
  };
  const bodies: Readonly<Record<Part, HTMLElement>> = {
    runs: el('div'),
    number: el('div', {}, ...numbers(host, topic, lookUp)),
    model: el(
      'div',
      {},
      list(say.model.map((sentence) => el('li', {}, sentence))),
      el('p', { class: 'trust-quiet' }, say.modelMore),
    ),
    limits: el('div', {}, ...limitParts(limits, null)),
    turnarounds: el('div'),
    board: el('div', {}, el('p', { role: 'status' }, say.loading)),
  };
  const headings = new Map<Part, HTMLElement>();
  const parts = Object.entries(say.sections) as [Part, string][];
  const sections = parts.map(([part, name]) => {
    const heading = el('h3', { tabindex: -1 }, name);
    headings.set(part, heading);
    bodies[part].className = 'trust-said';
    return el('section', {}, heading, bodies[part]);
  });
  const go = (part: Part) => {
    const heading = headings.get(part);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  const contents = el(
    'nav',
    { class: 'trust-contents', 'aria-label': say.contents },
    ...parts.map(([part, name]) => button(name, () => go(part))),
  );
  const stop = keepUp(host, topic, bodies);
  const dialog = openDialog(
    say.title(title),
    contents,
    el('div', { class: 'trust-body' }, ...sections),
  );
  dialog.classList.add('trust');
  dialog.addEventListener('close', stop);

  void loadBoard()
    .then((scoreboard) => {
      view = createBoard(scoreboard);
      bodies.board.replaceChildren(view.element);
      bodies.limits.replaceChildren(...limitParts(limits, scoreboard));
    })
    .catch(() => bodies.board.replaceChildren(el('p', { role: 'alert' }, say.loadFailed)));
}

/** Runs come in while the dialog is open: what rests on them is said anew, once a second at most. */
function keepUp(
  host: TrustHost,
  topic: Topic,
  bodies: Record<'runs' | 'turnarounds', HTMLElement>,
) {
  let known = -1;
  const show = () => {
    const runs = host.runs();
    const count = runs?.count ?? 0;
    if (count === known) return;
    known = count;
    bodies.runs.replaceChildren(...howSure(host, topic));
    bodies.turnarounds.replaceChildren(...turnarounds(promiseOf(runs)));
  };
  show();
  const timer = setInterval(show, 1000);
  return () => clearInterval(timer);
}

/** A file of its own, fetched when somebody first asks, because nobody needs it to see a run. */
async function loadBoard(): Promise<Scoreboard> {
  const { default: board } = await import('./scoreboard.json');
  return board;
}
