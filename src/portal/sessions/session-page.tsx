/** One session: what happened, what was decided and why, what came of it. Owns: the page. */
import { Grid, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { api, answered } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { Loaded } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { Behind, Records } from './behind';
import { DecisionLadder } from './decision-ladder';
import { EndSession } from './end-session';
import { Heard } from './heard';
import { Legs } from './legs';
import { Outcome } from './outcome';
import type { Session } from './session';
import { PhaseBadge, StatusBadge } from './status-badge';
import { Timeline } from './timeline';
import { Transcript } from './transcript';
import { flowsOf, Ways } from './ways';

const AGAIN_MS = 2_000;

export function SessionPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['session', id],
    queryFn: () => answered(api.GET('/sessions/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.phase === 'closed' ? false : AGAIN_MS),
  });
  return (
    <Page
      title={t('session.title')}
      wide
      lead={<span className="code">{id}</span>}
      side={query.data && query.data.phase !== 'closed' && <EndSession session={query.data} />}
    >
      <Loaded query={query}>{(session) => <Whole session={session} />}</Loaded>
    </Page>
  );
}

function Whole({ session }: { session: Session }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Summary session={session} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <Panel title={t('session.decision')}>
              <DecisionLadder decision={session.decision} />
            </Panel>
            <Outcome session={session} />
            <Records session={session} />
            <Ways session={session} />
            <Behind session={session} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack>
            <Legs session={session} />
            {session.channel === 'chat' ? <Transcript session={session} /> : <Heard session={session} />}
            <Panel title={t('session.timeline')}>
              <Timeline session={session} />
            </Panel>
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

function Summary({ session }: { session: Session }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { phase, channel, type, language, startedAt, endedAt, flow, conversations, decision, postSession } =
    session;
  const customer = session.legs.find(({ role }) => role === 'customer');
  const talk = conversations.at(-1);
  const words = channel === 'voice' ? 'callTypes' : 'chatTypes';
  const facts: [string, string][] = [
    ['customer', `${customer?.from ?? ''} → ${customer?.to ?? ''}`],
    ['type', `${t(`channels.${channel}`)}, ${t(`${words}.${type}`, type)}, ${format.language(language)}`],
    ['started', format.time(startedAt)],
    ['lasted', format.duration(Date.parse(endedAt ?? new Date().toISOString()) - Date.parse(startedAt))],
    ['flow', flowsOf(session).join(' → ') || flow],
    ['agent', talk ? `${talk.agentName ?? '?'} · ${talk.queue ?? ''}` : t('session.noTalk')],
    ['endedBy', talk ? t(`endedBy.${talk.end.by}`, talk.end.by) : ''],
  ];
  return (
    <Panel
      title={t('session.summary')}
      side={
        <Group gap="xs">
          <PhaseBadge phase={phase} />
          {(decision !== null || phase === 'closed') && <StatusBadge status={postSession.status} />}
        </Group>
      }
    >
      <Group gap="xl" component="dl" m={0} align="flex-start">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <Text component="dt" size="xs" c="dimmed">
                {t(`session.facts.${name}`)}
              </Text>
              <Text component="dd" m={0} className="number">
                {value}
              </Text>
            </div>
          ))}
      </Group>
    </Panel>
  );
}
