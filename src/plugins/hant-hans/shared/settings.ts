/** Which of OpenCC's kinds of Traditional an installation reads and writes. */
export const FLAVOURS = ['hk', 'tw', 'twp', 'hkp', 't'] as const;
export type Flavour = (typeof FLAVOURS)[number];

/**
 * When the other script follows the source: never by itself, as a draft whenever the source is
 * saved, or when the source is published (then both are published together).
 */
export const MODES = ['manual', 'on-save', 'on-publish'] as const;
export type Mode = (typeof MODES)[number];

/** A character that OpenCC writes, and what this house writes instead. */
export interface HouseStyleRule {
  readonly from: string;
  readonly to: string;
}

/** Names of JSON attributes, by the uid of the content type or the component that has them. */
export type JsonFields = Readonly<Record<string, readonly string[]>>;

/** What people set on the plugin's settings page; kept in the database, the same on every node. */
export interface Settings {
  readonly flavour: Flavour;
  /** For content types that `modes` does not name. */
  readonly defaultMode: Mode;
  /** By the uid of a content type. */
  readonly modes: Readonly<Record<string, Mode>>;
  /** Whether 「『』」 become “‘’” in Simplified, and back in Traditional. */
  readonly quotes: { readonly toHans: boolean; readonly toHant: boolean };
  /** Applied to Traditional after OpenCC. */
  readonly houseStyle: readonly HouseStyleRule[];
  /** Whose strings are text and converted; of all other JSON nothing is. */
  readonly jsonFields: JsonFields;
}
