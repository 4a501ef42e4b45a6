/** Data parameters: the switch, the table and what can be done with each. Owns: the order and the list. */
import { ActionIcon, Badge, Button, Group, Stack, Switch, Table, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusLater } from '../../shell/use-focus-later';
import { FieldBox, useField, useForm, wordsAt } from '../form';
import type { Channel, DataParameter } from '../post-session/model';
import { WideTable } from '../../shell/wide-table';
import { ParameterDialog } from './parameter-dialog';

export function DataParameters({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { value: isOn = false, set, isReadOnly } = useField<boolean>('dataParametersEnabled');
  return (
    <Stack gap="sm">
      <FieldBox name="dataParametersEnabled">
        <Switch
          label={t('settings.dataParameters')}
          description={t('settings.dataParametersHint')}
          checked={isOn}
          disabled={isReadOnly}
          onChange={(event) => set(event.currentTarget.checked)}
        />
      </FieldBox>
      {isOn && <List channel={channel} />}
    </Stack>
  );
}

function List({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { value: list = [], set, isReadOnly, error } = useField<DataParameter[]>('dataParameters');
  const [edited, setEdited] = useState<number | null>(null);
  const id = useId();
  const focus = useFocusLater();
  const put = (index: number, parameter: DataParameter): void => {
    set(index === list.length ? [...list, parameter] : list.map((one, n) => (n === index ? parameter : one)));
  };
  return (
    <FieldBox name="dataParameters">
      <Stack gap="xs" align="flex-start">
        {list.length > 0 && <Parameters {...{ id, list, set, isReadOnly, focus }} edit={setEdited} />}
        {error !== undefined && (
          <Text c="red" size="sm">
            {error}
          </Text>
        )}
        {!isReadOnly && (
          <Button id={`${id}add`} variant="default" onClick={() => setEdited(list.length)}>
            {t('parameters.add')}
          </Button>
        )}
      </Stack>
      {edited !== null && (
        <ParameterDialog
          {...{ channel, list, index: edited }}
          close={() => setEdited(null)}
          save={(parameter) => {
            put(edited, parameter);
            setEdited(null);
          }}
        />
      )}
    </FieldBox>
  );
}

interface ParametersProps {
  /** what the ids of all buttons begin with */
  id: string;
  list: DataParameter[];
  set(list: DataParameter[]): void;
  edit(index: number): void;
  focus(...ids: string[]): void;
  isReadOnly: boolean;
}

function Parameters({ id, list, set, edit, focus, isReadOnly }: ParametersProps) {
  const { t } = useTranslation();
  const move = (index: number, by: -1 | 1): void => {
    set(moved(list, index, by));
    const [same, other] = by === -1 ? ['up', 'down'] : ['down', 'up'];
    focus(`${id}${same}${index + by}`, `${id}${other}${index + by}`);
  };
  const remove = (index: number): void => {
    set(list.filter((_, n) => n !== index));
    focus(`${id}delete${index}`, `${id}delete${index - 1}`, `${id}add`);
  };
  return (
    <WideTable minWidth={460} w="100%">
      <Table aria-label={t('settings.dataParameters')}>
        <Table.Thead>
          <Table.Tr>
            {['name', 'value', 'default', 'actions'].map((column) => (
              <Table.Th key={column}>{t(`parameters.columns.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.map((parameter, index) => (
            <Row
              key={index}
              {...{ id, parameter, index, isReadOnly, edit }}
              last={index === list.length - 1}
              move={(by) => move(index, by)}
              remove={() => remove(index)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

interface RowProps {
  id: string;
  parameter: DataParameter;
  index: number;
  last: boolean;
  isReadOnly: boolean;
  edit(index: number): void;
  move(by: -1 | 1): void;
  remove(): void;
}

function Row({ id, parameter, index, last, isReadOnly, edit, move, remove }: RowProps) {
  const { t } = useTranslation();
  const { draft } = useForm();
  const name = parameter.field;
  const error = wordsAt(draft, `dataParameters[${index}]`);
  const labelled = (what: 'up' | 'down' | 'edit' | 'delete') => ({
    id: `${id}${what}${index}`,
    label: t(`parameters.${what}`, { name }),
  });
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600} inherit>
          {name}
        </Text>
        {error !== undefined && (
          <Text c="red" size="xs">
            {error}
          </Text>
        )}
        <Group gap={4}>
          {parameter.sensitive && <Badge variant="outline">{t('parameters.sensitive')}</Badge>}
          {parameter.type === 'dynamic' && parameter.required && (
            <Badge variant="outline">{t('parameters.required')}</Badge>
          )}
        </Group>
      </Table.Td>
      <Table.Td>
        <Origin parameter={parameter} />
      </Table.Td>
      <Table.Td>{parameter.type === 'dynamic' && shown(parameter, parameter.default)}</Table.Td>
      <Table.Td>
        {!isReadOnly && (
          <Group gap={4} wrap="nowrap">
            <Act {...labelled('up')} sign="↑" act={() => move(-1)} off={index === 0} />
            <Act {...labelled('down')} sign="↓" act={() => move(1)} off={last} />
            <Act {...labelled('edit')} sign="✎" act={() => edit(index)} />
            <Act {...labelled('delete')} sign="✕" act={remove} />
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

function Origin({ parameter }: { parameter: DataParameter }) {
  const { t } = useTranslation();
  if (parameter.type === 'fixed') return <span className="code">{shown(parameter, parameter.value)}</span>;
  return (
    <>
      {t(`sources.${parameter.source}`)}: <span className="code">{parameter.sourceField}</span>
    </>
  );
}

/** A sensitive value is for the dialog of those who may change it alone. */
function shown({ sensitive }: DataParameter, value: string | number | boolean | undefined): string {
  if (value === undefined) return '';
  return sensitive ? '***' : String(value);
}

interface ActProps {
  id: string;
  label: string;
  sign: string;
  act(): void;
  off?: boolean;
}

function Act({ id, label, sign, act, off }: ActProps) {
  return (
    <ActionIcon
      id={id}
      variant="default"
      aria-label={label}
      title={label}
      onClick={act}
      disabled={off === true}
    >
      <span aria-hidden>{sign}</span>
    </ActionIcon>
  );
}

function moved(list: DataParameter[], index: number, by: -1 | 1): DataParameter[] {
  const next = [...list];
  const [one] = next.splice(index, 1);
  if (one) next.splice(index + by, 0, one);
  return next;
}
