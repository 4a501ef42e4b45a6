/** One queue. Owns: its panel of settings, and what Configure opens. */
import { Anchor, Badge, Breadcrumbs, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { Loaded } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { Panel } from '../../shell/panel';
import { useDocument } from '../channel-page';
import type { Channel } from '../post-session/model';
import { QueueGeneral } from './queue-general';
import { QueuePostSession } from './queue-post-session';
import { useQueueScope } from './use-queue-scope';

export function QueuePage() {
  const { name = '' } = useParams();
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const channel: Channel = search.get('channel') === 'voice' ? 'voice' : 'chat';
  const [isConfiguring, setConfiguring] = useState(false);
  const choose = (value: string): void => {
    setConfiguring(false);
    setSearch({ channel: value }, { replace: true });
  };
  return (
    <Page
      title={name}
      lead={
        <Breadcrumbs>
          <Anchor component={Link} to="/settings/queue">
            {t('settings.title.queue')}
          </Anchor>
          <Text>{name}</Text>
        </Breadcrumbs>
      }
      side={
        <SegmentedControl
          aria-label={t('queue.channel')}
          value={channel}
          onChange={choose}
          transitionDuration={0}
          data={(['chat', 'voice'] as const).map((value) => ({ value, label: t(`queue.panel.${value}`) }))}
        />
      }
    >
      <SettingsPanel {...{ name, channel, isConfiguring }} configure={() => setConfiguring(!isConfiguring)} />
      {isConfiguring && <QueuePostSession key={`${name} ${channel}`} name={name} channel={channel} />}
      <General name={name} />
    </Page>
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

function General({ name }: { name: string }) {
  const place = { kind: 'queue', name } as const;
  const query = useDocument(place);
  return <Loaded query={query}>{(saved) => <QueueGeneral key={name} place={place} saved={saved} />}</Loaded>;
}
