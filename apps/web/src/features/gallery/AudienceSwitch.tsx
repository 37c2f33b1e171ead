import { Trans, useLingui } from '@lingui/react/macro';
import { Choice } from '../../ui/Choice.tsx';
import { audienceNamed, type Audience } from './audience.ts';
import styles from './Gallery.module.css';

interface AudienceSwitchProps {
  /** Null is everybody. */
  readonly audience: Audience | null;
  readonly onChange: (audience: Audience | null) => void;
}

/** Whom the cards are for. */
export function AudienceSwitch({ audience, onChange }: AudienceSwitchProps) {
  const { t } = useLingui();
  return (
    <p className={styles.audience}>
      <Trans>Shown for</Trans>
      <Choice
        label={t`Shown for`}
        value={audience ?? 'all'}
        options={[
          { value: 'all', label: t`everybody` },
          { value: 'strategist', label: t`strategists` },
          { value: 'analyst', label: t`analysts` },
          { value: 'instructor', label: t`instructors` },
        ]}
        onChange={(value) => onChange(audienceNamed(value))}
      />
    </p>
  );
}
