// Plans side by side: a floor for each, in the same week and seen by the same eye. The plan on screen shows
// the frames of the run itself; every other plan has an engine thread of its own, which follows the week as
// fast as it can and never holds the page up. Threads and pictures are given up when the comparison closes.

import { readFrame, type Frame } from '../../sim/frame.ts';
import { OUTCOME, type OutcomeName } from '../../sim/metrics.ts';
import { Client } from '../../workers/client.ts';
import { startThread } from '../../workers/thread.ts';
import { el, setText } from '../dom.ts';
import { openFloor, type Floor, type FloorOptions } from '../floor.ts';
import { percent, say } from '../messages.ts';
import type { OpenRun } from '../run.ts';
import { overridesOf } from '../session.ts';
import type { Branch } from '../study/study.ts';
import type { ViewContext } from '../view.ts';
import { words } from './words.ts';

const CONVERTED: OutcomeName = 'converted';

interface Tile {
  readonly branch: Branch;
  readonly floor: Floor;
  readonly element: HTMLElement;
  readonly figure: HTMLElement;
  /** Null where the run itself is shown. */
  readonly engine: Engine | null;
  frame: Frame | null;
}

interface Engine {
  goTo(week: number): void;
  stop(): void;
}

/** An engine that makes another plan's run and goes to the week that was asked for last. */
function startEngine(open: OpenRun, branch: Branch, show: (frame: Frame) => void): Engine {
  const client = new Client(startThread, { onStopped() {}, onRestarted() {} });
  let wanted = 0;
  let shown = -1;
  let busy = true;
  let stopped = false;
  async function follow(): Promise<void> {
    if (busy || stopped || wanted === shown) return;
    busy = true;
    const passed = await client.seek(wanted);
    busy = false;
    shown = passed.week;
    if (stopped) return;
    show(readFrame(passed.frame));
    await follow();
  }
  async function begin(): Promise<void> {
    const { seed, weeks } = open.description;
    const loaded = await client.load(open.text, overridesOf({ ...branch.settings, seed, weeks }));
    if ('problems' in loaded || stopped) return;
    busy = false;
    shown = 0;
    if (wanted === 0) show(readFrame(loaded.frame));
    await follow();
  }
  void begin().catch(() => {});
  return {
    goTo(week) {
      wanted = week;
      void follow().catch(() => {});
    },
    stop() {
      stopped = true;
      client.stop();
    },
  };
}

export interface Tiles {
  readonly element: HTMLElement;
  /** Shows these plans; the one on screen is shown by the run's own frames. */
  open(run: OpenRun, branches: readonly Branch[], current: number, context: ViewContext): void;
  showFrame(frame: Frame, context: ViewContext): void;
  /** People in full light; null for all alike. */
  mark(people: readonly number[] | null): void;
  select(person: number): void;
  close(): void;
}

export function createTiles(options: Pick<FloorOptions, 'onSelect'>): Tiles {
  const element = el('div', { class: 'compare-tiles', hidden: true });
  let tiles: Tile[] = [];
  let context: ViewContext | null = null;
  let marked: readonly number[] | null = null;
  let key = '';
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

  function tileOf(run: OpenRun, branch: Branch, own: boolean): Tile {
    const host = el('div', { class: 'compare-floor' });
    const figure = el('span', { class: 'compare-figure' }, say.loading(run.description.people));
    const name = el('h3', {}, branch.name);
    const box = el(
      'section',
      { class: 'compare-tile waiting', 'aria-label': words.tile(branch.name) },
      el('div', { class: 'compare-head' }, name, figure),
      host,
    );
    element.append(box);
    const floor = openFloor(host, run.description, {
      ...options,
      insets: { top: 40, bottom: 16 },
      onEye: (eye) => {
        for (const other of tiles) if (other.floor !== floor) other.floor.look(eye);
      },
    });
    const show = (frame: Frame) => draw(tile, frame);
    const engine = own ? null : startEngine(run, branch, show);
    const tile: Tile = { branch, floor, element: box, figure, engine, frame: null };
    watch.observe(host);
    return tile;
  }

  function close(): void {
    for (const { floor, engine } of tiles) {
      engine?.stop();
      floor.dispose();
    }
    watch.disconnect();
    tiles = [];
    key = '';
    element.replaceChildren();
    element.hidden = true;
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
      close();
      key = next;
      element.hidden = false;
      element.dataset['tiles'] = String(branches.length);
      tiles = branches.map((branch) => tileOf(run, branch, branch.id === current));
    },
    showFrame(frame, now) {
      context = now;
      for (const tile of tiles) {
        if (tile.engine === null) draw(tile, frame);
        else tile.engine.goTo(frame.week);
        // Theme and motion may have changed while its own week stays.
        if (tile.engine !== null && tile.frame) tile.floor.update(tile.frame, now);
        tile.floor.mark(marked);
      }
    },
    mark(people) {
      marked = people;
      for (const { floor } of tiles) floor.mark(people);
    },
    select(person) {
      for (const { floor } of tiles) floor.select(person);
    },
    close,
  };
}
