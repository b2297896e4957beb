/** Everything that a page of an author shows, but for the stories, which are a list of their own. */
export const COMPLETE_AUTHOR = {
  populate: {
    portrait: true,
    localizations: { fields: ['locale', 'name', 'slug'] },
  },
} as const;

/** What a list shows of an author: the own fields, as Strapi has it. */
export const LISTED_AUTHOR = {} as const;
