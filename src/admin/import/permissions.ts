/** What a role needs, as the server registers it. */
export const PERMISSIONS = [{ action: 'api::article-import.use', subject: null }];
