// The composition root of the wall: the page that compares the teams of a class. It is loaded only where the
// address asks for it.

import { listenToDrops } from '../organisation/drops.ts';
import { createTheme } from '../page-theme.ts';
import { openDebrief } from '../debrief/view.ts';
import { storeHere } from './file.ts';
import { rerunsHere } from './reruns.ts';
import { createWall } from './wall.ts';
import './wall.css';
import { say } from './words.ts';

/** Opens the wall in an empty page. */
export function openWall(): void {
  let wall: ReturnType<typeof createWall> | null = null;
  const theme = createTheme(() => wall?.showTheme());
  const reruns = rerunsHere();
  const made = (wall = createWall({
    theme,
    store: storeHere(),
    reruns,
    now: () => performance.now(),
    debrief: openDebrief,
  }));

  /** A link is taken in once: reloaded, the page finds the team among those it keeps. */
  async function openAddress(): Promise<void> {
    const { hash } = location;
    if (!hash.startsWith('#wall=')) return;
    history.replaceState(history.state, '', '#wall');
    await made.addLink(hash);
  }

  document.title = say.pageTitle;
  document.body.append(made.element);
  listenToDrops(({ files }) => void made.addFiles(files));
  window.addEventListener('hashchange', () => void openAddress());
  void made.restore().then(openAddress);
}
