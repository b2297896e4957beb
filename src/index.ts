import type { Core } from '@strapi/strapi';

import { closeParser } from './api/article-import/close-parser';
import { registerImportPermission } from './api/article-import/admin-door/register-permission';
import { registerImportRoutes } from './api/article-import/admin-door/register-routes';
import { bootstrapDatabase } from './bootstrap';
import { registerAdminLanguage } from './bootstrap/admin-language';
import { releaseBootLock, startOneNodeAtATime } from './bootstrap/boot-lock';
import { answerDataExceptions } from './content-api/answer-data-exceptions';
import { closeAccountMutations } from './content-api/close-account-mutations';
import { followAdditions, seeAdditions } from './content-api/documents/additions';
import { guardQueries } from './content-api/guard-queries';
import { limitStatements } from './content-api/limit-statements';
import { keepLocales } from './content-api/locales/published-locales';
import { deleteInGraphql } from './content-api/locales/delete-in-graphql';
import { negotiateInGraphql } from './content-api/locales/negotiate-in-graphql';
import { negotiateInRest } from './content-api/locales/negotiate-in-rest';
import { readDocumentsAtOneMoment } from './content-api/moments/documents-at-one-moment';
import { answerGraphqlAtOneMoment } from './content-api/moments/graphql-at-one-moment';
import { describeRoutes } from './content-api/openapi/describe-routes';
import { serveOpenapi } from './content-api/openapi/serve-document';
import { noteLostStatements } from './content-api/note-lost-statements';
import { refuseLongLists } from './content-api/refuse-long-lists';
import { followReads } from './freshness/follow-reads';
import { closeKeptAnswers, keepAnswers } from './freshness/kept-answers';
import { leaveOutCors } from './freshness/leave-out-readers';
import { rememberSettings } from './freshness/remember-settings';
import { installTriggers } from './freshness/triggers/install-triggers';
import { datePublications } from './publication/date-publications';
import { refuseUnsafeSecrets } from './secrets/refuse-unsafe-secrets';
import { keepPreviousSlugs } from './slugs/previous/keep-previous-slugs';
import { registerSlugs } from './slugs/register-slugs';
import { refuseCircles } from './topics/refuse-circles';

type Step = (context: { strapi: Core.Strapi }) => void | Promise<void>;

const REGISTER: Step[] = [
  refuseUnsafeSecrets,
  startOneNodeAtATime,
  followReads,
  followAdditions,
  keepAnswers,
  leaveOutCors,
  registerSlugs,
  keepPreviousSlugs,
  refuseCircles,
  datePublications,
  closeAccountMutations,
  deleteInGraphql,
  guardQueries,
  refuseLongLists,
  limitStatements,
  noteLostStatements,
  answerDataExceptions,
  readDocumentsAtOneMoment,
  keepLocales,
  negotiateInRest,
  describeRoutes,
  serveOpenapi,
  negotiateInGraphql,
  answerGraphqlAtOneMoment,
  registerImportPermission,
  registerImportRoutes,
];
const BOOTSTRAP: Step[] = [
  seeAdditions,
  registerAdminLanguage,
  rememberSettings,
  installTriggers,
  bootstrapDatabase,
  releaseBootLock,
];

const inOrder = (steps: Step[]) => async (context: { strapi: Core.Strapi }) => {
  for (const step of steps) await step(context);
};

/** Undone when Strapi shuts down. */
const DESTROY: Step[] = [closeParser, closeKeptAnswers];

export default {
  register: inOrder(REGISTER),
  bootstrap: inOrder(BOOTSTRAP),
  destroy: inOrder(DESTROY),
};
