/** The groups, in the order one would read them. A new one is a file here and a line below. */
import type { ProofGroup } from '../proof.ts';
import { amss } from './amss.ts';
import { bass } from './bass.ts';
import { brands } from './brands.ts';
import { calibration } from './calibration/index.ts';
import { contacts } from './contacts.ts';
import { contracts } from './contracts.ts';
import { customers } from './customers.ts';
import { dwell } from './dwell.ts';
import { fits } from './fits.ts';
import { media } from './media.ts';
import { queues } from './queues.ts';
import { sampling } from './sampling.ts';

export const groups: readonly ProofGroup[] = [
  dwell,
  contacts,
  queues,
  bass,
  customers,
  contracts,
  brands,
  sampling,
  fits,
  media,
  amss,
  calibration,
];
