/** Who speaks each language where neither a flow nor a prompt says. Owns: that field, a line a language of the flows. */
import { Fieldset, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFlowLanguages } from '../../flows/use-flows';
import { useField, useForm, wordsAt } from '../form';

export function VoicesField() {
  const { t, i18n } = useTranslation();
  const { draft } = useForm();
  const { value: voices = {}, set, isReadOnly } = useField<{ [language: string]: string }>('voices');
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const languages = [...new Set([...useFlowLanguages(), ...Object.keys(voices)])].sort();
  const put = (language: string, voice: string): void => {
    const next = Object.entries({ ...voices, [language]: voice.trim() }).filter(([, one]) => one !== '');
    set(next.length === 0 ? undefined : Object.fromEntries(next));
  };
  return (
    <Fieldset legend={t('fields.voices')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {languages.map((language) => (
          <TextInput
            key={language}
            label={`${names.of(language) ?? language} (${language})`}
            placeholder={t('hours.noVoice')}
            {...{ disabled: isReadOnly, value: voices[language] ?? '' }}
            error={wordsAt(draft, `voices.${language}`)}
            onChange={(event) => put(language, event.currentTarget.value)}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}
