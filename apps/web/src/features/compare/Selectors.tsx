import { Trans, useLingui } from '@lingui/react/macro';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Lens, PlanPair } from '../../comparison/pair.ts';
import { discounts, metrics, weekChoices, weekOf, type View } from '../../comparison/view.ts';
import { Choice } from '../../ui/Choice.tsx';
import { useFormat } from '../../use-format.ts';
import { useMetricWords } from '../../answer/metric-words.ts';
import { JourneyChoice } from './JourneyChoice.tsx';
import { lensOf, useJourneys } from './use-journeys.ts';
import styles from './Selectors.module.css';

interface SelectorsProps {
  readonly pair: PlanPair;
  readonly onEdit: (change: (pair: PlanPair) => PlanPair) => void;
  readonly view: View;
  readonly horizonWeeks: number;
  readonly onLook: (view: Partial<View>) => void;
}

/** What is counted, up to when, at which discount, and through which model of the journey. */
export function Selectors({ pair, onEdit, view, horizonWeeks, onLook }: SelectorsProps) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useMetricWords();
  const week = weekOf(view, horizonWeeks);
  const weeks = [...new Set([...weekChoices(horizonWeeks), week])].sort((a, b) => a - b);
  const rates = [...new Set<number>([...discounts, view.discount])].sort((a, b) => a - b);
  return (
    <div className={styles.row}>
      <Choice
        label={t`Measure`}
        value={view.metric}
        options={metrics.map((metric) => ({
          value: metric,
          label: words[metric].name,
          description: words[metric].description,
        }))}
        onChange={(metric) => onLook({ metric })}
      />
      <Choice
        label={t`Counted to`}
        value={week}
        options={weeks.map((value) => {
          const number = format.week(value);
          return { value, label: t`to week ${number}` };
        })}
        onChange={(value) => onLook({ week: value })}
      />
      <Choice
        label={t`Discount a year`}
        value={view.discount}
        options={rates.map((value) => {
          const rate = format.percent(value);
          return { value, label: value === 0 ? t`no discount` : t`${rate} discount a year` };
        })}
        onChange={(discount) => onLook({ discount })}
      />
      <LensSwitch pair={pair} lens={view.lens} onChange={(lens) => onLook({ lens })} />
      <JourneyChoice
        preset={pair.preset}
        journeys={pair.journeys}
        lens={view.lens}
        onChange={(lens, journey) => {
          onEdit((before) => ({ ...before, journeys: { ...before.journeys, [lens]: journey } }));
          onLook({ lens });
        }}
      />
      <span className={styles.note}>
        <Trans>same people, same luck</Trans>
      </span>
    </div>
  );
}

interface LensSwitchProps {
  readonly pair: PlanPair;
  readonly lens: Lens;
  readonly onChange: (lens: Lens) => void;
}

/** Two lenses by what they are, or by their journeys where both are of one kind. */
function LensSwitch({ pair: { preset, journeys }, lens, onChange }: LensSwitchProps) {
  const { t } = useLingui();
  const { FUNNEL: funnel, LIFECYCLE: lifecycle } = useJourneys(preset, journeys)?.seen ?? {};
  const isOneKind = funnel !== undefined && lifecycle !== undefined && lensOf(funnel) === lensOf(lifecycle);
  return (
    <ToggleButtonGroup
      className={styles.lenses}
      aria-label={t`Journey model: same people, same money`}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[lens]}
      onSelectionChange={([chosen]) => {
        if (chosen === 'FUNNEL' || chosen === 'LIFECYCLE') onChange(chosen);
      }}
    >
      <ToggleButton id="FUNNEL" className={styles.lens}>
        {isOneKind ? funnel.title : <Trans>Funnel</Trans>}
      </ToggleButton>
      <ToggleButton id="LIFECYCLE" className={styles.lens}>
        {isOneKind ? lifecycle.title : <Trans>Lifecycle</Trans>}
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
