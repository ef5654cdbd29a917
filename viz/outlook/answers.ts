// What the page asks many runs about: the plan that is shown, what would happen without one, the plan it was
// made from, plans that are compared, and the plan without one of its steps. It turns the study on the desk
// into requests, and keeps the ensembles that answer them at hand.

import type { Step } from '../../sim/scenario.ts';
import { threadsBesidePage } from '../../workers/engine.ts';
import { startEnsembleThread } from '../../workers/thread.ts';
import type { OpenRun } from '../run.ts';
import type { Settings } from '../session.ts';
import { branchOf, currentOf, type Branch, type Study } from '../study/study.ts';
import type { Ensemble } from './ensemble.ts';
import { MORE_RUNS, Outlook, RUNS, type PlanRequest, type Progress } from './outlook.ts';

/** Most people × weeks × runs that are computed without being asked for: some ten seconds of one thread. */
const UNASKED = 12_000_000;
const THREADS_AT_MOST = 6;

export class Answers {
  readonly #outlook: Outlook;
  #open: OpenRun | null = null;
  #study: Study | null = null;
  #compared: readonly number[] = [];
  #beside: readonly number[] = [];
  #steps: readonly number[] = [];
  #runs = RUNS;
  #asked = false;
  #stopped = false;
  #trying: Ensemble | null = null;
  #revision = 0;

  constructor(host: { onRun(): void }) {
    this.#outlook = new Outlook(startEnsembleThread, threadsBesidePage(THREADS_AT_MOST), () => {
      this.#revision++;
      host.onRun();
    });
  }

  /** Another number whenever runs have come in, or others are wanted. */
  get revision(): number {
    return this.#revision;
  }

  /** The study that is shown; asks for what is not known of it yet. */
  show(open: OpenRun, study: Study): void {
    if (open !== this.#open) {
      this.#compared = [];
      this.#beside = [];
      this.#runs = RUNS;
      this.#asked = false;
    }
    if (open !== this.#open || this.#study?.current !== study.current) this.#steps = [];
    this.#open = open;
    this.#study = study;
    const ids = new Set(study.branches.map(({ id }) => id));
    this.#compared = this.#compared.filter((id) => ids.has(id));
    this.#ask();
  }

  /** Plans that are compared besides the one shown, by number; of others only their chance is shown. */
  compare(ids: readonly number[], others: readonly number[] = []): void {
    this.#compared = ids;
    this.#beside = others;
    this.#ask();
  }

  /** The plans compared with the one shown, in the order chosen. */
  comparedWith(study: Study): Branch[] {
    return this.#compared.flatMap((id) =>
      id === study.current ? [] : (branchOf(study, id) ?? []),
    );
  }

  /** Steps of the current plan whose part is wanted: the plan is run without each of them. */
  askSteps(steps: readonly number[]): void {
    if (steps.join() === this.#steps.join()) return;
    this.#steps = steps;
    this.#ask();
  }

  /** Goes on to more runs than a first answer takes, or begins at all where that was left to the reader. */
  more(): void {
    if (this.waits) this.#asked = true;
    else if (!this.#stopped) this.#runs = MORE_RUNS;
    this.#ask();
  }

  get canHaveMore(): boolean {
    return this.#stopped || this.#runs < MORE_RUNS;
  }

  /** Nothing is computed before the reader says so, because it would take long. */
  get waits(): boolean {
    const open = this.#open;
    if (open === null || this.#asked) return false;
    const { people, weeks } = open.description;
    return people * weeks * RUNS > UNASKED;
  }

  /** Ends what is being computed; `more` takes it up again. */
  cancel(): void {
    this.#stopped = true;
    this.#outlook.cancel();
  }

  get progress(): Progress {
    return this.#outlook.progress();
  }

  /** A plan that is still in the reader's hand, or null when it was let go; its first run comes at once. */
  try(settings: Settings | null): void {
    this.#revision++;
    this.#outlook.hold(settings !== null);
    this.#trying = settings && this.#open ? this.#outlook.first(this.#request(settings)) : null;
  }

  /** The plan in the reader's hand. */
  get trying(): Ensemble | null {
    return this.#trying;
  }

  get current(): Ensemble | null {
    return this.#study && this.of(currentOf(this.#study));
  }

  /** What would happen anyway. */
  get noPlan(): Ensemble | null {
    return this.#open && this.#outlook.of(this.#withoutPlan());
  }

  of(branch: Branch): Ensemble | null {
    return this.#open && this.#outlook.of(this.#request(branch.settings));
  }

  /** The current plan without one of its steps. */
  withoutStep(step: number): Ensemble | null {
    return this.#open && this.#study && this.#outlook.of(this.#withoutStep(step));
  }

  #ask(): void {
    this.#revision++;
    const study = this.#study;
    if (!this.#open || !study) return;
    this.#stopped = false;
    const current = currentOf(study);
    if (this.waits) {
      this.#outlook.want([]);
      this.#outlook.first(this.#request(current.settings));
      return;
    }
    this.#outlook.first(this.#request(current.settings));
    const parent = current.parent === null ? null : branchOf(study, current.parent);
    const others = [...this.#compared, ...this.#beside].flatMap((id) => branchOf(study, id) ?? []);
    const branches = new Set([...(parent ? [parent] : []), ...others]);
    branches.delete(current);
    const runs = this.#runs;
    this.#outlook.want([
      { request: this.#request(current.settings), runs },
      { request: this.#withoutPlan(), runs },
      ...[...branches].map(({ settings }) => ({ request: this.#request(settings), runs })),
      ...this.#steps.map((step) => ({ request: this.#withoutStep(step) })),
    ]);
  }

  #request({ params, changes, plan }: Settings): PlanRequest {
    const { ownPlan, ownEvents, hasPolicy } = this.#opened();
    const steps = plan ?? ownPlan;
    // Where nothing is done the plan is no plan, and its runs are the same.
    const idle = steps.length + changes.length + ownEvents.length === 0 && !hasPolicy;
    if (idle) return this.#laidOver({ params, withoutPlan: true });
    return this.#laidOver({ params, events: changes, interventions: steps });
  }

  #withoutPlan(): PlanRequest {
    const { params } = currentOf(this.#study!).settings;
    return this.#laidOver({ params, withoutPlan: true });
  }

  #withoutStep(step: number): PlanRequest {
    const { settings } = currentOf(this.#study!);
    const plan: readonly Step[] = settings.plan ?? this.#opened().ownPlan;
    return this.#request({ ...settings, plan: plan.toSpliced(step, 1) });
  }

  #laidOver(overrides: Omit<PlanRequest['overrides'], 'seed' | 'weeks'>): PlanRequest {
    const { text, description } = this.#opened();
    const { seed, weeks, departments } = description;
    const whole = { ...overrides, seed, weeks };
    return { text, overrides: whole, weeks, departments: departments.length };
  }

  #opened(): OpenRun {
    if (!this.#open) throw new Error('Nothing is open yet.');
    return this.#open;
  }
}
