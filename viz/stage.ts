// The stage: the floor and the charts of the run that is open, made anew with every run. It passes on what
// is pointed at in one of them to the others.

import { OUTCOMES } from '../sim/metrics.ts';
import type { Frame } from '../sim/frame.ts';
import type { Access } from './access/wire.ts';
import type { ChartContext, ChartView } from './balcony/chart-view.ts';
import { BeliefsView } from './balcony/beliefs-view.ts';
import { DepartmentsView } from './balcony/departments-view.ts';
import { DifferenceView } from './difference/difference-view.ts';
import { openFloor, type Floor } from './floor/floor.ts';
import { floorInsets } from './floor/insets.ts';
import type { ViewContext } from './view.ts';
import { GaugeView } from './balcony/gauge-view.ts';
import type { OutcomeHistory } from './history.ts';
import { MoneyView } from './balcony/money-view.ts';
import { OutcomesView } from './balcony/outcomes-view.ts';
import { Sight } from './balcony/sight.ts';
import type { Page } from './page.ts';
import { Linking, type LinkingHost } from './linking/wire.ts';
import { PhaseView } from './phase/phase-view.ts';
import type { OpenRun } from './run.ts';
import type { Look } from './session.ts';
import { TimelineView } from './balcony/timeline-view.ts';
import type { Why, WhyNow } from './why/why.ts';

export interface StageHost extends LinkingHost {
  choosePerson(person: number): void;
  readonly why: Why;
  readonly access: Access;
}

/** Where the system chooses the colours, form has to tell sides apart. */
export const withPatterns = (look: Look) =>
  look.patterns === true || matchMedia('(forced-colors: active)').matches;

export class Stage {
  readonly floor: Floor;
  readonly #linking: Linking;
  readonly #charts: readonly ChartView[];
  /** Where each of the charts stands. */
  readonly #hosts: readonly HTMLElement[];
  readonly #sight: Sight;
  /** Which of them were out of sight, and not drawn, when weeks were last shown. */
  readonly #rests: boolean[];
  readonly #open: OpenRun;
  readonly #why: Why;
  readonly #page: Page;
  /** What the room of reasons was last told; told again while nothing but the week within the frame is new. */
  #now: WhyNow | null = null;

  constructor(page: Page, open: OpenRun, host: StageHost) {
    const { description, session } = open;
    this.#open = open;
    this.#why = host.why;
    this.#page = page;
    const names = description.departments.map(({ name }) => name);
    const { hosts, plan } = page;
    const balcony = hosts.timeline.parentElement ?? hosts.timeline;
    const places = { balcony, floor: page.floor.host, plan: plan.links };
    const linking = new Linking(open, places, host);
    this.#linking = linking;
    const { events } = linking;
    this.floor = openFloor(page.floor.host, description, {
      onSelect: (person) => host.choosePerson(person),
      onHover: (department) => linking.floorHover(department),
      onCursor: (person, department) => host.access.cursor(person, department),
      insets: () => floorInsets(page.floor.host),
      patterns: withPatterns(session.look),
      layout: session.look.layout,
      bars: true,
    });
    const departments = new DepartmentsView(hosts.departments, {
      ...events,
      names,
      onChooseDepartment: (department) => host.look({ department: department ?? undefined }),
    });
    const outcomes = new OutcomesView(hosts.outcomes, {
      ...events,
      rows: OUTCOMES,
      places: names,
      outcome: session.look.outcome ?? 'converted',
      onChoose: (outcome) => host.look({ outcome }),
    });
    const timeline = new TimelineView(hosts.timeline, { ...events, places: names });
    const forces = host.why.openForces(hosts.forces, names, events);
    const gauge = new GaugeView(hosts.heat, { ...events, places: names });
    const phase = new PhaseView(hosts.phase, { ...events, places: names });
    const difference = new DifferenceView(hosts.difference, events);
    const beliefs = new BeliefsView(hosts.beliefs, { ...events, places: names });
    const money = new MoneyView(hosts.money, events);
    const shown = [
      [timeline, hosts.timeline],
      [forces, hosts.forces],
      [outcomes, hosts.outcomes],
      [beliefs, hosts.beliefs],
      [money, hosts.money],
      [departments, hosts.departments],
      [gauge, hosts.heat],
      [phase, hosts.phase],
      [difference, hosts.difference],
    ] as const;
    this.#charts = shown.map(([chart]) => chart);
    this.#hosts = shown.map(([, element]) => element);
    this.#sight = new Sight(this.#hosts);
    this.#rests = this.#hosts.map(() => false);
    linking.attach(this.#charts, this.floor);
  }

  /** How the floor looks, and who is selected on it. */
  showLook(look: Look): void {
    this.floor.setPatterns(withPatterns(look));
    this.#page.floor.showPatterns(withPatterns(look));
    this.floor.arrange(look.layout ?? 'plan');
    this.floor.select(look.person ?? -1);
  }

  showFrame(frame: Frame, context: ViewContext): void {
    this.floor.update(frame, context);
    this.#linking.passed(frame.week);
    const { textNow: text, description, session } = this.#open;
    const { person = -1, department = -1 } = session.look;
    const { playing } = context;
    const now = this.#now;
    const same =
      now?.text === text &&
      now.frame === frame &&
      now.person === person &&
      now.department === department &&
      now.playing === playing;
    if (!same) this.#now = { text, description, frame, person, department, playing };
    this.#why.update(this.#now!);
  }

  /** Shows the histories at a week; while weeks pass, in the charts that can be seen. */
  showWeeks(
    history: OutcomeHistory,
    ghost: OutcomeHistory | null,
    week: number,
    context: ChartContext,
  ): void {
    const linked = { ...context, ...this.#linking.context() };
    for (let at = 0; at < this.#charts.length; at++) {
      const rested = this.#rests[at];
      this.#rests[at] = context.playing === true && !this.#sight.sees(this.#hosts[at]);
      if (this.#rests[at]) continue;
      // Whoever scrolls to a chart need not wait until all of them write.
      this.#charts[at].update(history, ghost, week, rested ? { ...linked, words: true } : linked);
    }
  }

  /** Lets go of the weeks that are selected; tells whether there were any. */
  letGo(): boolean {
    return this.#linking.letGo();
  }

  dispose(): void {
    this.#linking.dispose();
    this.#sight.dispose();
    this.floor.dispose();
    for (const chart of this.#charts) chart.dispose();
  }
}
