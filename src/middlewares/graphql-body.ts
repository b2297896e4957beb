import type { Core } from '@strapi/strapi';
import bodyParser from 'koa-bodyparser';

/**
 * Reads the body of a GraphQL request, which Strapi leaves to its GraphQL plugin: here it has to be known
 * before. With the parser and the limits that the plugin has, which finds it read then.
 */
const graphqlBody: Core.MiddlewareFactory = (_config, { strapi }) => {
  const endpoint = strapi.plugin('graphql').config<string>('endpoint');
  const parse = bodyParser();
  return (ctx, next) => (ctx.path === endpoint ? parse(ctx, next) : next()) as unknown;
};

export default graphqlBody;
