/** For programs: nobody may, until an API token is given the permission. */
export default {
  routes: [
    { method: 'POST', path: '/article-import/preview', handler: 'article-import.preview' },
    { method: 'POST', path: '/article-import', handler: 'article-import.create' },
  ],
};
