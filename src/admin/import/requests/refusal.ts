import type { Messages } from '../../../importer';

/** Why the server did not do what it was asked. */
export interface Refusal {
  /** Undefined where it did not answer at all. */
  readonly status: number | undefined;
  /** Its own words, in English. */
  readonly message: string;
  readonly code: string | undefined;
  /** In the panel's languages, where it has them. */
  readonly messages: Messages | undefined;
  /** What the server names: whom or what somebody may not make. */
  readonly names: readonly string[];
  /** The field that is wrong, as the server calls it: `article.credits.0.name`. */
  readonly field: string | undefined;
}

/** Reads what Strapi's fetch client throws; whatever else was thrown is a server that is not there. */
export const readRefusal = (error: unknown): Refusal => {
  const { status, message, response, name } = objectOf(error);
  const answer = objectOf(objectOf(objectOf(response).data).error);
  const details = objectOf(answer.details);
  const [first] = Array.isArray(details.errors) ? (details.errors as unknown[]) : [];
  const { path } = objectOf(first);
  return {
    status: typeof status === 'number' ? status : undefined,
    message: textOf(answer.message) ?? textOf(message) ?? '',
    // A page in place of JSON is of something that stands before the server, such as a proxy.
    code: name === 'SyntaxError' ? 'unreadable' : textOf(details.code),
    messages: messagesOf(details.messages),
    names: Array.isArray(details.names) ? details.names.map(String) : [],
    field: Array.isArray(path) ? path.map(String).join('.') || undefined : undefined,
  };
};

/** Whether the same might be read another time: a server that is busy now need not be so then. */
export const mayRetry = ({ messages, code }: Refusal): boolean =>
  code === undefined ? messages === undefined : PASSING.has(code);

const PASSING: ReadonlySet<string> = new Set(['too-many', 'too-costly', 'unreadable']);

type Unknown = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Unknown =>
  typeof value === 'object' && value !== null ? (value as Unknown) : {};

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const messagesOf = (value: unknown): Messages | undefined => {
  const { 'zh-Hant': hant, 'zh-Hans': hans, en } = objectOf(value);
  if (typeof hant !== 'string' || typeof hans !== 'string' || typeof en !== 'string')
    return undefined;
  return { 'zh-Hant': hant, 'zh-Hans': hans, en };
};
