import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSpendTable } from './read-spend-table.ts';

// Two public media series, as users of media-mix programs keep them. Where the folder MEANDER_DATA is at hand they are read
// whole; elsewhere their headers and first rows, typed in as facts, are read.

const folder = process.env['MEANDER_DATA'];

function textOf(file: string, excerpt: string): { readonly text: string; readonly isWhole: boolean } {
  const path = folder === undefined ? '' : join(folder, file);
  const isWhole = path !== '' && existsSync(path);
  return { text: isWhole ? readFileSync(path, 'utf8') : excerpt, isWhole };
}

test('the demonstration series of Robyn offers its five media and leaves out everything else with a reason', () => {
  const { text, isWhole } = textOf(
    'robyn_dt_simulated_weekly.csv',
    `"DATE","revenue","tv_S","ooh_S","print_S","facebook_I","search_clicks_P","search_S","competitor_sales_B","facebook_S","events","newsletter"
2015-11-23,2754371.66666667,22358.3466666667,0,12728.4888888889,24301284.2375304,0,0,8125009,7607.1329148046,"na",19401.6538461538
2015-11-30,2584276.66666667,28613.4533333333,0,0,5527033.1817753,9837.2384857852,4133.33333333333,7901549,1141.95245035415,"na",14791
2015-12-07,2547386.66666667,0,132278.4,453.866666666667,16651591.2234904,12044.1196528263,3786.66666666667,8300197,4256.37537782657,"na",14544`,
  );
  const table = readSpendTable(text);
  expect(table).toMatchObject({ ok: true, layout: 'wide', cadence: 'weekly', weekNames: 'dates' });
  expect(table.weeks.slice(0, 3)).toEqual(['2015-11-23', '2015-11-30', '2015-12-07']);
  expect(table.weeks).toHaveLength(isWhole ? 208 : 3);
  expect(Object.fromEntries(table.columns.map(({ name, role }) => [name, role]))).toEqual({
    DATE: 'date',
    revenue: 'outcome',
    tv_S: 'spend',
    ooh_S: 'spend',
    print_S: 'spend',
    facebook_I: 'impressions',
    search_clicks_P: 'clicks',
    search_S: 'spend',
    competitor_sales_B: 'other',
    facebook_S: 'spend',
    events: 'text',
    newsletter: 'other',
  });
  expect(table.columns.every(({ reason }) => reason.length > 0)).toBe(true);
  const firstWeeks = table.columns.map((column) =>
    column.role === 'spend' ? column.weeklySpend.slice(0, 3) : [],
  );
  expect(firstWeeks[2]).toEqual([22358.3466666667, 28613.4533333333, 0]);
  expect(firstWeeks[3]).toEqual([0, 0, 132278.4]);
  expect(table.issues.map(({ code }) => code)).toEqual(Array.from({ length: 6 }, () => 'column-left-out'));
});

test('the national series of Meridian offers its five media and leaves out everything else with a reason', () => {
  const { text, isWhole } = textOf(
    'meridian_national_all_channels.csv',
    `time,conversions,revenue_per_conversion,Channel0_impression,Channel1_impression,Channel2_impression,Channel3_impression,Channel4_impression,Channel0_spend,Channel1_spend,Channel2_spend,Channel3_spend,Channel4_spend,Organic_channel0_impression,competitor_sales_control,sentiment_score_control,Promo
2021-01-25,386300926.3,0.019999500475,44340630,10537596,6501889,66738506,53026011,325137.5683,101595.40427,48315.04518,520082.5242,413173.98404999997,24028870,-0.03243844069015607,-0.34201955046075144,0.27221072714801725
2021-02-01,355303931.3,0.01998960675,47391940,30857600,7966320,79000018,27592214,347511.96809,297505.26389,59197.12148,615634.5403,214996.0932,29188267,0.3120022539553071,0.8071504288542458,0.15126385595856015
2021-02-08,438308889.8,0.019992876875000003,28960185,23144749,4637739,68442555,20057461,212357.01945,223143.885196,34462.6877,533361.9165,156285.964472,12051369,-1.2436970396322125,-0.15200500643232065,0.5963952606095828`,
  );
  const table = readSpendTable(text);
  expect(table).toMatchObject({ ok: true, layout: 'wide', cadence: 'weekly', weekNames: 'dates' });
  expect(table.weeks[0]).toBe('2021-01-25');
  expect(table.weeks).toHaveLength(isWhole ? 156 : 3);
  const spend = table.columns.filter(({ role }) => role === 'spend');
  expect(spend.map(({ name }) => name)).toEqual([0, 1, 2, 3, 4].map((channel) => `Channel${channel}_spend`));
  expect(spend[0]).toMatchObject({
    weeklySpend: expect.arrayContaining([325137.5683, 347511.96809, 212357.01945]),
  });
  expect(table.columns.filter(({ role }) => role === 'impressions')).toHaveLength(6);
  expect(table.issues.map(({ code }) => code)).toEqual(Array.from({ length: 11 }, () => 'column-left-out'));
});
