export interface LockChange {
  readonly attribute: string;
  readonly locked: boolean;
}

/** What is to be asked of the server, so that just the chosen attributes are locked. */
export const lockChanges = (
  before: readonly string[],
  chosen: readonly string[],
): readonly LockChange[] => [
  ...before
    .filter((attribute) => !chosen.includes(attribute))
    .map((attribute) => ({ attribute, locked: false })),
  ...chosen
    .filter((attribute) => !before.includes(attribute))
    .map((attribute) => ({ attribute, locked: true })),
];
