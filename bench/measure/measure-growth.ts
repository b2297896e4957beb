import { explainSubjects, type RequestStatements } from '../explain/explain-subjects';
import { serveBytes } from '../children/serve-bytes';
import type { BenchOptions } from '../options';
import type { Workshop } from '../workshop';
import { ask } from './ask';
import { measureRounds, type Measured } from './measure-rounds';
import { openSubject, type OpenSubject } from './open-subject';
import { SCENARIOS } from './requests';

/**
 * Measures what a newsroom that keeps no answers does on archives of all sizes, and explains what it asks
 * of the database.
 */
export const measureGrowth = async (
  workshop: Workshop,
  { sizes, rounds, seconds, connections }: BenchOptions,
): Promise<{ measured: Measured; explained: readonly RequestStatements[] }> => {
  const { report } = workshop;
  const opened: { stop: () => Promise<void> }[] = [];
  try {
    report('Starting a newsroom on each …');
    const subjects: OpenSubject[] = [];
    for (const size of sizes) {
      const subject = await openSubject(workshop, size);
      opened.push(subject.server);
      subjects.push(subject);
    }
    const body = await articleBody(subjects);
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
    };
    const bare = await serveBytes(workshop, {
      name: 'bare',
      answers: [{ status: 200, headers, body }],
    });
    opened.push(bare);
    const measured = await measureRounds({
      subjects,
      scenarios: SCENARIOS,
      bareOrigin: bare.origins[0] ?? '',
      rounds,
      seconds,
      connections,
      report,
    });
    report('Explaining the statements …');
    return { measured, explained: await explainSubjects(workshop, subjects) };
  } finally {
    for (const { stop } of opened) await stop();
  }
};

/** The answer that the bare server repeats: one article, complete. */
const articleBody = async ([subject]: readonly OpenSubject[]): Promise<string> => {
  const scenario = SCENARIOS.find(({ name }) => name === 'article');
  const request = subject && scenario && subject.requestsOf(scenario)[0];
  if (!request) throw new Error('There is no article to ask for.');
  return ask(subject.origin, request);
};
