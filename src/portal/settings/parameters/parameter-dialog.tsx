/** The dialog that adds or edits a data parameter. Owns: its fields, and that the server is asked before it closes. */
import {
  Autocomplete,
  Button,
  Checkbox,
  Group,
  Modal,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMistakeFocus } from '../../shell/use-mistakes';
import { findProblems } from '../documents';
import { useForm, wordsAt } from '../form';
import { METADATA_FIELDS, SOURCES, type Channel, type DataParameter } from '../post-session/model';
import { draftOf, parameterOf, type ParameterDraft } from './parameter-draft';

interface Props {
  channel: Channel;
  list: readonly DataParameter[];
  /** one behind the last: a new one */
  index: number;
  save(parameter: DataParameter): void;
  close(): void;
}

export function ParameterDialog({ list, index, save, close }: Props) {
  const { t } = useTranslation();
  const { draft: form } = useForm();
  const before = list[index];
  const [draft, setDraft] = useState(draftOf(before));
  const check = useMutation({
    mutationFn: async () => {
      const parameter = parameterOf(draft, before);
      const dataParameters = [...list.slice(0, index), parameter, ...list.slice(index + 1)];
      const found = await findProblems(form.place, { ...form.document, dataParameters });
      const own = found.filter(({ path }) => path.startsWith(`dataParameters[${index}]`));
      if (own.length === 0) save(parameter);
      return own;
    },
  });
  const problems = check.data ?? [];
  const ref = useMistakeFocus<HTMLFormElement>(check.data);
  const wordsOf = (name: string): string | undefined =>
    wordsAt({ problems }, `dataParameters[${index}]${name && `.${name}`}`);
  const put = (part: Partial<ParameterDraft>): void => setDraft((now) => ({ ...now, ...part }));
  const fields = ['field', 'value', 'source', 'sourceField', 'default'];
  const general = fields.every((name) => wordsOf(name) === undefined) ? wordsOf('') : undefined;
  return (
    <Modal opened onClose={close} title={t(before ? 'parameters.editTitle' : 'parameters.addTitle')}>
      <form
        ref={ref}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          check.mutate();
        }}
      >
        <Stack>
          <Fields {...{ draft, put, wordsOf }} />
          {general !== undefined && (
            <Text c="red" size="sm" role="alert">
              {general}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('settings.cancel')}
            </Button>
            <Button type="submit" loading={check.isPending}>
              {t('settings.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface FieldsProps {
  draft: ParameterDraft;
  put(part: Partial<ParameterDraft>): void;
  wordsOf(name: string): string | undefined;
}

function Fields({ draft, put, wordsOf }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('parameters.field')}
        description={t('parameters.fieldHint')}
        value={draft.field}
        error={wordsOf('field')}
        data-autofocus
        onChange={(event) => put({ field: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('parameters.type')}
        value={draft.type}
        transitionDuration={0}
        onChange={(type) => put({ type: type as ParameterDraft['type'] })}
        data={(['dynamic', 'fixed'] as const).map((value) => ({ value, label: t(`parameters.${value}`) }))}
      />
      {draft.type === 'fixed' ? (
        <TextInput
          label={t('parameters.value')}
          value={draft.value}
          error={wordsOf('value')}
          onChange={(event) => put({ value: event.currentTarget.value })}
        />
      ) : (
        <Dynamic {...{ draft, put, wordsOf }} />
      )}
      <Checkbox
        label={t('parameters.sensitive')}
        description={t('parameters.sensitiveHint')}
        checked={draft.sensitive}
        onChange={(event) => put({ sensitive: event.currentTarget.checked })}
      />
    </>
  );
}

function Dynamic({ draft, put, wordsOf }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        label={t('parameters.source')}
        data={SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
        value={draft.source}
        error={wordsOf('source')}
        allowDeselect={false}
        onChange={(source) =>
          put({ source: (source ?? 'metadata') as ParameterDraft['source'], sourceField: '' })
        }
      />
      <SourceField {...{ draft, put, wordsOf }} />
      <TextInput
        label={t('parameters.default')}
        description={t('parameters.defaultHint')}
        value={draft.default}
        error={wordsOf('default')}
        onChange={(event) => put({ default: event.currentTarget.value })}
      />
      <Checkbox
        label={t('parameters.required')}
        description={t('parameters.requiredHint')}
        checked={draft.required}
        onChange={(event) => put({ required: event.currentTarget.checked })}
      />
    </>
  );
}

const EXAMPLES: Record<string, string[]> = {
  sip: ['X-Order', 'X-Account', 'User-to-User'],
  signed: ['identifier', 'name', 'email', 'tier'],
  unsigned: ['page', 'product', 'order'],
  flow: ['order', 'reason'],
  form: ['result', 'reason'],
};

function SourceField({ draft, put, wordsOf }: FieldsProps) {
  const { t } = useTranslation();
  const error = wordsOf('sourceField');
  if (draft.source === 'metadata') {
    return (
      <Select
        label={t('parameters.sourceField')}
        placeholder={t('parameters.choose')}
        searchable
        allowDeselect={false}
        data={METADATA_FIELDS.map((value) => ({ value, label: `${value} · ${t(`metadata.${value}`)}` }))}
        value={draft.sourceField === '' ? null : draft.sourceField}
        error={error}
        onChange={(sourceField) => put({ sourceField: sourceField ?? '' })}
      />
    );
  }
  return (
    <Autocomplete
      label={t('parameters.sourceField')}
      description={t(`sourceHints.${draft.source}`)}
      data={EXAMPLES[draft.source] ?? []}
      value={draft.sourceField}
      error={error}
      onChange={(sourceField) => put({ sourceField })}
    />
  );
}
