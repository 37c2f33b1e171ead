import { graphql, type ResultOf } from '../../api/graphql.ts';
import type { QuantityFormat } from '../../format.ts';

/** Every channel that ships, with what it does and what is plausible of it. */
export const CatalogueChannels = graphql(`
  query CatalogueChannels {
    channels {
      id
      label
      kind
      meaning
      shipped {
        numbers {
          name
          label
          unit
          default
          low
          high
          meaning
          source
        }
      }
    }
  }
`);

export type CatalogueChannel = ResultOf<typeof CatalogueChannels>['channels'][number];
export type ChannelNumber = NonNullable<CatalogueChannel['shipped']>['numbers'][number];

/** Channels that are not in a plan yet, those of one family. */
export function addable(
  channels: readonly CatalogueChannel[],
  family: CatalogueChannel['kind'],
  present: readonly string[],
): CatalogueChannel[] {
  return channels.filter(({ id, kind }) => kind === family && !present.includes(id));
}

/** The numbers to know before money is spent: the price of a contact first, then whatever has a range of plausible values. */
export function tellingNumbers({ shipped }: CatalogueChannel): ChannelNumber[] {
  const numbers = shipped?.numbers ?? [];
  const isPrice = ({ name }: ChannelNumber) => name === 'pricePerContact';
  return [
    ...numbers.filter(isPrice),
    ...numbers.filter((number) => !isPrice(number) && number.low !== null && number.high !== null),
  ];
}

/** A value and its range in words, e.g. "0.6 (0.2 to 2)". */
export function rangeText(
  { default: value, low, high }: Pick<ChannelNumber, 'default' | 'low' | 'high'>,
  write: QuantityFormat['short'],
  to: (low: string, high: string) => string,
): string {
  return low === null || high === null ? write(value) : `${write(value)} (${to(write(low), write(high))})`;
}
