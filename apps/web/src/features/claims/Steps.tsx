import { useLingui } from '@lingui/react/macro';
import type { Step } from './claim-link.ts';
import styles from './ClaimsLab.module.css';

interface StepsProps {
  readonly step: Step;
  readonly onStep: (step: Step) => void;
}

/** Where one is: nothing of a later step is on the page before it is asked for. */
export function Steps({ step, onStep }: StepsProps) {
  const { t } = useLingui();
  const names: readonly { readonly id: Step; readonly name: string }[] = [
    { id: 'bet', name: t`Bet` },
    { id: 'reveal', name: t`Reveal` },
    { id: 'counter', name: t`Counter-world` },
  ];
  const place = names.findIndex(({ id }) => id === step);
  return (
    <ol className={styles.steps} aria-label={t`Steps`}>
      {names.map(({ id, name }, i) => (
        <li key={id} aria-current={id === step ? 'step' : undefined}>
          {i < place ? (
            <button type="button" onClick={() => onStep(id)}>
              <b>{i + 1}</b> {name}
            </button>
          ) : (
            <span>
              <b>{i + 1}</b> {name}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
