/** Where ended sessions are sent, whether it works, and what was given up. Owns: the page. */
import { Anchor, Badge, Group, List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, answered, type Schemas } from '../../api/client';
import { GivenUp } from '../../sessions/given-up';
import { Loaded } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { Panel } from '../../shell/panel';

type Crm = Schemas['Crm'];

export function CrmPage() {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['crm'],
    queryFn: () => answered(api.GET('/crm')),
    refetchInterval: 10_000,
  });
  return (
    <Page title={t('nav.crm')} lead={t('crm.lead')}>
      <Loaded query={query}>
        {(crm) => (
          <>
            <Connection crm={crm} />
            <Panel title={t('crm.given')}>
              <GivenUp />
            </Panel>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Connection({ crm: { configured, address, recordsFor } }: { crm: Crm }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('crm.connection')}>
      <Group gap="xs">
        <Badge variant="dot" color={configured ? 'teal' : 'gray'} tt="none">
          {t(configured ? 'crm.configured' : 'crm.none')}
        </Badge>
        {address !== null && <Text className="code">{address}</Text>}
      </Group>
      <Text size="sm" c="dimmed">
        {t(configured ? 'crm.how' : 'crm.howTo')}
      </Text>
      <Text fw={600} size="sm">
        {t('crm.recordsFor')}
      </Text>
      {recordsFor.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('crm.nobody')}
        </Text>
      ) : (
        <List size="sm">
          {recordsFor.map(({ kind, name }) => (
            <List.Item key={`${kind} ${name}`}>
              <Anchor component={Link} to={pathOf(kind, name)}>
                {kind === 'call-post-session' && t('scopes.voice')}
                {kind === 'chat-post-session' && t('scopes.chat')}
                {kind.startsWith('queue-') && `${t('queue.name')}: ${name}`}
              </Anchor>
            </List.Item>
          ))}
        </List>
      )}
    </Panel>
  );
}

function pathOf(kind: string, name: string): string {
  if (kind === 'call-post-session') return '/settings/call';
  if (kind === 'chat-post-session') return '/settings/chat';
  const channel = kind === 'queue-call-post-session' ? 'voice' : 'chat';
  return `/settings/queue/${encodeURIComponent(name)}?channel=${channel}`;
}
