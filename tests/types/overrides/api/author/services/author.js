const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreService('api::author.author', {
  async find(...asked) {
    const { results, pagination } = await super.find(...asked);
    return { results: results.filter(({ slug }) => slug !== 'mi-mi'), pagination };
  },
  async findOne(...asked) {
    const found = await super.findOne(...asked);
    return found?.slug === 'mi-mi' ? null : found;
  },
});
