/**
 * What is wrong in a form that does something at once: signs in, makes a user, changes a password. Owns: that each mistake stands at its
 * field, in the language of the page and not in the browser's, until the field is written over, and that the focus goes to the first.
 */
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { mistakesIn } from '../api/client';

type Values = { readonly [field: string]: string | number | null };

interface Given {
  /** what stands in each field; an empty text is missing */
  values: Values;
  /** what came of the last try */
  error: unknown;
  /** at which field stands what the server says of another place, or by a code */
  at?: { readonly [placeOrCode: string]: string };
  submit(): void;
}

export function useMistakes({ values, error, at = {}, submit }: Given) {
  const { t } = useTranslation();
  const [tried, setTried] = useState<Values | null>(null);
  const ref = useMistakeFocus<HTMLFormElement>(tried, error);
  const found = mistakesIn(error).map(({ place, words }) => ({ field: at[place] ?? place, words }));
  const isPlaced = found.length > 0 && found.every(({ field }) => field in values);
  /** @returns what is wrong with a field, as it was when it was tried */
  const wrong = (field: string): string | undefined => {
    if (tried === null || values[field] !== tried[field]) return undefined;
    if (values[field] === '') return t('shell.missing');
    const words = found.filter((one) => one.field === field).map((one) => one.words);
    return words.length > 0 ? words.join('; ') : undefined;
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    setTried({ ...values });
    if (!Object.values(values).includes('')) submit();
  };
  return { form: { ref, onSubmit, noValidate: true }, wrong, failed: isPlaced ? null : error };
}

/** Leads the focus to the first field with a mistake. @param tries change when there may be new ones */
export function useMistakeFocus<T extends HTMLElement>(...tries: readonly unknown[]) {
  const ref = useRef<T>(null);
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, tries);
  return ref;
}
