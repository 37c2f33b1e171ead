import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Heading,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.ts';
import { usualReference, withChannel } from '../../comparison/plan-edit.ts';
import { Button } from '../../ui/Button.tsx';
import dialogStyles from '../../ui/Dialog.module.css';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { NumberBox } from '../../ui/NumberBox.tsx';
import { useFormat } from '../../use-format.ts';
import styles from './AddChannel.module.css';
import {
  addable,
  CatalogueChannels,
  rangeText,
  tellingNumbers,
  type CatalogueChannel,
} from './catalogue-channels.ts';
import { families, type PlanShares } from './plan-shares.ts';
import type { Document } from './use-document.ts';

interface AddChannelProps {
  readonly document: Document;
  readonly shares: PlanShares;
  readonly currency: string;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** The channels that the plans do not have, to be searched and added to both. */
export default function AddChannel({ isOpen, onOpenChange, ...plans }: AddChannelProps) {
  const { t } = useLingui();
  return (
    <ModalOverlay className={dialogStyles.overlay} isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <Modal className={`${dialogStyles.modal} ${styles.wide}`}>
        <Dialog className={dialogStyles.dialog} aria-label={t`Add a channel`}>
          {({ close }) => <Choosing {...plans} close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

type ChoosingProps = Omit<AddChannelProps, 'isOpen' | 'onOpenChange'> & { readonly close: () => void };

function Choosing({ document, shares, currency, close }: ChoosingProps) {
  const { t } = useLingui();
  const [{ data, error }, ask] = useQuery({ query: CatalogueChannels });
  const { contains } = useFilter({ sensitivity: 'base' });
  const [chosen, setChosen] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const present = shares.channels.map(({ id }) => id);
  const channels = data?.channels ?? [];
  const channel = channels.find(({ id }) => id === chosen);
  const groups = families.map((family) => ({
    family,
    name: family === 'UPSTREAM' ? t`Upstream` : t`Downstream`,
    channels: addable(channels, family, present),
  }));
  return (
    <>
      <Heading slot="title" level={2}>
        <Trans>Add a channel</Trans>
      </Heading>
      {error !== undefined && (
        <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      )}
      <div className={styles.panes}>
        <div className={styles.list}>
          <Autocomplete filter={contains}>
            <SearchField className={styles.search} aria-label={t`Search the channels`}>
              <Input className={styles.input} placeholder={t`Search`} ref={search} />
            </SearchField>
            <ListBox
              className={styles.options}
              aria-label={t`Channels`}
              selectionMode="single"
              selectedKeys={chosen === null ? [] : [chosen]}
              onSelectionChange={(keys) => {
                if (keys !== 'all') setChosen(([...keys][0] as string | undefined) ?? null);
              }}
              renderEmptyState={() => <Trans>No channel has these words.</Trans>}
            >
              {groups.map(({ family, name, channels: ofFamily }) => (
                <ListBoxSection key={family} id={family}>
                  <Header className={styles.family} data-family={family}>
                    {name}
                  </Header>
                  {ofFamily.map(({ id, label, meaning }) => (
                    <ListBoxItem
                      key={id}
                      id={id}
                      className={styles.option}
                      textValue={`${label} ${meaning}`}
                      aria-label={label}
                    >
                      {label}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </div>
        {channel === undefined ? (
          <p className={styles.hint}>
            <Trans>Choose a channel to read what it does and what is plausible of it.</Trans>
          </p>
        ) : (
          <Chosen
            key={channel.id}
            channel={channel}
            currency={currency}
            reference={usualReference(shares.a)}
            onAdd={(weekly, reference) => {
              document.edit((pair) =>
                withChannel(pair, { id: channel.id, weekly, reference }, shares.a, shares.b),
              );
              close();
            }}
          />
        )}
      </div>
      <div>
        <Button onPress={close}>
          <Trans>Cancel</Trans>
        </Button>
      </div>
    </>
  );
}

interface ChosenProps {
  readonly channel: CatalogueChannel;
  readonly currency: string;
  /** Money a week at which a contact costs its stated price, to begin with. */
  readonly reference: number;
  readonly onAdd: (weekly: number, reference: number) => void;
}

/** One channel: what it does, its numbers with their ranges, and the money that it begins with. */
function Chosen({ channel, currency, reference: usual, onAdd }: ChosenProps) {
  const { t } = useLingui();
  const format = useFormat();
  const [weekly, setWeekly] = useState(0);
  const [reference, setReference] = useState(usual);
  const money = { style: 'currency', currency, maximumFractionDigits: 0 } as const;
  const { label } = channel;
  return (
    <form
      className={styles.chosen}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onAdd(weekly, reference);
      }}
    >
      <h3>{label}</h3>
      <p className={styles.meaning}>{channel.meaning}</p>
      <dl className={styles.numbers}>
        {tellingNumbers(channel).map((number) => (
          <div key={number.name} title={`${number.meaning} (${number.source})`}>
            <dt>
              {number.label}
              {number.unit !== '' && <small> {number.unit.replaceAll('money', currency)}</small>}
            </dt>
            <dd>
              <bdi>
                {rangeText(
                  number,
                  (value) => format.decimal(value, 4),
                  (low, high) => t`${low} to ${high}`,
                )}
              </bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.money}>
        <span>
          <Trans>Money a week, in both plans</Trans>
        </span>
        <NumberBox
          label={t`Money a week, in both plans`}
          value={weekly}
          format={money}
          least={0}
          most={1e12}
          size={9}
          onChange={setWeekly}
        />
      </p>
      <p className={styles.money}>
        <span>
          <Trans>Reference weekly spend</Trans>
        </span>
        <NumberBox
          label={t`Reference weekly spend`}
          value={reference}
          format={money}
          least={1}
          most={1e12}
          size={9}
          onChange={setReference}
        />
      </p>
      <p className={styles.hint}>
        <Trans>
          At the reference a contact costs its price; more money buys dearer ones. It begins as what the
          channels of plan A get on average.
        </Trans>
      </p>
      <div>
        <Button type="submit" look="primary">
          <Trans>Add to both plans</Trans>
        </Button>
      </div>
    </form>
  );
}
