/** Funnel and lifecycle: rows C. A new one is a file here and a line below. */
import type { Claim } from '@meander/core';
import type { Row } from './rows.ts';
import { aFunnelEndsAtThePurchase } from './a-funnel-ends-at-the-purchase.ts';
import { threeLevelsOfKnowing } from './three-levels-of-knowing.ts';
import { theModelsOfThePastShip } from './the-models-of-the-past-ship.ts';
import { everyStageHasItsOffers } from './every-stage-has-its-offers.ts';
import { everyStageHasItsWays } from './every-stage-has-its-ways.ts';
import { supportTravelsInOwnedChannels } from './support-travels-in-owned-channels.ts';
import { clicksOpensAndVisitsAreTracked } from './clicks-opens-and-visits-are-tracked.ts';
import { theFlywheelNeverEnds } from './the-flywheel-never-ends.ts';
import { needsNeedNoSeller } from './needs-need-no-seller.ts';
import { aFunnelHasNothingForCustomers } from './a-funnel-has-nothing-for-customers.ts';
import { theWholeLifePaysBetter } from './the-whole-life-pays-better.ts';
import { customersAreWorthKeeping } from './customers-are-worth-keeping.ts';
import { outboundDisturbs } from './outbound-disturbs.ts';
import { inboundMeetsThoseWhoLook } from './inbound-meets-those-who-look.ts';
import { contentWorksInItsStage } from './content-works-in-its-stage.ts';
import { testimonialsNeedCustomers } from './testimonials-need-customers.ts';
import { aPricePageRemovesFriction } from './a-price-page-removes-friction.ts';
import { oneMessageForAllLoses } from './one-message-for-all-loses.ts';
import { personalMessagesMakeFans } from './personal-messages-make-fans.ts';
import { whatIsToldMakesMessagesFit } from './what-is-told-makes-messages-fit.ts';
import { aFanIsNotANewcomer } from './a-fan-is-not-a-newcomer.ts';
import { journeysAreMessy } from './journeys-are-messy.ts';
import { someComeStraight } from './some-come-straight.ts';
import { aFunnelCannotTellIt } from './a-funnel-cannot-tell-it.ts';
import { theRadioListenerExists } from './the-radio-listener-exists.ts';
import { aSaleWakesTheForgotten } from './a-sale-wakes-the-forgotten.ts';
import { aKnownNameIsClicked } from './a-known-name-is-clicked.ts';
import { mostMailsLieUnread } from './most-mails-lie-unread.ts';
import { radioGetsNoCredit } from './radio-gets-no-credit.ts';
import { growingDoesNotClearTheView } from './growing-does-not-clear-the-view.ts';
import { whatIsReportedHasHappened } from './what-is-reported-has-happened.ts';
import { momentsDiffer } from './moments-differ.ts';
import { beFoundWhenANeedArises } from './be-found-when-a-need-arises.ts';
import { doNotChaseEverybody } from './do-not-chase-everybody.ts';
import { tooManyVersionsDoNotPay } from './too-many-versions-do-not-pay.ts';
import { doNotWaitWithAnAnswer } from './do-not-wait-with-an-answer.ts';
import { theMoreIsKnownTheBetter } from './the-more-is-known-the-better.ts';
import { theRightTrigger } from './the-right-trigger.ts';
import { recordsMatterInRelationshipSelling } from './records-matter-in-relationship-selling.ts';
import { callsToActionHaveABestStrength } from './calls-to-action-have-a-best-strength.ts';
import { askOnceTheyHaveSettled } from './ask-once-they-have-settled.ts';
import { askingTooEarlyAnnoys } from './asking-too-early-annoys.ts';
import { advocatesCloseTheLoop } from './advocates-close-the-loop.ts';
import { theLoopDoesNotExplode } from './the-loop-does-not-explode.ts';

export const lifecycleClaims: readonly Claim<Row>[] = [
  aFunnelEndsAtThePurchase,
  threeLevelsOfKnowing,
  theModelsOfThePastShip,
  everyStageHasItsOffers,
  everyStageHasItsWays,
  supportTravelsInOwnedChannels,
  clicksOpensAndVisitsAreTracked,
  theFlywheelNeverEnds,
  needsNeedNoSeller,
  customersAreWorthKeeping,
  aFunnelHasNothingForCustomers,
  theWholeLifePaysBetter,
  outboundDisturbs,
  inboundMeetsThoseWhoLook,
  contentWorksInItsStage,
  testimonialsNeedCustomers,
  aPricePageRemovesFriction,
  oneMessageForAllLoses,
  personalMessagesMakeFans,
  whatIsToldMakesMessagesFit,
  aFanIsNotANewcomer,
  journeysAreMessy,
  someComeStraight,
  aFunnelCannotTellIt,
  theRadioListenerExists,
  aSaleWakesTheForgotten,
  aKnownNameIsClicked,
  mostMailsLieUnread,
  radioGetsNoCredit,
  growingDoesNotClearTheView,
  whatIsReportedHasHappened,
  momentsDiffer,
  beFoundWhenANeedArises,
  doNotChaseEverybody,
  tooManyVersionsDoNotPay,
  doNotWaitWithAnAnswer,
  theMoreIsKnownTheBetter,
  theRightTrigger,
  recordsMatterInRelationshipSelling,
  callsToActionHaveABestStrength,
  askOnceTheyHaveSettled,
  askingTooEarlyAnnoys,
  advocatesCloseTheLoop,
  theLoopDoesNotExplode,
];
