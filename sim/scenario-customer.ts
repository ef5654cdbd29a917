// The customer organisation of a scenario: another organisation of the same engine, with its own people, its own
// values and its own accidents, and the part of the plan that is carried into it.

import { FACETS } from './params.ts';
import { didYouMean, shown } from './problem.ts';
import type { Problem } from './problem.ts';
import { departmentProblems } from './scenario-departments.ts';
import type { ScenarioFile, Target } from './scenario-file.ts';

/** Far from every seed that people choose, so that the two organisations share no draw. */
const SEED_APART = 0x100_0000_0000;
const SEEDS = Number.MAX_SAFE_INTEGER;

/** Whether an intervention is carried into the customer organisation instead of the own one. */
export function isForCustomer({ target }: { readonly target?: Target }): boolean {
  return target?.organisation === 'customer';
}

/** The scenario file of the customer organisation alone; null when there is none. */
export function customerFile(file: ScenarioFile): ScenarioFile | null {
  const { customerOrganisation, interventions } = file;
  if (customerOrganisation === undefined) return null;
  const { organisation, params = {} } = customerOrganisation;
  const { schemaVersion, title, question, weeks, seed } = file;
  return {
    schemaVersion,
    title,
    question,
    claims: [],
    seed: (seed + SEED_APART) % SEEDS,
    weeks,
    organisation,
    params,
    interventions: interventions.filter(isForCustomer).map((entry) => {
      const { organisation: _, ...target } = entry.target ?? {};
      return { ...entry, target };
    }),
  };
}

/** Places of the facets that concern the offer, in the customer organisation's people; all by default. */
export function concernsOf(file: ScenarioFile): number[] {
  const { customerOrganisation } = file;
  if (customerOrganisation === undefined) return [];
  const names = facetNames(customerOrganisation.organisation);
  const { concerns = names } = customerOrganisation;
  return concerns.map((name) => names.indexOf(name)).toSorted((a, b) => a - b);
}

type Organisation = NonNullable<ScenarioFile['customerOrganisation']>['organisation'];

function facetNames({ assumptions = [] }: Organisation): string[] {
  return [...FACETS, ...assumptions.map(({ name }) => name)];
}

/** What does not fit in the customer organisation, or between it and the supplier. */
export function customerProblems(file: ScenarioFile): Problem[] {
  const { customerOrganisation, organisation } = file;
  if (customerOrganisation === undefined) return [];
  const path = 'customerOrganisation';
  const own = customerOrganisation.organisation;
  const problems = departmentProblems(own, `${path}.organisation`);
  const taken = ['all', organisation.name, ...organisation.departments.map(({ name }) => name)];
  if (taken.includes(own.name)) {
    const where = `${path}.organisation.name`;
    const mend = 'Results name both: rename one.';
    problems.push({ path: where, came: shown(own.name), expected: 'a name of its own', mend });
  }
  const names = facetNames(own);
  const { concerns = [] } = customerOrganisation;
  for (const [place, name] of concerns.entries()) {
    const where = `${path}.concerns[${place}]`;
    if (!names.includes(name)) {
      const mend = didYouMean(name, names);
      const expected = `one of ${names.join(', ')}`;
      problems.push({ path: where, came: shown(name), expected, mend });
    } else if (concerns.indexOf(name) < place) {
      const came = `${shown(name)} a second time`;
      problems.push({ path: where, came, expected: 'each name once', mend: 'Drop one.' });
    }
  }
  return problems;
}

/** An intervention for a customer organisation that there is none of. */
export function withoutCustomer(file: ScenarioFile, place: number): Problem[] {
  const entry = file.interventions[place];
  if (!isForCustomer(entry) || file.customerOrganisation !== undefined) return [];
  return [
    {
      path: `interventions[${place}].target.organisation`,
      came: '"customer"',
      expected: 'a customerOrganisation in the scenario',
      mend: 'Add one, or drop the field.',
    },
  ];
}
