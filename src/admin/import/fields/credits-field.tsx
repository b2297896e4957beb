import { Box, Flex } from '@strapi/design-system';

import { newKey, withPart } from '../draft/edit-list';
import { stateOfAuthor } from '../draft/what-becomes-of-names';
import { useReview } from '../review/review-context';
import { useText } from '../text/use-text';
import { ListBox } from './list-box';
import { MakeName } from './make-name';
import { NameBadge } from './name-badge';
import { PartBox } from './part-box';
import { RoleSelect } from './role-select';
import { TextField } from './text-field';

/** Who is credited, and whether each is known or is to be made. */
export const CreditsField = () => {
  const text = useText();
  const { story, problems, change } = useReview();
  const { draft, check } = story;
  const { credits } = draft;
  const label = text('field.credits');
  return (
    <ListBox
      title={`${label} (${credits.length})`}
      addLabel={text('credits.add')}
      onAdd={() =>
        change({
          credits: [
            ...credits,
            { key: newKey('credits', credits), role: 'reporter', name: '', isMade: true },
          ],
        })
      }
    >
      {credits.map((credit, place) => {
        const state = stateOfAuthor(credit.name, check);
        const problem = problems[`${credit.key}.name`];
        const set = (part: Partial<typeof credit>) =>
          change({ credits: withPart(credits, credit.key, part) });
        return (
          <PartBox
            key={credit.key}
            part={credit}
            list={credits}
            name={`${text('one.credits')} ${place + 1}`}
            onChange={(parts) => change({ credits: parts })}
          >
            <Flex gap={2} alignItems="flex-start" wrap="wrap">
              <Box flex="1 1 12rem">
                <RoleSelect
                  name={`${credit.key}.role`}
                  value={credit.role}
                  onChange={(role) => set({ role })}
                />
              </Box>
              <Box flex="2 1 16rem">
                <TextField
                  name={`${credit.key}.name`}
                  label={text('field.name')}
                  error={problem && text(problem)}
                  value={credit.name}
                  onChange={(name) => set({ name })}
                />
              </Box>
            </Flex>
            <Flex gap={2} wrap="wrap" paddingTop={2}>
              <NameBadge state={state} />
              {state === 'new' && (
                <MakeName
                  label={text('name.make-author', { name: credit.name.trim() })}
                  mayNot={text('name.may-not-authors')}
                  isAllowed={check.mayCreate.authors}
                  isMade={credit.isMade}
                  onChange={(isMade) => set({ isMade })}
                />
              )}
            </Flex>
          </PartBox>
        );
      })}
    </ListBox>
  );
};
