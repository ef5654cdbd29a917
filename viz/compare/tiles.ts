// Plans side by side: a floor for each, in the same week and seen by the same eye. The plan on screen shows
// the frames of the run itself; every other plan has an engine thread of its own, which follows the week as
// fast as it can and never holds the page up. Threads and pictures are given up when the comparison closes.

import type { Frame } from '../../sim/frame.ts';
import { OUTCOME, type OutcomeName } from '../../sim/metrics.ts';
import { startEngine } from '../../workers/engine.ts';
import { el, setText } from '../dom.ts';
import { openFloor, type Floor } from '../floor/floor.ts';
import type { LayoutName } from '../floor/arrangements/names.ts';
import type { Eye } from '../floor/camera.ts';
import { percent, say } from '../messages.ts';
import type { OpenRun } from '../run.ts';
import { overridesOf } from '../session.ts';
import type { Branch } from '../study/study.ts';
import type { ViewContext } from '../view.ts';
import { startFollower, type Follower } from './follower.ts';
import { words } from './words.ts';

const CONVERTED: OutcomeName = 'converted';

interface Tile {
  readonly floor: Floor;
  readonly element: HTMLElement;
  readonly figure: HTMLElement;
  /** Null where the run itself is shown. */
  readonly engine: Follower | null;
  frame: Frame | null;
}

/** How floors of the page look, and who is selected on them. */
export interface TilesHost {
  onSelect(person: number): void;
  look(): {
    readonly patterns: boolean;
    readonly person: number;
    readonly layout?: LayoutName;
  };
  /** Tiles cover the page's own floor, or no longer. */
  onCover(covers: boolean): void;
}

export interface Tiles {
  readonly element: HTMLElement;
  /** Shows these plans; the one on screen is shown by the run's own frames. */
  open(run: OpenRun, branches: readonly Branch[], current: number, context: ViewContext): void;
  showFrame(frame: Frame, context: ViewContext): void;
  /** People in full light; null for all alike. */
  mark(people: readonly number[] | null): void;
  /** Someone else is selected, or patterns were switched. */
  restyle(): void;
  close(): void;
}

/** A notice stands at the foot of floors beside each other (style-overlays.css); low or narrow ones have no room for it. */
function noticeRoom({ clientHeight, clientWidth }: HTMLElement): number {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  return clientHeight > 18 * rem && clientWidth > 18 * rem ? 2.875 * rem : rem;
}

export function createTiles(host: TilesHost): Tiles {
  const element = el('div', { class: 'compare-tiles', hidden: true });
  let tiles: Tile[] = [];
  let context: ViewContext | null = null;
  let marked: readonly number[] | null = null;
  let key = '';
  /** Where the eye was left, for the next floors of the same size. */
  let seen: Eye | null = null;
  const watch = new ResizeObserver(() => {
    for (const { floor } of tiles) floor.resize();
  });

  function draw(tile: Tile, frame: Frame): void {
    if (!context) return;
    tile.frame = frame;
    tile.element.classList.remove('waiting');
    tile.floor.update(frame, context);
    setText(tile.figure, words.changed(percent(frame.outcomes[OUTCOME[CONVERTED]] ?? NaN)));
  }

  function boxOf(run: OpenRun, { name }: Branch) {
    const place = el('div', { class: 'compare-floor' });
    const figure = el('span', { class: 'compare-figure' }, say.loading(run.description.people));
    const box = el(
      'section',
      { class: 'compare-tile waiting', 'aria-label': words.tile(name) },
      el('div', { class: 'compare-head' }, el('h3', {}, name), figure),
      place,
    );
    return { box, figure, place };
  }

  function tileOf(
    run: OpenRun,
    branch: Branch,
    { box, figure, place }: ReturnType<typeof boxOf>,
    own: boolean,
  ): Tile {
    const { patterns, person, layout } = host.look();
    const floor = openFloor(place, run.description, {
      onSelect: (chosen) => host.onSelect(chosen),
      insets: () => ({ top: 40, bottom: noticeRoom(place) }),
      patterns,
      layout,
      onEye: (eye) => {
        seen = eye;
        for (const other of tiles) if (other.floor !== floor) other.floor.look(eye);
      },
    });
    floor.select(person);
    floor.mark(marked);
    watch.observe(place);
    const { seed, weeks } = run.description;
    const overrides = overridesOf({ ...branch.settings, seed, weeks });
    const follow = () =>
      startFollower(
        startEngine(),
        { text: run.text, overrides },
        {
          onFrame: (frame) => draw(tile, frame),
          onFailure: (why) => setText(figure, words.failed(why)),
        },
      );
    const engine = own ? null : follow();
    const tile: Tile = { floor, element: box, figure, engine, frame: null };
    return tile;
  }

  function clear(): void {
    for (const { floor, engine } of tiles) {
      engine?.stop();
      floor.dispose();
    }
    watch.disconnect();
    tiles = [];
    key = '';
    element.replaceChildren();
  }

  function close(): void {
    clear();
    if (element.hidden) return;
    element.hidden = true;
    host.onCover(false);
  }

  return {
    element,
    open(run, branches, current, now) {
      const settings = branches.map(({ id, settings: one }) => [id, id === current, one]);
      const next = JSON.stringify([run.description.scenarioHash, settings]);
      context = now;
      if (next === key) {
        branches.forEach(({ name }, place) => {
          const box = tiles[place]?.element;
          const heading = box?.querySelector('h3');
          if (heading) setText(heading, name);
          box?.setAttribute('aria-label', words.tile(name));
        });
        return;
      }
      const eye = tiles.length === branches.length ? seen : null;
      clear();
      key = next;
      seen = eye;
      if (element.hidden) {
        element.hidden = false;
        host.onCover(true);
      }
      element.dataset['tiles'] = String(branches.length);
      // All boxes stand before a floor opens: floors of one size lay their places out alike.
      const boxes = branches.map((branch) => boxOf(run, branch));
      element.append(...boxes.map(({ box }) => box));
      tiles = branches.map((branch, at) => tileOf(run, branch, boxes[at], branch.id === current));
      if (eye) for (const { floor } of tiles) floor.look(eye);
    },
    showFrame(frame, now) {
      context = now;
      for (const tile of tiles) {
        if (tile.engine === null) draw(tile, frame);
        else tile.engine.goTo(frame.week);
        // Theme and motion may have changed while its own week stays.
        if (tile.engine !== null && tile.frame) tile.floor.update(tile.frame, now);
      }
    },
    mark(people) {
      if (people?.join() === marked?.join()) return;
      marked = people;
      for (const { floor } of tiles) floor.mark(people);
    },
    restyle() {
      const { patterns, person, layout = 'plan' } = host.look();
      for (const { floor } of tiles) {
        floor.setPatterns(patterns);
        floor.arrange(layout);
        floor.select(person);
      }
    },
    close,
  };
}
