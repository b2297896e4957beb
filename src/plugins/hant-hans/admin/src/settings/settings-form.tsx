import { useState, type FormEvent } from 'react';

import { Button, Flex } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { Layouts, useNotification } from '@strapi/strapi/admin';

import type { Settings } from '../../../shared/settings';
import { useSaveSettingsMutation } from '../requests/settings';
import { useReport } from '../requests/use-report';
import { useText } from '../text/use-text';
import { ConversionSection } from './conversion-section';
import { fieldErrorsOf, type FieldErrors } from './field-errors';
import { findProblems } from './find-problems';
import { HouseStyleSection } from './house-style-section';
import { JsonFieldsSection } from './json-fields-section';
import { ModesSection } from './modes-section';
import { QuotesSection } from './quotes-section';

/** A part of the form. */
export interface SectionProps {
  readonly settings: Settings;
  readonly errors: FieldErrors;
  readonly onChange: (settings: Settings) => void;
}

/** The settings as somebody changes them, until they are saved. */
export const SettingsForm = ({ saved }: { saved: Settings }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const report = useReport();
  const [save, { isLoading }] = useSaveSettingsMutation();
  const [settings, onChange] = useState(saved);
  const [errors, setErrors] = useState<FieldErrors>({});
  const isChanged = JSON.stringify(settings) !== JSON.stringify(saved);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const problems = Object.entries(findProblems(settings));
    setErrors(Object.fromEntries(problems.map(([path, key]) => [path, text(key)])));
    if (problems.length > 0) {
      toggleNotification({ type: 'warning', message: text('settings.problem.any') });
      return;
    }
    const answer = await save(settings);
    setErrors('error' in answer ? fieldErrorsOf(answer.error, text) : {});
    const stored = await report(Promise.resolve(answer), () => text('settings.saved'));
    if (stored) onChange(stored);
  };

  const section = { settings, errors, onChange };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Layouts.Header
        title={text('settings.title')}
        subtitle={text('settings.subtitle')}
        primaryAction={
          <Button type="submit" startIcon={<Check />} disabled={!isChanged} loading={isLoading}>
            {text('settings.save')}
          </Button>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <ConversionSection {...section} />
          <ModesSection {...section} />
          <QuotesSection {...section} />
          <HouseStyleSection {...section} />
          <JsonFieldsSection {...section} />
        </Flex>
      </Layouts.Content>
    </form>
  );
};
