// The stage: the floor and the charts of the run that is open, made anew with every run. It passes on what
// is pointed at in one of them to the others.

import { OUTCOMES } from '../sim/metrics.ts';
import type { Frame } from '../sim/frame.ts';
import type { ChartContext, ChartView } from './balcony/chart-view.ts';
import { DepartmentsView } from './balcony/departments-view.ts';
import { DifferenceView } from './difference/difference-view.ts';
import { openFloor, type Floor } from './floor/floor.ts';
import type { ViewContext } from './view.ts';
import { GaugeView } from './balcony/gauge-view.ts';
import type { OutcomeHistory } from './history.ts';
import { OutcomesView } from './balcony/outcomes-view.ts';
import type { Page } from './page.ts';
import { PhaseView } from './phase/phase-view.ts';
import type { OpenRun } from './run.ts';
import type { Look } from './session.ts';
import { TimelineView } from './balcony/timeline-view.ts';
import type { Why } from './why/why.ts';

export interface StageHost {
  goTo(week: number): void;
  look(change: Partial<Look>): void;
  choosePerson(person: number): void;
  readonly why: Why;
}

/** What the captions over the floor cover; on a phone the sentence stands below it. */
function floorInsets(width: number) {
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const phone = matchMedia('(max-width: 47.99rem)').matches;
  // Under 50rem the choice of layout stands under the colours.
  return { top: (phone || width < 50 * rem ? 4.75 : 3.25) * rem, bottom: phone ? rem : 5 * rem };
}

/** Where the system chooses the colours, form has to tell sides apart. */
export const withPatterns = (look: Look) =>
  look.patterns === true || matchMedia('(forced-colors: active)').matches;

export class Stage {
  readonly floor: Floor;
  readonly #departments: DepartmentsView;
  readonly #charts: readonly ChartView[];
  readonly #open: OpenRun;
  readonly #why: Why;

  constructor(page: Page, open: OpenRun, host: StageHost) {
    const { description, session } = open;
    this.#open = open;
    this.#why = host.why;
    const names = description.departments.map(({ name }) => name);
    const onHoverWeek = (week: number | null) => {
      for (const chart of this.#charts) chart.showWeek(week);
    };
    const onSeek = (week: number) => host.goTo(week);
    const { hosts } = page;
    this.floor = openFloor(page.floor.host, description, {
      onSelect: (person) => host.choosePerson(person),
      onHover: (department) => this.#departments.light(department < 0 ? null : department),
      insets: floorInsets(page.floor.host.clientWidth),
      patterns: withPatterns(session.look),
      layout: session.look.layout,
    });
    this.#departments = new DepartmentsView(hosts.departments, {
      names,
      onHoverWeek,
      onHoverDepartment: (department) => this.floor.lightDepartment(department ?? -1),
      onChooseDepartment: (department) => host.look({ department: department ?? undefined }),
    });
    const outcomes = new OutcomesView(hosts.outcomes, {
      rows: OUTCOMES,
      places: names,
      outcome: session.look.outcome ?? 'converted',
      onChoose: (outcome) => host.look({ outcome }),
      onHoverWeek,
      onSeek,
    });
    const timeline = new TimelineView(hosts.timeline, { places: names, onHoverWeek, onSeek });
    const forces = host.why.openForces(hosts.forces, names, { onHoverWeek, onSeek });
    const gauge = new GaugeView(hosts.heat, { onHoverWeek });
    const phase = new PhaseView(hosts.phase, { places: names, onHoverWeek, onSeek });
    const difference = new DifferenceView(hosts.difference, { onHoverWeek, onSeek });
    this.#charts = [timeline, forces, outcomes, this.#departments, gauge, phase, difference];
  }

  /** How the floor looks, and who is selected on it. */
  showLook(look: Look): void {
    this.floor.setPatterns(withPatterns(look));
    this.floor.arrange(look.layout ?? 'plan');
    this.floor.select(look.person ?? -1);
  }

  showFrame(frame: Frame, context: ViewContext): void {
    this.floor.update(frame, context);
    const { textNow: text, description, session } = this.#open;
    const { person = -1, department = -1 } = session.look;
    const { playing } = context;
    this.#why.update({ text, description, frame, person, department, playing });
  }

  /** Shows the histories at a week. */
  showWeeks(
    history: OutcomeHistory,
    ghost: OutcomeHistory | null,
    week: number,
    context: ChartContext,
  ): void {
    for (const chart of this.#charts) chart.update(history, ghost, week, context);
  }

  dispose(): void {
    this.floor.dispose();
    for (const chart of this.#charts) chart.dispose();
  }
}
