import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { buttonClass, type Look } from './button-class.ts';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly look?: Look;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = 'plain', ...props }: ButtonProps) {
  return <AriaButton {...props} className={buttonClass(look)} />;
}
