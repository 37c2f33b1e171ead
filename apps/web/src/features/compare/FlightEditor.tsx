import { Trans, useLingui } from '@lingui/react/macro';
import { withFlight } from '../../comparison/plan-edit.ts';
import type { PlanPair } from '../../comparison/pair.ts';
import { Choice } from '../../ui/Choice.tsx';
import styles from './FlightEditor.module.css';
import { Flights } from './Flights.tsx';
import { flightingOf, flightings, flightOf, type Flighting } from './flighting.ts';
import { families, idsOf, type PlanShares } from './plan-shares.ts';
import type { Document } from './use-document.ts';

interface FlightEditorProps {
  readonly document: Document;
  readonly shares: PlanShares;
  readonly currency: string;
  readonly horizonWeeks: number;
}

/** How plan B's money is spread over the weeks, family by family. */
export function FlightEditor({ document, shares, currency, horizonWeeks }: FlightEditorProps) {
  const { t } = useLingui();
  const { pair, edit } = document;
  const names: Record<Flighting, string> = {
    'as-a': t`as in A`,
    even: t`even`,
    pulsed: t`4 weeks on, 4 off`,
  };
  const hasOwnWeeks = pair.shared.some(({ path }) => path.startsWith('flight.'));
  if (hasOwnWeeks) names['as-a'] = t`imported, as in A`;
  return (
    <div>
      <h2 className={styles.title}>
        <Trans>Week by week</Trans>
      </h2>
      <Flights document={document} shares={shares} currency={currency} horizonWeeks={horizonWeeks} />
      <div className={styles.flights}>
        {families.map((family) => {
          const ids = idsOf(shares, family);
          const label = family === 'UPSTREAM' ? t`B upstream` : t`B downstream`;
          const chosen = flightingOf(flightInUse(pair, ids));
          return ids.length === 0 ? null : (
            <div key={family} className={styles.choice}>
              <span>{label}</span>
              <Choice
                label={t`Weeks of ${label}`}
                value={chosen ?? 'own'}
                options={[
                  ...flightings.map((value) => ({ value, label: names[value] })),
                  ...(chosen === null ? [{ value: 'own' as const, label: t`its own` }] : []),
                ]}
                onChange={(value) => {
                  if (value !== 'own') edit((before) => withFlight(before, ids, flightOf(value)));
                }}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The list that plan B gives to all of some channels: null where it gives none, undefined where not the same to all. */
function flightInUse(pair: PlanPair, ids: readonly string[]): readonly number[] | null | undefined {
  const lists = ids.map((id) => {
    const change = pair.onlyB.find(({ path }) => path === `flight.${id}`);
    return change?.op === 'list' ? change.list : null;
  });
  const [first = null] = lists;
  return lists.every((list) => JSON.stringify(list) === JSON.stringify(first)) ? first : undefined;
}
