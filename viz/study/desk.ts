// The desk: the study that is open, with undo and redo for everything, and the run that shows its current
// plan. Every change of anything a reader decides comes through here, so that nothing can be done that cannot
// be undone.

import type { Step } from '../../sim/scenario.ts';
import type { OpenRun, Run } from '../run.ts';
import { settingsOf, withChange, type Settings, type Value } from '../session.ts';
import {
  branchOf,
  choose,
  currentOf,
  forkedAt,
  forksAt,
  newStudy,
  withSettings,
  type Branch,
  type Study,
} from './study.ts';
import { amended, done, redone, startUndo, undone, type Undo } from './undo.ts';
import { say } from './words.ts';

export interface DeskHost {
  /** The study, or what can be undone, is another now. */
  onStudy(): void;
  /** A change made a branch: it parts from its parent in this week. */
  onFork(branch: Branch): void;
  /** What is being tried while a bar is still in the hand; null when it was let go or put back. */
  onTrying(settings: Settings | null): void;
  onFailure(error: unknown): void;
}

export class Desk {
  readonly #run: Run;
  readonly #host: DeskHost;
  #undo: Undo<Study> | null = null;
  #openings = 0;
  #applying = 0;
  #trying: Settings | null = null;

  constructor(run: Run, host: DeskHost) {
    this.#run = run;
    this.#host = host;
  }

  get study(): Study | null {
    return this.#undo?.now ?? null;
  }
  /** How many runs were opened so far: another number, another study. */
  get openings(): number {
    return this.#openings;
  }
  /** What would be undone and redone, in words; null when there is nothing. */
  get undoes(): string | null {
    return this.#undo?.past.at(-1)?.what ?? null;
  }
  get redoes(): string | null {
    return this.#undo?.future[0]?.what ?? null;
  }

  /** What holds now: what is being tried, or the current plan's settings. */
  get settings(): Settings | null {
    return this.#trying ?? (this.study ? currentOf(this.study).settings : null);
  }

  /** Steps of the plan as it is shown now. */
  steps(open: OpenRun): readonly Step[] {
    return this.settings?.plan ?? open.ownPlan;
  }

  /** A run was opened. Its study is what its link or file brought, or a new one with one plan. */
  opened(open: OpenRun): void {
    if (this.#applying > 0) return;
    const { study } = open.session;
    this.#openings += 1;
    this.#trying = null;
    this.#undo = startUndo(study ?? newStudy(open.session, say.firstPlan));
    this.#host.onStudy();
  }

  /** Puts another plan in the place of this one; `live` while it is only being tried. */
  editPlan(steps: readonly Step[], what: string, live: boolean): void {
    const { open } = this.#run;
    const { study } = this;
    if (!open || !study) return;
    const { plan: _, ...others } = currentOf(study).settings;
    const own = JSON.stringify(steps) === JSON.stringify(open.ownPlan);
    const settings = own ? others : { ...others, plan: steps };
    if (live) return this.#try(settings);
    this.#try(null);
    if (JSON.stringify(settings) === JSON.stringify(currentOf(study).settings)) return;
    void this.#change(settings, what);
  }

  /** Changes a value from the coming week on, or the start itself where only the start can be set. */
  async setValue(
    name: string,
    value: Value,
    what: string,
    atStart: boolean,
  ): Promise<number | null> {
    const { study } = this;
    if (!study) return null;
    const { week } = this.#run.player;
    const { settings } = currentOf(study);
    const first = atStart && week === 0;
    const next = first
      ? { ...settings, params: { ...settings.params, [name]: value } }
      : withChange(settings, week, { [name]: value });
    return (await this.#change(next, what)) ? week : null;
  }

  /** Any other change of the study: names, budget, which plan is shown, plans thrown away. */
  change(next: (study: Study) => Study, what: string): void {
    const { study } = this;
    if (!study || !this.#undo) return;
    this.#go(done(this.#undo, next(study), what));
  }

  /** Shows another plan of the study. Looking is no change, so it is not undone. */
  show(id: number): void {
    if (!this.#undo) return;
    this.#go(amended(this.#undo, choose(this.#undo.now, id)));
  }

  undo(): void {
    if (this.#undo) this.#go(undone(this.#undo));
  }

  redo(): void {
    if (this.#undo) this.#go(redone(this.#undo));
  }

  #try(settings: Settings | null): void {
    if (settings === this.#trying) return;
    this.#trying = settings;
    this.#host.onTrying(settings);
  }

  async #change(settings: Settings, what: string): Promise<boolean> {
    const before = this.#undo;
    if (!before) return false;
    const { week } = this.#run.player;
    const forks = forksAt(before.now, week);
    const next = withSettings(before.now, settings, week, say.planName);
    const common = await this.#apply(done(before, next, what), before);
    if (common === null) return false;
    if (forks) {
      const branch = branchOf(this.study ?? next, next.current);
      if (branch) this.#host.onFork(branch);
    }
    return true;
  }

  #go(undo: Undo<Study>): void {
    if (!this.#undo || undo === this.#undo) return;
    void this.#apply(undo, this.#undo);
  }

  /** Shows a study; the engine's answer says where the current plan parts. Refused: as it was before. */
  async #apply(undo: Undo<Study>, before: Undo<Study>): Promise<number | null> {
    this.#undo = undo;
    this.#host.onStudy();
    const { current } = undo.now;
    const { settings } = currentOf(undo.now);
    const shown = this.#run.open?.session;
    if (shown && JSON.stringify(settingsOf(shown)) === JSON.stringify(settingsOf(settings)))
      return 0;
    this.#applying += 1;
    try {
      const common = await this.#run.apply(settings);
      if (this.#undo !== undo) return null;
      if (common === null) {
        this.#undo = before;
      } else {
        this.#undo = amended(undo, forkedAt(undo.now, current, common));
      }
      this.#host.onStudy();
      return common;
    } catch (error) {
      if (this.#undo === undo) this.#undo = before;
      this.#host.onStudy();
      this.#host.onFailure(error);
      return null;
    } finally {
      this.#applying -= 1;
    }
  }
}
