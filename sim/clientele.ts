// Who the customers are: places for them, the front-line person each is served by, and how they start.
// Where no department is marked as front line, everybody is.

import { loyalty } from './loyalty.ts';
import { FIRM } from './model.ts';
import type { Model } from './model.ts';
import type { Roster } from './roster.ts';
import type { Scenario } from './scenario.ts';

/** The market holds three times the customers of week 0. */
const MARKET = 3;
/** Worth of deep practice to a customer before anybody understands it. */
export const DEEP_AT_ONCE = 0.6;

type Clientele = Pick<Model, 'customers' | 'contact' | 'servicePeople' | 'serviceOffsets'>;

/** Places for customers, and who serves them. */
export function findCustomers(scenario: Scenario, roster: Roster): Clientele {
  const marked = scenario.departments.some(({ service }) => service);
  const byDepartment: number[][] = roster.departments.map(() => []);
  for (let person = 0; person < roster.people; person++) {
    const department = roster.department[person];
    if (!marked || scenario.departments[department].service) byDepartment[department].push(person);
  }
  const servicePeople = Uint32Array.from(byDepartment.flat());
  const serviceOffsets = new Uint32Array(byDepartment.length + 1);
  for (const [department, people] of byDepartment.entries()) {
    serviceOffsets[department + 1] = serviceOffsets[department] + people.length;
  }
  const customers = MARKET * startingCustomers(scenario, servicePeople.length);
  const contact = new Uint32Array(customers);
  for (let customer = 0; customer < customers; customer++) {
    contact[customer] = servicePeople[customer % servicePeople.length];
  }
  return { customers, contact, servicePeople, serviceOffsets };
}

/** The first customers, as satisfied as service at the start would make them. */
export function seatCustomers(model: Model): void {
  const { columns, contact, firm, scenario } = model;
  const start = startingCustomers(scenario, model.servicePeople.length);
  for (let customer = 0; customer < start; customer++) {
    columns.custom[customer] = 1;
    const served = columns.practiceDeep[contact[customer]];
    columns.satisfaction[customer] = DEEP_AT_ONCE * served;
  }
  firm[FIRM.customersStart] = start;
  takeStock(model);
}

/** The place after the last customer: most places are free at first, and they are the last ones. */
export function endOfCustomers(custom: Uint8Array): number {
  let end = custom.length;
  while (end > 0 && custom[end - 1] === 0) end--;
  return end;
}

/** Counts customers, their satisfaction and loyalty, by department and in all. */
export function takeStock(model: Model): void {
  const { columns, firm, contact, roster, departments } = model;
  const { satisfaction, custom, customersHere, satisfactionHere, loyaltyHere } = columns;
  let staying = 0;
  let content = 0;
  let loyal = 0;
  customersHere.fill(0);
  satisfactionHere.fill(0);
  loyaltyHere.fill(0);
  const end = endOfCustomers(custom);
  for (let customer = 0; customer < end; customer++) {
    if (custom[customer] === 0) continue;
    const department = roster.department[contact[customer]];
    const bond = loyalty(satisfaction[customer]);
    staying++;
    content += satisfaction[customer];
    loyal += bond;
    customersHere[department]++;
    satisfactionHere[department] += satisfaction[customer];
    loyaltyHere[department] += bond;
  }
  for (let department = 0; department < departments; department++) {
    const here = customersHere[department];
    if (here === 0) continue;
    satisfactionHere[department] /= here;
    loyaltyHere[department] /= here;
  }
  if (staying > 0) {
    firm[FIRM.satisfaction] = content / staying;
    firm[FIRM.loyalty] = loyal / staying;
  }
  firm[FIRM.base] = staying / firm[FIRM.customersStart];
}

function startingCustomers(scenario: Scenario, frontLine: number): number {
  return Math.round(scenario.values.customersEach) * frontLine;
}
