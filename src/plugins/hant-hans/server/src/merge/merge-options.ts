/** What a person decided about a field that is edited or in conflict. */
export type Choice = 'keep' | 'take';

export interface MergeOptions {
  /** Whether the target is written; otherwise it is only compared, and stays as it is. */
  readonly write: boolean;
  readonly choices: ReadonlyMap<string, Choice>;
  /** Attributes of the content type that conversion leaves alone, everything within them too. */
  readonly locked: ReadonlySet<string>;
}

/** Whether a path leads into a locked attribute. */
export const isLocked = (path: string, { locked }: Pick<MergeOptions, 'locked'>): boolean =>
  locked.has(/^[^.[]*/.exec(path)?.[0] ?? '');

/** One place of an entry, in the versions that are merged. */
export interface MergeNode<Kept> {
  readonly path: string;
  readonly source: unknown;
  /** What conversion makes of the source. */
  readonly converted: unknown;
  readonly target: unknown;
  readonly base: Kept | undefined;
}

export type FieldState = 'in-step' | 'stale' | 'edited' | 'conflict';

/** How one unit stood before the merge. */
export interface FieldReport {
  readonly path: string;
  readonly state: FieldState;
  readonly locked: boolean;
  /** Whether the merge wrote it. */
  readonly written: boolean;
  /** Whether it is in step because a person wrote what conversion writes. */
  readonly coincides?: boolean;
  readonly source: unknown;
  readonly current: unknown;
  readonly converted: unknown;
}

export interface Merged<Kept> {
  /** The target as it is to be. */
  readonly target: unknown;
  /** What to remember; undefined for what was never written. */
  readonly base: Kept | undefined;
  readonly reports: readonly FieldReport[];
}
