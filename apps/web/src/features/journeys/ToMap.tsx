import { Trans } from '@lingui/react/macro';
import { Link, type LinkProps } from '@tanstack/react-router';
import { linkFields } from '../../comparison/link.ts';
import { placeText } from '../../comparison/place.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { useFormat } from '../../use-format.ts';
import type { JourneysFields, JourneysView } from './journeys-link.ts';
import type { Customer } from './people-query.ts';

interface ToMapProps {
  readonly fields: JourneysFields;
  readonly view: JourneysView;
  readonly customer: Customer | null;
}

/** The map of the same plan and future: in the week that led here, or in that of this customer's first purchase. */
export function ToMap({ fields, view, customer }: ToMapProps) {
  const format = useFormat();
  const week = view.week ?? Math.max(0, customer?.boughtIn ?? 0);
  const number = format.week(week);
  const search = {
    ...linkFields(fields),
    plan: view.plan === 'A' ? 'a' : undefined,
    seg: view.segment ?? undefined,
    at: placeText(view.place),
    week: week === 0 ? undefined : String(week),
    fut: fields.fut,
  };
  return (
    <Link to="/map" search={search as LinkProps['search']} className={buttonClass('link')}>
      <Trans>On the map, week {number}</Trans>
    </Link>
  );
}
