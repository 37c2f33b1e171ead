import { I18nProvider } from '@lingui/react';
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Issue } from '../../api/failure.ts';
import { speak } from '../../app/i18n.ts';
import { ImportNotes, ImportProblems } from './ImportProblems.tsx';

const issue = (parts: Partial<Issue>): Issue => ({
  path: [],
  severity: 'ERROR',
  code: 'invalid-spend',
  value: null,
  allowed: null,
  suggestion: null,
  message: '',
  ...parts,
});
const issues = [
  issue({
    path: ['row 2', 'column TV: spots'],
    message: 'invalid spend "12x" in row 2, column TV: spots',
    suggestion: 'Write digits.',
  }),
  issue({ path: ['row 9', 'column TV: spots'], message: 'invalid spend "-" in row 9, column TV: spots' }),
  issue({ path: ['row 4'], message: 'duplicate week 2024-01-08 in row 4' }),
  issue({ severity: 'NOTE', message: 'amounts are by week' }),
];

test('all problems are told at once, and a column that has some can be left out', () => {
  const left: string[] = [];
  render(
    <I18nProvider i18n={speak('en')}>
      <ImportProblems issues={issues} onLeaveOut={(column) => left.push(column)} />
      <ImportNotes issues={issues} />
    </I18nProvider>,
  );
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('3 things in this table cannot be read.');
  for (const { message } of issues.slice(0, 3)) expect(alert.textContent).toContain(message);
  expect(alert.textContent).not.toContain('amounts are by week');
  expect(screen.getByText('One note about how it was read')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Leave out TV: spots' }));
  expect(left).toEqual(['TV: spots']);
});

test('a file without problems says nothing of them', () => {
  const { container } = render(
    <I18nProvider i18n={speak('en')}>
      <ImportProblems issues={issues.slice(3)} onLeaveOut={() => undefined} />
    </I18nProvider>,
  );
  expect(container.textContent).toBe('');
});
