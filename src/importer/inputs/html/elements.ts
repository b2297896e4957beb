/** Elements whose content stands on lines of its own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html img li main nav ol p pre section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements of which a reader of the page sees nothing, or only controls. */
export const SKIPPED: ReadonlySet<string> = new Set(
  (
    'audio button canvas datalist embed head iframe math noscript object script select style svg ' +
    'template textarea title video'
  ).split(' '),
);

export const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

/** What Readability judges by; `span`, `font`, `b` and the like tell it nothing. */
export function isKeptInOutline(name: string): boolean {
  return (BLOCKS.has(name) && name !== 'html' && name !== 'body') || name === 'a' || name === 'br';
}
