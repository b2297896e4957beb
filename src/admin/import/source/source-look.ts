import { styled } from 'styled-components';

import { SIDE_BY_SIDE } from '../review/two-columns';

/** Stays in sight beside the form, where it stands beside it. */
export const PaneBox = styled.div`
  @media ${SIDE_BY_SIDE} {
    position: sticky;
    /* Below the page's header, which stays in sight too. */
    top: 7.2rem;
  }
`;

/** Text and nothing else: white space stays, and long words break. */
export const SourceText = styled.div`
  position: relative;
  max-height: 45vh;
  overflow: auto;
  padding: ${({ theme }) => theme.spaces[3]};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.8;
  white-space: pre-wrap;
  overflow-wrap: anywhere;

  @media ${SIDE_BY_SIDE} {
    max-height: calc(100vh - 30rem);
    min-height: 24rem;
  }
`;
