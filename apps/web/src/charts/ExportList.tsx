import type { RefObject } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import styles from './ExportMenu.module.css';

export interface ExportListProps {
  /** What the menu is called, and the button it hangs from. */
  readonly label: string;
  readonly trigger: RefObject<HTMLElement | null>;
  readonly actions: readonly { readonly id: string; readonly label: string }[];
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly onAction: (id: string) => void;
}

/** The open export menu. It is fetched when it is first opened. */
export default function ExportList(props: ExportListProps) {
  const { label, trigger, actions, isOpen, onOpenChange, onAction } = props;
  return (
    <Popover
      className={styles['popover']}
      placement="bottom end"
      offset={6}
      triggerRef={trigger}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Menu
        className={styles['menu']}
        aria-label={label}
        // A menu that was asked for takes the focus, as readers expect of it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus="first"
        onAction={(key) => onAction(String(key))}
        onClose={() => onOpenChange(false)}
      >
        {actions.map((action) => (
          <MenuItem key={action.id} id={action.id} className={styles['item']}>
            {action.label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
