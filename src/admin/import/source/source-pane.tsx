import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';

import { Flex, Typography } from '@strapi/design-system';

import type { Span } from '../../../importer';
import { useReview } from '../review/review-context';
import { SectionBox } from '../section-box';
import { spanName } from '../text/field-name';
import { useText } from '../text/use-text';
import { cutPieces, entryOf } from './cut-pieces';
import { Legend } from './legend';
import { PageTurner } from './page-turner';
import { labelledText } from './metadata-label';
import { isAt, placeOf } from './place';
import { pageAt, sourcePages } from './source-pages';
import { PaneBox, SourceText } from './source-look';
import { SourcePiece } from './source-piece';

/** Few enough characters for a browser to draw at once. */
const PAGE_SIZE = 20_000;

/** What was handed in, coloured by what it became. */
export const SourcePane = () => {
  const text = useText();
  const { story, target, pointAt } = useReview();
  const { text: source, spans, article, format } = story.preview;
  const pages = useMemo(() => sourcePages(source, PAGE_SIZE), [source]);
  const [page, setPage] = useState(0);
  const [picked, setPicked] = useState<Span | null>(null);
  const pane = useRef<HTMLDivElement>(null);

  const marked = target?.kind === 'range' ? target.range : null;
  const place = target?.kind === 'place' ? target.place : null;
  const pieces = useMemo(
    () => cutPieces({ text: source, spans, page: pages[page] ?? { start: 0, end: 0 }, marked }),
    [source, spans, pages, page, marked],
  );

  // What is pointed at elsewhere is brought into sight here.
  useEffect(() => {
    if (!target || (target.kind === 'place' && target.from === 'source')) return;
    const start =
      target.kind === 'range'
        ? target.range.start
        : spans.find((span) => isAt(span, target.place))?.start;
    if (start !== undefined) setPage(pageAt(pages, start));
  }, [target, spans, pages]);
  useEffect(() => {
    if (!target || (target.kind === 'place' && target.from === 'source')) return;
    const found = pane.current?.querySelector<HTMLElement>('[data-active="true"]');
    if (pane.current && found) {
      pane.current.scrollTop = found.offsetTop - pane.current.clientHeight / 3;
    }
    // Of what a warning speaks of, a narrow window shows the form alone.
    if (found && target.kind === 'range') found.scrollIntoView({ block: 'nearest' });
  }, [target, page, pieces]);

  const pick = (element: Element | null) => {
    const at = Number(element?.getAttribute('data-piece') ?? NaN);
    const span = pieces[at]?.span;
    if (!span) return;
    setPicked(span);
    const found = placeOf(span);
    if (found !== null) pointAt({ kind: 'place', place: found, from: 'source' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    const all = [...(pane.current?.querySelectorAll<HTMLElement>('[data-piece]') ?? [])];
    const next = all[all.findIndex((each) => each === document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
    pick(next);
  };
  const turnTo = (to: number) => {
    setPage(to);
    setPicked(null);
    if (pane.current) pane.current.scrollTop = 0;
  };
  const entry = entryOf(pieces, picked);
  return (
    <PaneBox>
      <SectionBox title={text('source.title')}>
        <Legend />
        <Typography tag="p" variant="pi" role="status" textColor="neutral700">
          {picked ? spanName(picked, text) : text('source.hint')}
        </Typography>
        <SourceText
          ref={pane}
          lang={article.locale}
          onClick={(event: MouseEvent) => pick((event.target as Element).closest('[data-piece]'))}
          onKeyDown={onKeyDown}
        >
          {pieces.map((piece, at) => (
            <SourcePiece
              key={piece.start}
              at={at}
              piece={piece}
              content={format === 'html' ? labelledText(piece, text) : undefined}
              isFirst={at === entry}
              isActive={
                piece.isMarked || (place !== null && piece.span !== null && isAt(piece.span, place))
              }
            />
          ))}
        </SourceText>
        {pages.length > 1 && (
          <Flex justifyContent="center">
            <PageTurner
              page={page}
              pages={pages.length}
              label={text('source.page', { page: page + 1, pages: pages.length })}
              previous={text('source.previous')}
              next={text('source.next')}
              onTurn={turnTo}
            />
          </Flex>
        )}
      </SectionBox>
    </PaneBox>
  );
};

/** By how many passages a key goes on; as a button, a passage is also pressed. */
const STEPS: Readonly<Partial<Record<string, number>>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Enter: 0,
  ' ': 0,
};
