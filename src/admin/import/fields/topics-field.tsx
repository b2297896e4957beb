import { Box, Flex, TextButton } from '@strapi/design-system';
import { Plus } from '@strapi/icons';

import { newKey, withPart } from '../draft/edit-list';
import { statesOfTopic } from '../draft/what-becomes-of-names';
import { useReview } from '../review/review-context';
import { useText } from '../text/use-text';
import { ListBox } from './list-box';
import { MakeName } from './make-name';
import { PartBox } from './part-box';
import { TopicLevel } from './topic-level';

/** The paths of topics, each from the widest to the narrowest. */
export const TopicsField = () => {
  const text = useText();
  const { story, problems, change } = useReview();
  const { draft, check } = story;
  const { topics } = draft;
  const label = text('field.topics');
  return (
    <ListBox
      title={`${label} (${topics.length})`}
      hint={text('topics.hint')}
      addLabel={text('topics.add')}
      onAdd={() =>
        change({
          topics: [...topics, { key: newKey('topics', topics), names: [''], isMade: true }],
        })
      }
    >
      {topics.map((topic, place) => {
        const { key, names, isMade } = topic;
        const states = statesOfTopic(names, check);
        const set = (part: Partial<typeof topic>) =>
          change({ topics: withPart(topics, key, part) });
        return (
          <PartBox
            key={key}
            part={topic}
            list={topics}
            name={`${text('one.topics')} ${place + 1}`}
            onChange={(parts) => change({ topics: parts })}
          >
            <Flex direction="column" alignItems="stretch" gap={2}>
              {names.map((name, level) => {
                const path = `${key}.names[${level}]`;
                const problem = problems[path];
                return (
                  <TopicLevel
                    key={level}
                    path={path}
                    error={problem && text(problem)}
                    label={text('topics.level', { path: place + 1, level: level + 1 })}
                    removeLabel={text('topics.remove-level', { level: level + 1 })}
                    name={name}
                    state={states[level] ?? 'unknown'}
                    onChange={(value) =>
                      set({ names: names.map((each, at) => (at === level ? value : each)) })
                    }
                    onRemove={() => set({ names: names.filter((_each, at) => at !== level) })}
                  />
                );
              })}
              <Box>
                <TextButton startIcon={<Plus />} onClick={() => set({ names: [...names, ''] })}>
                  {text('topics.add-level')}
                </TextButton>
              </Box>
              {states.includes('new') && (
                <MakeName
                  label={text('name.make-topics')}
                  mayNot={text('name.may-not-topics')}
                  isAllowed={check.mayCreate.topics}
                  isMade={isMade}
                  onChange={(made) => set({ isMade: made })}
                />
              )}
            </Flex>
          </PartBox>
        );
      })}
    </ListBox>
  );
};
