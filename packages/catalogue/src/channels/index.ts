/** What ships: upstream first, then downstream, in the order a plan shows them. A new channel is a file here and a line below. */
import type { Channel } from '@meander/core';
import { education } from './education.ts';
import { social } from './social.ts';
import { events } from './events.ts';
import { brandVideo } from './brand-video.ts';
import { podcasts } from './podcasts.ts';
import { webinars } from './webinars.ts';
import { resources } from './resources.ts';
import { calculators } from './calculators.ts';
import { seo } from './seo.ts';
import { communities } from './communities.ts';
import { paidSocial } from './paid-social.ts';
import { partnerships } from './partnerships.ts';
import { influencers } from './influencers.ts';
import { radio } from './radio.ts';
import { freeTrials } from './free-trials.ts';
import { marketResearch } from './market-research.ts';
import { affiliates } from './affiliates.ts';
import { ambassadors } from './ambassadors.ts';
import { searchAds } from './search-ads.ts';
import { retargeting } from './retargeting.ts';
import { email } from './email.ts';
import { personalSelling } from './personal-selling.ts';
import { advertising } from './advertising.ts';
import { marketingAutomation } from './marketing-automation.ts';
import { cartReminders } from './cart-reminders.ts';
import { crm } from './crm.ts';
import { coldOutreach } from './cold-outreach.ts';
import { promotions } from './promotions.ts';
import { perks } from './perks.ts';
import { testimonials } from './testimonials.ts';
import { caseStudies } from './case-studies.ts';
import { demos } from './demos.ts';
import { publicPricing } from './public-pricing.ts';
import { consultations } from './consultations.ts';
import { customerService } from './customer-service.ts';
import { membership } from './membership.ts';
import { liveClasses } from './live-classes.ts';
import { expeditedAccess } from './expedited-access.ts';

export const channels: readonly Channel[] = [
  education,
  social,
  events,
  brandVideo,
  podcasts,
  webinars,
  resources,
  calculators,
  seo,
  communities,
  paidSocial,
  partnerships,
  influencers,
  radio,
  freeTrials,
  marketResearch,
  affiliates,
  ambassadors,
  searchAds,
  retargeting,
  email,
  personalSelling,
  advertising,
  marketingAutomation,
  cartReminders,
  crm,
  coldOutreach,
  promotions,
  perks,
  testimonials,
  caseStudies,
  demos,
  publicPricing,
  consultations,
  customerService,
  membership,
  liveClasses,
  expeditedAccess,
];

/** A channel by its id, or undefined for a name that does not ship. */
export function channelById(id: string): Channel | undefined {
  return channels.find((channel) => channel.id === id);
}
