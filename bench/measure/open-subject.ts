import { serveNewsroom, type NewsroomServer } from '../children/serve-newsroom';
import type { Workshop } from '../workshop';
import { ask } from './ask';
import type { Subject } from './measure-rounds';
import { readCatalogue } from './read-catalogue';
import { SCENARIOS, type ContentRequest, type Scenario } from './requests';

export interface OpenSubject extends Subject {
  readonly server: NewsroomServer;
}

/** Starts a newsroom on an archive and makes sure that it answers every kind of request. */
export const openSubject = async (workshop: Workshop, size: number): Promise<OpenSubject> => {
  const database = String(size);
  const catalogue = await workshop.databases.on(database, (client) => readCatalogue(client, size));
  const requests = new Map<Scenario, readonly ContentRequest[]>(
    SCENARIOS.map((scenario) => [scenario, scenario.requests(catalogue)]),
  );
  const server = await serveNewsroom(workshop, database);
  const requestsOf = (scenario: Scenario) => requests.get(scenario) ?? [];
  try {
    for (const scenario of SCENARIOS) {
      for (const request of requestsOf(scenario).slice(0, 5)) await ask(server.origin, request);
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { size, origin: server.origin, settle: server.settle, server, requestsOf };
};
