// The door for hosts: workers, batch and tests come in here and nowhere else.

export { COLUMNS } from './columns.ts';
export type { ColumnName } from './columns.ts';
export { checkExtension } from './extensions/check-extension.ts';
export {
  createExtensions,
  defineIntervention,
  defineMechanism,
  ExtensionRefusal,
} from './extensions/define.ts';
export type {
  Extension,
  Intervention,
  Mechanism,
  OwnColumn,
  OwnEffect,
  OwnParam,
  OwnSide,
  View,
} from './extensions/definition.ts';
export { interventionsWith, NONE, paramsWith } from './extensions/extensions.ts';
export type { Extensions } from './extensions/extensions.ts';
export { MechanismError } from './extensions/mechanism-error.ts';
export { ownColumn } from './extensions/own-columns.ts';
export { findConnectors } from './connectors.ts';
export type { Connectors } from './connectors.ts';
export { createModel } from './create.ts';
export { frameBytes, packFrame, readFrame, FLAG } from './frame.ts';
export type { Frame } from './frame.ts';
export { commonWeeks } from './fork.ts';
export { createLedger } from './ledger.ts';
export { accountLength, departmentAccount, peopleBooked, personAccount } from './ledger/account.ts';
export { explainAccount, REST } from './ledger/explain.ts';
export type { Push } from './ledger/explain.ts';
export { FINER, finerLength, finerOfDepartment, finerOfPerson } from './ledger/finer.ts';
export { FORCES } from './ledger/forces.ts';
export type { Ledger } from './ledger.ts';
export { readCsv } from './import/csv.ts';
export type { CsvTable } from './import/csv.ts';
export type { Doubt } from './import/doubts.ts';
export { keyText } from './import/pseudonyms.ts';
export type { KeyEntry } from './import/pseudonyms.ts';
export { importRead } from './import/roster-import.ts';
export type { ImportReport, Overview } from './import/roster-import.ts';
export { fieldsOf, suggestMatch, tableKind } from './import/suggest.ts';
export type { ColumnMatch, TableKind } from './import/suggest.ts';
export { INTERVENTIONS, interventionRow, KINDS } from './interventions.ts';
export type { InterventionRow } from './interventions.ts';
export type { Inhibitor } from './interventions/inhibitors.ts';
export { leversOfWeek } from './levers.ts';
export { isConverted } from './measures.ts';
export {
  OUTCOME,
  OUTCOMES,
  outcomeTableLength,
  readOutcomes,
  readOutcomeTable,
} from './metrics.ts';
export type { OutcomeName, OutcomeRow } from './metrics.ts';
export type { Model } from './model.ts';
export { PANORAMA, PANORAMA_ROW, panoramaLength, readPanorama } from './panorama.ts';
export { FACETS, GROUPS, LEVER, LEVERS, PARAMS, paramRow, writtenValue } from './params.ts';
export type { LeverName, ParamName, ParamRow } from './params.ts';
export { ITEMS, measureGaps } from './policies/survey.ts';
export { SHOWN } from './shown.ts';
export { didYouMean, formatProblem } from './problem.ts';
export type { Problem } from './problem.ts';
export { ProblemList } from './problem-list.ts';
export { changeScenario, restore, save } from './restore.ts';
export {
  checkScenario,
  parseScenario,
  scenarioHash,
  scenarioJsonSchema,
  SCHEMA_VERSION,
  withOverrides,
} from './scenario.ts';
export type { Checked, Overrides, Scenario, ScenarioFile, Step } from './scenario.ts';
export { stateHash } from './state.ts';
export { tick } from './tick.ts';
