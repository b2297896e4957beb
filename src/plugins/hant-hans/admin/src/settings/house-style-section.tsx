import { Box, Button, Table, Tbody, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import { useText } from '../text/use-text';
import { withNewRule } from './edit-settings';
import { HouseStyleRow } from './house-style-row';
import { SectionBox } from './section-box';
import type { SectionProps } from './settings-form';

/** The table of characters that this house writes its own way. */
export const HouseStyleSection = (section: SectionProps) => {
  const text = useText();
  const { settings, errors, onChange } = section;
  const rules = settings.houseStyle;
  return (
    <SectionBox title={text('settings.house-style')} hint={text('settings.house-style-hint')}>
      {rules.length === 0 ? (
        <Typography>{text('settings.house-style-none')}</Typography>
      ) : (
        <Table colCount={3} rowCount={rules.length + 1}>
          <Thead>
            <Tr>
              <Th>
                <Typography variant="sigma">{text('settings.house-style-from')}</Typography>
              </Th>
              <Th>
                <Typography variant="sigma">{text('settings.house-style-to')}</Typography>
              </Th>
              <Th> </Th>
            </Tr>
          </Thead>
          <Tbody>
            {rules.map((_rule, place) => (
              <HouseStyleRow key={place} place={place} {...section} />
            ))}
          </Tbody>
        </Table>
      )}
      {errors.houseStyle && (
        <Typography textColor="danger600" role="alert">
          {errors.houseStyle}
        </Typography>
      )}
      <Box>
        <Button
          type="button"
          variant="secondary"
          startIcon={<Plus />}
          onClick={() => onChange(withNewRule(settings))}
        >
          {text('settings.house-style-add')}
        </Button>
      </Box>
    </SectionBox>
  );
};
