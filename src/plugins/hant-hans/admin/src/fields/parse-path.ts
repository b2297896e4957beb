/** Where an item of a list stands: in both versions, or in one of them only. */
export type Presence = 'both' | 'source' | 'target';

export type PathPart =
  | { readonly kind: 'name'; readonly name: string }
  /** @property place counted from 1, as people do */
  | { readonly kind: 'item'; readonly place: number; readonly presence: Presence };

const PART = /([^.[\]]+)|\[([+-]?)(\d+)\]/g;

const PRESENCE: Readonly<Record<string, Presence>> = { '': 'both', '+': 'source', '-': 'target' };

/** Takes a field's path apart: `principles[2].title`, `body[+4]`; see contracts/documents.ts. */
export const parsePath = (path: string): readonly PathPart[] =>
  [...path.matchAll(PART)].map(([, name, sign = '', index]) =>
    name === undefined
      ? { kind: 'item', place: Number(index) + 1, presence: PRESENCE[sign] ?? 'both' }
      : { kind: 'name', name },
  );

/** The attribute of the content type that a path leads into. */
export const attributeOf = (path: string): string => /^[^.[]*/.exec(path)?.[0] ?? path;

/** Whether a path's last item stands in one of the versions only. */
export const presenceOf = (path: string): Presence =>
  parsePath(path).reduce<Presence>(
    (presence, part) =>
      part.kind === 'item' && part.presence !== 'both' ? part.presence : presence,
    'both',
  );
