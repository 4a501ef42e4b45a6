/** Post-session transfers of one queue: on, off or inherited, and field by field what differs. Owns: that panel. */
import { Anchor, Group, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../shell/loaded';
import { Panel } from '../../shell/panel';
import { useMay } from '../../sign-in/use-who';
import { useDocument } from '../channel-page';
import type { Kind, Saved } from '../documents';
import { FormProvider } from '../form';
import type { Channel, Mode } from '../post-session/model';
import { PostSessionForm } from '../post-session/post-session-form';
import { SaveBar } from '../save-bar';
import { useDraft, type Draft } from '../use-draft';
import { useQueueScope, type QueueScope } from './use-queue-scope';

/** What is edited, by channel. */
export const KINDS: Record<Channel, Kind> = {
  voice: 'queue-call-post-session',
  chat: 'queue-chat-post-session',
};

export function QueuePostSession({ name, channel }: { name: string; channel: Channel }) {
  const { t } = useTranslation();
  const saved = useDocument({ kind: KINDS[channel], name });
  const scope = useQueueScope(name, channel);
  return (
    <Panel title={t('queue.postSession')}>
      <Loaded query={saved}>
        {(document) => (
          <Loaded query={scope}>{({ all }) => <Form {...{ name, channel, all }} saved={document} />}</Loaded>
        )}
      </Loaded>
    </Panel>
  );
}

interface FormProps {
  name: string;
  channel: Channel;
  saved: Saved;
  all: QueueScope['all'];
}

function Form({ name, channel, saved, all }: FormProps) {
  const { t } = useTranslation();
  const draft = useDraft({ kind: KINDS[channel], name }, saved);
  const isReadOnly = !useMay('edit');
  const from = t(`scopes.${channel}`);
  return (
    <FormProvider value={{ draft, isReadOnly, inherited: { ...all, from } }}>
      <Stack>
        <Routing draft={draft} isReadOnly={isReadOnly} channel={channel} all={all} />
        <PostSessionForm channel={channel} types={channel === 'voice'} />
        <SaveBar draft={draft} isReadOnly={isReadOnly} />
      </Stack>
    </FormProvider>
  );
}

function Routing(props: { draft: Draft; isReadOnly: boolean; channel: Channel; all: QueueScope['all'] }) {
  const { draft, isReadOnly, channel, all } = props;
  const { t } = useTranslation();
  const mode = (draft.document['mode'] as Mode | undefined) ?? 'inherit';
  const isOnForAll = all.document['enabled'] === true;
  const from = t(`scopes.${channel}`);
  return (
    <Stack gap={4}>
      <Switch
        size="md"
        label={t(`queue.routing.${channel}`)}
        checked={mode === 'inherit' ? isOnForAll : mode === 'on'}
        disabled={isReadOnly}
        onLabel={t('settings.on')}
        offLabel={t('settings.off')}
        onChange={(event) => draft.set('mode', event.currentTarget.checked ? 'on' : 'off')}
      />
      <Group gap="xs">
        <Text size="xs" c="dimmed" fs={mode === 'inherit' ? 'italic' : 'normal'}>
          {mode === 'inherit' ? t('settings.inherited', { from }) : t('settings.own')}
        </Text>
        {mode !== 'inherit' && !isReadOnly && (
          <Anchor component="button" type="button" size="xs" onClick={() => draft.set('mode', 'inherit')}>
            {t('settings.inherit')}
          </Anchor>
        )}
      </Group>
    </Stack>
  );
}
