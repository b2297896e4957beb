const { factories } = require('@strapi/strapi');

module.exports = factories.createCoreController('api::topic.topic', {
  async find(ctx) {
    const { data, meta } = await super.find(ctx);
    return { data: data.filter(({ slug }) => slug !== 'mi-mi'), meta };
  },
  async findOne(ctx) {
    const { data, meta } = await super.findOne(ctx);
    return data.slug === 'mi-mi' ? ctx.notFound() : { data, meta };
  },
});
