/** Upstream and downstream, and their tactics: rows A, U and D. A new one is a file here and a line below. */
import type { Claim } from '@meander/core';
import type { Row } from './rows.ts';
import { tacticsActSomewhere } from './tactics-act-somewhere.ts';
import { awarenessBeforeSales } from './awareness-before-sales.ts';
import { downstreamNeedsSomebodyToReach } from './downstream-needs-somebody-to-reach.ts';
import { bothStrategiesMatter } from './both-strategies-matter.ts';
import { aWaveUpstreamArrivesLater } from './a-wave-upstream-arrives-later.ts';
import { upstreamIsRemembered } from './upstream-is-remembered.ts';
import { bothKindsHaveTheirChannels } from './both-kinds-have-their-channels.ts';
import { theRememberedAreConsidered } from './the-remembered-are-considered.ts';
import { downstreamSells } from './downstream-sells.ts';
import { downstreamSaturates } from './downstream-saturates.ts';
import { retargetingWaitsForAVisit } from './retargeting-waits-for-a-visit.ts';
import { memoryPreventsLoss } from './memory-prevents-loss.ts';
import { trustOpensTheDeal } from './trust-opens-the-deal.ts';
import { upstreamBuildsTrust } from './upstream-builds-trust.ts';
import { anUpstreamContactIsCheaper } from './an-upstream-contact-is-cheaper.ts';
import { upstreamWinsCustomersCheaper } from './upstream-wins-customers-cheaper.ts';
import { downstreamGetsDearer } from './downstream-gets-dearer.ts';
import { downstreamIsFast } from './downstream-is-fast.ts';
import { upstreamLasts } from './upstream-lasts.ts';
import { upstreamFirstAtALaunch } from './upstream-first-at-a-launch.ts';
import { aPrePhasePays } from './a-pre-phase-pays.ts';
import { targetThoseWhoFit } from './target-those-who-fit.ts';
import { everythingIsMeasuredSomehow } from './everything-is-measured-somehow.ts';
import { useBoth } from './use-both.ts';
import { sellWhenPeopleBuy } from './sell-when-people-buy.ts';
import { reportsStarveUpstream } from './reports-starve-upstream.ts';
import { somethingIsLeftOnTheTable } from './something-is-left-on-the-table.ts';
import { theBestSplitDependsOnTheGoal } from './the-best-split-depends-on-the-goal.ts';
import { whatIsReportedEarnsLess } from './what-is-reported-earns-less.ts';
import { lastTouchFavoursDownstream } from './last-touch-favours-downstream.ts';
import { contentKeepsWorking } from './content-keeps-working.ts';
import { eventsBuildMostTrust } from './events-build-most-trust.ts';
import { eventsReachFew } from './events-reach-few.ts';
import { socialFeedsRetargeting } from './social-feeds-retargeting.ts';
import { partnersWithOtherAudiences } from './partners-with-other-audiences.ts';
import { researchWorksThroughOthers } from './research-works-through-others.ts';
import { retargetingNeedsAFreshVisit } from './retargeting-needs-a-fresh-visit.ts';
import { retargetingFadesWithTheVisit } from './retargeting-fades-with-the-visit.ts';
import { adsNeedAMarket } from './ads-need-a-market.ts';
import { aPromotionBorrows } from './a-promotion-borrows.ts';
import { aPromotionNetsLess } from './a-promotion-nets-less.ts';
import { frequentDealsWearOff } from './frequent-deals-wear-off.ts';
import { sellingEndsWithCapacity } from './selling-ends-with-capacity.ts';
import { serviceKeepsCustomers } from './service-keeps-customers.ts';
import { serviceNeedsCustomers } from './service-needs-customers.ts';
import { perksConvert } from './perks-convert.ts';
import { perksHaveABestSize } from './perks-have-a-best-size.ts';
import { emailNeedsPermission } from './email-needs-permission.ts';
import { moreEmailsWorkLess } from './more-emails-work-less.ts';
import { toolsSortLeads } from './tools-sort-leads.ts';
import { trialsTellTheTruth } from './trials-tell-the-truth.ts';

export const riverClaims: readonly Claim<Row>[] = [
  tacticsActSomewhere,
  awarenessBeforeSales,
  downstreamNeedsSomebodyToReach,
  bothStrategiesMatter,
  aWaveUpstreamArrivesLater,
  upstreamIsRemembered,
  bothKindsHaveTheirChannels,
  theRememberedAreConsidered,
  downstreamSells,
  downstreamSaturates,
  retargetingWaitsForAVisit,
  memoryPreventsLoss,
  trustOpensTheDeal,
  upstreamBuildsTrust,
  anUpstreamContactIsCheaper,
  upstreamWinsCustomersCheaper,
  downstreamGetsDearer,
  downstreamIsFast,
  upstreamLasts,
  upstreamFirstAtALaunch,
  aPrePhasePays,
  targetThoseWhoFit,
  everythingIsMeasuredSomehow,
  useBoth,
  sellWhenPeopleBuy,
  lastTouchFavoursDownstream,
  reportsStarveUpstream,
  whatIsReportedEarnsLess,
  theBestSplitDependsOnTheGoal,
  somethingIsLeftOnTheTable,
  contentKeepsWorking,
  eventsBuildMostTrust,
  eventsReachFew,
  socialFeedsRetargeting,
  partnersWithOtherAudiences,
  researchWorksThroughOthers,
  retargetingNeedsAFreshVisit,
  retargetingFadesWithTheVisit,
  adsNeedAMarket,
  aPromotionBorrows,
  aPromotionNetsLess,
  frequentDealsWearOff,
  sellingEndsWithCapacity,
  serviceKeepsCustomers,
  serviceNeedsCustomers,
  perksConvert,
  perksHaveABestSize,
  emailNeedsPermission,
  moreEmailsWorkLess,
  toolsSortLeads,
  trialsTellTheTruth,
];
