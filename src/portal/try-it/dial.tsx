/** Whom to call, and as whom: a number, or a flow that no number has, which calls the customer. Owns: that form. */
import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, answered, type Schemas } from '../api/client';
import { useChosenRelease, useReleaseFlows, useReleases } from '../flows/use-flows';
import { Failure, Loaded } from '../shell/loaded';
import { useOnce } from '../shell/use-once';

type Begun = { sid: string } | { placed: string };
const FLOW = 'flow ';

export function Dial({ begun }: { begun(trial: Begun): void }) {
  const query = useQuery({
    queryKey: ['destinations'],
    queryFn: async () => {
      const { destinations } = await answered(api.GET('/local-carrier'));
      return destinations.filter((one) => one.startsWith('+'));
    },
  });
  return <Loaded query={query}>{(numbers) => <DialForm {...{ numbers, begun }} />}</Loaded>;
}

function DialForm({ numbers, begun }: { numbers: string[]; begun(trial: Begun): void }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const [from, setFrom] = useState('+15550001');
  const wished = search.get('flow');
  const [to, setTo] = useState(wished === null ? (numbers[0] ?? '') : FLOW + wished);
  const call = useOnce({ mutationFn: () => callTo(to, from, numbers[0] ?? ''), onSuccess: begun });
  const data = useDestinations(numbers);
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
          {...{ data, value: to, allowDeselect: false, searchable: true }}
          onChange={(one) => setTo(one ?? '')}
        />
        {to.startsWith(FLOW) && (
          <Text size="sm" c="dimmed">
            {t('tryIt.flowCalls')}
          </Text>
        )}
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

/** A flow is heard on a call that is placed to the customer: it needs no number of its own. */
async function callTo(to: string, customer: string, number: string): Promise<Begun> {
  if (!to.startsWith(FLOW))
    return answered(api.POST('/local-carrier/calls', { body: { from: customer, to } }));
  const body = { to: customer, from: number, flow: to.slice(FLOW.length), type: 'api' };
  return { placed: (await answered(api.POST('/calls', { body: body as Schemas['Call'] }))).sessionId };
}

function useDestinations(numbers: string[]) {
  const { t } = useTranslation();
  const [release] = useChosenRelease(useReleases().data);
  const flows = useReleaseFlows(release).data?.flows ?? [];
  const voice = flows.filter(({ channels }) => channels.includes('voice'));
  return [
    { group: t('tryIt.numbers'), items: numbers },
    { group: t('tryIt.flows'), items: voice.map(({ name }) => ({ value: FLOW + name, label: name })) },
  ];
}
