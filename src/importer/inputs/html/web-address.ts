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

function parse(address: string, base: string | null): URL | null {
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}
