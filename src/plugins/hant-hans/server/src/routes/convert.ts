/** For sites and programs: nobody may, until a role or an API token is given the permission. */
export const convertRoutes = [{ method: 'POST', path: '/convert', handler: 'convert.convert' }];
