// Step 12 of a week, exits and hires, written a second time from the model's text.

import { normalQuantile } from '../sim/normal.ts';
import { PURPOSE } from '../sim/purposes.ts';
import { clip, draw, FACETS, m, mean, voice, type Person, type World } from './one-week-world.ts';

export function leaveAndHire(
  world: World,
  before: readonly Person[],
  mbar: number,
  teamSafety: readonly number[],
): void {
  const { people, firm, v } = world;
  firm.exits = 0;
  firm.hires = 0;
  for (const i of people) {
    if (i.vacant > 0) {
      i.vacant--;
      if (i.vacant === 0) hire(i);
      continue;
    }
    const c = world.controls(i);
    let hazard =
      v['exitRate'] *
      Math.exp(
        v['exitMisfit'] * Math.abs(m(i) - mbar) +
          v['exitDistress'] * Math.max(0, i.D - v['exitBearable']) +
          v['exitResistance'] * i.R,
      );
    if (i.gadfly) {
      // An unprotected gadfly who speaks: x(1 + 4 x share of avoiding neighbours), as far as it speaks.
      const around = i.neighbours.map((j) => before[j]).filter((j) => j.vacant === 0);
      const avoiding = around.length === 0 ? 0 : mean(around.map((j) => (j.avoiding ? 1 : 0)));
      const speaks = voice(world, before[i.slot]);
      hazard *= 1 + v['gadflyAttack'] * avoiding * (1 - c.prot) * speaks;
    }
    if (draw(world, i.slot, i.generation, PURPOSE.exit)[0] >= Math.min(1, hazard)) continue;
    firm.exits++;
    i.vacant = Math.round(c.wait);
    if (i.vacant === 0) hire(i);
  }

  /** hires: x ~ N(mu_h,.25) + N(0,.1) a facet, k=.1, H=(.5,.3,.2), tau=.6, psi=team mean, q=q0, D=heat=th */
  function hire(i: Person): void {
    const c = world.controls(i);
    firm.hires++;
    i.generation++;
    const first = PURPOSE.newcomer;
    const normals = (purpose: number): number[] =>
      draw(world, i.slot, i.generation, purpose).map(normalQuantile);
    const [between, gadfly] = draw(world, i.slot, i.generation, first);
    i.gadfly = gadfly < v['gadflyShare'];
    i.x = FACETS.map((f) => {
      const inside = normals(PURPOSE.newcomerFacets + Math.floor(f / 2))[f % 2];
      const x = clip(c.hire + 0.25 * normalQuantile(between) + 0.1 * inside, -1, 1);
      return i.gadfly ? Math.max(0.7, x) : x;
    });
    i.H = i.gadfly ? { P: 0.1, N: 0.1, C: 0.8 } : { P: 0.5, N: 0.3, C: 0.2 };
    i.pi = { ...i.H };
    i.k = i.gadfly ? 0.85 : 0.1;
    i.kBest = i.k;
    i.tau = 0.6;
    i.psi = teamSafety[i.department];
    i.R = 0;
    i.heat = c.th;
    i.D = c.th;
    i.q = v['reactionStart'];
    i.phi = 0;
    i.avoiding = false;
    const [habit, threshold] = normals(first + 1);
    const [susceptible] = normals(first + 2);
    const perDay = v['habitPerDay'] * Math.exp(v['habitSpread'] * habit);
    i.eta = clip(1 - Math.exp(-7 * perDay), 0.01, 0.6);
    i.th = clip(v['thresholdMean'] + v['thresholdSd'] * threshold, 0.1, 0.8);
    i.s = clip(1 + 0.3 * susceptible, 0.3, 2);
  }
}
