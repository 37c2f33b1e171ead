/** What ships: upstream first, then downstream, in the order a plan shows them. A new channel is a file here and a line below. */
import type { Channel } from '@meander/core';
import { education } from './education.ts';
import { social } from './social.ts';
import { events } from './events.ts';
import { brandVideo } from './brand-video.ts';
import { searchAds } from './search-ads.ts';
import { retargeting } from './retargeting.ts';
import { email } from './email.ts';
import { personalSelling } from './personal-selling.ts';
import { coldOutreach } from './cold-outreach.ts';
import { marketingAutomation } from './marketing-automation.ts';
import { customerService } from './customer-service.ts';

export const channels: readonly Channel[] = [
  education,
  social,
  events,
  brandVideo,
  searchAds,
  retargeting,
  email,
  personalSelling,
  coldOutreach,
  marketingAutomation,
  customerService,
];
