import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from './Button.tsx';
import { anotherSeed } from './seed-words.ts';
import styles from './SeedBox.module.css';

const longest = 200;

interface SeedBoxProps {
  readonly seed: string;
  readonly onChange: (seed: string) => void;
}

/** The text that all luck follows from: the same seed gives the same futures, to the byte. */
export function SeedBox({ seed, onChange }: SeedBoxProps) {
  const { t } = useLingui();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? seed;
  const take = (): void => {
    const next = (text ?? '').trim();
    setText(null);
    if (next !== '' && next !== seed) onChange(next);
  };
  return (
    <span className={styles.seed}>
      <label>
        <Trans>seed</Trans>{' '}
        <input
          className={styles.input}
          size={Math.max(8, shown.length)}
          value={shown}
          maxLength={longest}
          spellCheck={false}
          autoComplete="off"
          dir="ltr"
          onChange={(event) => setText(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            if (event.key === 'Escape') setText(null);
          }}
        />
      </label>
      <Button look="quiet" aria-label={t`Another seed`} onPress={() => onChange(anotherSeed(fromMachine))}>
        <Trans>another</Trans>
      </Button>
    </span>
  );
}

/** A number from 0 to just under 1, from the machine's own source of randomness. */
function fromMachine(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
}
