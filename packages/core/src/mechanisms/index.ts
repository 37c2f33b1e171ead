/** The causes and factors a journey may use, by id. A new one is a file here and a line in `mechanisms`. */
import { breadth } from './breadth.ts';
import { calendar } from './calendar.ts';
import { capacity } from './capacity.ts';
import { chance } from './chance.ts';
import { contact } from './contact.ts';
import { fatigue } from './fatigue.ts';
import { hold } from './hold.ts';
import { followUp } from './follow-up.ts';
import { leadScore } from './lead-score.ts';
import { launch } from './launch.ts';
import { level } from './level.ts';
import { match } from './match.ts';
import type { Mechanism } from './mechanism.ts';
import { need } from './need.ts';
import { personalisation } from './personalisation.ts';
import { price } from './price.ts';
import { promotion } from './promotion.ts';
import { satisfaction } from './satisfaction.ts';
import { season } from './season.ts';
import { tenure } from './tenure.ts';
import { trait } from './trait.ts';
import { trust } from './trust.ts';
import { wordOfMouth } from './word-of-mouth.ts';

export const mechanisms: readonly Mechanism[] = [
  need,
  chance,
  contact,
  hold,
  wordOfMouth,
  season,
  calendar,
  launch,
  level,
  tenure,
  capacity,
  trait,
  price,
  promotion,
  trust,
  personalisation,
  fatigue,
  followUp,
  breadth,
  match,
  satisfaction,
  leadScore,
];

export { byNeed } from './need.ts';
export { byChance } from './chance.ts';
export { byContact } from './contact.ts';
export { heldBy } from './hold.ts';
export { byWordOfMouth, byTalk } from './word-of-mouth.ts';
export { inSeason } from './season.ts';
export { inWeeks } from './calendar.ts';
export { fromLaunch, fromWeek } from './launch.ts';
export { withLevel } from './level.ts';
export { servedBy, whileWaitingFor } from './capacity.ts';
export { coolingWithTenure, risingWithTenure, tenureDimension } from './tenure.ts';
export { byPrice } from './price.ts';
export { byPromotion } from './promotion.ts';
export { byTrait } from './trait.ts';
export { byTrust } from './trust.ts';
export { byPersonalisation } from './personalisation.ts';
export { withAnnoyance, withFatigue } from './fatigue.ts';
export { afterDelay } from './follow-up.ts';
export { byFit, byReach } from './breadth.ts';
export { matching } from './match.ts';
export { bySatisfaction, satisfactionDimension, satisfactionEvent } from './satisfaction.ts';
export { byLeadScore, engagementDimension, engagementEvent } from './lead-score.ts';
export { lastContactDimension, memoryDimension, memoryEvent } from './memory.ts';
export { permissionDimension, permissionEvent } from './permission.ts';
export { inMarketDimension, inMarketEvent } from './in-market.ts';
export { competitorLoss } from './competitor.ts';
export { recencyDimension, recencyEvent } from './recency.ts';
export { carryOver } from './carry-over.ts';
export { retentionOf } from './mechanism.ts';
export { saturate, saturationCeiling } from './saturation.ts';
