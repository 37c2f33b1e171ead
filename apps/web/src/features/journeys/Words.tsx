import { plural } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { Plan } from '../../comparison/pair.ts';
import screen from '../../ui/Screen.module.css';
import { useFormat } from '../../use-format.ts';
import type { Customer, Life, Stage } from './people-query.ts';

/** The finding of the screen: how long and how winding one way was, and what the other plan makes of it. */
export function Words({
  customer,
  stages,
  other,
  hasPlanB,
  hasTwin,
}: {
  readonly customer: Customer;
  readonly stages: readonly Stage[];
  readonly other: Plan;
  readonly hasPlanB: boolean;
  /** Whether the twin is asked for; it may be on its way. */
  readonly hasTwin: boolean;
}) {
  return (
    <div className={screen.words}>
      <h1 className={screen.verdict}>
        <Verdict customer={customer} stages={stages} />
      </h1>
      <p className={screen.lede}>
        {hasPlanB ? (
          <TwinWords customer={customer} plan={other} isComing={hasTwin} />
        ) : (
          <Trans>
            Change something in plan B, and the twin who shares this luck is set beside this life.
          </Trans>
        )}
      </p>
    </div>
  );
}

function Verdict({ customer, stages }: { readonly customer: Customer; readonly stages: readonly Stage[] }) {
  const format = useFormat();
  const { journey, boughtIn } = customer;
  const turns = journey.steps.filter(({ changed }) => changed.some(({ dimension }) => dimension === 'stage'));
  const [first] = turns;
  if (first === undefined) return <Trans>Nothing ever happens to this customer.</Trans>;
  const straight = straightTurns(stages);
  const all = turns.length;
  if (boughtIn === null)
    return (
      <Plural
        value={all}
        one="This customer changed stage once, and never bought."
        other="This customer changed stage # times, and never bought."
      />
    );
  const until = journey.steps.findIndex(({ kind }) => kind === 'PURCHASE');
  const made = turns.filter((step) => journey.steps.indexOf(step) <= until).length;
  const weeks = plural(boughtIn - first.week, { 0: 'less than a week', one: 'one week', other: '# weeks' });
  if (straight === null || made <= straight)
    return (
      <Plural
        value={made}
        one={`It took this customer ${weeks} and one change of stage to buy.`}
        other={`It took this customer ${weeks} and # changes of stage to buy: the straight way.`}
      />
    );
  const least = format.count(straight);
  return (
    <Plural
      value={made}
      one={`It took this customer ${weeks} and one change of stage to buy.`}
      other={`It took this customer ${weeks} and # changes of stage to buy; the straight way has ${least}.`}
    />
  );
}

/** Changes of stage on the straight way from the first stage to the first of a customer. */
function straightTurns(stages: readonly Stage[]): number | null {
  const order = ['unaware', 'aware', 'considers', 'qualified', 'customer', 'repeat', 'advocate'];
  const river = stages
    .filter(({ milestone }) => order.includes(milestone))
    .toSorted((a, b) => order.indexOf(a.milestone) - order.indexOf(b.milestone));
  const place = river.findIndex(({ milestone }) => order.indexOf(milestone) >= order.indexOf('customer'));
  return place < 0 ? null : place;
}

function TwinWords({
  customer,
  plan,
  isComing,
}: {
  readonly customer: Customer;
  readonly plan: Plan;
  readonly isComing: boolean;
}) {
  const format = useFormat();
  const { twin, boughtIn } = customer;
  if (twin === undefined && isComing) return <Trans>The lives are being lived …</Trans>;
  if (twin === undefined) return <Trans>The twin under plan {plan} is hidden.</Trans>;
  if (twin.partsIn === null)
    return <Trans>Under plan {plan} the same person, with the same luck, lives the same life.</Trans>;
  const other = purchaseIn(twin.journey);
  const parting = format.week(twin.partsIn);
  const week = format.week(other ?? 0);
  if (twin.onlyHere.length === 0 && twin.onlyThere.length === 0)
    return (
      <Trans>
        Under plan {plan} the same person, with the same luck, meets other contacts from week {parting} on,
        and does the same.
      </Trans>
    );
  if (other === null)
    return boughtIn === null ? (
      <Trans>
        Under plan {plan} the same person does not buy either; the lives part in week {parting}.
      </Trans>
    ) : (
      <Trans>
        Under plan {plan} the same person, with the same luck, never buys; the lives part in week {parting}.
      </Trans>
    );
  if (other === boughtIn)
    return (
      <Trans>
        Under plan {plan} the same person, with the same luck, buys in the same week; the lives part in week{' '}
        {parting}.
      </Trans>
    );
  return (
    <Trans>
      Under plan {plan} the same person, with the same luck, buys in week {week}; the lives part in week{' '}
      {parting}.
    </Trans>
  );
}

function purchaseIn({ steps }: Life): number | null {
  return steps.find(({ kind }) => kind === 'PURCHASE')?.week ?? null;
}
