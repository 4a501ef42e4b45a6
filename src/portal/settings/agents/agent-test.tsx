/** Trying a virtual agent: what it says first, or what Twilio would be given. Owns: that panel; it is about what is saved. */
import { Alert, Anchor, Button, Code, Group, Select, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, answered, type Schemas } from '../../api/client';
import { serverWords } from '../../i18n/server/server-words';
import { Failure } from '../../shell/loaded';
import { Panel } from '../../shell/panel';
import { useWho } from '../../sign-in/use-who';
import type { Document } from '../documents';

type Tested = Schemas['AgentTest'];
type Channel = Tested['channel'];

export function AgentTest({ name, saved }: { name: string; saved: Document }) {
  const { t } = useTranslation();
  const { channels, languages } = saved as unknown as { channels: Channel[]; languages: string[] };
  const [channel, setChannel] = useState<Channel>(channels[0] ?? 'voice');
  const [language, setLanguage] = useState(languages[0] ?? 'en');
  const params = { path: { name } };
  const test = useMutation({
    mutationFn: () =>
      answered(api.POST('/virtual-agents/{name}/test', { params, body: { channel, language } })),
  });
  return (
    <Panel title={t('agents.test')}>
      <Text size="sm" c="dimmed">
        {t('agents.testLead')}
      </Text>
      <Group align="flex-end">
        <Select
          label={t('agents.channels')}
          data={channels.map((value) => ({ value, label: t(`channels.${value}`) }))}
          {...{ value: channel, allowDeselect: false, w: 160 }}
          onChange={(value) => setChannel(value === 'chat' ? 'chat' : 'voice')}
        />
        <Select
          label={t('agents.languages')}
          {...{ data: languages, value: language, allowDeselect: false, w: 120 }}
          onChange={(value) => setLanguage(value ?? language)}
        />
        <Button variant="default" loading={test.isPending} onClick={() => test.mutate()}>
          {t('agents.testNow')}
        </Button>
      </Group>
      {test.isError && <Failure error={test.error} />}
      {test.data && <Result tested={test.data} />}
    </Panel>
  );
}

function Result({ tested: { failure, flow, document, said, milliseconds } }: { tested: Tested }) {
  const { t } = useTranslation();
  const hasCarrier = useWho().data?.localCarrier === true;
  if (failure !== null)
    return (
      <Alert color="red" variant="outline" title={t('agents.testFailed')} role="status">
        {serverWords(failure)}
      </Alert>
    );
  return (
    <Stack gap="xs" role="status">
      {flow !== null && (
        <Text size="sm">
          {t('agents.runsFlow', { flow })}{' '}
          <Anchor
            component={Link}
            to={hasCarrier ? `/try-it?flow=${encodeURIComponent(flow)}` : `/flows/${flow}`}
          >
            {t(hasCarrier ? 'agents.hearIt' : 'agents.seeIt')}
          </Anchor>
        </Text>
      )}
      {document !== null && (
        <>
          <Text size="sm">{t('agents.wouldGive')}</Text>
          <Code block tabIndex={0} aria-label={t('agents.wouldGive')}>
            {document.replaceAll('><', '>\n<')}
          </Code>
        </>
      )}
      {flow === null && document === null && <Text size="sm">{t('agents.answered', { milliseconds })}</Text>}
      {said.map((text, index) => (
        <Text key={index} className="said">
          {text}
        </Text>
      ))}
    </Stack>
  );
}
