/** Sales and money, as totals since week 1. */
import { weeklyColumn, type WeeklyColumn } from '@meander/core';
import { series } from '../../series.ts';
import { runningTotal, type Measure } from '../measure.ts';

function total(column: WeeklyColumn, said: Pick<Measure, 'id' | 'label' | 'unit' | 'meaning'>): Measure {
  return {
    ...said,
    read: ({ block }, replication) => runningTotal(weeklyColumn(block, replication, column)),
  };
}

export const moneyMeasures: readonly Measure[] = [
  total('newCustomers', {
    id: 'customers',
    label: 'New customers',
    unit: 'people',
    meaning: 'People who bought for the first time since week 1',
  }),
  total('purchases', {
    id: 'purchases',
    label: 'Purchases',
    unit: 'purchases',
    meaning: 'Purchases of all kinds since week 1',
  }),
  total('revenue', {
    id: 'revenue',
    label: 'Revenue',
    unit: 'money',
    meaning: 'Revenue of all purchases since week 1',
  }),
  total('netValue', {
    id: 'netValue',
    label: 'Net value',
    unit: 'money',
    meaning:
      'Revenue less the cost of what was sold, which no discount lowers, spend and service cost since week 1, no tail',
  }),
  total('spend', {
    id: 'spend',
    label: 'Spend',
    unit: 'money',
    meaning: 'Money spent on channels since week 1',
  }),
  total('unspent', {
    id: 'unspent',
    label: 'Unspent',
    unit: 'money',
    meaning: 'Money that the pools of people could not take since week 1',
  }),
  {
    id: 'costPerCustomer',
    label: 'Cost per new customer',
    unit: 'money per person',
    meaning: 'Spend divided by new customers, both since week 1',
    read: ({ block }, replication) => series(block, replication, 'costPerCustomer'),
  },
];
