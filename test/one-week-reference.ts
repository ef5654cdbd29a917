// One week of an organisation, written a second time from the text of the model (docs/model.md, sections 4.2
// to 4.5) with plain objects and loops, slow and literal, in the text's own symbols. It shares with the
// engine only the published draws, the parameter values and the seating plan. Where the text leaves a
// choice, the comment says which one is taken.

import { normalQuantile } from '../sim/normal.ts';
import { PURPOSE } from '../sim/purposes.ts';
import { liveAWeek } from './one-week-person.ts';
import { haveIdeas, serveCustomers } from './one-week-customers.ts';
import { shareCare } from './one-week-care.ts';
import { leaveAndHire } from './one-week-turnover.ts';
import { clip, draw, FACETS, m, mean, voice, type World } from './one-week-world.ts';

/**
 * The week; people and firm are changed in place, other people's states being read from a copy. With an order of
 * slots the week is asynchronous: people live it one after the other, and see what those before them did.
 */
export function weekByTheText(world: World, order?: readonly number[]): void {
  const { people, S, firm, v, week } = world;
  const before = order === undefined ? structuredClone(people) : people;
  const present = people.filter((one) => one.vacant === 0);
  const presentBefore = before.filter((one) => one.vacant === 0);
  const mbar = mean(presentBefore.map(m));
  const teamSafety = S.map((_, department) => {
    const team = presentBefore.filter((one) => one.department === department);
    return team.length === 0 ? NaN : mean(team.map((one) => one.psi));
  });

  // 2 systems move towards S* (ramp, comprehension limit, profit pressure)
  for (const [department, row] of S.entries()) {
    const leaders = presentBefore.filter((one) => one.department === department && one.isManager);
    const kMgr = leaders.length === 0 ? 0 : mean(leaders.map((one) => one.k));
    const team = people.filter((one) => one.department === department);
    // part is a person's: a department takes the mean over its people.
    const part = mean(team.map((one) => world.controls(one).part));
    const c = world.departmentControls(department);
    const r = v['systemsRate'] * (1 - v['participationDelay'] * part);
    const gS = v['managerGate'];
    const reach = gS + (1 - gS) * Math.min(1, kMgr / v['managerGateFull']);
    const short = Math.max(0, (firm.pRef - firm.pSmooth) / firm.pRef);
    for (const f of FACETS) {
      // The gate is for changes: a department keeps what it has always had, also while nobody leads it.
      const rest = world.rest[department][f];
      const gated = leaders.length === 0 ? row[f] : rest + (c.S[f] - rest) * reach;
      const target = f === 0 ? c.S[f] : gated;
      row[f] += clip(target - row[f], -r, r);
      row[f] -= ((v['profitPressure'] * short) / c.patience) * (row[f] + 1);
      row[f] = clip(row[f], -1, 1);
    }
  }

  // 3 visible practice and norm signal, from week t
  const vis = before.map((j) => (j.vacant === 0 ? j.pi.C * voice(world, j) : 0));
  // The top 5 % of those whom recognition reaches; the lower slot wins a tie; parts of a person are lost.
  const candidates = presentBefore.filter((j) => world.controls(j).recog > 0);
  const ranked = candidates.toSorted((a, b) => vis[b.slot] - vis[a.slot] || a.slot - b.slot);
  const top = new Set(ranked.slice(0, Math.floor(0.05 * ranked.length)).map((j) => j.slot));
  const w = before.map((j) => {
    const c = world.controls(j);
    const praised = top.has(j.slot) ? v['recognitionWeight'] * c.recog : 0;
    const covered = j.gadfly ? v['protectionSeen'] * c.prot : 0;
    return 1 + praised + covered + (j.isManager ? v['roleModelSeen'] * c.role : 0);
  });
  const byVis = presentBefore.map((j) => vis[j.slot]).toSorted((a, b) => b - a);
  const best = mean(byVis.slice(0, Math.max(1, Math.floor(0.1 * byVis.length))));

  const turns = order === undefined ? present : order.map((slot) => people[slot]);
  for (const i of turns.filter((one) => one.vacant === 0)) {
    liveAWeek(world, i, { before, vis, w, best });
    if (order !== undefined) vis[i.slot] = i.pi.C * voice(world, i);
  }

  // 11 customers and profit, from this week's practice and last week's exits
  serveCustomers(world);
  const memory = v['marketMemory'];
  const shock = v['marketNoise'] * normalQuantile(draw(world, -1, 0, PURPOSE.market)[0]);
  firm.market = memory * firm.market + Math.sqrt(1 - memory * memory) * shock;
  firm.p =
    firm.B * (1 + v['productMargin'] * mean(present.map((i) => i.pi.P))) -
    v['fixedCost'] -
    v['deepCost'] * mean(present.map((i) => i.pi.C * (1 - i.k / 2))) -
    world.spending -
    (v['exitCost'] * firm.exits) / people.length +
    firm.market;
  firm.pSmooth += 0.15 * (firm.p - firm.pSmooth);

  haveIdeas(world, before);
  leaveAndHire(world, before, mbar, teamSafety);
  shareCare(world, world.policy);
  world.week = week + 1;
}
