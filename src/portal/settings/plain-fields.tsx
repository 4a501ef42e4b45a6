/** Plain fields of a form: words, a number, yes or no, one of a list. Owns: how each is written into the document. */
import { Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from './form';
import { NumberField } from './number-field';

interface Named {
  name: string;
  hint?: string;
}

/** Nothing written is no field. */
export function TextField({ name, hint }: Named) {
  const { t } = useTranslation();
  const { value, set, error, isReadOnly } = useField<string>(name);
  return (
    <TextInput
      label={t(`fields.${name}`)}
      {...{ description: hint, value: value ?? '', error, disabled: isReadOnly }}
      onChange={(event) => set(event.currentTarget.value || undefined)}
    />
  );
}

export function SwitchField({ name, hint }: Named) {
  const { t } = useTranslation();
  const { value, set, error, isReadOnly } = useField<boolean>(name);
  return (
    <Switch
      label={t(`fields.${name}`)}
      {...{ description: hint, checked: value === true, error, disabled: isReadOnly }}
      onChange={(event) => set(event.currentTarget.checked)}
    />
  );
}

export function CountField({ name, min, max }: Named & { min: number; max: number }) {
  const { t } = useTranslation();
  const { value, set, error, isReadOnly } = useField<number | null>(name);
  return (
    <NumberField
      label={t(`fields.${name}`)}
      {...{ min, max, value, error, disabled: isReadOnly, onChange: set }}
    />
  );
}

interface ChoiceProps extends Named {
  data: { value: string; label: string }[];
}

/** What the document has and the list lacks is shown all the same. */
export function ChoiceField({ name, hint, data }: ChoiceProps) {
  const { t } = useTranslation();
  const { value, set, error, isReadOnly } = useField<string>(name);
  const isKnown = value === undefined || data.some((one) => one.value === value);
  return (
    <Select
      label={t(`fields.${name}`)}
      data={isKnown ? data : [{ value, label: value }, ...data]}
      {...{ description: hint, value: value ?? null, error, disabled: isReadOnly, allowDeselect: false }}
      searchable={data.length > 12}
      onChange={(next) => set(next ?? undefined)}
    />
  );
}
