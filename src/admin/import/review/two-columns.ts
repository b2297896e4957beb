import { styled } from 'styled-components';

/** Where there is room for the source and the form. */
export const SIDE_BY_SIDE = '(min-width: 1100px)';

/** Side by side where there is room for both, else one above the other. */
export const TwoColumns = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[6]};
  grid-template-columns: minmax(0, 1fr);
  align-items: start;

  @media ${SIDE_BY_SIDE} {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  }
`;
