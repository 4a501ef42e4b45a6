/**
 * A number that is typed. Owns: that what stands in the field is what was typed, and nothing else, and that a number that
 * cannot be is told there as one types.
 */
import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  /** null, or undefined: nothing is written */
  value: number | null | undefined;
  min: number;
  max: number;
  /** null: nothing is written, or nothing that is a number yet */
  onChange(value: number | null): void;
  /** nothing written is an answer, which the placeholder says */
  isOptional?: boolean;
  /** the server's words, where it has any */
  error?: string | undefined;
  disabled?: boolean;
  suffix?: string;
  placeholder?: string;
  description?: string;
  maw?: number;
}

export function NumberField({ value = null, onChange, isOptional = false, error, ...rest }: Props) {
  const { min, max } = rest;
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | number>('');
  const isMissing = value === null ? !isOptional || typed === '-' : value < min || value > max;
  const wrong = isMissing ? t('settings.numberBetween', { min, max }) : undefined;
  return (
    <NumberInput
      {...rest}
      value={numberIn(typed) === value ? typed : (value ?? '')}
      error={error ?? wrong}
      clampBehavior="none"
      onChange={(next) => {
        setTyped(next);
        onChange(numberIn(next));
      }}
    />
  );
}

/** A minus alone is none yet. */
function numberIn(typed: string | number): number | null {
  const number = typed === '' ? Number.NaN : Number(typed);
  return Number.isFinite(number) ? number : null;
}
