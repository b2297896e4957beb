import type { OpenSubject } from '../measure/open-subject';
import { ask } from '../measure/ask';
import { SCENARIOS } from '../measure/requests';
import type { RequestStatements } from '../report/results';
import type { Workshop } from '../workshop';
import { explainRequest } from './explain-request';

/** Takes down what each kind of request asks of each database, and has that explained there. */
export const explainSubjects = async (
  workshop: Workshop,
  subjects: readonly OpenSubject[],
): Promise<RequestStatements[]> => {
  const explained: RequestStatements[] = [];
  for (const scenario of SCENARIOS) {
    const sizes: RequestStatements['sizes'][number][] = [];
    for (const { size, origin, server, requestsOf } of subjects) {
      const [request] = requestsOf(scenario);
      if (!request) continue;
      const captured = await server.statementsOf(() => ask(origin, request));
      const statements = await workshop.databases.on(String(size), (client) =>
        explainRequest(client, captured),
      );
      sizes.push({ size, statements });
    }
    explained.push({ name: scenario.name, title: scenario.title, sizes });
  }
  return explained;
};
