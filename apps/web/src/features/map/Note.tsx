import { Plural, Trans } from '@lingui/react/macro';
import screen from '../../ui/Screen.module.css';
import { useFormat } from '../../use-format.ts';
import type { RiverMap } from './river-query.ts';

/** What the marks and the dashes of a map mean, and how it was lived. */
export function Note({ map }: { readonly map: RiverMap }) {
  const format = useFormat();
  const perMark = format.count(map.river.perMark);
  return (
    <p className={screen.note}>
      <Plural
        value={map.river.perMark}
        one="Each mark is one person."
        other={`Each mark stands for ${perMark} people.`}
      />{' '}
      <Smaller map={map} />{' '}
      {map.futures > 1 ? (
        <Trans>Mean of {format.count(map.futures)} futures.</Trans>
      ) : map.future > 0 ? (
        <Trans>One future of many, number {format.count(map.future + 1)} of this seed.</Trans>
      ) : (
        <Trans>One future of many, the first of this seed.</Trans>
      )}{' '}
      {map.population === 'AGENTS' ? (
        <Trans>People are simulated one by one.</Trans>
      ) : (
        <Trans>People are simulated in groups.</Trans>
      )}{' '}
      <Trans>
        Seed {map.scenario.seed}, Meander {map.engineVersion}.
      </Trans>
    </p>
  );
}

function Smaller({ map }: { readonly map: RiverMap }) {
  const hidden = map.river.paths.filter(
    ({ label, kind }) => label === null && (kind === 'back' || kind === 'return'),
  ).length;
  if (hidden === 0) return <Trans>Dashed ways lead back, or to sleep and home.</Trans>;
  return (
    <Plural
      value={hidden}
      one="Dashed ways lead back, or to sleep and home; # smaller one is not drawn."
      other="Dashed ways lead back, or to sleep and home; # smaller ones are not drawn."
    />
  );
}
