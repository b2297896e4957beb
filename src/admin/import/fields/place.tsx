import { useEffect, useRef, type ReactNode } from 'react';

import { styled } from 'styled-components';

import { useReview } from '../review/review-context';
import { SIDE_BY_SIDE } from '../review/two-columns';

/**
 * A part of the form that passages of the source became: it comes into sight when one of them is
 * picked beside it, and they do when it is entered.
 */
export const Place = ({ name, children }: { name: string; children: ReactNode }) => {
  const { target, pointAt } = useReview();
  const box = useRef<HTMLDivElement>(null);
  const isActive = target?.kind === 'place' && target.place === name;
  const isSought = isActive && target.from === 'source';
  useEffect(() => {
    // Below the source, it would take the source out of sight.
    if (isSought && window.matchMedia(SIDE_BY_SIDE).matches) {
      box.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [isSought, target]);
  return (
    <PlaceBox
      ref={box}
      data-place={name}
      $isSought={isSought}
      onFocus={() => {
        if (!isActive) pointAt({ kind: 'place', place: name, from: 'form' });
      }}
    >
      {children}
    </PlaceBox>
  );
};

const PlaceBox = styled.div<{ $isSought: boolean }>`
  width: 100%;
  scroll-margin: 12rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  outline: ${({ theme, $isSought }) =>
    $isSought ? `2px solid ${theme.colors.primary600}` : 'none'};
  outline-offset: 4px;
`;
