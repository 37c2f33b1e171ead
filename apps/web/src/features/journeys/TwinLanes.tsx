import { useLingui } from '@lingui/react/macro';
import { Line } from '@visx/shape';
import { labelAt, type Box, type ChartLabel } from '../../charts/chart-label.ts';
import { Labels } from '../../charts/Labels.tsx';
import { inlineX, weekScale } from '../../charts/time-frame.ts';
import type { Plan } from '../../comparison/pair.ts';
import { Marks } from './Lanes.tsx';
import styles from './LifeChart.module.css';
import { timeOf, type LifeLanes, type Spell } from './life-lanes.ts';
import { markLabels, ribbonHeight, spellLabels, tiesOf, type LifeLayout } from './life-layout.ts';
import type { Customer } from './people-query.ts';
import { Ribbon } from './Ribbon.tsx';

/** The same person under the other plan: what is not done there, and what is done instead. */
export function TwinLanes({
  customer,
  plan,
  lanes,
  layout,
  hatch,
  headings,
  asleep,
}: {
  readonly customer: Customer;
  readonly plan: Plan;
  readonly lanes: LifeLanes;
  readonly layout: LifeLayout;
  readonly hatch: string;
  readonly headings: readonly ChartLabel[];
  readonly asleep: (spell: Spell) => string;
}) {
  const { t } = useLingui();
  const { frame, twin: place } = layout;
  const { twin } = customer;
  if (place === null || twin === undefined) return null;
  const x = weekScale(frame);
  const ties = tiesOf(customer, frame);
  const own = { up: place.own, own: place.own, down: place.own, mail: place.own };
  const acts = lanes.marks.filter(({ lane }) => lane === 'own');
  const fresh = new Set(twin.onlyThere);
  const taken: Box[] = headings.map(({ box }) => box);
  const missing = ties.map((step) => ({
    place: -1,
    lane: 'own' as const,
    at: timeOf(step),
    week: step.week,
    look: 'act' as const,
    side: 'down' as const,
    label: t`not here: ${step.label}`,
    rank: 2,
  }));
  const told = acts.map((mark) => ({ ...mark, rank: fresh.has(mark.place) ? 1 : null }));
  return (
    <>
      <Line
        className={styles['divide']}
        from={{ x: 0, y: place.head - 12 }}
        to={{ x: frame.width, y: place.head - 12 }}
      />
      <Line
        className={styles['base']}
        from={{ x: inlineX(frame, frame.start), y: place.own }}
        to={{ x: inlineX(frame, frame.end), y: place.own }}
      />
      {ties.map((step) => (
        <circle key={timeOf(step)} className={styles['missing']} cx={x(timeOf(step))} cy={place.own} r={5} />
      ))}
      <Marks marks={acts} y={own} frame={frame} />
      <Ribbon spells={lanes.spells} top={place.ribbon} frame={frame} hatch={hatch} />
      <Labels
        frame={frame}
        labels={[
          labelAt(
            {
              id: 'twin',
              lines: [{ text: t`The same person under plan ${plan}`, role: 'annotation' }],
              anchor: 'start',
              at: 0,
            },
            place.head,
            frame.direction,
          ),
          ...headings,
          ...markLabels([...told, ...missing], own, frame, taken),
          ...spellLabels(lanes.spells, place.ribbon + ribbonHeight + 4, frame, asleep),
        ]}
      />
    </>
  );
}
