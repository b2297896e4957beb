import type { Core } from '@strapi/strapi';

/** What the admin panel knows of what somebody may do, as far as it is used here. */
export interface Ability {
  can(action: string, subject: string): boolean;
}

const CREATE = 'plugin::content-manager.explorer.create';

export const mayCreate = (ability: Ability, uid: string): boolean => ability.can(CREATE, uid);

/**
 * Whether somebody may open a document in the content manager: conditions of a role, such as
 * “is the creator”, are asked of the entity.
 *
 * @param options.entity with what conditions look at: a row, its creator populated
 */
export const mayRead = (
  strapi: Core.Strapi,
  { ability, uid, entity }: { ability: Ability; uid: string; entity: object },
): boolean => {
  const checkers = strapi
    .plugin('content-manager')
    .service<PermissionCheckers>('permission-checker');
  return checkers.create({ userAbility: ability, model: uid }).can.read(entity);
};

/** The part of @strapi/content-manager's service that is used here. */
interface PermissionCheckers {
  create(whose: { userAbility: Ability; model: string }): {
    can: { read(entity: object): boolean };
  };
}
