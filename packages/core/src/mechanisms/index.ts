/** The causes and factors a journey may use, by id. A new one is a file here and a line in `mechanisms`. */
import { chance } from './chance.ts';
import { contact } from './contact.ts';
import { level } from './level.ts';
import type { Mechanism } from './mechanism.ts';
import { need } from './need.ts';
import { price } from './price.ts';
import { promotion } from './promotion.ts';
import { season } from './season.ts';
import { tenure } from './tenure.ts';
import { trait } from './trait.ts';
import { wordOfMouth } from './word-of-mouth.ts';

export const mechanisms: readonly Mechanism[] = [
  need,
  chance,
  contact,
  wordOfMouth,
  season,
  level,
  tenure,
  trait,
  price,
  promotion,
];

export { byNeed } from './need.ts';
export { byChance } from './chance.ts';
export { byContact } from './contact.ts';
export { byWordOfMouth } from './word-of-mouth.ts';
export { inSeason } from './season.ts';
export { withLevel } from './level.ts';
export { coolingWithTenure, risingWithTenure, tenureDimension } from './tenure.ts';
export { byPrice } from './price.ts';
export { byPromotion } from './promotion.ts';
export { byTrait } from './trait.ts';
export { lastContactDimension, memoryDimension, memoryEvent } from './memory.ts';
export { permissionDimension, permissionEvent } from './permission.ts';
export { inMarketDimension, inMarketEvent } from './in-market.ts';
export { competitorLoss } from './competitor.ts';
export { recencyDimension, recencyEvent } from './recency.ts';
export { carryOver } from './carry-over.ts';
export { retentionOf } from './mechanism.ts';
export { saturate, saturationCeiling } from './saturation.ts';
