import { Flex, Typography } from '@strapi/design-system';

import type { TextFieldName } from '../draft/draft';
import { useReview } from '../review/review-context';
import { SectionBox } from '../section-box';
import { useText } from '../text/use-text';
import { BodyField } from './body-field';
import { CreditsField } from './credits-field';
import { ItemsField } from './items-field';
import { Place } from './place';
import { TextField } from './text-field';
import { TopicsField } from './topics-field';

/** The fields that the story became, to be corrected. */
export const ArticleFields = () => {
  const text = useText();
  const { draft, isSaving } = useReview().story;
  const script = text(`script.${draft.locale}`);
  return (
    <SectionBox title={text('form.title')} hint={text('form.script', { script })}>
      <fieldset disabled={isSaving} style={BARE}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <OneField name="title" isRequired />
          <OneField name="summary" isLong />
          <OneField name="datePublished" hint={text('form.date-hint')} />
          <OneField name="dateline" />
          <OneField name="source" />
          <OneField name="sourceUrl" />
          <OneField name="coverCaption" />
          <TopicsField />
          <CreditsField />
          <OneField name="principlesHeading" />
          <ItemsField list="principles" />
          <OneField name="actionItemsHeading" />
          <ItemsField list="actionItems" />
          <Typography tag="h3" variant="omega" fontWeight="bold">
            {text('field.body')}
          </Typography>
          <BodyField />
        </Flex>
      </fieldset>
    </SectionBox>
  );
};

const BARE = { border: 0, margin: 0, padding: 0, minWidth: 0 } as const;

const OneField = ({
  name,
  ...look
}: {
  name: TextFieldName;
  hint?: string;
  isLong?: boolean;
  isRequired?: boolean;
}) => {
  const text = useText();
  const { story, problems, change } = useReview();
  const problem = problems[name];
  return (
    <Place name={name}>
      <TextField
        {...look}
        name={name}
        label={text(`field.${name}`)}
        error={problem && text(problem)}
        value={story.draft[name]}
        onChange={(value) => change({ [name]: value })}
      />
    </Place>
  );
};
