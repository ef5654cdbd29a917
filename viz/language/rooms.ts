// Every catalogue of texts in the page by its room, as types alone: what a translation must have. A new room is named here,
// and the compiler then asks every language for it.

import type { READINGS as trustReadings, PLANS as trustPlans } from '../trust/compared.ts';
import type { Texts } from './tables.ts';
import type { words as balcony } from '../balcony/words.ts';
import type { words as figuresValues } from '../marks/lab/words.ts';
import type { figures } from '../marks/lab/figure-words.ts';
import type { charts } from '../marks/chart-words.ts';
import type { numbers } from '../marks/words.ts';
import type { phaseWords as phase } from '../phase/words.ts';
import type { words as floor } from '../floor/words.ts';
import type { words as labDoor } from '../lab/door-words.ts';
import type { GROUP_TITLES as outcomesGroups, OTHER as outcomesOther } from '../outcome-words.ts';
import type { words as access } from '../access/words.ts';
import type { say as classroom } from '../classroom/words.ts';
import type { words as challenge } from '../challenge/words.ts';
import type { guide as challengeGuide } from '../challenge/guide-words.ts';
import type { end as challengeEnd } from '../challenge/end-words.ts';
import type { rules as challengeRules } from '../challenge/rules-words.ts';
import type { words as challengeRecords } from '../challenge/record-words.ts';
import type { words as compare } from '../compare/words.ts';
import type {
  words as diagnosis,
  SYSTEM as diagnosisSystems,
  STATES as diagnosisStates,
} from '../diagnosis/words.ts';
import type { BARRIERS as diagnosisBarriers } from '../diagnosis/barrier-words.ts';
import type { say as debrief } from '../debrief/words.ts';
import type { words as difference } from '../difference/words.ts';
import type { say as film } from '../film/words.ts';
import type { words as arrangements } from '../floor/arrangements/words.ts';
import type { words as lab, METHODS as labMethods } from '../lab/words.ts';
import type { words as linking } from '../linking/words.ts';
import type { say as frame } from '../messages.ts';
import type { words as offline } from '../offline/words.ts';
import type { words as organisation } from '../organisation/words.ts';
import type { say as outlook } from '../outlook/words.ts';
import type { words as plan, NAMES as planStates } from '../plan/words.ts';
import type { words as sound } from '../sound/words.ts';
import type { words as studies } from '../studies/words.ts';
import type { say as study } from '../study/words.ts';
import type { say as takeaway } from '../takeaway/words.ts';
import type { say as trust } from '../trust/words.ts';
import type { CLAIMS as trustClaims, TEXTS as trustSources } from '../trust/claims.ts';
import type { MUST_NOT as trustMustNot } from '../trust/limits.ts';
import type { say as wall } from '../wall/words.ts';
import type { why, DOING as whyDoing, BELIEVING as whyBelieving } from '../why/words.ts';

export interface Rooms {
  'trust/topics': Texts;
  'trust/always': Texts;
  'trust/some': Texts;
  'trust/outcomes': Texts;
  'trust/readings': typeof trustReadings;
  'trust/plans': typeof trustPlans;
  library: Texts;
  'organisation/questions': Texts;
  'organisation/survey': string;
  balcony: typeof balcony;
  charts: typeof charts;
  figures: typeof figures;
  'figures/values': typeof figuresValues;
  numbers: typeof numbers;
  phase: typeof phase;
  floor: typeof floor;
  keys: Texts;
  'lab/door': typeof labDoor;
  outcomes: Texts;
  'outcomes/groups': typeof outcomesGroups;
  'outcomes/other': typeof outcomesOther;
  access: typeof access;
  challenge: typeof challenge;
  'challenge/end': typeof challengeEnd;
  'challenge/guide': typeof challengeGuide;
  'challenge/records': typeof challengeRecords;
  'challenge/rules': typeof challengeRules;
  classroom: typeof classroom;
  compare: typeof compare;
  diagnosis: typeof diagnosis;
  'diagnosis/systems': typeof diagnosisSystems;
  'diagnosis/states': typeof diagnosisStates;
  'diagnosis/barriers': typeof diagnosisBarriers;
  debrief: typeof debrief;
  difference: typeof difference;
  film: typeof film;
  arrangements: typeof arrangements;
  lab: typeof lab;
  'lab/methods': typeof labMethods;
  linking: typeof linking;
  frame: typeof frame;
  offline: typeof offline;
  organisation: typeof organisation;
  outlook: typeof outlook;
  plan: typeof plan;
  'plan/states': typeof planStates;
  sound: typeof sound;
  studies: typeof studies;
  study: typeof study;
  takeaway: typeof takeaway;
  trust: typeof trust;
  'trust/claims': typeof trustClaims;
  'trust/sources': typeof trustSources;
  'trust/must-not': typeof trustMustNot;
  wall: typeof wall;
  why: typeof why;
  'why/doing': typeof whyDoing;
  'why/believing': typeof whyBelieving;
}
