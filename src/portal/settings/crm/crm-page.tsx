/** Where ended sessions are sent, whether it works, and what was given up. Owns: the page. */
import { Alert, Anchor, Badge, Button, Group, List, SimpleGrid, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, answered, type Schemas } from '../../api/client';
import { serverWords } from '../../i18n/server/server-words';
import { useFormat } from '../../i18n/use-format';
import { GivenUp } from '../../sessions/given-up';
import { Failure, Loaded } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { Panel } from '../../shell/panel';
import { useMay } from '../../sign-in/use-who';

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
            {crm.configured && <Sent crm={crm} />}
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
  const mayTest = useMay('edit') && configured;
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
      {mayTest && <Test />}
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

/** Sends a record that is no session, and says what came back. */
function Test() {
  const { t } = useTranslation();
  const test = useMutation({ mutationFn: () => answered(api.POST('/crm/test')) });
  const { outcome, reason, milliseconds } = test.data ?? {};
  return (
    <>
      <Group>
        <Button variant="default" onClick={() => test.mutate()} loading={test.isPending}>
          {t('crm.test')}
        </Button>
      </Group>
      {test.isError && <Failure error={test.error} />}
      {outcome && (
        <Alert variant="outline" color={outcome === 'done' ? 'teal' : 'red'} role="status">
          {outcome === 'done'
            ? t('crm.tested', { milliseconds })
            : t('crm.testFailed', { reason: serverWords(reason ?? '') })}
        </Alert>
      )}
    </>
  );
}

function Sent({ crm: { taken, waiting, givenUp, lastTakenAt, lastTrouble } }: { crm: Crm }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Panel title={t('crm.records')}>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        {Object.entries({ taken, waiting, givenUp }).map(([name, count]) => (
          <div key={name}>
            <Text size="xs" c="dimmed">
              {t(`crm.counts.${name}`)}
            </Text>
            <Text fz={24} fw={650} className="number">
              {format.number(count)}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {lastTakenAt === null ? t('crm.noneTaken') : t('crm.lastTaken', { at: format.time(lastTakenAt) })}{' '}
        {lastTrouble &&
          t('crm.lastTrouble', { at: format.time(lastTrouble.at), reason: serverWords(lastTrouble.reason) })}
      </Text>
    </Panel>
  );
}

function pathOf(kind: string, name: string): string {
  if (kind === 'call-post-session') return '/settings/call';
  if (kind === 'chat-post-session') return '/settings/chat';
  const channel = kind === 'queue-call-post-session' ? 'voice' : 'chat';
  return `/settings/queue/${encodeURIComponent(name)}?channel=${channel}`;
}
