// Links the views of an open run: what is selected or pointed at in one of them is shown in all. Between the
// selection (viz/linking/selection.ts) and charts, floor, plan and chip; made anew with every run.

import type { Step } from '../../sim/scenario.ts';
import type { ChartContext, ChartEvents, ChartView } from '../balcony/chart-view.ts';
import type { Floor } from '../floor/floor.ts';
import { spanWithin, type Span } from '../marks/span.ts';
import { stepsIn, type StepMark } from '../marks/step-marks.ts';
import type { PlanLinks } from '../plan/links.ts';
import type { OpenRun, Run } from '../run.ts';
import type { Change, Look } from '../session.ts';
import type { Desk } from '../study/desk.ts';
import { createChip, type Chip } from './chip.ts';
import { departmentOf, stepMarks } from './marks.ts';
import { Selection, type Linked } from './selection.ts';

export interface LinkingHost {
  readonly run: Run;
  readonly desk: Desk;
  goTo(week: number): void;
  look(change: Partial<Look>): void;
}

interface Places {
  readonly balcony: HTMLElement;
  readonly floor: HTMLElement;
  readonly plan: PlanLinks;
}

export class Linking {
  /** What every chart tells. */
  readonly events: ChartEvents;
  readonly #open: OpenRun;
  readonly #host: LinkingHost;
  readonly #plan: PlanLinks;
  readonly #chip: Chip;
  readonly #selection = new Selection();
  readonly #stop = new AbortController();
  #charts: readonly ChartView[] = [];
  #floor: Floor | null = null;
  #marks: readonly StepMark[] = [];
  /** What the marks were made of. */
  #marked: { steps?: readonly Step[]; changes?: readonly Change[] } = {};
  /** Steps that begin in a week pointed at; the one pointed at in the plan; the one chosen there. */
  #begin: readonly number[] = [];
  #inPlan: { pointed: number | null; chosen: number | null } = { pointed: null, chosen: null };
  /** The floor shows by itself which place is pointed at there. */
  #onFloor: number | null = null;
  #loops = false;

  constructor(open: OpenRun, places: Places, host: LinkingHost) {
    this.#open = open;
    this.#host = host;
    this.#plan = places.plan;
    this.#chip = createChip(places.balcony, {
      play: () => this.#play(),
      zoom: () => {
        host.look({ zoom: this.#look.zoom ? undefined : true });
        this.#showChip();
      },
      clear: () => this.letGo(),
    });
    this.events = {
      onHoverWeek: (week) => this.#pointAt(week, week),
      onHoverMark: (week) => this.#pointAt(null, week),
      onSeek: (week) => host.goTo(week),
      onSpan: (span, done) => this.#select(span, done),
      onHoverDepartment: (department) => this.#selection.set({ department }),
      onHint: () => this.#chip.hint(),
    };
    this.#selection.listen((now, before) => this.#show(now, before));
    const { signal } = this.#stop;
    places.floor.addEventListener('dblclick', () => this.#goDown(), { signal });
  }

  /** Takes the views that are to be linked; what the link selects is selected. */
  attach(charts: readonly ChartView[], floor: Floor): void {
    this.#charts = charts;
    this.#floor = floor;
    this.#plan.listen((pointed, chosen) => this.#planPoints(pointed, chosen));
    this.#showSpan(null);
    this.#selection.set({ span: this.#look.span ?? null });
  }

  /** What all charts are told of weeks besides the week itself. */
  context(): Pick<ChartContext, 'marks' | 'view'> {
    const { desk } = this.#host;
    const { description, ownEvents } = this.#open;
    const steps = desk.steps(this.#open);
    const changes = desk.settings?.changes;
    if (steps !== this.#marked.steps || changes !== this.#marked.changes) {
      this.#marked = { steps, changes };
      this.#marks = stepMarks(steps, [...ownEvents, ...(changes ?? [])], description.weeks);
    }
    const { span, zoom } = this.#look;
    return {
      marks: this.#marks,
      view: (zoom && spanWithin(span ?? null, description.weeks)) || null,
    };
  }

  /** A place of the floor is pointed at; -1 for none. */
  floorHover(place: number): void {
    this.#onFloor = place < 0 ? null : place;
    this.#selection.set({ department: this.#onFloor });
  }

  /** A week is shown: at the end of the weeks that are played again and again, they begin anew. */
  passed(week: number): void {
    if (!this.#loops) return;
    const { player } = this.#host.run;
    const { span } = this.#selection.now;
    if (player.playing && span !== null) {
      if (week >= Math.min(span.to, player.weeks)) player.seek(span.from);
      return;
    }
    this.#loops = false;
    this.#showChip();
  }

  /** Lets go of the weeks that are selected; tells whether there were any. */
  letGo(): boolean {
    if (this.#selection.now.span === null) return false;
    this.#select(null, true);
    return true;
  }

  dispose(): void {
    this.#stop.abort();
    this.#chip.dispose();
  }

  get #look(): Look {
    return this.#open.session.look;
  }

  #pointAt(week: number | null, mark: number | null): void {
    this.#begin = mark === null ? [] : stepsIn(this.#marks, mark);
    this.#selection.set({ week, steps: this.#lit() });
  }

  #planPoints(pointed: number | null, chosen: number | null): void {
    this.#inPlan = { pointed, chosen };
    const step = this.#host.desk.steps(this.#open)[pointed ?? -1];
    const names = this.#open.description.departments.map(({ name }) => name);
    this.#selection.set({ steps: this.#lit(), department: departmentOf(step, names) });
  }

  #lit(): readonly number[] {
    const { pointed, chosen } = this.#inPlan;
    const steps = [...this.#begin, pointed ?? -1, chosen ?? -1];
    return [...new Set(steps.filter((step) => step >= 0))];
  }

  #select(span: Span | null, done: boolean): void {
    if (span === null) this.#loops = false;
    this.#selection.set({ span });
    if (!done) return;
    const zoom = span === null ? undefined : this.#look.zoom;
    this.#host.look({ span: span ?? undefined, zoom });
    this.#showChip();
  }

  /** A double click goes down to a department on the floor: the charts show its lines too. */
  #goDown(): void {
    if (this.#onFloor !== null) this.#host.look({ department: this.#onFloor });
  }

  #play(): void {
    const { player } = this.#host.run;
    const { span } = this.#selection.now;
    if (this.#loops || span === null) {
      this.#loops = false;
      player.pause();
    } else {
      this.#loops = true;
      // Playing first: a finished run begins anew, and goes on to where it was wanted.
      player.play();
      player.seek(span.from);
    }
    this.#showChip();
  }

  #show(now: Linked, before: Linked): void {
    const charts = this.#charts;
    if (now.week !== before.week) for (const chart of charts) chart.showWeek(now.week);
    if (now.span !== before.span) this.#showSpan(now.span);
    if (now.department !== before.department) {
      for (const chart of charts) chart.showDepartment?.(now.department);
      if (this.#onFloor === null) this.#floor?.lightDepartment(now.department ?? -1);
    }
    if (now.steps === before.steps) return;
    for (const chart of charts) chart.showSteps?.(now.steps);
    this.#plan.light(now.steps);
  }

  #showSpan(span: Span | null): void {
    for (const chart of this.#charts) chart.showSpan?.(span);
    this.#plan.showSpan(span, this.#open.description.weeks);
    this.#showChip();
  }

  #showChip(): void {
    const zoomed = this.#look.zoom === true;
    this.#chip.show({ span: this.#selection.now.span, playing: this.#loops, zoomed });
  }
}
