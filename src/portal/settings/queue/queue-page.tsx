/** One queue. Owns: its panel of settings, and what Configure opens. */
import { Badge, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { Loaded } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { Panel } from '../../shell/panel';
import { useMay } from '../../sign-in/use-who';
import { DeleteDocument, fetchOrNew, WayBack } from '../document-page';
import { useLeave } from '../leave-guard';
import type { Channel } from '../post-session/model';
import { QueueGeneral } from './queue-general';
import { KINDS, QueuePostSession } from './queue-post-session';
import { useQueueScope } from './use-queue-scope';

export function QueuePage() {
  const { name = '' } = useParams();
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const channel: Channel = search.get('channel') === 'voice' ? 'voice' : 'chat';
  const [isConfiguring, setConfiguring] = useState(false);
  const mayEdit = useMay('edit');
  const leave = useLeave();
  const configure = (): void => leave(KINDS[channel], () => setConfiguring(!isConfiguring));
  const choose = (value: string): void =>
    leave(KINDS[channel], () => {
      setConfiguring(false);
      setSearch({ channel: value }, { replace: true });
    });
  const place = { kind: 'queue', name } as const;
  const query = useQuery({ queryKey: ['document', 'queue', name], queryFn: () => fetchOrNew(place, NEW) });
  const isThere = (query.data?.version ?? 0) > 0;
  return (
    <Page
      title={name}
      lead={<WayBack back={{ to: '/settings/queue', label: t('settings.title.queue') }} name={name} />}
      side={isThere && <ChannelChoice channel={channel} choose={choose} />}
    >
      {isThere && <SettingsPanel {...{ name, channel, isConfiguring, configure }} />}
      {isThere && isConfiguring && (
        <QueuePostSession key={`${name} ${channel}`} name={name} channel={channel} />
      )}
      <Loaded query={query}>{(saved) => <QueueGeneral key={name} place={place} saved={saved} />}</Loaded>
      {isThere && mayEdit && <DeleteDocument place={place} to="/settings/queue" />}
    </Page>
  );
}

/** What a new queue begins with. */
const NEW = {
  ...{ agents: [], strategy: 'in-order', ringSeconds: 20, maxWaitSeconds: 600, retrySeconds: 10 },
  ...{ outageSeconds: 60, whisper: false, acceptKey: false, detectMachine: false },
  chat: { acceptSeconds: 60, perAgent: 3 },
};

function ChannelChoice({ channel, choose }: { channel: Channel; choose(value: string): void }) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('queue.channel')}
      value={channel}
      onChange={choose}
      transitionDuration={0}
      data={(['chat', 'voice'] as const).map((value) => ({ value, label: t(`queue.panel.${value}`) }))}
    />
  );
}

interface SettingsPanelProps {
  name: string;
  channel: Channel;
  isConfiguring: boolean;
  configure(): void;
}

function SettingsPanel({ name, channel, isConfiguring, configure }: SettingsPanelProps) {
  const { t } = useTranslation();
  const scope = useQueueScope(name, channel);
  const enabled = scope.data?.effective.find(({ field }) => field === 'enabled');
  return (
    <Panel title={t('queue.settings')}>
      <Group justify="space-between">
        <Stack gap={2}>
          <Text fw={600}>{t('queue.postSession')}</Text>
          {enabled && (
            <Group gap="xs">
              <Badge variant="outline" color={enabled.value === true ? 'teal' : 'gray'}>
                {t(enabled.value === true ? 'settings.on' : 'settings.off')}
              </Badge>
              <Text size="sm" c="dimmed">
                {enabled.scope === 'queue'
                  ? t('settings.own')
                  : t('settings.inherited', { from: t(`scopes.${channel}`) })}
              </Text>
            </Group>
          )}
        </Stack>
        <Button variant="default" onClick={configure} aria-expanded={isConfiguring}>
          {t('queue.configure')}
        </Button>
      </Group>
    </Panel>
  );
}
