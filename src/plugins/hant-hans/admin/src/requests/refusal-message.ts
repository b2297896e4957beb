import type { RefusalCode } from '../../../shared/contracts/refusals';
import { readRefusal } from '../../../shared/contracts/refusals';
import { isScript } from '../../../shared/scripts';
import type { MessageKey } from '../translations/en';

/**
 * What the plugin refused, in the panel's language; undefined for what somebody else refused.
 *
 * @param details of the error, or a failed outcome's refusal
 */
export const refusalMessage = (
  details: unknown,
  text: (key: MessageKey, values?: Readonly<Record<string, string>>) => string,
): string | undefined => {
  const refusal = readRefusal(details);
  if (!refusal) return undefined;
  const key: `refused.${RefusalCode}` = `refused.${refusal.code}`;
  const { script } = refusal.values;
  return text(key, {
    ...refusal.values,
    ...(isScript(script) && { script: text(`script.${script}`) }),
  });
};
