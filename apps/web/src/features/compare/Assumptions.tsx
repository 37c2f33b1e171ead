import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import type { Issue } from '../../api/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import type { Scope } from './AssumptionGroups.tsx';
import styles from './Assumptions.module.css';
import type { LivePlans } from './live.ts';
import type { Document } from './use-document.ts';

const AssumptionGroups = lazy(() => import('./AssumptionGroups.tsx'));

interface AssumptionsProps {
  readonly document: Document;
  readonly plans: LivePlans;
  readonly issues: readonly Issue[];
  readonly people: string;
}

/** Every number that the result rests on, with its range and where it comes from, to be changed. */
export function Assumptions({ document, plans, issues, people }: AssumptionsProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const [scope, setScope] = useState<Scope>('both');
  return (
    <section className={styles.block} aria-label={t`Assumptions`}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Trans>Assumptions</Trans>
        </h2>
        <span className={styles.note}>
          <Trans>{people} people; every number that the result rests on, with its range and source</Trans>
        </span>
        <Button look="link" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {isOpen ? <Trans>Hide them</Trans> : <Trans>Show them</Trans>}
        </Button>
        {isOpen && (
          <>
            <input
              className={styles.search}
              type="search"
              aria-label={t`Find an assumption`}
              placeholder={t`Find`}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <div className={styles.scope}>
              <Choice
                label={t`A change goes into`}
                value={scope}
                options={[
                  { value: 'both', label: t`change both plans` },
                  { value: 'B', label: t`change only plan B` },
                ]}
                onChange={setScope}
              />
            </div>
          </>
        )}
      </div>
      {isOpen && (
        <Suspense>
          <AssumptionGroups document={document} plans={plans} issues={issues} search={search} scope={scope} />
        </Suspense>
      )}
    </section>
  );
}
