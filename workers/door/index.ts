/**
 * Thaw as a library: `import { … } from 'thaw'`, in Node and in the browser. A scenario is data, a model is one run of
 * it, a week is a call of `tick`, and the same scenario and seed give the same run to the last bit everywhere.
 * `thaw/threads` makes ensembles on all cores.
 * @module thaw
 */

export {
  changeScenario,
  checkExtension,
  checkScenario,
  COLUMNS,
  createExtensions,
  createModel,
  defineIntervention,
  defineMechanism,
  ExtensionRefusal,
  formatProblem,
  INTERVENTIONS,
  interventionRow,
  interventionsWith,
  MechanismError,
  NONE,
  OUTCOMES,
  outcomeTableLength,
  ownColumn,
  PARAMS,
  paramRow,
  paramsWith,
  parseScenario,
  readOutcomeTable,
  restore,
  save,
  scenarioHash,
  scenarioJsonSchema,
  SCHEMA_VERSION,
  stateHash,
  tick,
  withOverrides,
  writtenValue,
} from '../../sim/index.ts';
export type {
  Checked,
  ColumnName,
  Extension,
  Extensions,
  Intervention,
  InterventionRow,
  LeverName,
  Mechanism,
  Model,
  OutcomeName,
  OutcomeRow,
  Overrides,
  OwnColumn,
  OwnEffect,
  OwnParam,
  OwnSide,
  ParamName,
  ParamRow,
  Problem,
  Scenario,
  ScenarioFile,
  Step,
  View,
} from '../../sim/index.ts';
export type { Column, Columns } from '../../sim/columns.ts';
export type { Pushed } from '../../sim/extensions/definition.ts';
export type { OwnKind, OwnLeverEffect } from '../../sim/extensions/extensions.ts';
export type { Influence } from '../../sim/interventions/influences.ts';
export type { Effect, Option, Reach } from '../../sim/interventions/row.ts';
export type { TieNetwork } from '../../sim/network.ts';
export type { ParamValues } from '../../sim/params.ts';
export type { Policy } from '../../sim/policies/policy.ts';
export type { Roster } from '../../sim/roster.ts';
export type { ListedPerson, ListedTie } from '../../sim/roster-check.ts';
export type {
  Assumption,
  DepartmentPlan,
  Intervention as PlannedIntervention,
} from '../../sim/scenario.ts';
export type {
  AssumptionFile,
  CustomerOrganisation,
  Department,
  DepartmentStart,
  InterventionEntry,
  NetworkSettings,
  Organisation,
  ParamSettings,
  PolicyFile,
  TailoredFile,
  Target,
  ThermostatFile,
} from '../../sim/scenario-file.ts';
export {
  mean,
  meanInterval,
  pairedDifference,
  quantile,
  wilson,
  type Interval,
  type PairedDifference,
} from '../../sim/statistics.ts';
export {
  runEnsemble,
  seedRange,
  type Ensemble,
  type EnsembleOptions,
  type EnsembleRun,
} from './ensemble.ts';
export { observe, type Observation, type Outcomes } from './observe.ts';
export {
  chance,
  compareEnsembles,
  summarise,
  valuesOf,
  type Chance,
  type Summary,
} from './readings.ts';
export { requireScenario, ScenarioRefusal } from './refusal.ts';
