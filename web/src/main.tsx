import './early';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query-client';
import { LanguageProvider } from './language/language';
import { router } from './routes';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/layers.css';
import { ThemeProvider } from './ui/theme';

const root = document.getElementById('root');
if (!root) throw new Error('Expected the page to have a root.');
const page = (
  <StrictMode>
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <ThemeProvider>
          <LanguageProvider>
            <RouterProvider router={router} />
          </LanguageProvider>
        </ThemeProvider>
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>
);
// The parts of the page are on their way already: it is drawn once, when they are there.
void router.load().finally(() => createRoot(root).render(page));
