import { SECRET_NAMES, type SecretName } from './required-secrets';

export interface SecretProblem {
  readonly name: SecretName;
  /** `example`: a placeholder that anyone can read; `short`: under 16 characters. */
  readonly kind: 'missing' | 'example' | 'short';
}

const SHORTEST = 16;

/** As in our `.env.example`, in Strapi's (`toBeModified`, `tobemodified1`) and in tutorials. */
const EXAMPLES =
  /to-?be-?modified|change[-_ ]?(me|this)|replace[-_ ]?(me|this|with)|your[-_ ]|example|<.*>/i;

/**
 * What is wrong with the secrets among environment variables; empty when nothing is. Of a list
 * (`APP_KEYS=one,two`) every part has to be a secret.
 */
export function findSecretProblems(
  variables: Readonly<Record<string, string | undefined>>,
): SecretProblem[] {
  return SECRET_NAMES.flatMap((name) => {
    const kind = judge(name, variables[name] ?? '');
    return kind === undefined ? [] : [{ name, kind }];
  });
}

function judge(name: SecretName, value: string): SecretProblem['kind'] | undefined {
  const parts = (name === 'APP_KEYS' ? value.split(',') : [value]).map((part) => part.trim());
  if (parts.some((part) => part === '')) return 'missing';
  if (parts.some((part) => EXAMPLES.test(part))) return 'example';
  if (parts.some((part) => part.length < SHORTEST)) return 'short';
  return undefined;
}
