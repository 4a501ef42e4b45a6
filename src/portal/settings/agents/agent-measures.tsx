/** Which answers that a virtual agent gives back are counted in the results. Owns: these fields. */
import { Fieldset, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField, useForm, wordsAt } from '../form';

interface Measures {
  csat?: string;
  nps?: string;
  ces?: string;
  cesMax?: number;
  comment?: string;
}

const NAMES = ['csat', 'nps', 'ces', 'comment'] as const;

export function AgentMeasures() {
  const { t } = useTranslation();
  const { draft } = useForm();
  const { value = {}, set, isReadOnly } = useField<Measures>('measures');
  const put = (name: keyof Measures, next: string | number | undefined): void => {
    const { [name]: _old, ...rest } = value;
    const all = next === undefined ? rest : { ...rest, [name]: next };
    set(Object.keys(all).length === 0 ? undefined : all);
  };
  return (
    <Fieldset legend={t('agents.measures')}>
      <Stack gap="xs">
        <Text size="sm" c="dimmed">
          {t('agents.measuresHint')}
        </Text>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          {NAMES.map((name) => (
            <TextInput
              key={name}
              label={t(`agents.measure.${name}`)}
              {...{
                value: value[name] ?? '',
                disabled: isReadOnly,
                error: wordsAt(draft, `measures.${name}`),
              }}
              onChange={(event) => put(name, event.currentTarget.value || undefined)}
            />
          ))}
        </SimpleGrid>
        {value.ces !== undefined && (
          <SegmentedControl
            aria-label={t('agents.cesScale')}
            data={['7', '5'].map((max) => ({ value: max, label: t('agents.upTo', { max }) }))}
            {...{ value: String(value.cesMax ?? 7), disabled: isReadOnly, transitionDuration: 0 }}
            onChange={(max) => put('cesMax', Number(max))}
          />
        )}
      </Stack>
    </Fieldset>
  );
}
