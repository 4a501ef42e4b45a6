/** Who is in a queue, and how long everybody waits. Owns: that panel. */
import { ActionIcon, Button, SimpleGrid, Stack, Table, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../shell/panel';
import { useFocusLater } from '../../shell/use-focus-later';
import { useMay } from '../../sign-in/use-who';
import type { Place, Saved } from '../documents';
import { FormProvider, useField, useForm, wordsAt } from '../form';
import { ChoiceField, CountField } from '../plain-fields';
import { SaveBar } from '../save-bar';
import { useDraft } from '../use-draft';
import { WideTable } from '../../shell/wide-table';
import type { QueueAgent } from './queue-document';
import { QueueManners } from './queue-manners';

const STRATEGIES = ['in-order', 'all-at-once', 'round-robin', 'longest-idle', 'by-load'] as const;
const COUNTS = [
  ['ringSeconds', 5, 120],
  ['maxWaitSeconds', 1, 86_400],
  ['retrySeconds', 1, 300],
  ['outageSeconds', 5, 3600],
] as const;

export function QueueGeneral({ place, saved }: { place: Place; saved: Saved }) {
  const { t } = useTranslation();
  const draft = useDraft(place, saved);
  const isReadOnly = !useMay('edit');
  return (
    <FormProvider value={{ draft, isReadOnly, inherited: null }}>
      <Panel title={t('queue.agents')}>
        <Stack>
          <Agents />
          <ChoiceField
            name="strategy"
            data={STRATEGIES.map((one) => ({ value: one, label: t(`strategies.${one}`) }))}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {COUNTS.map(([name, min, max]) => (
              <CountField key={name} {...{ name, min, max }} />
            ))}
          </SimpleGrid>
          <QueueManners />
          <SaveBar draft={draft} isReadOnly={isReadOnly} asksWhatIf={false} />
        </Stack>
      </Panel>
    </FormProvider>
  );
}

function Agents() {
  const { t } = useTranslation();
  const { value: agents = [], set, isReadOnly } = useField<QueueAgent[]>('agents');
  const put = (index: number, agent: QueueAgent): void =>
    set(agents.map((one, n) => (n === index ? agent : one)));
  const id = useId();
  const focus = useFocusLater();
  const remove = (index: number): void => {
    set(agents.filter((_, n) => n !== index));
    focus(`${id}remove${index}`, `${id}remove${index - 1}`, `${id}add`);
  };
  return (
    <Stack gap="xs" align="flex-start">
      <WideTable minWidth={620} w="100%">
        <Table aria-label={t('queue.agents')}>
          <Table.Thead>
            <Table.Tr>
              {AGENT_FIELDS.map((name) => (
                <Table.Th key={name}>{t(`agentFields.${name}`)}</Table.Th>
              ))}
              {!isReadOnly && <Table.Th>{t('parameters.columns.actions')}</Table.Th>}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {agents.map((agent, index) => (
              <AgentRow
                key={index}
                {...{ id, agent, index, isReadOnly }}
                put={(next) => put(index, next)}
                remove={() => remove(index)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {agents.length === 0 && <Text c="dimmed">{t('queue.noAgents')}</Text>}
      {!isReadOnly && (
        <Button id={`${id}add`} variant="default" onClick={() => set([...agents, { id: '', name: '' }])}>
          {t('queue.addAgent')}
        </Button>
      )}
    </Stack>
  );
}

const AGENT_FIELDS = ['id', 'name', 'endpoint', 'chat'] as const;

interface AgentRowProps {
  /** what the ids of the buttons begin with */
  id: string;
  agent: QueueAgent;
  index: number;
  isReadOnly: boolean;
  put(agent: QueueAgent): void;
  remove(): void;
}

function AgentRow({ id, agent, index, isReadOnly, put, remove }: AgentRowProps) {
  const { t } = useTranslation();
  const { draft } = useForm();
  const change = (name: (typeof AGENT_FIELDS)[number], text: string): void => {
    const { [name]: _old, ...rest } = agent;
    const optional = name === 'endpoint' || name === 'chat';
    put((text === '' && optional ? rest : { ...agent, [name]: text }) as QueueAgent);
  };
  return (
    <Table.Tr>
      {AGENT_FIELDS.map((name) => (
        <Table.Td key={name}>
          <TextInput
            aria-label={`${t(`agentFields.${name}`)} ${index + 1}`}
            value={agent[name] ?? ''}
            disabled={isReadOnly}
            error={wordsAt(draft, `agents[${index}].${name}`)}
            onChange={(event) => change(name, event.currentTarget.value)}
          />
        </Table.Td>
      ))}
      {!isReadOnly && (
        <Table.Td>
          <ActionIcon
            id={`${id}remove${index}`}
            variant="default"
            onClick={remove}
            aria-label={t('queue.removeAgent', { name: agent.name })}
          >
            <span aria-hidden>✕</span>
          </ActionIcon>
        </Table.Td>
      )}
    </Table.Tr>
  );
}
