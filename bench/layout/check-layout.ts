import path from 'node:path';

import { OperatorError } from '../../database/operator-error';
import type { Sample } from '../app/messages';
import { startChild } from '../children/start-child';
import type { Workshop } from '../workshop';
import type { ArticleText } from '../fill/article-text';
import { fillDatabase } from '../fill/fill-database';
import { SAMPLE_PLAN } from '../fill/fill-plan';
import { compareLayouts } from './compare-layouts';
import { describeDifferences } from './describe-differences';
import { readRows } from './read-rows';

const FILLED = 'layout_filled';
const WRITTEN = 'layout_written';

/** What the check makes, for whoever cleans up after a run. */
export const LAYOUT_DATABASES = [FILLED, WRITTEN] as const;

/**
 * Proves that the fill writes what Strapi would: a few documents are filled into one database, read
 * from there through Strapi, written through Strapi into another, and all rows of both compared.
 *
 * @throws OperatorError that shows where they part
 */
export const checkLayout = async (
  workshop: Workshop,
  { template, texts }: { template: string; texts: readonly ArticleText[] },
): Promise<void> => {
  const { databases } = workshop;
  await databases.create(FILLED, template);
  await databases.create(WRITTEN, template);
  await databases.on(FILLED, (client) =>
    fillDatabase({ client, plan: SAMPLE_PLAN, texts, report: workshop.report }),
  );
  await writeSample(workshop, await readSample(workshop));
  const byFill = await databases.on(FILLED, readRows);
  const byStrapi = await databases.on(WRITTEN, readRows);
  const differences = compareLayouts({ byStrapi, byFill });
  if (differences.length > 0) throw new OperatorError(describeDifferences(differences));
};

const readSample = async (workshop: Workshop): Promise<Sample> => {
  const child = startChild<{ kind: 'sample'; sample: Sample }>({
    ...workshop.newsroomOn(FILLED),
    file: path.join(workshop.compiled, 'bench', 'app', 'read-sample.js'),
  });
  try {
    return (await child.receive('sample')).sample;
  } finally {
    await child.stop();
  }
};

const writeSample = async (workshop: Workshop, sample: Sample): Promise<void> => {
  const child = startChild<{ kind: 'written' }>({
    ...workshop.newsroomOn(WRITTEN),
    file: path.join(workshop.compiled, 'bench', 'app', 'write-sample.js'),
  });
  try {
    child.send(sample);
    await child.receive('written');
  } finally {
    await child.stop();
  }
};
