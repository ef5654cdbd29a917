// The composition root of a debrief by itself: the page that a link to a team's debrief opens.

import { el } from '../dom.ts';
import { keptGame } from '../challenge/keep.ts';
import type { TeamRecord } from '../challenge/record.ts';
import { createTheme } from '../page-theme.ts';
import { readLink } from '../wall/reading.ts';
import { knowsFirm, nothingDone, runOf } from '../wall/requests.ts';
import { rerunsHere } from '../wall/reruns.ts';
import { resultOf } from '../wall/result.ts';
import { createDebriefView } from './view.ts';
import { say } from './words.ts';

const reruns = rerunsHere();
/** Back to where the team came from, where its game is kept here; else to where games begin. */
function toGame({ firm, team, stateHash }: TeamRecord): HTMLElement {
  const kept = keptGame(firm);
  const same =
    kept?.phase === 'end' && kept.record.team === team && kept.record.stateHash === stateHash;
  return same
    ? el('a', { href: `#challenge=${firm}` }, say.toResult)
    : el('a', { href: '#challenge' }, say.toChallenge);
}

const toWall = () => el('a', { href: '#wall' }, say.toWall);

function refuse(what: string): void {
  const words = el('p', {}, what);
  const box = el('main', { class: 'debrief-refused' }, el('h1', {}, say.refused), words, toWall());
  document.body.replaceChildren(box);
}

async function open(): Promise<void> {
  const given = await readLink('', location.hash, knowsFirm);
  if ('refusal' in given) return refuse(say.refusal(given.refusal));
  const { record } = given;
  document.title = say.pageTitle(record.team);
  const view = createDebriefView('h1', toGame(record), toWall());
  document.body.replaceChildren(el('main', { class: 'debrief-page' }, view.element), view.copy);
  const [run, nothing] = await Promise.all(
    [runOf(record), nothingDone(record)].map((request) => reruns.make(request)),
  );
  const result = resultOf(record, run, nothing);
  if (result.kind === 'none') return refuse(result.why);
  if ('run' in result) await view.show(record, result.run, result.nothing);
}

/** Opens the debrief that the address holds, in an empty page. */
export function openRoom(): void {
  createTheme(() => {});
  // Another team's debrief is another page.
  window.addEventListener('hashchange', () => location.reload());
  void open();
}
