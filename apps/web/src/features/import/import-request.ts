/** What is known of a spend file so far, and the question to the API that follows from it. */

/** What becomes of a column: a channel's money, a channel of one's own, or nothing. */
export type Use =
  | { readonly kind: 'channel'; readonly channel: string }
  | { readonly kind: 'own'; readonly like: string }
  | { readonly kind: 'out' };

export interface ImportRequest {
  readonly text: string;
  readonly fileName: string | null;
  readonly preset: string;
  /** By column; columns that are not named are matched by name. */
  readonly uses: ReadonlyMap<string, Use>;
  /** Of the market; null is the preset's own, and assumed. */
  readonly people: number | null;
  readonly price: number | null;
  readonly margin: number | null;
  /** Null is what the file itself says, or a stated guess. */
  readonly dateOrder: 'DMY' | 'MDY' | null;
  readonly decimal: 'COMMA' | 'POINT' | null;
}

export const noFile: ImportRequest = {
  text: '',
  fileName: null,
  preset: 'b2b-saas',
  uses: new Map(),
  people: null,
  price: null,
  margin: null,
  dateOrder: null,
  decimal: null,
};

/** Another file: what was said about the columns of the one before does not hold for it. */
export function withFile(request: ImportRequest, text: string, fileName: string | null): ImportRequest {
  return { ...request, text, fileName, uses: new Map(), dateOrder: null, decimal: null };
}

export function withUse(request: ImportRequest, column: string, use: Use): ImportRequest {
  return { ...request, uses: new Map([...request.uses, [column, use]]) };
}

/** The input of the API's `importSpend`. */
export function importInput(request: ImportRequest) {
  const { text, fileName, preset, people, price, margin, dateOrder, decimal } = request;
  return {
    text,
    preset,
    columns: [...request.uses].map(([column, use]) => columnInput(column, use)),
    ...(fileName === null ? {} : { fileName }),
    ...(people === null ? {} : { people }),
    ...(price === null ? {} : { price }),
    ...(margin === null ? {} : { margin }),
    ...(dateOrder === null ? {} : { dateOrder }),
    ...(decimal === null ? {} : { decimal }),
  };
}

function columnInput(column: string, use: Use) {
  if (use.kind === 'channel') return { toChannel: { column, channel: use.channel } };
  return use.kind === 'own'
    ? { toOwnChannel: { column, label: column.slice(0, 80), like: use.like } }
    : { leaveOut: { column } };
}
