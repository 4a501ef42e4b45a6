/** Settings > Queue. Owns: the panels of the channels, and the list of queues in each. */
import { Anchor, Button, Collapse, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, answered } from '../../api/client';
import { Loaded, Nothing } from '../../shell/loaded';
import { Page } from '../../shell/page';
import { Panel } from '../../shell/panel';
import { Naming } from '../naming';
import type { Channel } from '../post-session/model';
import type { QueueDocument } from './queue-document';

export function QueuesPage() {
  const { t } = useTranslation();
  const query = useQuery({ queryKey: ['queues'], queryFn: () => answered(api.GET('/queues')) });
  return (
    <Page
      title={t('settings.title.queue')}
      lead={t('settings.lead.queue')}
      side={
        <Naming
          kind="queue"
          title={t('queue.new')}
          {...{ label: t('queue.name'), rule: t('agents.nameRule'), to: '/settings/queue' }}
        />
      }
    >
      <Loaded query={query}>
        {({ items }) => (
          <>
            <ChannelPanel channel="chat" queues={items as unknown as QueueDocument[]} />
            <ChannelPanel channel="voice" queues={items as unknown as QueueDocument[]} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function ChannelPanel({ channel, queues }: { channel: Channel; queues: QueueDocument[] }) {
  const { t } = useTranslation();
  const [isOpen, { toggle }] = useDisclosure();
  const title = t(`queue.panel.${channel}`);
  const edit = (
    <Button
      variant="default"
      onClick={toggle}
      aria-expanded={isOpen}
      aria-label={`${t('queue.edit')}: ${title}`}
    >
      {t('queue.edit')}
    </Button>
  );
  return (
    <Panel title={title} side={edit}>
      <Text c="dimmed" size="sm">
        {t(`queue.lead.${channel}`, { count: queues.length })}
      </Text>
      <Collapse expanded={isOpen} transitionDuration={0}>
        {queues.length === 0 ? <Nothing>{t('queue.none')}</Nothing> : <Queues {...{ channel, queues }} />}
      </Collapse>
    </Panel>
  );
}

function Queues({ channel, queues }: { channel: Channel; queues: QueueDocument[] }) {
  const { t } = useTranslation();
  const reached = ({ agents }: QueueDocument) =>
    agents.filter((one) => (channel === 'chat' ? one.chat : one.endpoint) !== undefined);
  return (
    <Stack gap={0}>
      <Table aria-label={t('queue.list')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('queue.name')}</Table.Th>
            <Table.Th>{t('queue.agents')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {queues.map((queue) => (
            <Table.Tr key={queue.name}>
              <Table.Td>
                <Anchor
                  component={Link}
                  to={`/settings/queue/${encodeURIComponent(queue.name)}?channel=${channel}`}
                >
                  {queue.name}
                </Anchor>
              </Table.Td>
              <Table.Td>
                {reached(queue)
                  .map(({ name }) => name)
                  .join(', ') || t('queue.noAgents')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
