/** Settings > Call and Settings > Chat. Owns: the panel of post-session transfers for all of a channel. */
import { Stack, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { useMay } from '../sign-in/use-who';
import { fetchDocument, type Place, type Saved } from './documents';
import { FormProvider } from './form';
import type { Channel } from './post-session/model';
import { PostSessionForm } from './post-session/post-session-form';
import { SaveBar } from './save-bar';
import { useDraft } from './use-draft';

const PLACES: Record<Channel, Place> = {
  voice: { kind: 'call-post-session', name: 'global' },
  chat: { kind: 'chat-post-session', name: 'global' },
};

export function CallPage() {
  return <ChannelPage key="voice" channel="voice" />;
}

export function ChatPage() {
  return <ChannelPage key="chat" channel="chat" />;
}

function ChannelPage({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const place = PLACES[channel];
  const query = useDocument(place);
  return (
    <Page title={t(`settings.title.${channel}`)} lead={t(`settings.lead.${channel}`)}>
      <Loaded query={query}>
        {(saved) => <PostSessionPanel key={channel} place={place} saved={saved} channel={channel} />}
      </Loaded>
    </Page>
  );
}

export function useDocument(place: Place) {
  return useQuery({
    queryKey: ['document', place.kind, place.name],
    queryFn: () => fetchDocument(place),
    refetchInterval: 15_000,
  });
}

function PostSessionPanel({ place, saved, channel }: { place: Place; saved: Saved; channel: Channel }) {
  const { t } = useTranslation();
  const draft = useDraft(place, saved);
  const isReadOnly = !useMay('edit');
  const isOn = draft.document['enabled'] === true;
  const toggle = (
    <Switch
      size="md"
      aria-label={t('settings.postSession')}
      checked={isOn}
      disabled={isReadOnly}
      onLabel={t('settings.on')}
      offLabel={t('settings.off')}
      onChange={(event) => draft.set('enabled', event.currentTarget.checked)}
    />
  );
  return (
    <FormProvider value={{ draft, isReadOnly, inherited: null }}>
      <Panel title={t('settings.postSession')} side={toggle}>
        <Stack>
          <PostSessionForm channel={channel} />
          <SaveBar draft={draft} isReadOnly={isReadOnly} />
        </Stack>
      </Panel>
    </FormProvider>
  );
}
