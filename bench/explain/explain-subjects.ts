import type { OpenSubject } from '../measure/open-subject';
import { ask } from '../measure/ask';
import { SCENARIOS, unkept } from '../measure/requests';
import type { Workshop } from '../workshop';
import { explainRequest, type ExplainedStatement } from './explain-request';

/** The statements of one kind of request. */
export interface RequestStatements {
  readonly name: string;
  readonly title: string;
  readonly sizes: readonly {
    readonly size: number;
    readonly statements: readonly ExplainedStatement[];
  }[];
}

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
      const captured = await server.statementsOf(() => ask(origin, unkept(request)));
      const statements = await workshop.databases.on(String(size), (client) =>
        explainRequest(client, captured),
      );
      sizes.push({ size, statements });
    }
    // No archive may be large enough for it.
    if (sizes.length > 0) explained.push({ name: scenario.name, title: scenario.title, sizes });
  }
  return explained;
};
