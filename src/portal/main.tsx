/** Starts the portal. Owns: what is around everything: theme, language, fetched data, addresses. */
import '@mantine/core/styles.css';
import './portal.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { startI18n, useLanguage } from './i18n/i18n';
import { router } from './router';
import { queryClient } from './shell/query-client';
import { themeIn, variables } from './theme';

const place = document.getElementById('portal');
if (!place) throw new Error('the page has no place for the portal');
void startI18n().then(() => {
  createRoot(place).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  );
});

function Portal() {
  const [language] = useLanguage();
  const theme = useMemo(() => themeIn(language), [language]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
