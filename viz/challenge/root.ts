// The challenge's composition root: the addresses #challenge (choose firm, mode and name) and #challenge=FIRM
// (the game kept for that firm, or a new one), and #challenge-guide for whoever leads it. Loaded only when an address asks for it.

import './challenge.css';
import './challenge-parts.css';
import './challenge-rules.css';
import { el } from '../dom.ts';
import { createTheme } from '../page-theme.ts';
import { openDesk, type Desk } from './desk.ts';
import { allFirms } from './firms.ts';
import { newGame, type Game } from './game.ts';
import { forgetGame, keepGame, keptGame } from './keep.ts';
import { guide } from './guide-words.ts';
import { guideView } from './view-guide.ts';
import { startView } from './view-start.ts';
import { words } from './words.ts';

const GUIDE = '#challenge-guide';
const ADDRESS = /^#challenge(?:=(.*))?$/s;

/** The firm an address names, as it was written; null for none. */
function wantedFirm(): string | null {
  const written = ADDRESS.exec(location.hash)?.[1];
  if (written === undefined || written === '') return null;
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Opens the challenge in an empty page. */
export function openChallenge(): void {
  const firms = allFirms();
  const root = el('div', { class: 'challenge-root' });
  let desk: Desk | null = null;
  const theme = createTheme(() => desk?.restyle());

  function play(game: Game): void {
    const firm = firms.find(({ name }) => name === game.record.firm);
    if (firm === undefined) return;
    history.replaceState(history.state, '', `#challenge=${firm.name}`);
    desk?.stop();
    desk = openDesk(firm, game, theme, choose);
    root.replaceChildren(desk.element);
  }

  /** The choice of firm; `wanted` is chosen beforehand. */
  function choose(wanted: string | null = null): void {
    desk?.stop();
    desk = null;
    history.replaceState(history.state, '', wanted === null ? '#challenge' : location.hash);
    const kept = firms.flatMap(({ name }) => keptGame(name) ?? []);
    const view = startView(firms, wanted, kept, {
      goOn: play,
      begin(start) {
        forgetGame(start.firm);
        const game = newGame(start);
        keepGame(game);
        play(game);
      },
    });
    root.replaceChildren(el('main', { class: 'challenge challenge-start' }, ...view));
    window.scrollTo(0, 0);
  }

  function showGuide(): void {
    desk?.stop();
    desk = null;
    root.replaceChildren(guideView());
    document.title = `${guide.page} · ${words.home}`;
    window.scrollTo(0, 0);
  }

  function open(): void {
    if (location.hash === GUIDE) return showGuide();
    document.title = `${words.page} · ${words.home}`;
    const wanted = wantedFirm();
    const kept = wanted === null ? null : keptGame(wanted);
    if (kept) play(kept);
    else choose(wanted);
  }

  document.documentElement.classList.add('challenge-page');
  document.body.append(root);
  window.addEventListener('hashchange', open);
  open();
}
