// What every outcome means in plain words, what moves it in the model, and what that rests on. How it is counted, its unit
// and the claims that look at it come from sim/metrics.ts; sections are those of docs/model.md.

import { catalogueOfRows } from '../language/language.ts';
import type { OutcomeName } from '../../sim/metrics.ts';

export interface OutcomeSource {
  /** What it means, to somebody who has never heard the word. */
  readonly means: string;
  /** What raises and lowers it. */
  readonly from: string;
  /** Sections of docs/model.md. */
  readonly section: string;
  /** Research or claim behind it; section 11 of docs/model.md grades what was read and what is from memory. */
  readonly source: string;
  /** Another word for it, where the books have one. */
  readonly also?: string;
}

export const OUTCOME_SOURCES: Readonly<Record<OutcomeName, OutcomeSource>> = catalogueOfRows(
  'trust/outcomes',
  {
    converted: {
      means:
        'People who believe in working for the customer and do it in at least half of their work.',
      from: 'Belief and practice must both turn: neither pay without understanding nor talk without pay does it.',
      section: '7.8 and 7.9',
      source: 'Compliance is not conviction (Kelman 1958); packages (Milgrom and Roberts 1990).',
    },
    surface: {
      means:
        'People who say they work for the customer and hardly do: under a quarter of their work.',
      also: 'surface compliance',
      from: 'Trusted talk and friendly manners make people say it; pay, habit and fear keep what they do where it was.',
      section: '7.9',
      source: 'Kelman 1958; claim MIX-5. No study gives its usual size.',
    },
    espoused: {
      means: 'People who say they put customers first.',
      also: 'espoused',
      from: 'They say it when they hear trusted leaders say it, or when half of their work is at least friendly.',
      section: '7.9',
      source: 'Words and deeds come apart (Meyer and Rowan 1977); claim MIX-5.',
    },
    enacted: {
      means: 'How much of all work really serves the customer.',
      also: 'enacted',
      from:
        'Ten pieces of work a week each, chosen by what is rewarded, believed, seen done and ordered, against effort and fear, ' +
        'or by habit where nothing makes people think.',
      section: '7.9',
      source: 'McFadden; Brock and Durlauf 2001; Ajzen 1991; Webb and Sheeran 2006.',
    },
    nice: {
      means: 'How much of all work is friendly to customers and changes nothing for them.',
      from: 'It is cheap, pleases the boss who says customer first, and soothes the wish for change.',
      section: '7.9',
      source: 'Claim MIX-5; the size is an expert range.',
    },
    habit: {
      means: 'What people have grown used to: −1 the old way, +1 working for the customer.',
      from: 'Each week it moves towards what people did, faster for some than for others.',
      section: '7.10',
      source: 'Lally 2010: 18 to 254 days. Against: Gardner 2020.',
    },
    belief: {
      means: 'What people hold true, averaged over six sides of work: −1 product, +1 customer.',
      from:
        'Colleagues who think alike, what is rewarded, what trusted leaders say, what is seen done, what one does oneself and ' +
        'what customers say; the six sides pull each other into line.',
      section: '7.8',
      source: 'DeGroot 1974; Friedkin and Johnsen 1990; Hegselmann and Krause 2002; Dalege 2016.',
    },
    belief_sd: {
      means: 'How far people stand apart in what they believe.',
      from: 'Colleagues pull each other together; different rewards and different departments keep them apart.',
      section: '7.8',
      source: 'Deffuant 2000; McPherson 2001. Real people differ more than people here (6.7).',
    },
    coherence: {
      means: 'Whether what a person believes about pay, rules, people and the rest fits together.',
      from: 'Every side is pulled towards the others; changing some and not others tears them apart.',
      section: '7.8',
      source: 'Dalege 2016; van der Maas 2020; claim MIX-8.',
    },
    understanding: {
      means: 'Whether people know what working for the customer would mean, as a whole.',
      from: 'Teaching, more where people are awake, and seeing it done; part of it is forgotten.',
      section: '7.7',
      source: 'Bartunek 1984; forgetting from Saks and Belcourt 2006.',
    },
    clarity: {
      means: 'How clear the messages are that people get, from words, pay and rules together.',
      from: 'It falls when leaders say one thing and systems reward another, and rises when they agree.',
      section: '7.4',
      source: 'Rizzo, House and Lirtzman 1970; claims MIX-1 and MIX-2.',
    },
    unclear: {
      means: 'People for whom the messages are more muddled than clear.',
      from: 'Contradiction between what leaders say and what systems reward.',
      section: '7.4',
      source: 'Claim MIX-1. Where to draw the line, one half, is a choice.',
    },
    mixed: {
      means: 'How strongly words contradict what is paid, measured and prescribed.',
      from: 'The gap between what a person hears said and what the systems around them say, over six sides of work.',
      section: '7.4',
      source: 'Behavioural integrity (Simons 2002).',
    },
    aligned: {
      means:
        'How far what is paid, measured, prescribed and decided points to the customer: none of it to all of it.',
      also: 'drivers aligned',
      from: 'What the plan changes in pay, measures, processes, decision rights, structure and people practices; it follows slowly, as managers understand.',
      section: '7.2',
      source: 'Packages (Milgrom and Roberts 1990); claim MIX-8. All six weigh alike here.',
    },
    expected_reaction: {
      means: 'How people think customers will take it: −1 badly, +1 well.',
      from: 'Meeting customers corrects it, colleagues pass it on, and it slips back.',
      section: '7.7',
      source: 'Grant 2007, read second-hand; claims AI-2 to AI-4.',
    },
    temperature: {
      means: 'How much pressure to change leaders put on people.',
      also: 'the leaders’ temperature',
      from: 'What the plan does: hard questions, more responsibility, open conflict; taken back, it falls.',
      section: '7.1 and 7.6',
      source: 'Heifetz 1994; Heifetz, Grashow and Linsky 2009. Its scale is the model’s own.',
    },
    distress: {
      means: 'How much strain people feel.',
      from: 'Pressure, unclear messages, being told they do it wrong, losing power; care and a safe place lower it.',
      section: '7.6',
      source: 'Heifetz 1994; claim HEAT-1.',
    },
    in_zone: {
      means: 'People who are stirred by the heat and not afraid: here change can happen.',
      from: 'Too little heat and nobody moves, too much and people are afraid; safety widens the zone.',
      section: '7.6',
      source:
        'Heifetz 1994. One person’s curve is assumed; that the organisation has a best heat follows from it.',
    },
    engagement: {
      means: 'How far people are awake to the change and not held back by fear.',
      also: 'engagement',
      from: 'Heat wakes people, complacency and fear put them to sleep.',
      section: '7.6',
      source: 'Heifetz 1994; Edmondson 1999. The mean is realistic, who differs is not (E13, 6.7).',
    },
    avoidance: {
      means: 'People who look away from the work of change: afraid, or grasping at a quick fix.',
      also: 'work avoidance',
      from: 'Fear above a limit, or being stirred without understanding what it is about.',
      section: '7.6',
      source: 'Heifetz 1994; claim HEAT-1.',
    },
    resistance: {
      means: 'How much people push back.',
      from: 'Orders and reproach raise it, less where leaders are trusted and people take part; it fades.',
      section: '7.5',
      source:
        'Brehm 1966; Ford, Ford and D’Amelio 2008; Coch and French 1948, seen as an abstract.',
    },
    fear: {
      means: 'How much people are afraid of what the change may cost them.',
      from: 'It sets in beyond a strain that safety makes bearable.',
      section: '7.6',
      source: 'Staw 1981; Rudolph and Repenning 2002. One person’s curve is assumed.',
    },
    safety: {
      means: 'Whether it is safe to speak up, ask and fail.',
      also: 'psychological safety',
      from: 'Care, taking part and protection of those who speak raise it; fear and reproach lower it.',
      section: '7.6',
      source: 'Edmondson 1999; Frazier 2017; Detert and Burris 2007.',
    },
    trust: {
      means: 'Whether people believe what their leaders say.',
      from: 'It falls fast when words and rewards part, and comes back slowly when they meet.',
      section: '7.4',
      source: 'Simons 2002; Simons 2015.',
    },
    fatigue: {
      means: 'How tired people are of programmes that led nowhere.',
      also: 'change fatigue',
      from: 'Programme starts that no change of systems followed.',
      section: '7.15',
      source: 'Reichers 1997; Bernerth 2011. It is counted and acts on nothing unless you say so.',
    },
    satisfaction: {
      means: 'How content customers are with what they meet.',
      from: 'What people really do for them, understanding behind it, and a little friendliness; scripts take some away.',
      section: '7.11',
      source: 'Heskett 1994. Its link to energy comes out wrong (6.8).',
    },
    loyalty: {
      means: 'How firmly customers stay.',
      from: 'Satisfaction, bending up: content customers stay far longer than half-content ones.',
      section: '7.11',
      source: 'Reichheld and Sasser 1990 (E16).',
    },
    profit: {
      means: 'Profit against the start, where the start is 100.',
      from: 'Customers who stay or leave, what the old way earns at once, effort, programmes, leavers and the market.',
      section: '7.12',
      source:
        'Repenning and Sterman 2001. Most sizes are guesses, and it follows practice too closely (E14).',
    },
    cost: {
      means: 'What the programmes have cost so far.',
      from: 'Each kind has a price a week for those it reaches, by strength.',
      section: '7.1 and 12',
      source: 'Prices are placeholders of plausible order, not offers.',
    },
    headcount: {
      means: 'People present, empty places left out.',
      from: 'Leavers go at once, newcomers take their places some weeks later.',
      section: '7.14',
      source: 'Harrison and Carroll 1991.',
    },
    exits: {
      means: 'People who left this week.',
      from: 'Not fitting in, strain, resistance; gadflies more where the others avoid the work.',
      section: '7.14',
      source:
        'Schneider 1987. The yearly rate is realistic (E10); who leaves is less so (E7, 6.8).',
    },
    hires: {
      means: 'People who came this week.',
      from: 'Places that leavers left, filled after a while, with whom hiring looks for.',
      section: '7.14',
      source: 'Harrison and Carroll 1991.',
    },
  },
  ['means', 'from', 'section', 'source', 'also'],
);
