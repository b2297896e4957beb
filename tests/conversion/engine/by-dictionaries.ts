import { convertPiece } from '../../../src/plugins/hant-hans/server/src/engine/opencc/convert-piece';
import {
  fillDraft,
  newDraft,
  textOf,
} from '../../../src/plugins/hant-hans/server/src/engine/opencc/draft';
import { pipelineFor } from '../../../src/plugins/hant-hans/server/src/engine/opencc/pipeline';
import { runStage } from '../../../src/plugins/hant-hans/server/src/engine/opencc/run-stage';
import type { Script } from '../../../src/plugins/hant-hans/shared/scripts';
import type { Flavour } from '../../../src/plugins/hant-hans/shared/settings';

/** What the engine's own matcher makes of a text by OpenCC's dictionaries, and by nothing else. */
export const convertByDictionaries = (options: {
  to: Script;
  flavour: Flavour;
  text: string;
}): string => {
  const { to, flavour, text } = options;
  const pipeline = pipelineFor({ to, flavour });
  const source = fillDraft(newDraft(text.length, false), text);
  const longest = text.length * pipeline.normalExpansion;
  const input = newDraft(longest, false);
  runStage({
    stage: pipeline.normalization,
    input: source,
    from: 0,
    to: source.length,
    output: input,
  });
  const [output, spare] = [0, 1].map(() => newDraft(longest * pipeline.expansion, false));
  convertPiece({
    pipeline,
    input,
    from: 0,
    to: input.length,
    output: output!,
    spare: spare!,
    isSegmented: false,
  });
  return textOf(output!);
};
