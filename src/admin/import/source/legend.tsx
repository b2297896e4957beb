import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

import { useText } from '../text/use-text';
import { COLORS, GROUPS, type Group } from './field-group';

/** What the colours of the source mean. */
export const Legend = () => {
  const text = useText();
  return (
    <Flex tag="ul" gap={3} wrap="wrap">
      {GROUPS.map((group) => (
        <Flex tag="li" key={group} gap={1}>
          <Swatch $group={group} aria-hidden />
          <Typography variant="pi" textColor={group === 'rest' ? 'neutral500' : 'neutral800'}>
            {text(`group.${group}`)}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
};

const Swatch = styled.span<{ $group: Group }>`
  width: 1.2rem;
  height: 1.2rem;
  border-radius: 2px;
  ${({ theme, $group }) => {
    const name = COLORS[$group];
    if (name === undefined) {
      return `border: 1px ${$group === 'rest' ? 'dashed' : 'solid'} ${theme.colors.neutral400};`;
    }
    const color = theme.colors[name];
    return `background: ${color}40; border-bottom: 3px solid ${color};`;
  }}
`;
