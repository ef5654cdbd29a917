// Steps 3 to 10 of a week for one person, written a second time from the model's text.

import { normalQuantile } from '../sim/normal.ts';
import { PURPOSE } from '../sim/purposes.ts';
import {
  clip,
  draw,
  F,
  FACETS,
  m,
  mean,
  sigma,
  type Person,
  type World,
} from './one-week-world.ts';

/** What somebody sees of others: all as of the week before. */
export interface Sight {
  before: readonly Person[];
  /** Visible practice, weight in others' eyes, and the mean of the top tenth. */
  vis: readonly number[];
  w: readonly number[];
  best: number;
}

const d = [0.35, 0.2, 0.15, 0.12, 0.1, 0.08];
const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
const sizes = (list: readonly number[]): number => sum(list.map(Math.abs));

export function liveAWeek(world: World, i: Person, { before, vis, w, best }: Sight): void {
  const { v } = world;
  const c = world.controls(i);
  const own = before[i.slot];
  const s = world.S[i.department];
  const seen = i.neighbours.map((j) => before[j]).filter((j) => j.vacant === 0);
  const mb = (read: (j: Person) => number): number =>
    seen.length === 0 ? read(own) : mean(seen.map(read));
  let n = 0;
  let Nn = 0;
  if (seen.length > 0) {
    const weight = seen.reduce((sum, j) => sum + w[j.slot], 0);
    n = seen.reduce((sum, j) => sum + w[j.slot] * vis[j.slot], 0) / weight;
    const u = v['exemplarWeight'] * c.u;
    n = (1 - u) * n + u * best;
    // Outside exemplars (weight .15 tau) are full practice.
    const outside = v['precedentWeight'] * c.outside * i.tau;
    n = (1 - outside) * n + outside;
    const h = v['normSteepness'];
    Nn = (2 * Math.pow(n, h)) / (Math.pow(n, h) + Math.pow(i.th, h)) - 1;
  }

  // T_if = (1-mu) T_df + mu (tau_mgr T_df + (1-tau_mgr) x_mgr,f)
  const boss = i.manager < 0 || before[i.manager].vacant > 0 ? null : before[i.manager];
  const mu = v['managerFilter'];
  const T = FACETS.map((f) =>
    boss === null ? c.T : (1 - mu) * c.T + mu * (boss.tau * c.T + (1 - boss.tau) * boss.x[f]),
  );

  // 4 clarity, trust
  const [wS, wT, wN] = [v['pullSystems'], v['pullTalk'], v['pullNorm']];
  const [cT, cN] = [v['clarityTalk'], v['clarityNorm']];
  const signal = sizes(s) + cT * sizes(T) + cN * F * Math.abs(Nn);
  let kappa = signal === 0 ? 1 : Math.abs(sum(s) + cT * sum(T) + cN * F * Nn) / signal;
  kappa += v['visionClarity'] * c.vision * i.k * (1 - kappa);
  if (i.k > v['goalsKnowing']) kappa += c.goals * (1 - kappa);
  const G = mean(FACETS.map((f) => Math.abs(T[f] - s[f]))) / 2;
  const aim = v['trustCeiling'] * (1 - v['integrity'] * G);
  const speed =
    aim < i.tau
      ? v['trustDown'] * (1 - v['openConflictSlows'] * c.open)
      : v['trustUp'] * (1 + c.repair);
  i.tau += Math.min(1, speed) * (aim - i.tau);

  // 5 resistance
  i.R +=
    v['reactance'] *
      c.push *
      (1 - v['participationCalms'] * c.part) *
      (v['pushAlone'] + c.deficit) *
      (1 - v['trustSoftens'] * i.tau) *
      ((1 - m(i)) / 2) *
      (1 - i.R) -
    v['resistanceDecay'] * (1 + v['participationFades'] * c.part) * i.R;

  // 6 heat, distress, fear, engagement, safety
  i.heat += v['heatRate'] * (c.th - i.heat) + v['moodContagion'] * (mb((j) => j.heat) - own.heat);
  i.heat = clip(i.heat, 0, 1.5);
  const yN = v['niceCounts'] - v['niceKnowing'] * i.k - v['niceTough'] * c.tough;
  const comp = clip(v['complacency'] * i.H.N * Math.max(0, yN), 0, 0.9);
  const a = sigma((i.heat - v['engageAt']) / v['engageWidth']) * (1 - comp);
  const loss = mean(s.map((one) => one + 1)) / 2;
  const target =
    c.th +
    v['ambiguityDistress'] * (1 - kappa) * (1 - i.k / 2) +
    v['deficitDistress'] * c.push * c.deficit +
    v['resistanceDistress'] * i.R +
    v['lossDistress'] * loss * ((1 - m(i)) / 2) +
    (v['powerDistress'] * (i.isManager ? c.pl : 0) * Math.max(0, s[4] + 1)) / 2 -
    c.relief * (c.relief > 0 ? own.care : 1);
  i.D += v['heatRate'] * (target - i.D) + v['moodContagion'] * (mb((j) => j.D) - own.D);
  i.D = clip(i.D, 0, 1.5);
  const zone = v['fearAt'] + v['fearSafety'] * i.psi + c.zone;
  const phi = sigma((i.D - zone) / v['fearWidth']);
  i.phi = phi;
  const o = a * (1 - phi);
  i.avoiding = phi > v['avoidAfraid'] || (a > v['avoidAwake'] && i.k < v['avoidKnowing']);
  const safe =
    v['safetyBase'] +
    c.care * own.care +
    v['participationSafety'] * c.part +
    v['protectionSafety'] * c.prot -
    v['fearUnsafe'] * phi -
    v['deficitUnsafe'] * c.push * c.deficit;
  i.psi = clip(i.psi + v['safetyRate'] * (safe - i.psi), 0, 1);

  // 7 customer contact, learning and forgetting
  const qBefore = i.q;
  // v = q_true + (1 - q_true)(2 sat - 1) asked appreciatively, 2 sat - 1 asked for complaints
  const theirs = world.customers.filter(
    (one) => one.here && world.people[one.contact].department === i.department,
  );
  const sat = theirs.length > 0 ? mean(theirs.map((one) => one.satisfied)) : world.firm.Sat;
  const blunt = 2 * sat - 1;
  const kind = v['reactionTruth'] + (1 - v['reactionTruth']) * blunt;
  const told = clip(blunt + c.kindly * (kind - blunt), -1, 1);
  i.q +=
    v['reactionRate'] * c.cust * (told - qBefore) +
    v['reactionShared'] * (mb((j) => j.q) - qBefore) -
    v['reactionSlips'] * (qBefore - v['reactionStart']);
  i.q = clip(i.q, -1, 1);
  const kf = Math.max(0.05, v['retained'] * i.kBest);
  const open = (v['learnIdle'] + (1 - v['learnIdle']) * o) * (1 - i.R) * (1 - comp);
  i.k +=
    v['learnRate'] * c.edu * open * (1 - i.k) +
    v['learnBySeeing'] * n * (1 - i.k) -
    v['forgetRate'] * (i.k - kf) * (1 - i.H.C);
  i.k = clip(i.k, i.gadfly ? 0.85 : 0, 1);
  i.kBest = Math.max(i.kBest, i.k);

  // 8 beliefs
  const mine = m(own);
  const near = seen.filter((j) => Math.abs(m(j) - mine) < v['confidenceBound']);
  const gate = v['gateFloor'] + (1 - v['gateFloor']) * i.k;
  const g = (z: number): number => (z < 0 ? z : z * gate);
  const heed = (i.tau + v['participationCredit'] * c.part * (1 - i.tau)) * (1 - i.R);
  const aT = heed - v['boomerang'] * i.R;
  const E = i.H.C * (1 - v['crowding'] * c.ctrl) - i.H.P;
  const floor = v['systemTrustFloor'];
  const field = FACETS.map((f) => {
    const others = mean(FACETS.filter((other) => other !== f).map((other) => own.x[other]));
    const peer = near.length === 0 ? own.x[f] : mean(near.map((j) => j.x[f]));
    return (
      v['coherence'] * (1 - c.doubt) * others +
      v['pullPeers'] * peer * (peer < 0 ? 1 - c.loosen : 1) +
      wS * g(s[f]) * (s[f] > 0 ? floor + (1 - floor) * i.tau : 1) +
      wT * g(aT * T[f]) +
      wN * Nn +
      v['pullPractice'] * E +
      v['pullCustomers'] * c.cust * i.q
    );
  });
  const idle = v['idleRate'];
  for (const f of FACETS) {
    const noise = draw(world, i.slot, i.generation, PURPOSE.beliefNoise + Math.floor(f / 2))[f % 2];
    const rate = Math.min(1, v['beliefRate'] * i.s * (idle + (1 - idle) * o));
    const pull = Math.tanh(v['squashGain'] * field[f]) - own.x[f];
    const next = own.x[f] + rate * pull + v['beliefNoise'] * normalQuantile(noise);
    i.x[f] = clip(next, i.gadfly ? 0.7 : -1, 1);
  }

  // 9 behaviour choice: ten episodes
  const wI = v['motiveReward'];
  const I = wI * FACETS.reduce((all, f) => all + d[f] * s[f], 0);
  const partial = (z: number): number =>
    z < 0 ? v['niceUnderProduct'] * Math.abs(z) : v['niceUnderCustomer'] * z;
  const IN = wI * FACETS.reduce((all, f) => all + d[f] * partial(s[f]), 0);
  const crowded = m(i) > 0 ? 1 - v['crowding'] * c.ctrl : 1;
  const M = v['motiveBelief'] * m(i) * crowded + v['motiveNorm'] * Nn;
  const Au =
    v['motiveAuthority'] *
    (1 - v['resistanceDefies'] * i.R) *
    (1 + v['pushPresses'] * c.push) *
    mean(T);
  const yNow = v['niceCounts'] - v['niceKnowing'] * i.k - v['niceTough'] * c.tough;
  const yboss = v['niceCounts'] - v['niceToughBoss'] * c.tough;
  const V = {
    P: (-I - M - Au) / 2,
    N: (IN + M * yNow + Au * yboss) / 2 - v['costNice'] * (1 - v['scriptEasesNice'] * c.script),
    C:
      (I + M + Au) / 2 -
      v['costDeep'] *
        (1 - v['knowingEasesDeep'] * i.k) *
        (1 - v['autonomyEasesDeep'] * c.autonomy) *
        (1 + v['scriptHindersDeep'] * c.script) *
        (1 - c.decost) -
      v['costFear'] * phi -
      (v['costImage'] * (1 - i.q)) / 4 +
      (i.isManager ? v['roleModelLift'] * c.role : 0),
  };
  const least = v['deliberation'];
  const clear = 1 - v['deliberationClarity'] + v['deliberationClarity'] * kappa;
  const omega = least + (1 - least) * a * (1 - phi) * clear;
  const like = (b: 'P' | 'N' | 'C'): number =>
    Math.exp(v['choicePrecision'] * (omega * V[b] + (1 - omega) * v['habitWeight'] * i.H[b]));
  const all = like('P') + like('N') + like('C');
  if (i.gadfly) i.pi = { P: 0.1, N: 0.1, C: 0.8 };
  else {
    const done = { P: 0, N: 0, C: 0 };
    for (let episode = 0; episode < 10; episode++) {
      const purpose = PURPOSE.episodes + Math.floor(episode / 2);
      const uniform = draw(world, i.slot, i.generation, purpose)[episode % 2];
      if (uniform < like('P') / all) done.P += 0.1;
      else if (uniform < (like('P') + like('N')) / all) done.N += 0.1;
      else done.C += 0.1;
    }
    i.pi = done;
  }

  // 10 habits
  for (const b of ['P', 'N', 'C'] as const) i.H[b] += i.eta * (i.pi[b] - i.H[b]);
}
