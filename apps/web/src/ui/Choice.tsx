import {
  Button,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
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
  readonly isDisabled?: boolean;
}

/** One of a few, in a line of text: an underlined word that opens a list. */
export function Choice<T extends string | number>(props: ChoiceProps<T>) {
  const { label, value, options, sections = [], onChange, isDisabled = false } = props;
  const all = [...options, ...sections.flatMap((section) => section.options)];
  return (
    <Select
      aria-label={label}
      value={value}
      isDisabled={isDisabled}
      onChange={(key) => {
        const chosen = all.find((option) => option.value === key);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <Button className={styles.trigger}>
        <SelectValue className={styles.value}>
          {all.find((option) => option.value === value)?.label ?? String(value)}
        </SelectValue>
        <svg className={styles.chevron} viewBox="0 0 9 6" aria-hidden="true">
          <path d="M.5.5l4 4 4-4" />
        </svg>
      </Button>
      <Popover className={styles.popover} offset={6}>
        <ListBox className={styles.list}>
          {options.map((option) => (
            <Item key={option.value} option={option} />
          ))}
          {sections.map((section) => (
            <ListBoxSection key={section.heading}>
              <Header className={styles.section}>{section.heading}</Header>
              {section.options.map((option) => (
                <Item key={option.value} option={option} />
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

function Item<T extends string | number>({ option }: { readonly option: Option<T> }) {
  return (
    <ListBoxItem id={option.value} textValue={option.label} className={styles.item}>
      {option.description === undefined ? (
        option.label
      ) : (
        <>
          <Text slot="label">{option.label}</Text>
          <Text slot="description" className={styles.description}>
            {option.description}
          </Text>
        </>
      )}
    </ListBoxItem>
  );
}
