import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { createFormat, moneyFormat } from '../format.ts';

/** How the tests of charts write numbers. */
export const english = createFormat({ locale: 'en', numberingSystem: 'latn' });
export const euros = moneyFormat(english, 'EUR');

/** Draws a chart as a page in English would. */
export function renderChart(chart: ReactElement): RenderResult {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  return render(chart, { wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider> });
}
