import styles from './Button.module.css';

/** `primary` is the one filled button of a screen, `strong` its lesser kin; `link` and `quiet` stand in text. */
export type Look = 'primary' | 'strong' | 'plain' | 'link' | 'quiet';

/** The class of a button or link that is drawn in a look. */
export function buttonClass(look: Look): string {
  const shape = look === 'link' || look === 'quiet' ? styles.link : styles.button;
  const accent = look === 'plain' || look === 'link' ? '' : styles[look];
  return `${shape} ${accent}`;
}
