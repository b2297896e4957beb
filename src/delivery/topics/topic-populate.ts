/** Everything that a page of a topic shows, but for the stories, which are a list of their own. */
export const COMPLETE_TOPIC = {
  populate: {
    children: { fields: ['name', 'slug'] },
    localizations: { fields: ['locale', 'name', 'slug'] },
  },
} as const;

/** What a list shows of a topic: its own fields, as Strapi has it. */
export const LISTED_TOPIC = {} as const;
