import type { StoryReading } from '../read-story';
import { countScripts, predominantScript } from '../script/detect-script';
import type { TextRange } from '../text-range';
import { isUnprintable } from '../unprintable';
import type { Finding } from '../warning';

/**
 * What a person should check in the text itself: parts that were converted (dictionaries do not know
 * names), parts that mix the scripts, characters that were left out. A breadcrumb is often in the
 * site's script and is reported verbatim anyway.
 */
export function findTextDoubts({
  content,
  story,
}: {
  content: string;
  story: StoryReading;
}): Finding[] {
  return [
    ...textRanges(story).flatMap((span) => scriptDoubts({ content, span, locale: story.locale })),
    ...unprintableDoubts(content),
  ];
}

function textRanges({ page, about, body }: StoryReading): TextRange[] {
  return [
    page.title.title,
    ...[page.kicker, page.subtitle].filter((range) => range !== null),
    ...(about.source ? [about.source] : []),
    ...about.credits
      .filter((credit) => !body.lead?.credits.includes(credit))
      .map(({ name }) => name)
      .filter((name, index, names) => names[index - 1]?.start !== name.start),
    ...body.elements.flatMap((element) =>
      element.type === 'image' ? element.captions : [element.range],
    ),
  ];
}

function scriptDoubts({
  content,
  span,
  locale,
}: {
  content: string;
  span: TextRange;
  locale: StoryReading['locale'];
}): Finding[] {
  const counts = countScripts(content.slice(span.start, span.end));
  const script = predominantScript(counts);
  if (script && script !== locale) {
    return [{ code: 'converted-script', span, details: { to: locale } }];
  }
  const isMixed = counts['zh-Hant'] > 0 && counts['zh-Hans'] > 0;
  return isMixed ? [{ code: 'mixed-script', span, details: {} }] : [];
}

function unprintableDoubts(content: string): Finding[] {
  let [count, first, offset] = [0, 0, 0];
  for (const character of content) {
    if (isUnprintable(character)) {
      if (count === 0) first = offset;
      count += 1;
    }
    offset += character.length;
  }
  const span = { start: first, end: first + 1 };
  return count === 0 ? [] : [{ code: 'unprintable-characters', span, details: { count } }];
}
