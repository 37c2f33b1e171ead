// Move 15 points of the budget from retargeting to brand video: when does it pay back, and how sure is that?
import { compare, preset } from 'meander';

const planA = preset('b2b-saas');
const planB = planA.shift(0.15, 'retargeting', 'brandVideo');
const comparison = await compare(planA, planB, { replications: 100 });

const money = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
for (const week of [26, 52, 104, 156]) {
  const { mean, probabilityPositive } = comparison.at(week).netValue;
  const interval = `${money.format(mean.low)} to ${money.format(mean.high)}`;
  const ahead = Math.round(100 * probabilityPositive);
  console.log(
    `week ${week}: ${money.format(mean.value)} (${interval}), B is ahead in ${ahead} of 100 futures`,
  );
}

const { medianWeek, neverShare } = comparison.payback();
const never = Math.round(100 * neverShare);
console.log(`B pays back in week ${medianWeek ?? '(never)'} of the middle future; never in ${never} of 100.`);
