import { serveNewsroom } from '../children/serve-newsroom';
import type { Workshop } from '../workshop';
import { FILLED_TABLES } from './filled-tables';

/**
 * Makes a database as the newsroom leaves it after its first start, but without any document: what
 * every other database of the bench is a copy of.
 */
export const prepareTemplate = async (workshop: Workshop, name: string): Promise<void> => {
  const { databases } = workshop;
  await databases.create(name);
  const newsroom = await serveNewsroom(workshop, name);
  await newsroom.stop();
  await databases.on(name, (client) =>
    client.query(`truncate ${FILLED_TABLES.join(', ')} restart identity cascade`),
  );
};
