/** What stands behind a session: its records, what came in and went out, what today's settings would decide. Owns: these panels. */
import { Accordion, Alert, Badge, Code, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered, type Schemas } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { Loaded } from '../shell/loaded';
import { Panel } from '../shell/panel';
import { DecisionLadder } from './decision-ladder';
import { GivenUp } from './given-up';
import type { Session } from './session';

export function Records({ session: { id } }: { session: Session }) {
  const { t } = useTranslation();
  const params = { path: { id } };
  const query = useQuery({
    queryKey: ['session-records', id],
    queryFn: () => answered(api.GET('/sessions/{id}/records', { params })),
    refetchInterval: 10_000,
  });
  return (
    <Panel title={t('behind.records')}>
      <Loaded query={query}>
        {({ metadataFolder, crm, crmState, givenUp }) => (
          <>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {metadataFolder === null
                ? t('behind.noFile')
                : t('behind.file', { file: `metadata/${metadataFolder}/${id}.json` })}
            </Text>
            <Text size="sm">{crm ? t(`behind.crmState.${crmState}`) : t('behind.noCrm')}</Text>
            {givenUp > 0 && <GivenUp session={id} />}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

/** Closed at first: each part is fetched when it is opened. */
export function Behind({ session }: { session: Session }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const parts = [
    ['whatIf', <WhatIfToday key="w" id={session.id} />],
    ['history', <History key="h" session={session} />],
    ['metadata', <Metadata key="m" id={session.id} />],
  ] as const;
  return (
    <Accordion variant="separated" value={open} onChange={setOpen} transitionDuration={0}>
      {parts.map(([name, content]) => (
        <Accordion.Item key={name} value={name} bg="var(--mantine-color-body)">
          <Accordion.Control>{t(`behind.${name}`)}</Accordion.Control>
          <Accordion.Panel>{open === name && content}</Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}

function WhatIfToday({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['session-what-if', id],
    queryFn: () => answered(api.GET('/sessions/{id}/what-if', { params: { path: { id } } })),
  });
  return <Loaded query={query}>{(answer) => <Today answer={answer} none={t('behind.cannotTell')} />}</Loaded>;
}

function Today({ answer, none }: { answer: Schemas['SessionWhatIf']; none: string }) {
  const { t } = useTranslation();
  const { today, changed, offered } = answer;
  if (today === null) return <Text c="dimmed">{none}</Text>;
  return (
    <Stack gap="sm">
      <Alert color={changed ? 'cyan' : 'gray'} variant="outline" role="status">
        {t(changed ? 'behind.differs' : 'behind.same')} {offered && t('behind.offered')}
      </Alert>
      <DecisionLadder decision={today} />
    </Stack>
  );
}

/** What came in and went out, asked for again when something has happened. */
export function History({ session: { id, timeline } }: { session: Session }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['session-history', id, timeline.length],
    queryFn: () => answered(api.GET('/sessions/{id}/history', { params: { path: { id } } })),
    placeholderData: (before) => before,
  });
  return (
    <Loaded query={query}>
      {({ items }) => (
        <Stack>
          <Text size="sm" c="dimmed">
            {t('behind.masked')}
          </Text>
          {items.map((line) => (
            <Line key={line.seq} line={line} />
          ))}
        </Stack>
      )}
    </Loaded>
  );
}

function Line({ line: { seq, at, event, reply } }: { line: Schemas['SessionHistory']['items'][number] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const type = typeof event?.['type'] === 'string' ? event['type'] : t('behind.repeated');
  return (
    <details>
      <summary>
        <Group gap="xs" display="inline-flex">
          <Text span size="sm" className="number" c="dimmed">
            {format.clock(at)}
          </Text>
          <Text span size="sm" className="code">
            {type}
          </Text>
          {reply !== null && (
            <Badge size="sm" variant="outline" color="gray" c="var(--mantine-color-text)" tt="none">
              {t('behind.answered')}
            </Badge>
          )}
        </Group>
      </summary>
      {event !== null && (
        <Code block tabIndex={0} aria-label={`${t('behind.event')} ${seq}`}>
          {JSON.stringify(event, null, 2)}
        </Code>
      )}
      {reply !== null && (
        <Code block tabIndex={0} aria-label={`${t('behind.reply')} ${seq}`} mt={4}>
          {reply.replaceAll('><', '>\n<')}
        </Code>
      )}
    </details>
  );
}

function Metadata({ id }: { id: string }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['session-metadata', id],
    queryFn: () => answered(api.GET('/sessions/{id}/metadata', { params: { path: { id } } })),
  });
  return (
    <Loaded query={query}>
      {(document) => (
        <Code block tabIndex={0} aria-label={t('behind.metadata')}>
          {JSON.stringify(document, null, 2)}
        </Code>
      )}
    </Loaded>
  );
}
