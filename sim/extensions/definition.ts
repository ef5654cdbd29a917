// What a researcher writes to add a mechanism or an intervention from outside: plain objects, so that a file
// needs nothing of this program to say one. sim/extensions/define.ts checks them.

import type { Columns, Column as ColumnRow, ColumnName } from '../columns.ts';
import type { Effect, Option } from '../interventions/row.ts';
import type { LeverName, ParamName } from '../params.ts';
import type { TieNetwork } from '../network.ts';

/** The rules in the order of a week, by name: a mechanism stands after one of them. See sim/tick.ts. */
export const WEEK = [
  'leadership',
  'ties',
  'systems',
  'visibility',
  'messages',
  'resistance',
  'temperature',
  'learning',
  'belief',
  'behaviour',
  'habit',
  'customers',
  'trade',
  'profit',
  'innovation',
  'turnover',
  'fatigue',
  'observation',
] as const;

export type RuleName = (typeof WEEK)[number];

/** Columns that follow from others, so that a push on them would be overwritten or break their sum. */
export const NOT_PUSHED = [
  'practiceProduct',
  'practiceNice',
  'practiceDeep',
  'meanBelief',
  'openness',
  'beliefStart',
] as const satisfies ColumnName[];

type FloatColumn = {
  [name in ColumnName]: Columns[name] extends Float32Array ? name : never;
}[ColumnName];

/**
 * What a mechanism can push: a column of numbers, or `practice`, the log-odds of customer-deep over
 * product work of this week.
 */
export type Pushed = Exclude<FloatColumn, (typeof NOT_PUSHED)[number]> | 'practice';

/** A parameter of one's own, like a row of sim/params.ts. */
export interface OwnParam<Name extends string = string> {
  /** In camel case, like `rumourStrength`; no parameter or column may have it yet. */
  readonly name: Name;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  /** One sentence that a leader understands. */
  readonly sentence: string;
  /** Where the default comes from. */
  readonly source: string;
  /** 1 makes it a whole number; a hundredth of the range if left out. */
  readonly step?: number;
  readonly symbol?: string;
  readonly claims?: readonly string[];
  /** The range over which robustness is tested. */
  readonly range?: readonly [number, number];
  /** True when each seed has its own value around this one. */
  readonly jitter?: boolean;
  /** Words for the values 0, 1, 2…, when it is a choice. */
  readonly choices?: readonly string[];
  /** True when interventions can move it for the people they reach; its value is then the one at rest. */
  readonly lever?: boolean;
}

/** A state of one's own: float32, kept in saved states and in the hash. */
export interface OwnColumn<Name extends string = string> {
  readonly name: Name;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** Its value on the first day, before the organisation settles. */
  readonly start: number;
  /** Its value for somebody new in the place; as at the start, if left out. */
  readonly newcomer?: number;
  /** What it is kept for; a person, if left out. */
  readonly per?: ColumnRow['per'];
}

/** What a mechanism may look at. Lists are live: they are of this week, and belong to the model. */
export interface View<Read extends string = string, Param extends string = string> {
  readonly week: number;
  /** True while the organisation settles before week 0; mechanisms act then too. */
  readonly settling: boolean;
  readonly people: number;
  readonly departments: number;
  /** Facets of a belief: entry `person * facets + facet` of `belief`. */
  readonly facets: number;
  /** By person: place of the department, of the audience (see `levers`), of the boss (-1: none); 0 is the top level. */
  readonly department: ArrayLike<number>;
  readonly audience: ArrayLike<number>;
  readonly manager: ArrayLike<number>;
  readonly level: ArrayLike<number>;
  /** By person: 0 where somebody sits, else weeks until somebody comes. */
  readonly vacantWeeks: ArrayLike<number>;
  /** Neighbours of a person: from `offsets[person]` to below `offsets[person + 1]`. */
  readonly ties: { readonly [part in keyof TieNetwork]: ArrayLike<number> };
  /** The columns it declared to read. */
  readonly columns: { readonly [name in Read]: ArrayLike<number> };
  /** All parameters as they are this week, its own included. */
  readonly values: Readonly<Record<ParamName | Param, number>>;
}

/** What is the mechanism's own. */
export interface OwnSide<
  Column extends string = string,
  Write extends string = string,
  Lever extends string = string,
> {
  /** Its columns, to read and to write. */
  readonly columns: { readonly [name in Column]: Float32Array };
  /** How much it adds this week to each column it declared to write; zeros when the pass begins. */
  readonly push: { readonly [name in Write]: Float64Array };
  /** The levers it declared, by audience: `levers.talk[model.audience[person]]`. */
  readonly levers: { readonly [name in Lever]: ArrayLike<number> };
  /**
   * Two uniforms inside (0, 1) into `drawn`: of this seed, week, person and mechanism, and of `which` (0 to
   * 255) where it needs several. Whoever else draws, and in which order, changes none of them.
   */
  draw(person: number, which?: number): void;
  /** The same for a department. */
  drawDepartment(department: number, which?: number): void;
  readonly drawn: Float64Array;
}

/** A mechanism: what it reads, what it pushes, and what it does in a week. */
export interface Mechanism<
  Param extends string = string,
  Column extends string = string,
  Read extends ColumnName = ColumnName,
  Write extends Pushed = Pushed,
  Lever extends string = string,
> {
  /** In lower case with hyphens, like `rumour-fatigue`: the name of its force in the ledger. */
  readonly name: string;
  /** A whole number to raise when what it does changes: states of another version are refused. 1 if left out. */
  readonly version?: number;
  /** The rule of a week after which it stands. */
  readonly after: RuleName;
  readonly sentence: string;
  readonly source: string;
  /** Claims of the text that it is about, such as MIX-1; may be empty. */
  readonly claims: readonly string[];
  readonly params: readonly OwnParam<Param>[];
  /** The parameter that switches it off at 0. */
  readonly switch: NoInfer<Param>;
  readonly columns?: readonly OwnColumn<Column>[];
  readonly reads?: readonly Read[];
  readonly writes?: readonly Write[];
  /** Levers it reads: those of leaders, and parameters of extensions that say `lever`. */
  readonly levers?: readonly Lever[];
  /** Its week. Whoever is not there (`vacantWeeks`) is not pushed, whatever it asks for. */
  pass(model: View<Read, Param>, own: OwnSide<Column, Write, Lever>): void;
}

/** One lever that an intervention moves at full strength; see sim/interventions/row.ts. */
export type OwnEffect = Partial<Omit<Effect, 'lever' | 'how' | 'amount'>> & {
  readonly lever: LeverName | (string & {});
  readonly how: Effect['how'];
  readonly amount: number;
};

/** A kind of intervention. It moves levers or makes ties, never an outcome. */
export interface Intervention {
  /** In lower case with hyphens, like `answer-rumours`. */
  readonly kind: string;
  readonly version?: number;
  readonly title: string;
  readonly sentence: string;
  readonly source: string;
  readonly claims: readonly string[];
  /** Thousands a week per 1,000 employees reached, at strength 1. */
  readonly cost: number;
  readonly costLater?: number;
  /** Weeks to full effect; 1 if left out. */
  readonly delay?: number;
  /** Weeks after its end before it can start again for the same people; 0 if left out. */
  readonly again?: number;
  readonly effects: readonly OwnEffect[];
  readonly options?: Readonly<Record<string, Option>>;
  readonly wholeDepartments?: boolean;
  readonly meeting?: boolean;
  readonly ties?: 'bridges' | 'contacts' | null;
}

/** What can be added from outside. */
export type Extension = Mechanism | Intervention;
