import { Page } from '@strapi/strapi/admin';

import { PERMISSIONS } from '../access/permissions';
import { useSettingsQuery } from '../requests/settings';
import { useText } from '../text/use-text';
import { SettingsForm } from './settings-form';

/** Settings › 簡繁同步. */
const SettingsPage = () => {
  const text = useText();
  return (
    <Page.Protect permissions={PERMISSIONS.settings}>
      <Page.Title>{text('settings.title')}</Page.Title>
      <Page.Main>
        <LoadedSettings />
      </Page.Main>
    </Page.Protect>
  );
};

const LoadedSettings = () => {
  const { data, isError } = useSettingsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isError) return <Page.Error />;
  if (!data) return <Page.Loading />;
  return <SettingsForm saved={data} />;
};

export default SettingsPage;
