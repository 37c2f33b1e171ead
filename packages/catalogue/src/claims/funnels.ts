/** Marketing and sales funnels: rows B. A new one is a file here and a line below. */
import type { Claim } from '@meander/core';
import type { Row } from './rows.ts';
import { theBottleneckDecides } from './the-bottleneck-decides.ts';
import { twoFunnelsOneSeam } from './two-funnels-one-seam.ts';
import { whoeverEntersCanGoOn } from './whoever-enters-can-go-on.ts';
import { salesWithoutSalespeople } from './sales-without-salespeople.ts';
import { marketingPromotesSalesConverts } from './marketing-promotes-sales-converts.ts';
import { marketingTakesLonger } from './marketing-takes-longer.ts';
import { everyStageCounts } from './every-stage-counts.ts';
import { theAwareBuyLater } from './the-aware-buy-later.ts';
import { oneExposureIsForgotten } from './one-exposure-is-forgotten.ts';
import { lookLikeCustomers } from './look-like-customers.ts';
import { channelsForEveryStage } from './channels-for-every-stage.ts';
import { stagesFilter } from './stages-filter.ts';
import { someStayAtTheTop } from './some-stay-at-the-top.ts';
import { retargetingBringsVisitorsBack } from './retargeting-brings-visitors-back.ts';
import { keywordsCatchNeeds } from './keywords-catch-needs.ts';
import { askingOpensTheLetterbox } from './asking-opens-the-letterbox.ts';
import { interestIsCheaperToSellTo } from './interest-is-cheaper-to-sell-to.ts';
import { lettersBySegment } from './letters-by-segment.ts';
import { knownLeadsAreEasierToReach } from './known-leads-are-easier-to-reach.ts';
import { nurtureKeepsLeadsWarm } from './nurture-keeps-leads-warm.ts';
import { qualifiedLeadsBuyMoreOften } from './qualified-leads-buy-more-often.ts';
import { relevantKeywordsBringBetterLeads } from './relevant-keywords-bring-better-leads.ts';
import { longerFormsSortBetter } from './longer-forms-sort-better.ts';
import { theRightSellerSellsMore } from './the-right-seller-sells-more.ts';
import { coldLeadsBuyLessOften } from './cold-leads-buy-less-often.ts';
import { theLeakShows } from './the-leak-shows.ts';
import { aFunnelCanBeRebuilt } from './a-funnel-can-be-rebuilt.ts';
import { theFunnelEndsAtThePurchase } from './the-funnel-ends-at-the-purchase.ts';
import { marketingAndSalesTogether } from './marketing-and-sales-together.ts';
import { hurriedLeadsBuyLessOften } from './hurried-leads-buy-less-often.ts';
import { callingLeadsSellsMore } from './calling-leads-sells-more.ts';
import { theScoreTellsWhoBuys } from './the-score-tells-who-buys.ts';
import { howALeadCameIsKept } from './how-a-lead-came-is-kept.ts';
import { theRecordDecides } from './the-record-decides.ts';
import { everyLeadHasItsPeople } from './every-lead-has-its-people.ts';
import { aFounderCanSell } from './a-founder-can-sell.ts';
import { aReviewSorts } from './a-review-sorts.ts';
import { threeWaysOutOfAcceptance } from './three-ways-out-of-acceptance.ts';
import { qualifiedLeadsGetCalls } from './qualified-leads-get-calls.ts';
import { whoCannotPayWaits } from './who-cannot-pay-waits.ts';
import { callsHaveABestRhythm } from './calls-have-a-best-rhythm.ts';
import { moreLeadsWaitLonger } from './more-leads-wait-longer.ts';
import { idleLeadsGiveUp } from './idle-leads-give-up.ts';
import { capacityEndsTheWait } from './capacity-ends-the-wait.ts';
import { everyCloseIsCounted } from './every-close-is-counted.ts';
import { smallChangesCount } from './small-changes-count.ts';
import { automationFreesTime } from './automation-frees-time.ts';
import { someBuyByThemselves } from './some-buy-by-themselves.ts';
import { aTalkWinsCustomers } from './a-talk-wins-customers.ts';
import { strangersHandOverNothing } from './strangers-hand-over-nothing.ts';
import { referralsBeatAds } from './referrals-beat-ads.ts';
import { reviewsBeatAds } from './reviews-beat-ads.ts';
import { salesOffTheFunnel } from './sales-off-the-funnel.ts';
import { sourcesBringDifferentLeads } from './sources-bring-different-leads.ts';
import { anAudienceBeforeTheLaunch } from './an-audience-before-the-launch.ts';
import { nothingSellsBeforeTheLaunch } from './nothing-sells-before-the-launch.ts';
import { fewerReachEveryFurtherStage } from './fewer-reach-every-further-stage.ts';
import { automationFreesService } from './automation-frees-service.ts';
import { aLandingPageLetsPeopleIn } from './a-landing-page-lets-people-in.ts';
import { giftsBringMoreAndColderLeads } from './gifts-bring-more-and-colder-leads.ts';
import { everyMessageMayBeTheLast } from './every-message-may-be-the-last.ts';
import { nurtureWithoutAnnoying } from './nurture-without-annoying.ts';
import { writeToThoseWhoDidNotBuy } from './write-to-those-who-did-not-buy.ts';

export const funnelClaims: readonly Claim<Row>[] = [
  theBottleneckDecides,
  twoFunnelsOneSeam,
  whoeverEntersCanGoOn,
  salesWithoutSalespeople,
  marketingPromotesSalesConverts,
  marketingTakesLonger,
  everyStageCounts,
  theAwareBuyLater,
  oneExposureIsForgotten,
  lookLikeCustomers,
  channelsForEveryStage,
  stagesFilter,
  someStayAtTheTop,
  retargetingBringsVisitorsBack,
  keywordsCatchNeeds,
  askingOpensTheLetterbox,
  interestIsCheaperToSellTo,
  lettersBySegment,
  knownLeadsAreEasierToReach,
  nurtureKeepsLeadsWarm,
  qualifiedLeadsBuyMoreOften,
  relevantKeywordsBringBetterLeads,
  longerFormsSortBetter,
  theRightSellerSellsMore,
  coldLeadsBuyLessOften,
  theLeakShows,
  aFunnelCanBeRebuilt,
  theFunnelEndsAtThePurchase,
  marketingAndSalesTogether,
  hurriedLeadsBuyLessOften,
  callingLeadsSellsMore,
  theScoreTellsWhoBuys,
  howALeadCameIsKept,
  theRecordDecides,
  everyLeadHasItsPeople,
  aFounderCanSell,
  aReviewSorts,
  threeWaysOutOfAcceptance,
  qualifiedLeadsGetCalls,
  whoCannotPayWaits,
  callsHaveABestRhythm,
  moreLeadsWaitLonger,
  idleLeadsGiveUp,
  capacityEndsTheWait,
  everyCloseIsCounted,
  smallChangesCount,
  automationFreesTime,
  someBuyByThemselves,
  aTalkWinsCustomers,
  strangersHandOverNothing,
  referralsBeatAds,
  reviewsBeatAds,
  salesOffTheFunnel,
  sourcesBringDifferentLeads,
  anAudienceBeforeTheLaunch,
  nothingSellsBeforeTheLaunch,
  fewerReachEveryFurtherStage,
  automationFreesService,
  aLandingPageLetsPeopleIn,
  giftsBringMoreAndColderLeads,
  everyMessageMayBeTheLast,
  nurtureWithoutAnnoying,
  writeToThoseWhoDidNotBuy,
];
