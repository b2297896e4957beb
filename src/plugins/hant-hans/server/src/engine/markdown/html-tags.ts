/**
 * Where the HTML tag, comment or `<address>` that begins at `at` ends; for an element of code, after
 * its closing tag. Null where it is a mere <.
 *
 * @param absent remembers from where on which closing text was not found, for the same `text`
 */
export const htmlEnd = (text: string, at: number, absent: Map<string, number>): number | null => {
  if (text.startsWith('<!--', at)) return endOf(text, '-->', at + 4, absent);
  TAG.lastIndex = at;
  const match = TAG.exec(text);
  if (!match) return null;
  const name = match[1]?.toLowerCase();
  const end = TAG.lastIndex;
  if (name === undefined || !CODE_ELEMENTS.includes(name) || text.charAt(end - 2) === '/')
    return end;
  return endOf(text, `</${name}>`, end, absent) ?? end;
};

const endOf = (
  text: string,
  closer: string,
  from: number,
  absent: Map<string, number>,
): number | null => {
  if (absent.has(closer)) return null;
  const start = text.indexOf(closer, from);
  if (start !== -1) return start + closer.length;
  absent.set(closer, from);
  return null;
};

/** An opening tag (its name is captured), a closing one, an address; none reaches beyond a <. */
const TAG =
  /<(?:([a-z][a-z0-9-]*)(?:\s[^<>]*)?\/?>|\/[a-z][a-z0-9-]*\s*>|[a-z][a-z0-9+.-]*:[^<>\s]*>|[\w.+-]+@[\w.-]+>)/iy;

const CODE_ELEMENTS = ['code', 'kbd', 'samp', 'script', 'style', 'pre', 'textarea'];
