/** The end of a form: what is wrong, what would change, Save. Owns: that bar. */
import { Alert, Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { authorWords, fieldWords, placeWords } from '../i18n/place-words';
import { serverWords } from '../i18n/server/server-words';
import { Failure } from '../shell/loaded';
import { Refused } from '../api/client';
import { History } from './history';
import { LeaveGuard } from './leave-guard';
import { useBarHeight } from './use-bar-height';
import type { Draft } from './use-draft';
import { WhatIf } from './what-if';

interface Props {
  draft: Draft;
  isReadOnly: boolean;
  /** only settings of post-session transfers change what was decided */
  asksWhatIf?: boolean;
}

export function SaveBar({ draft, isReadOnly, asksWhatIf = true }: Props) {
  const { t } = useTranslation();
  const ref = useBarHeight();
  const [note, setNote] = useState('');
  const { save, isDirty, isUnsaved, problems, base, place } = draft;
  if (isReadOnly)
    return (
      <Text c="dimmed">{t(base.isNew ? 'settings.isNone' : 'settings.readOnly', { name: place.name })}</Text>
    );
  const failed = isTold(draft) ? null : save.error;
  return (
    <Stack gap="sm" className="savebar" tabIndex={-1} ref={ref}>
      <LeaveGuard isDirty={isDirty} form={draft.place.kind} />
      <ConflictNotice draft={draft} />
      <Problems problems={problems} />
      {failed !== null && failed !== undefined && <Failure error={failed} />}
      <Group justify="space-between">
        <Group gap="sm">
          <Button
            onClick={() => save.run(note)}
            loading={save.isPending}
            disabled={!isUnsaved || problems.length > 0}
          >
            {t('settings.save')}
          </Button>
          {isDirty && (
            <Button variant="default" onClick={draft.discard}>
              {t('settings.discard')}
            </Button>
          )}
          <State draft={draft} />
        </Group>
        <Group gap="sm">
          {asksWhatIf && <WhatIf draft={draft} />}
          <History draft={draft} />
        </Group>
      </Group>
      {isUnsaved && (
        <TextInput
          size="xs"
          label={t('settings.note')}
          value={note}
          maxLength={150}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
    </Stack>
  );
}

function Problems({ problems }: Pick<Draft, 'problems'>) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <Alert color="red" variant="outline" title={t('settings.problems')} role="alert">
      {problems.map(({ path, message, hint }) => (
        <Text size="sm" key={`${path} ${message}`}>
          {path && `${placeWords(path)}: `}
          {serverWords(message)}
          {hint && ` (${serverWords(hint)})`}
        </Text>
      ))}
    </Alert>
  );
}

/** Whoever has mistyped an address sees the form of a new document: it says that there is none. */
function State({ draft: { isDirty, isUnsaved, save, place } }: { draft: Draft }) {
  const { t } = useTranslation();
  const { name } = place;
  const unsaved = isDirty ? t('settings.unsaved') : t('settings.isNew', { name });
  return (
    <Text size="sm" c="dimmed" role="status">
      {isUnsaved ? unsaved : save.isDone ? t('settings.saved') : ''}
    </Text>
  );
}

/** Mistakes stand at their fields, and a conflict has a notice of its own. */
function isTold({ save: { error }, conflict, problems }: Draft): boolean {
  if (!(error instanceof Refused)) return false;
  return error.status === 412 ? conflict !== null : error.status === 422 && problems.length > 0;
}

function ConflictNotice({ draft: { conflict, replace } }: { draft: Draft }) {
  const { t } = useTranslation();
  if (!conflict) return null;
  const { both, theirs } = conflict;
  const author = authorWords(conflict.author);
  if (theirs === null)
    return (
      <Alert color="yellow" variant="outline" title={t('settings.deletedBy', { author })} role="alert">
        <Text size="sm">{t('settings.saveAnew')}</Text>
      </Alert>
    );
  return (
    <Alert color="yellow" variant="outline" title={t('settings.conflict', { author })} role="alert">
      <Text size="sm">
        {both.length === 0
          ? t('settings.merged')
          : t('settings.both', { fields: both.map((field) => fieldWords(field)).join(', ') })}
      </Text>
      <Anchor component="button" type="button" size="sm" onClick={() => replace(theirs)}>
        {t('settings.takeTheirs', { author })}
      </Anchor>
    </Alert>
  );
}
