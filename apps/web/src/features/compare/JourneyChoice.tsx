import { useLingui } from '@lingui/react/macro';
import type { Journeys, Lens } from '../../comparison/pair.ts';
import { Choice } from '../../ui/Choice.tsx';
import { lensOf, useJourneys } from './use-journeys.ts';

interface JourneyChoiceProps {
  readonly preset: string;
  readonly journeys: Journeys;
  readonly lens: Lens;
  /** A journey is taken in the lens of its kind; null is the preset's own. */
  readonly onChange: (lens: Lens, journey: string | null) => void;
}

const own = 'own';

/** The journey that the people are seen through in the present lens: the preset's own, or any other that ships. */
export function JourneyChoice({ preset, journeys, lens, onChange }: JourneyChoiceProps) {
  const { t } = useLingui();
  const names = useJourneys(preset, journeys);
  if (names === undefined) return null;
  const { all, shipped } = names;
  const ofPreset = shipped.find((journey) => lensOf(journey) === lens);
  const others = (of: Lens) =>
    all
      .filter((journey) => lensOf(journey) === of && journey.id !== (of === lens ? ofPreset?.id : undefined))
      .map(({ id, title }) => ({ value: id, label: title }));
  return (
    <Choice
      label={t`Seen through`}
      value={journeys[lens] ?? own}
      options={[{ value: own, label: ofPreset?.title ?? t`its own journey` }]}
      sections={[
        { heading: t`Other funnels`, options: others('FUNNEL') },
        { heading: t`Other lifecycles`, options: others('LIFECYCLE') },
      ]}
      onChange={(id) => {
        const journey = all.find((each) => each.id === id);
        if (journey === undefined) return onChange(lens, null);
        const target = lensOf(journey);
        const isOwn = shipped.some((each) => each.id === id && lensOf(each) === target);
        return onChange(target, isOwn ? null : id);
      }}
    />
  );
}
