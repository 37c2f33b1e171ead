import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useRouter } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { writeLink } from '../../comparison/link.ts';
import { pairOf } from '../../comparison/pair.ts';
import { firstView } from '../../comparison/view.ts';
import { buttonClass } from '../../ui/button-class.ts';
import { placesOf } from './chosen.ts';
import { ChooseBox } from './ChooseBox.tsx';
import styles from './Gallery.module.css';
import { JourneyThumb } from './JourneyThumb.tsx';

export const JourneyParts = graphql(`
  fragment JourneyParts on Journey @_unmask {
    id
    title
    kind
    purpose
    stages {
      id
      milestone
    }
  }
`);

interface JourneyCardProps {
  readonly journey: ResultOf<typeof JourneyParts>;
  /** Key of the preset whose people are seen through it. */
  readonly preset: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A journey model: its stages along the river, what it says, and the screens on which its people can be watched. */
export function JourneyCard({ journey, preset, isChosen, onChoose }: JourneyCardProps) {
  const { t } = useLingui();
  const { routesByPath } = useRouter();
  const { title, purpose, stages } = journey;
  const { journeys, lens } = placesOf([journey]);
  const search = writeLink({ pair: { ...pairOf(preset), journeys }, view: { ...firstView, lens } });
  const count = plural(stages.length, { one: '# stage', other: '# stages' });
  const screens = [
    { to: '/map', name: t`River map` },
    { to: '/journeys', name: t`Journeys` },
  ].filter(({ to }) => to in routesByPath);
  return (
    <article className={styles.card} aria-labelledby={`journey-${journey.id}`}>
      <header className={styles.cardHead}>
        <h3 className={styles.name} id={`journey-${journey.id}`}>
          {title}
        </h3>
        <p className={styles.facts}>{count}</p>
      </header>
      <JourneyThumb stages={stages} />
      <p className={styles.question}>{purpose}</p>
      <p className={styles.actions}>
        <Link
          to="/compare"
          search={search}
          className={buttonClass('link')}
          aria-label={t`Compare plans through ${title}`}
        >
          <Trans>Compare plans</Trans>
        </Link>
        {screens.map(({ to, name }) => (
          <Link
            key={to}
            to={to as '/compare'}
            search={search}
            className={buttonClass('link')}
            aria-label={t`${name} of ${title}`}
          >
            {name}
          </Link>
        ))}
        <ChooseBox name={title} isChosen={isChosen} onChoose={onChoose} />
      </p>
    </article>
  );
}
