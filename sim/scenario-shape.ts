// A checked scenario: what parseScenario and its like make of a file, and everybody else may trust.

import type { Extensions } from './extensions/extensions.ts';
import type { ParamName, ParamValues } from './params.ts';
import type { Policy } from './policies/policy.ts';
import type { Roster } from './roster.ts';
import type { Department, ScenarioFile, Target } from './scenario-file.ts';

/** A department of a checked scenario, with nothing left out. */
export interface DepartmentPlan {
  readonly name: string;
  /** Headcount for a generated organisation, 0 when a roster lists the people. */
  readonly people: number;
  readonly service: boolean;
  /** Levers at rest that differ here from the organisation's, by lever name. */
  readonly levers: Readonly<Partial<Record<ParamName, number>>>;
  readonly start: NonNullable<Department['start']>;
}

/** Something a sector takes for granted: a facet of belief on top of the levers' six. */
export interface Assumption {
  readonly name: string;
  readonly text: string;
  readonly holds: number;
  readonly start: number;
  readonly challengedBy: readonly string[];
}

/** An intervention as a file writes it: what is not said has its default. */
export type Step = ScenarioFile['interventions'][number];

/** A step of a checked plan, with nothing left out. */
export interface Intervention {
  readonly kind: string;
  readonly start: number;
  /** First week in which it no longer runs; OPEN_END when none is set. */
  readonly end: number;
  readonly strength: number;
  readonly target: Target;
  readonly options: Readonly<Record<string, number>>;
}

/** A checked scenario: whole, with every default filled in, and frozen. Made by parseScenario and its like alone. */
export interface Scenario {
  readonly title: string;
  readonly question: string;
  readonly claims: readonly string[];
  readonly seed: number;
  readonly weeks: number;
  readonly name: string;
  readonly departments: readonly DepartmentPlan[];
  readonly assumptions: readonly Assumption[];
  readonly network: Required<NonNullable<ScenarioFile['organisation']['network']>>;
  readonly roster: Roster | null;
  readonly values: Readonly<ParamValues>;
  readonly interventions: readonly Intervention[];
  readonly events: readonly {
    readonly week: number;
    readonly set: Readonly<Partial<ParamValues>>;
  }[];
  /** The organisation that buys from this one; null when customers are persons only. */
  readonly customer: Scenario | null;
  /** Places of the facets of its people's belief that the offer needs. */
  readonly concerns: readonly number[];
  /** False for a customer organisation: the supplier pays for what it carries into it. */
  readonly paysForPlan: boolean;
  readonly policy: Policy | null;
  /** Hash of everything that acts on the run; not of titles, notes, lesson or horizon. */
  readonly hash: string;
  /** Hash of what week 0 depends on: all but interventions, events and policy. */
  readonly worldHash: string;
  /** The file it came from, for manifests and links. */
  readonly file: ScenarioFile;
  /** What it was checked with: mechanisms and interventions from outside. */
  readonly extensions: Extensions;
}
