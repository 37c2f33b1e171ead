/**
 * The page's own font faces that a text needs, as CSS with the font files inside it: a picture cannot reach the
 * fonts of the page. A face that cannot be read is left out, and the text falls back to the next family.
 */
export async function usedFontFaces(root: Element, text: string): Promise<string> {
  const families = new Set(
    getComputedStyle(root)
      .fontFamily.split(',')
      .map((family) => unquote(family)),
  );
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0);
  const faces = fontFaceRules().filter(
    ({ style }) =>
      families.has(unquote(style.getPropertyValue('font-family'))) &&
      coversSome(style.getPropertyValue('unicode-range'), letters),
  );
  const embedded = await Promise.all(faces.map(embed));
  return embedded.join('\n');
}

/** Whether a `unicode-range` holds one of these code points; no range holds them all. */
export function coversSome(range: string, letters: readonly number[]): boolean {
  if (range.trim() === '') return true;
  const spans = range.split(',').map((part) => {
    const [first = '', last] = part.trim().replace(/^u\+/iu, '').split('-');
    return [
      Number.parseInt(first.replaceAll('?', '0'), 16),
      Number.parseInt(last ?? first.replaceAll('?', 'f'), 16),
    ] as const;
  });
  return letters.some((letter) => spans.some(([first, last]) => letter >= first && letter <= last));
}

function fontFaceRules(): CSSFontFaceRule[] {
  const rules: CSSFontFaceRule[] = [];
  for (const sheet of document.styleSheets) {
    try {
      for (const rule of sheet.cssRules) if (rule instanceof CSSFontFaceRule) rules.push(rule);
    } catch {
      // Another site's stylesheet may not be read; it holds none of our faces.
    }
  }
  return rules;
}

async function embed(rule: CSSFontFaceRule): Promise<string> {
  const source = /url\("?(?<url>[^")]+)"?\)/u.exec(rule.style.getPropertyValue('src'))?.groups?.['url'];
  if (source === undefined) return '';
  try {
    const response = await fetch(new URL(source, rule.parentStyleSheet?.href ?? document.baseURI));
    if (!response.ok) return '';
    const bytes = new Uint8Array(await response.arrayBuffer());
    const declarations = ['font-family', 'font-style', 'font-weight', 'unicode-range']
      .map((name) => `${name}:${rule.style.getPropertyValue(name)};`)
      .join('');
    return `@font-face{${declarations}src:url(data:font/woff2;base64,${base64(bytes)}) format("woff2");}`;
  } catch {
    return '';
  }
}

function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let index = 0; index < bytes.length; index += 0x8000) {
    binary += String.fromCodePoint(...bytes.subarray(index, index + 0x8000));
  }
  return btoa(binary);
}

function unquote(family: string): string {
  return family.trim().replaceAll(/["']/gu, '');
}
