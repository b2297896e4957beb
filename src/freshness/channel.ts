/**
 * The channel on which the database tells what changed: one for each schema, as several newsrooms may
 * have a schema each of one database.
 */
export const channelOf = (schema: string): string => `newsroom_answers_${schema}`;
