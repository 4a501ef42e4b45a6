/**
 * The fields of a form on a document. Owns: where a field finds its value, what is wrong with it, and, in the
 * settings of a queue, what it inherits and from where.
 */
import { Anchor, Box, Group, Text } from '@mantine/core';
import { createContext, useContext, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import type { Document } from './documents';
import { authorWords } from '../i18n/place-words';
import { serverWords } from '../i18n/server/server-words';
import type { Draft } from './use-draft';

export type Origin = Schemas['Effective']['items'][number];

interface FormValue {
  draft: Draft;
  isReadOnly: boolean;
  /** what holds for fields the document does not have; null: it has all */
  inherited: { document: Document; origins: readonly Origin[]; from: string } | null;
}

const FormContext = createContext<FormValue | null>(null);
export const FormProvider = FormContext.Provider;

export function useForm(): FormValue {
  const value = useContext(FormContext);
  if (!value) throw new Error('a field stands outside of a form');
  return value;
}

export interface Field<T> {
  value: T | undefined;
  isOwn: boolean;
  isReadOnly: boolean;
  set(value: T | undefined): void;
  /** the server's words about exactly this field, or anything in it */
  error: string | undefined;
}

/** @param name of a field of the document */
export function useField<T>(name: string): Field<T> {
  const { draft, inherited, isReadOnly } = useForm();
  const isOwn = inherited === null || name in draft.document;
  return {
    value: (isOwn ? draft.document[name] : inherited.document[name]) as T | undefined,
    ...{ isOwn, isReadOnly },
    set: (value) => draft.set(name, value),
    error: wordsAt(draft, name),
  };
}

/** @returns what is wrong at a path such as `optIn` or `dataParameters[0].field`, and below it */
export function wordsAt({ problems }: Pick<Draft, 'problems'>, path: string): string | undefined {
  const own = problems.filter(
    (one) => one.path === path || (/^[.[]/.test(one.path.slice(path.length)) && one.path.startsWith(path)),
  );
  if (own.length === 0) return undefined;
  return own
    .map(({ message, hint }) => {
      const said = serverWords(message);
      return hint === undefined ? said : `${said} (${serverWords(hint)})`;
    })
    .join('; ');
}

/** Around one or more controls of a field: in a queue's settings, whether it is its own or inherited. */
export function FieldBox({ name, children }: { name: string; children: ReactNode }) {
  const { inherited } = useForm();
  const { isOwn, isReadOnly, set } = useField(name);
  const { t } = useTranslation();
  if (!inherited) return <Box>{children}</Box>;
  return (
    <Box className={isOwn ? '' : 'inherited'} data-field={name}>
      {children}
      <Group gap="xs" mt={4}>
        <Text size="xs" c="dimmed" data-inherited={!isOwn || undefined}>
          {isOwn ? t('settings.own') : <Inherited name={name} />}
        </Text>
        {isOwn && !isReadOnly && (
          <Anchor component="button" type="button" size="xs" onClick={() => set(undefined)}>
            {t('settings.inherit')}
          </Anchor>
        )}
      </Group>
    </Box>
  );
}

function Inherited({ name }: { name: string }) {
  const { inherited } = useForm();
  const { t } = useTranslation();
  const origin = inherited?.origins.find(({ field }) => field === name);
  const since = origin?.since;
  const from = inherited?.from ?? '';
  return (
    <>
      {since
        ? t('settings.inheritedSince', { from, ...since, author: authorWords(since.author) })
        : t('settings.inherited', { from })}
    </>
  );
}
