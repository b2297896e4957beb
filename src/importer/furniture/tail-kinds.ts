import type { FurnitureKind } from './furniture-line';

// A date below the story may be the day it speaks of or was signed on: it stays in the body.
const TAIL_KINDS: ReadonlySet<FurnitureKind> = new Set(['source', 'original-title', 'credits']);

/** Whether what stands below a story may say such a thing about it. */
export const isTailKind = (kind: FurnitureKind): boolean => TAIL_KINDS.has(kind);
