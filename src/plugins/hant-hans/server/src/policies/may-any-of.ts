/** A route policy: whether this person has one at least of the plugin's own permissions. */
export const mayAnyOf = (
  { state }: { readonly state: { readonly userAbility: Ability } },
  { actions }: { readonly actions: readonly string[] },
): boolean => actions.some((action) => state.userAbility.can(`plugin::hant-hans.${action}`));

interface Ability {
  can(action: string): boolean;
}
