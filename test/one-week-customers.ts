// Step 11 of a week, customers and the ideas of gadflies, written a second time from the model's text.

import { FIRST_CUSTOMER, PURPOSE } from '../sim/purposes.ts';
import type { Model } from '../sim/index.ts';
import {
  draw,
  loyalty,
  mean,
  voice,
  type Customer,
  type Person,
  type World,
} from './one-week-world.ts';

/** A customer as the engine has it. */
export function customerOf({ columns, contact }: Model, place: number): Customer {
  return {
    place,
    contact: contact[place],
    here: columns.custom[place] === 1,
    satisfied: columns.satisfaction[place],
    generation: columns.customerGeneration[place],
  };
}

/** Each meets its own contact or a colleague, judges, stays or leaves; others come. */
export function serveCustomers(world: World): void {
  const { customers, people, service, firm, v } = world;
  // As many come as left each week at week 0: the whole part, and one more with the rest as chance.
  const whole = Math.floor(firm.arrivals);
  const one = draw(world, -1, 0, PURPOSE.arrivals)[0] < firm.arrivals - whole ? 1 : 0;
  for (const place of customers.filter(({ here }) => !here).slice(0, whole + one)) {
    place.here = true;
    place.satisfied = firm.Sat;
  }
  for (const one of customers) {
    const [first, second] = draw(
      world,
      FIRST_CUSTOMER + one.place,
      one.generation,
      PURPOSE.customer,
    );
    if (!one.here) continue;
    const known = people[one.contact];
    let server: Person | undefined = known;
    const p = v['ownContact'];
    if (second >= p || known.vacant > 0) {
      const team = service[known.department];
      const share = (second < p ? second : second - p) / Math.max(p, 1 - p);
      server = people[team[Math.min(team.length - 1, Math.floor(share * team.length))]];
    }
    if (server.vacant === 0) {
      const e =
        server.pi.C * Math.min(1, 0.6 + 0.4 * server.k + firm.ideas) +
        0.25 * server.pi.N * (1 - v['scriptInsincere'] * world.controls(server).script);
      one.satisfied = Math.fround(one.satisfied + v['satisfactionRate'] * (e - one.satisfied));
    }
    if (first >= v['leavingRate'] * (1 - loyalty(one.satisfied))) continue;
    one.here = false;
    one.generation++;
  }
  const staying = customers.filter((one) => one.here);
  firm.Sat = mean(staying.map((one) => one.satisfied));
  firm.Loyal = mean(staying.map((one) => loyalty(one.satisfied)));
  firm.B = staying.length / firm.start;
}

/** A protected gadfly who speaks brings an idea once in a thousand weeks; it bears fruit 26 weeks later. */
export function haveIdeas(world: World, before: readonly Person[]): void {
  const { people, firm, v, week } = world;
  firm.ideas += firm.ripening[week % 32];
  firm.ripening[week % 32] = 0;
  for (const i of people) {
    if (!i.gadfly || i.vacant > 0) continue;
    const chance = v['ideaRate'] * world.controls(i).prot * voice(world, before[i.slot]);
    if (draw(world, i.slot, i.generation, PURPOSE.idea)[0] < chance) {
      firm.ripening[(week + 26) % 32] += v['ideaWorth'];
    }
  }
}
