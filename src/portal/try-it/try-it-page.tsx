/** A phone in the page: one calls as a customer, and is the agent too. Owns: which call it is. */
import { Alert, Button, Grid, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { Failure, Loaded } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { useMay, useWho } from '../sign-in/use-who';
import { Beside } from './beside';
import { Phone } from './phone';

export function TryItPage() {
  const { t } = useTranslation();
  const hasCarrier = useWho().data?.localCarrier === true;
  const mayCall = useMay('edit');
  const [sid, setSid] = useState<string | null>(null);
  return (
    <Page title={t('nav.tryIt')} lead={t('tryIt.lead')} wide>
      {!hasCarrier && <Alert variant="outline">{t('tryIt.noCarrier')}</Alert>}
      {!mayCall && <Alert variant="outline">{t('settings.readOnly')}</Alert>}
      {hasCarrier && mayCall && (
        <Grid gap="md">
          <Grid.Col span={{ base: 12, md: 5 }}>
            <Panel title={t('tryIt.customer')}>
              {sid === null ? <Dial called={setSid} /> : <Phone sid={sid} again={() => setSid(null)} />}
            </Panel>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 7 }}>{sid !== null && <Beside sid={sid} />}</Grid.Col>
        </Grid>
      )}
    </Page>
  );
}

function Dial({ called }: { called(sid: string): void }) {
  const query = useQuery({
    queryKey: ['destinations'],
    queryFn: async () => {
      const { destinations } = await answered(api.GET('/local-carrier'));
      return destinations.filter((one) => one.startsWith('+'));
    },
  });
  return <Loaded query={query}>{(numbers) => <DialForm numbers={numbers} called={called} />}</Loaded>;
}

function DialForm({ numbers, called }: { numbers: string[]; called(sid: string): void }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState('+15550001');
  const [to, setTo] = useState(numbers[0] ?? '');
  const call = useMutation({
    mutationFn: () => answered(api.POST('/local-carrier/calls', { body: { from, to } })),
    onSuccess: ({ sid }) => called(sid),
  });
  if (numbers.length === 0) return <Text c="dimmed">{t('tryIt.noNumbers')}</Text>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        call.mutate();
      }}
    >
      <Stack>
        <Select
          label={t('tryIt.to')}
          data={numbers}
          value={to}
          allowDeselect={false}
          onChange={(one) => setTo(one ?? '')}
        />
        <TextInput
          label={t('tryIt.from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        {call.isError && <Failure error={call.error} />}
        <Group>
          <Button type="submit" loading={call.isPending}>
            {t('tryIt.call')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
