/** What the virtual agent was given, what it got to hear, and what went wrong. Owns: these panels. */
import { Alert, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { serverWords } from '../i18n/server/server-words';
import { useFormat } from '../i18n/use-format';
import { Panel } from '../shell/panel';
import type { Session } from './session';

export function Outcome({ session }: { session: Session }) {
  return (
    <>
      <Parameters session={session} />
      <Answers session={session} />
      <Failures session={session} />
    </>
  );
}

interface ValuesProps {
  values: { [name: string]: unknown };
  label: string;
  /** the session whose answers they are: those that were recorded can be heard */
  session?: string;
}

function Values({ values, label, session }: ValuesProps) {
  const { t } = useTranslation();
  return (
    <Table aria-label={label}>
      <Table.Tbody>
        {Object.entries(values).map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row" fw={500}>
              {name}
            </Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              {session !== undefined && isRecording(value) ? (
                <audio
                  controls
                  preload="none"
                  aria-label={`${t('results.listen')}: ${name}`}
                  src={`/api/v1/sessions/${session}/answers/${encodeURIComponent(name)}/recording`}
                />
              ) : null}
              {textOf(value)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function isRecording(value: unknown): value is { url: string; text?: unknown } {
  return typeof value === 'object' && value !== null && 'url' in value && typeof value.url === 'string';
}

/** Of a recording its words, where it has some. */
function textOf(value: unknown): string {
  if (isRecording(value)) return typeof value.text === 'string' ? value.text : '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function Parameters({ session: { postSession } }: { session: Session }) {
  const { t } = useTranslation();
  const { parameters, missing, dropped, records } = postSession;
  const none = Object.keys(parameters).length + missing.length + dropped.length === 0;
  const written = [
    ...(records.sessionMetadata ? [t('settings.inMetadata')] : []),
    ...(records.crm ? [t('settings.inCrm')] : []),
  ];
  return (
    <Panel title={t('settings.dataParameters')}>
      {none && <Text c="dimmed">{t('session.noParameters')}</Text>}
      {Object.keys(parameters).length > 0 && (
        <Values values={parameters} label={t('settings.dataParameters')} />
      )}
      {missing.length > 0 && <Text size="sm">{t('session.missing', { fields: missing.join(', ') })}</Text>}
      {dropped.map(({ field, reason }) => (
        <Text size="sm" key={field}>
          {t('session.dropped', { field, reason: serverWords(reason) })}
        </Text>
      ))}
      <Text size="sm" c="dimmed">
        {written.length > 0 ? t('session.written', { where: written.join(', ') }) : t('session.notWritten')}
      </Text>
    </Panel>
  );
}

function Answers({ session }: { session: Session }) {
  const { t } = useTranslation();
  const answers = { ...session.answers, ...session.postSession.answers };
  return (
    <Panel title={t('session.answers')}>
      {Object.keys(answers).length === 0 ? (
        <Text c="dimmed">{t('session.noAnswers')}</Text>
      ) : (
        <Values values={answers} label={t('session.answers')} session={session.id} />
      )}
    </Panel>
  );
}

function Failures({ session: { failures } }: { session: Session }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (failures.length === 0) return null;
  return (
    <Panel title={t('session.failures')}>
      <Stack gap="xs">
        {failures.map(({ at, step, message }) => (
          <Alert color="red" variant="outline" key={`${at} ${step}`} title={`${format.clock(at)} · ${step}`}>
            {message}
          </Alert>
        ))}
      </Stack>
    </Panel>
  );
}
