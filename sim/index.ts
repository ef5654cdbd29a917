// The door for hosts: workers, batch and tests come in here and nowhere else.

export { createModel } from './create.ts';
export { frameBytes, packFrame, readFrame, FLAG } from './frame.ts';
export type { Frame } from './frame.ts';
export { createLedger } from './ledger.ts';
export { accountLength, departmentAccount, peopleBooked, personAccount } from './ledger/account.ts';
export { explainAccount, REST } from './ledger/explain.ts';
export type { Push } from './ledger/explain.ts';
export { FINER, finerLength, finerOfDepartment, finerOfPerson } from './ledger/finer.ts';
export { FORCES } from './ledger/forces.ts';
export type { Ledger } from './ledger.ts';
export { importTables } from './import/roster-import.ts';
export { INTERVENTIONS, interventionRow, KINDS } from './interventions.ts';
export type { InterventionRow } from './interventions.ts';
export {
  OUTCOME,
  OUTCOMES,
  outcomeTableLength,
  readOutcomes,
  readOutcomeTable,
} from './metrics.ts';
export type { OutcomeName, OutcomeRow } from './metrics.ts';
export type { Model } from './model.ts';
export { SHOWN } from './shown.ts';
export { GROUPS, PARAMS, paramRow, writtenValue } from './params.ts';
export type { ParamName, ParamRow } from './params.ts';
export { didYouMean, formatProblem } from './problem.ts';
export type { Problem } from './problem.ts';
export { changeScenario, restore, save } from './restore.ts';
export {
  checkScenario,
  parseScenario,
  scenarioHash,
  scenarioJsonSchema,
  SCHEMA_VERSION,
  withOverrides,
} from './scenario.ts';
export type { Checked, Overrides, Scenario, ScenarioFile } from './scenario.ts';
export { stateHash } from './state.ts';
export { tick } from './tick.ts';
