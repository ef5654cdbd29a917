// Heat engages people (HEAT-2, HEAT-4); distress beyond what they can bear makes them flee from the work
// (HEAT-1), and safety moves that limit (PSY-3). The merely nice who understand little think they are there
// already (MIX-5). Distress comes from heat, ambiguity, deficit messages, resisting, and from losing the old
// way or power (HEAT-5). Both moods pass between people.
// Reads: levers, systems, clarity, resistance, seenHeat, seenDistress, habit, understanding.
// Writes: heat, distress, safety, complacent, arousal, fear, engagement, avoiding.

import { LEVER_FACETS } from '../columns.ts';
import type { Model } from '../model.ts';
import { logisticEach } from '../math.ts';
import { LEVER, LEVERS } from '../params.ts';

const MOST_HEAT = 1.5;
const MOST_COMPLACENCY = 0.9;
/** Share of people engaged, whatever the heat, where heat does not engage. */
const HALF = 0.5;
const STRUCTURE = 4;

/** Engagement and fear of one person, on their way through the logistic curve. */
const curves = new Float64Array(2);

export function temperature(model: Model): void {
  const { columns, values, levers, audience, roster, people, departmentSums } = model;
  const { systems, heat, distress, safety, resistance, understanding, fear, arousal } = columns;
  const {
    ambiguityDistress,
    avoidAfraid,
    avoidAwake,
    avoidKnowing,
    complacency,
    customerBonus,
    deficitDistress,
    deficitUnsafe,
    engageAt,
    engageWidth,
    exemplarBonus,
    fearAt,
    fearSafety,
    fearStops,
    fearUnsafe,
    fearWidth,
    heatEngages,
    heatRate,
    lossDistress,
    moodContagion,
    niceCounts,
    niceKnowing,
    niceTough,
    participationSafety,
    powerDistress,
    protectionSafety,
    resistanceDistress,
    safetyBase,
    safetyRate,
    visionBonus,
  } = values;
  for (let department = 0; department < model.departments; department++) {
    let moved = 0;
    for (let facet = 0; facet < LEVER_FACETS; facet++) {
      moved += systems[department * LEVER_FACETS + facet] + 1;
    }
    departmentSums[department] = moved / (2 * LEVER_FACETS);
  }
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    const lever = audience[person] * LEVERS.length;
    const applied = levers[lever + LEVER.temperature];
    const part = levers[lever + LEVER.participation];
    const blame = levers[lever + LEVER.push] * levers[lever + LEVER.deficit];
    const knows = understanding[person];
    const now = heat[person];
    const warmth =
      now + heatRate * (applied - now) + moodContagion * (columns.seenHeat[person] - now);
    heat[person] = Math.max(0, Math.min(MOST_HEAT, warmth));

    const satisfied =
      niceCounts - niceKnowing * knows - niceTough * levers[lever + LEVER.toughQuestions];
    const content = complacency * columns.habitNice[person] * Math.max(0, satisfied);
    const complacent = Math.max(0, Math.min(MOST_COMPLACENCY, content));
    const bonus =
      visionBonus * levers[lever + LEVER.vision] +
      exemplarBonus * levers[lever + LEVER.exemplars] +
      customerBonus * levers[lever + LEVER.customerContact];
    const newWay = departmentSums[roster.department[person]];
    const structure = systems[roster.department[person] * LEVER_FACETS + STRUCTURE];
    const oldMind = (1 - columns.meanBelief[person]) / 2;
    const power = roster.isManager[person] * levers[lever + LEVER.powerLoss];
    const strained =
      applied +
      ambiguityDistress * (1 - columns.clarity[person]) * (1 - knows / 2) +
      deficitDistress * blame +
      resistanceDistress * resistance[person] +
      lossDistress * newWay * oldMind +
      powerDistress * power * (Math.max(0, structure + 1) / 2) -
      levers[lever + LEVER.distressRelief];
    const strain = distress[person];
    const felt =
      strain +
      heatRate * (strained - strain) +
      moodContagion * (columns.seenDistress[person] - strain);
    distress[person] = Math.max(0, Math.min(MOST_HEAT, felt));

    const bearable = fearAt + fearSafety * safety[person] + levers[lever + LEVER.zoneLift];
    curves[0] = (heat[person] - engageAt) / engageWidth;
    curves[1] = (distress[person] - bearable) / fearWidth;
    logisticEach(curves, 2);
    // Written to the list, for a choice between numbers would be put into a box.
    if (heatEngages !== 1) curves[0] = HALF;
    if (fearStops !== 1) curves[1] = 0;
    const awake = Math.max(0, Math.min(1, curves[0] * (1 - complacent) + bonus));
    const afraid = curves[1];
    fear[person] = afraid;
    arousal[person] = awake;
    columns.complacent[person] = complacent;
    columns.engagement[person] = awake * (1 - afraid);
    // The afraid flee; those who are stirred and clueless force a technical fix.
    const fixes = awake > avoidAwake && knows < avoidKnowing;
    columns.avoiding[person] = afraid > avoidAfraid || fixes ? 1 : 0;

    const safe =
      safetyBase +
      levers[lever + LEVER.safetyLift] +
      participationSafety * part +
      protectionSafety * levers[lever + LEVER.protection] -
      fearUnsafe * afraid -
      deficitUnsafe * blame;
    safety[person] = Math.max(
      0,
      Math.min(1, safety[person] + safetyRate * (safe - safety[person])),
    );
  }
}
