/** The part of an address behind its `?`, as plain text fields: nothing is quoted, so that a link can be read. */
export type SearchFields = Record<string, string>;

const readable = /%(?:3A|2C|2B|40|7E|2A|21|2F)/g;

/** `?p=b2b-saas@1&b=split.upstream+15`, or nothing where there are no fields. */
export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(search).flatMap(([field, value]) =>
    typeof value === 'string' && value !== ''
      ? [`${encodeURIComponent(field)}=${encodeURIComponent(value).replaceAll(readable, decodeURIComponent)}`]
      : [],
  );
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** The fields of an address; a part that is no text in UTF-8 is left as it stands. */
export function readSearch(text: string): SearchFields {
  const parts = text.replace(/^\?/, '').split('&');
  return Object.fromEntries(
    parts.flatMap((part) => {
      const at = part.indexOf('=');
      return at > 0 ? [[decoded(part.slice(0, at)), decoded(part.slice(at + 1))]] : [];
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
