/** What holds for every chat, and the data that customers' clients bring along. Owns: the page, and its two documents. */
import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Loaded } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { Panel } from '../../shell/panel';
import { useMay } from '../../sign-in/use-who';
import { useDocument } from '../channel-page';
import type { Place, Saved } from '../documents';
import { FormProvider } from '../form';
import { SaveBar } from '../save-bar';
import { useDraft } from '../use-draft';
import { ChatFields } from './chat-fields';
import { CustomDataFields } from './custom-data-fields';

const CHAT: Place = { kind: 'chat', name: 'global' };
const CUSTOM_DATA: Place = { kind: 'custom-data', name: 'global' };

export function ChatsPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('nav.chats')} lead={t('chats.lead')}>
      <Part place={CHAT} title={t('chats.manners')}>
        <ChatFields />
      </Part>
      <Part place={CUSTOM_DATA} title={t('chats.customData')}>
        <CustomDataFields />
      </Part>
    </Page>
  );
}

function Part({ place, title, children }: { place: Place; title: string; children: ReactNode }) {
  const query = useDocument(place);
  return (
    <Panel title={title}>
      <Loaded query={query}>
        {(saved) => (
          <Form place={place} saved={saved}>
            {children}
          </Form>
        )}
      </Loaded>
    </Panel>
  );
}

function Form({ place, saved, children }: { place: Place; saved: Saved; children: ReactNode }) {
  const draft = useDraft(place, saved);
  const isReadOnly = !useMay('edit');
  return (
    <FormProvider value={{ draft, isReadOnly, inherited: null }}>
      <Stack>
        {children}
        <SaveBar {...{ draft, isReadOnly, asksWhatIf: false }} />
      </Stack>
    </FormProvider>
  );
}
