import { memo } from 'react';

import { styled } from 'styled-components';

import { spanName } from '../text/field-name';
import { useText } from '../text/use-text';
import type { Piece } from './cut-pieces';
import { COLORS, groupOf, type Group } from './field-group';

/** A stretch of the source in the colour of what it became. */
export const SourcePiece = memo(
  ({
    piece,
    content = piece.text,
    at,
    isFirst,
    isActive,
  }: {
    piece: Piece;
    /** What is shown of it, where that is not its text. */
    content?: string;
    /** Its number on the page. */
    at: number;
    /** Whether the tab key comes to it; from there the arrow keys go on. */
    isFirst: boolean;
    isActive: boolean;
  }) => {
    const text = useText();
    const { span } = piece;
    const group = groupOf(span);
    if (!span || !group)
      return (
        <Look $group={null} $isActive={isActive} data-active={isActive}>
          {content}
        </Look>
      );
    return (
      <Look
        role="button"
        tabIndex={isFirst ? 0 : -1}
        title={spanName(span, text)}
        data-piece={at}
        data-group={group}
        data-active={isActive}
        $group={group}
        $isActive={isActive}
      >
        {content}
      </Look>
    );
  },
);
SourcePiece.displayName = 'SourcePiece';

/** Tints of the design system's colours, over whatever is the page's own: two hexadecimal digits. */
const TINT = '26';
const STRONG_TINT = '59';

const Look = styled.span<{ $group: Group | null; $isActive: boolean }>`
  unicode-bidi: isolate;
  /* The bar that saves stands over the end of the page. */
  scroll-margin: 10rem;
  ${({ theme, $group, $isActive }) => {
    const name = $group === null ? undefined : COLORS[$group];
    const color = name === undefined ? theme.colors.neutral600 : theme.colors[name];
    const isTinted = name !== undefined || $isActive;
    return `
      cursor: ${$group === null ? 'text' : 'pointer'};
      color: ${$group === 'rest' ? theme.colors.neutral500 : 'inherit'};
      background: ${isTinted ? `${color}${$isActive ? STRONG_TINT : TINT}` : 'transparent'};
      border-bottom: ${name === undefined ? 'none' : `2px solid ${color}`};
    `;
  }}
`;
