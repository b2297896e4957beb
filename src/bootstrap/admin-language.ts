import type { Core } from '@strapi/strapi';

/** Traditional Chinese, as the admin panel's translations call it. */
const LANGUAGE = 'zh';

/**
 * Users of the admin panel who are new and have chosen no language read it in Traditional Chinese.
 * Who has one keeps it. The panel's users are no documents, so the database is where to listen.
 */
export const registerAdminLanguage = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.db.lifecycles.subscribe({
    models: ['admin::user'],
    beforeCreate({ params }) {
      const user = params.data as { preferedLanguage?: string | null };
      user.preferedLanguage ??= LANGUAGE;
    },
  });
};
