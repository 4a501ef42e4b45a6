/** What happens when the customer hangs up. Owns: the fields of that setting. */
import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldBox, useField, useForm, wordsAt } from '../form';
import { NumberField } from '../number-field';
import { useAgents } from './choices';
import { HANG_UP_ACTIONS, type CallBack, type CustomerHangUp } from './model';

const FIRST_CALL_BACK: CallBack = {
  ...{ action: 'call-back', delaySeconds: 60, quietHours: null, attempts: 1 },
  ...{ pauseSeconds: 900, ringSeconds: 30, detectMachine: false },
};

export function HangUpField() {
  const { t } = useTranslation();
  const agents = useAgents('voice') ?? [];
  const {
    value = { action: 'nothing' },
    set,
    error,
    isReadOnly,
  } = useField<CustomerHangUp>('whenCustomerHangsUp');
  const choose = (action: string | null): void => {
    if (action === 'call-back') set(FIRST_CALL_BACK);
    else if (action === 'agent-leg') set({ action, virtualAgent: agents[0]?.name ?? '' });
    else set({ action: 'nothing' });
  };
  return (
    <FieldBox name="whenCustomerHangsUp">
      <Stack gap="xs">
        <Select
          label={t('fields.whenCustomerHangsUp')}
          description={t('settings.hangUpHint')}
          data={HANG_UP_ACTIONS.map((one) => ({ value: one, label: t(`hangUp.${one}`) }))}
          value={value.action}
          onChange={choose}
          error={error}
          disabled={isReadOnly}
          allowDeselect={false}
        />
        {value.action === 'call-back' && <CallBackFields value={value} set={set} isReadOnly={isReadOnly} />}
        {value.action === 'agent-leg' && (
          <Select
            label={t('settings.virtualAgentName')}
            data={agents.map(({ name }) => name)}
            value={value.virtualAgent}
            disabled={isReadOnly}
            allowDeselect={false}
            onChange={(virtualAgent) => set({ action: 'agent-leg', virtualAgent: virtualAgent ?? '' })}
          />
        )}
      </Stack>
    </FieldBox>
  );
}

const COUNTS = [
  ['delaySeconds', 0, 86_400],
  ['attempts', 1, 5],
  ['pauseSeconds', 30, 86_400],
  ['ringSeconds', 5, 120],
] as const;

function CallBackFields(props: { value: CallBack; set(value: CallBack): void; isReadOnly: boolean }) {
  const { value, set, isReadOnly } = props;
  const { t } = useTranslation();
  const { draft } = useForm();
  const quiet = value.quietHours;
  const noHours = { from: '21:00', to: '08:00', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
  return (
    <Stack gap="xs">
      <Group grow>
        {COUNTS.map(([name, min, max]) => (
          <NumberField
            key={name}
            label={t(`callBack.${name}`)}
            value={value[name]}
            {...{ min, max, error: wordsAt(draft, `whenCustomerHangsUp.${name}`), disabled: isReadOnly }}
            onChange={(count) => set({ ...value, [name]: count } as CallBack)}
          />
        ))}
      </Group>
      <Checkbox
        label={t('callBack.detectMachine')}
        checked={value.detectMachine}
        disabled={isReadOnly}
        onChange={(event) => set({ ...value, detectMachine: event.currentTarget.checked })}
      />
      <Checkbox
        label={t('callBack.quietHours')}
        checked={quiet !== null}
        disabled={isReadOnly}
        onChange={(event) => set({ ...value, quietHours: event.currentTarget.checked ? noHours : null })}
      />
      {quiet && (
        <Group grow>
          {(['from', 'to', 'timeZone'] as const).map((name) => (
            <TextInput
              key={name}
              label={t(`callBack.${name}`)}
              value={quiet[name]}
              disabled={isReadOnly}
              onChange={(event) =>
                set({ ...value, quietHours: { ...quiet, [name]: event.currentTarget.value } })
              }
            />
          ))}
        </Group>
      )}
    </Stack>
  );
}
