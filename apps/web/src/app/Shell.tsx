import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet, useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { pageActionsId } from '../ui/PageActions.tsx';
import { screens, shelfOf } from './screens.ts';
import styles from './Shell.module.css';
import { applyTheme, chooseTheme, themeNamed, themes, useChosenTheme, type Theme } from './theme.ts';

/** What stands around every screen: the bar with the screens there are, the theme, and what the numbers are not. */
export function Shell() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <div className={styles.root}>
      <a className={styles.skip} href="#main" onClick={focusMain}>
        <Trans>Go to the content</Trans>
      </a>
      <header className={styles.bar}>
        <Link to="/" className={styles.home}>
          <svg className={styles.mark} viewBox="0 0 22 12" aria-hidden="true">
            <path d="M1 9.5c3-1 4-8 7-8s3 9 6 9 4-4.500 7-6" />
          </svg>
          Meander
        </Link>
        <Screens path={path} />
        <div className={styles.end}>
          <div className={styles.actions} id={pageActionsId} />
          <ThemeChoice />
        </div>
      </header>
      <main className={styles.main} id="main" tabIndex={-1}>
        <ErrorBoundary resetKey={path}>
          <Outlet />
        </ErrorBoundary>
      </main>
      <footer className={styles.footer}>
        <p>
          <Trans>Simulated with stated assumptions; not calibrated to your data.</Trans>{' '}
          <Link to="/proof">
            <Trans>Proof</Trans>
          </Link>
        </p>
      </footer>
    </div>
  );
}

/** The address after the `#` is a screen's, so the content is reached without it. */
function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function Screens({ path }: { readonly path: string }) {
  const { t } = useLingui();
  const shelf = shelfOf(path);
  return (
    <nav className={styles.nav} aria-label={t`Screens`}>
      {screens
        .filter(({ on }) => on.includes(shelf))
        .map(({ to, name, on }) => (
          <Link
            key={to}
            to={to}
            // The plans in work go along from screen to screen.
            search={shelf === 'work' && on[0] === 'work' ? (before: object) => before : {}}
            activeOptions={{ exact: to === '/', includeSearch: false }}
          >
            {t(name)}
          </Link>
        ))}
    </nav>
  );
}

function ThemeChoice() {
  const { t } = useLingui();
  const chosen = useChosenTheme();
  const navigate = useNavigate();
  const { theme: linked } = useSearch({ from: '__root__' });
  const theme = themeNamed(linked) ?? chosen;
  useEffect(() => applyTheme(theme), [theme]);
  const names: Record<Theme, string> = {
    system: t`System`,
    light: t`Light`,
    dark: t`Dark`,
    projector: t`Projector`,
  };
  return (
    <select
      className={styles.theme}
      aria-label={t`Colours`}
      value={theme}
      onChange={(event) => {
        const next = themeNamed(event.target.value) ?? 'system';
        chooseTheme(next);
        void navigate({
          to: '.',
          replace: true,
          search: (search) => ({ ...search, theme: next === 'system' ? undefined : next }),
        });
      }}
    >
      {themes.map((name) => (
        <option key={name} value={name}>
          {names[name]}
        </option>
      ))}
    </select>
  );
}
