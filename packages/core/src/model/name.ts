import * as z from 'zod';

/** Names are keys of plain objects, and these keys every object has already. */
const INHERITED =
  'constructor|hasOwnProperty|isPrototypeOf|propertyIsEnumerable|toLocaleString|toString|valueOf';
const NAME = new RegExp(`^(?!(?:${INHERITED})$)[A-Za-z][A-Za-z0-9-]{0,63}$`);

/** What a name may be, in words. */
export const NAME_RULE = 'a letter, then at most 63 letters, digits or hyphens';

/** The name of anything in a model: a stage, a move, a channel, a segment. */
export const nameSchema = z.string().regex(NAME, `a name is ${NAME_RULE}, and not a word like "constructor"`);

/** Whether a text can name something in a model. */
export function isName(text: string): boolean {
  return NAME.test(text);
}
