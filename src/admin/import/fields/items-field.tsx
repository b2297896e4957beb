import { Flex } from '@strapi/design-system';

import { newKey, withPart } from '../draft/edit-list';
import { useReview } from '../review/review-context';
import { useText } from '../text/use-text';
import { ListBox } from './list-box';
import { PartBox } from './part-box';
import { TextField } from './text-field';

/** The principles or the action items, numbered as they stand. */
export const ItemsField = ({ list }: { list: 'principles' | 'actionItems' }) => {
  const text = useText();
  const { story, problems, change } = useReview();
  const items = story.draft[list];
  const label = text(`field.${list}`);
  return (
    <ListBox
      title={`${label} (${items.length})`}
      addLabel={text(`${list}.add`)}
      onAdd={() =>
        change({ [list]: [...items, { key: newKey(list, items), title: '', description: '' }] })
      }
    >
      {items.map((item, place) => {
        const name = `${text(`one.${list}`)} ${place + 1}`;
        const problem = problems[`${item.key}.title`];
        return (
          <PartBox
            key={item.key}
            part={item}
            list={items}
            name={name}
            onChange={(parts) => change({ [list]: parts })}
          >
            <Flex direction="column" alignItems="stretch" gap={2}>
              <TextField
                name={`${item.key}.title`}
                label={text('field.title')}
                error={problem && text(problem)}
                value={item.title}
                onChange={(title) => change({ [list]: withPart(items, item.key, { title }) })}
              />
              <TextField
                name={`${item.key}.description`}
                label={text('field.description')}
                isLong
                value={item.description}
                onChange={(description) =>
                  change({ [list]: withPart(items, item.key, { description }) })
                }
              />
            </Flex>
          </PartBox>
        );
      })}
    </ListBox>
  );
};
