/** Starts the portal. Owns: what is around everything: theme, language, fetched data, addresses. */
import '@mantine/core/styles.css';
import './portal.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useMemo, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { startI18n, useLanguage } from './i18n/i18n';
import { router } from './router';
import { queryClient } from './shell/query-client';
import { themeIn, variables } from './theme';

const place = document.getElementById('portal');
if (!place) throw new Error('the page has no place for the portal');
function Themed({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [language] = useLanguage();
  const close = t('away.close');
  const theme = useMemo(() => themeIn(language, close), [language, close]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
}

void startI18n().then(() => {
  createRoot(place).render(
    <StrictMode>
      <Themed>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Themed>
    </StrictMode>,
  );
});
