/** What a flag is: one description that the reader, the help and the commands share. */

interface Described {
  readonly description: string;
}

interface SwitchFlag extends Described {
  readonly type: 'boolean';
}

interface TextFlag extends Described {
  readonly type: 'string';
  /** What stands for its value in help, e.g. `path=value`. */
  readonly valueHint: string;
  /** May be given more than once. */
  readonly isRepeatable?: true;
  /** Another name. */
  readonly alias?: string;
}

/** What numbers a flag takes. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
  readonly isWhole: boolean;
  /** What is suggested in place of something that is no number; the least when left out. */
  readonly usual?: number;
  /** The scenario has a narrower range: a refused number is read all the same, for the scenario to name its own. */
  readonly isOfScenario?: true;
}

interface NumberFlag extends Described {
  readonly type: 'string';
  readonly valueHint: string;
  readonly alias?: string;
  readonly number: NumberRange;
}

interface ChoiceFlag<Name extends string = string> extends Described {
  readonly type: 'string';
  readonly valueHint: string;
  readonly alias?: string;
  readonly choices: readonly Name[];
}

export type Flag = SwitchFlag | TextFlag | NumberFlag | ChoiceFlag;
export type Flags = Readonly<Record<string, Flag>>;

/** What reading a flag gives; undefined when it was not given. */
export type FlagValue<F> = F extends { type: 'boolean' }
  ? boolean
  : F extends { isRepeatable: true }
    ? readonly string[]
    : F extends { number: object }
      ? number | undefined
      : F extends { choices: readonly (infer Name)[] }
        ? Name | undefined
        : string | undefined;
