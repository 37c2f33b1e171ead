import { Trans, useLingui } from '@lingui/react/macro';
import styles from './Gallery.module.css';

interface ChooseBoxProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** Takes a card into the comparison of two, or lets it go. */
export function ChooseBox({ name, isChosen, onChoose }: ChooseBoxProps) {
  const { t } = useLingui();
  return (
    <label className={styles.choose}>
      <input type="checkbox" checked={isChosen} onChange={onChoose} aria-label={t`Choose ${name}`} />
      <Trans>Choose</Trans>
    </label>
  );
}
