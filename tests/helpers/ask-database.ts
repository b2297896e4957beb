import { runDoor } from './app-process';

/** What a statement with one column answers, in the database of a project's folder. */
export const askDatabase = async (folder: string, statement: string): Promise<string[]> => {
  const program = `
    const client = new (require('pg').Client)({ connectionString: process.env.DATABASE_URL });
    client.connect()
      .then(() => client.query({ text: process.argv[1], rowMode: 'array' }))
      .then(({ rows }) => console.log('rows: ' + JSON.stringify(rows.flat())))
      .then(() => client.end());`;
  const args = ['node', '-e', program, statement];
  const variables = { LOG_LEVEL: 'warn' };
  const command = runDoor({ folder, script: 'with-database.ts', args, variables });
  const [, rows = ''] = await command.says(/rows: (.*)\n/);
  await command.exit;
  return JSON.parse(rows) as string[];
};
