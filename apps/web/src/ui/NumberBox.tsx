import { Input, NumberField, type NumberFieldProps } from 'react-aria-components';
import styles from './NumberBox.module.css';

interface NumberBoxProps {
  /** What the number is, with its unit, for those who do not see the place it stands in. */
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly format?: NumberFieldProps['formatOptions'];
  readonly least?: number;
  readonly most?: number;
  /** What an arrow key adds; numbers are whole multiples of it. */
  readonly step?: number | undefined;
  readonly isChanged?: boolean;
  readonly isDisabled?: boolean;
  readonly isInvalid?: boolean;
  /** Id of the text that says what is wrong or what is meant. */
  readonly describedBy?: string | undefined;
  /** Width in characters. */
  readonly size?: number;
}

/** A number to type, or to step with the arrow keys. It is taken on Enter and on leaving the box. */
export function NumberBox(props: NumberBoxProps) {
  const { label, value, onChange, format, least, most, isChanged = false, isDisabled = false } = props;
  return (
    <NumberField
      className={styles.field}
      aria-label={label}
      aria-describedby={props.describedBy}
      value={value}
      onChange={(next) => {
        if (Number.isFinite(next) && next !== value) onChange(next);
      }}
      formatOptions={format}
      minValue={least}
      maxValue={most}
      step={props.step}
      isDisabled={isDisabled}
      isInvalid={props.isInvalid ?? false}
      isWheelDisabled
    >
      <Input
        className={`${styles.input} ${isChanged ? styles.changed : ''}`}
        style={props.size === undefined ? undefined : { inlineSize: `calc(${props.size}ch + 18px)` }}
      />
    </NumberField>
  );
}
