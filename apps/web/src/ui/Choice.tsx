import styles from './Choice.module.css';

export interface Option<T extends string | number> {
  readonly value: T;
  readonly label: string;
  readonly description?: string;
}

interface ChoiceProps<T extends string | number> {
  /** What is chosen, for those who do not see the place it stands in. */
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  /** Further options under headings. */
  readonly sections?: readonly { readonly heading: string; readonly options: readonly Option<T>[] }[];
  readonly onChange: (value: T) => void;
}

/**
 * One of a few, in a line of text: an underlined word that opens a list. The list is the browser's own, which every keyboard,
 * reader and phone knows, and which costs a first visit nothing.
 */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { label, value, options, sections = [], onChange } = props;
  const all = [...options, ...sections.flatMap((section) => section.options)];
  return (
    <span className={styles.choice}>
      <select
        className={styles.select}
        aria-label={label}
        title={all.find((option) => option.value === value)?.description}
        value={value}
        onChange={(event) => {
          const chosen = all.find((option) => String(option.value) === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map(optionOf)}
        {sections.map((section) => (
          <optgroup key={section.heading} label={section.heading}>
            {section.options.map(optionOf)}
          </optgroup>
        ))}
      </select>
      <svg className={styles.chevron} viewBox="0 0 9 6" aria-hidden="true">
        <path d="M.5.5l4 4 4-4" />
      </svg>
    </span>
  );
}

function optionOf<T extends string | number>({ value, label, description }: Option<T>) {
  return (
    <option key={value} value={value} title={description}>
      {label}
    </option>
  );
}
