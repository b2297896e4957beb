/**
 * An address as it stands in a page, whole.
 *
 * @param base of the page itself, for addresses that are relative to it
 * @returns null for what is no http or https: scripts, files, mail
 */
export function webAddress(address: string | null, base: string | null): string | null {
  if (address === null) return null;
  const url = parse(address, base);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

/**
 * Whether a whole address is that of a site's front page: some sites name it as the address of each of
 * their stories, all of which would be one. `/?p=12` and `/#/12` are pages of a site.
 */
export function isFrontPage(address: string): boolean {
  const url = parse(address, null);
  return url !== null && FRONT_PAGE.test(url.pathname) && url.search === '' && url.hash === '';
}

const FRONT_PAGE = /^\/(?:(?:index|default)\.[a-z]{3,5})?$/i;

function parse(address: string, base: string | null): URL | null {
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}
