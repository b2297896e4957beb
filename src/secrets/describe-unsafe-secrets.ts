import { findSecretProblems, type SecretProblem } from './find-secret-problems';
import { REQUIRED_SECRETS } from './required-secrets';

/**
 * What is to be told before refusing to run, or undefined when the secrets will do. Everywhere a
 * secret is refused that is missing or that everyone knows; in production also one that is short.
 */
export function describeUnsafeSecrets(
  variables: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const problems = findSecretProblems(variables).filter(
    ({ kind }) => kind !== 'short' || variables.NODE_ENV === 'production',
  );
  if (problems.length === 0) return undefined;
  return [
    'These secrets have to be set before this starts (in the environment or in .env):',
    ...problems.map(
      ({ name, kind }) => `  ${name} ${EXPLANATIONS[kind]}; it ${REQUIRED_SECRETS[name]}`,
    ),
    'A good one:  node -e "console.log(crypto.randomBytes(32).toString(\'base64url\'))"',
  ].join('\n');
}

const EXPLANATIONS: Readonly<Record<SecretProblem['kind'], string>> = {
  missing: 'is missing',
  example: 'is an example that everyone can read',
  short: 'is too short (16 characters at least)',
};
