import { I18nProvider } from '@lingui/react';
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { speak } from '../../app/i18n.ts';
import type { RunState } from '../../runs/run-state.ts';
import { RunLine } from './RunLine.tsx';

function show(run: RunState | undefined, isStale = false): string {
  const { container } = render(
    <I18nProvider i18n={speak('en')}>
      <RunLine
        run={run}
        isStale={isStale}
        replications={400}
        engineVersion={null}
        onRun={() => undefined}
        onStop={() => undefined}
      />
    </I18nProvider>,
  );
  return container.textContent ?? '';
}

test('a run says how far it is and when it will be done, and can be stopped', () => {
  const progress = {
    sequence: 3,
    status: 'RUNNING',
    etaSeconds: 4,
    replicationsDone: 212,
    replicationsTotal: 400,
  } as const;
  expect(show({ phase: 'running', id: 'one', progress })).toContain('212 of 400 futures, 4 s left');
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('53');
  expect(screen.getByRole('button', { name: 'Stop' })).toBeDefined();
});

test('a stopped run says how much wider its intervals are than planned', () => {
  expect(show({ phase: 'finished', id: 'one', replications: 100, planned: 400, isStopped: true })).toContain(
    'Stopped at 100 of 400: intervals of means are about 2 times as wide as planned.',
  );
});

test('plans that have changed wait for a run', () => {
  expect(show(undefined, true)).toContain('The plans have changed.');
  expect(screen.getByRole('button', { name: 'Run 400' })).toBeDefined();
});
