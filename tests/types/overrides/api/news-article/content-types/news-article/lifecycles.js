module.exports = {
  afterFindMany: ({ result }) => {
    for (const found of result) hide(found);
  },
  afterFindOne: ({ result }) => {
    hide(result);
  },
};

/** From readers: what is published is read, too. */
const hide = (found) => {
  const isAsked = strapi.requestContext.get()?.method === 'GET';
  if (isAsked && found?.slug === 'mi-mi') found.title = '（不公開）';
};
