import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.ts';
import { graphql } from '../../api/graphql.ts';
import { writeLink } from '../../comparison/link.ts';
import { firstView } from '../../comparison/view.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { useFormat } from '../../use-format.ts';
import { ColumnTable } from './ColumnTable.tsx';
import { ImportNotes, ImportProblems } from './ImportProblems.tsx';
import { noFile, withFile, withUse } from './import-request.ts';
import styles from './ImportPage.module.css';
import { MarketNumbers } from './MarketNumbers.tsx';
import { pairOfImport, pointsToMove } from './pair-of-import.ts';
import { ReadLine } from './ReadLine.tsx';
import { SourceBox } from './SourceBox.tsx';
import { useImport, type Imported } from './use-import.ts';

const ImportPresets = graphql(`
  query ImportPresets {
    presets {
      id
      key
      title
      summary
      scenario {
        id
        budget {
          allocations {
            channel {
              id
              label
            }
          }
        }
      }
    }
  }
`);

/** From a company's own spend table to two plans that can be compared. */
export function ImportPage() {
  const { t } = useLingui();
  const [request, setRequest] = useState(noFile);
  const { imported, issues, failure, isReading } = useImport(request);
  const [{ data, error }, ask] = useQuery({ query: ImportPresets });
  const presets = data?.presets ?? [];
  const preset = presets.find(({ key }) => key === request.preset);
  const hasErrors = issues.some(({ severity }) => severity === 'ERROR');
  const isOld = hasErrors || failure !== null;
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>
          <Trans>Start from what you spend.</Trans>
        </h1>
        <p className={styles.lede}>
          <Trans>
            A table with dates and amounts is enough: a column per channel or a row per channel; by day, week
            or month.
          </Trans>
        </p>
      </header>
      <section className={styles.block}>
        <SourceBox
          text={request.text}
          onFile={(text, fileName) => setRequest(withFile(request, text, fileName))}
          onEdit={(text) => setRequest({ ...request, text })}
        />
      </section>
      <div className={styles.notices} aria-busy={isReading}>
        {error !== undefined && (
          <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        )}
        {failure !== null && <FailureNotice failure={failure} onRetry={() => setRequest({ ...request })} />}
        <ImportProblems
          issues={issues}
          onLeaveOut={(column) => setRequest(withUse(request, column, { kind: 'out' }))}
        />
      </div>
      {imported !== null && (
        <>
          <section className={styles.block}>
            <h2 className={styles.blockTitle}>{request.fileName ?? t`The pasted table`}</h2>
            {isOld && (
              <p className={styles.hint}>
                <Trans>What follows is what could be read last.</Trans>
              </p>
            )}
            <ReadLine
              imported={imported}
              issues={issues}
              request={request}
              onChange={(reading) => setRequest({ ...request, ...reading })}
            />
            <ColumnTable
              imported={imported}
              channels={preset?.scenario.budget.allocations.map(({ channel }) => channel) ?? []}
              uses={request.uses}
              onUse={(column, use) => setRequest(withUse(request, column, use))}
            />
            <ImportNotes issues={issues} />
          </section>
          <section className={styles.block}>
            <h2 className={styles.blockTitle}>
              <Trans>Your market</Trans>
            </h2>
            <div className={styles.read}>
              <Choice
                label={t`People and journeys as in`}
                value={request.preset}
                options={presets.map(({ key, title, summary }) => ({
                  value: key,
                  label: t`people who buy as in ${title}`,
                  description: summary,
                }))}
                onChange={(key) => setRequest({ ...request, preset: key, uses: new Map() })}
              />
            </div>
            <MarketNumbers
              imported={imported}
              request={request}
              onChange={(numbers) => setRequest({ ...request, ...numbers })}
            />
          </section>
          <CompareImport imported={imported} isBlocked={isOld} isReading={isReading} />
        </>
      )}
    </>
  );
}

interface CompareImportProps {
  readonly imported: Imported;
  readonly isBlocked: boolean;
  /** Whether an edit is still on its way: a press then goes on with what it gives. */
  readonly isReading: boolean;
}

/** The step on: the file as plan A, and more upstream as plan B. */
function CompareImport({ imported, isBlocked, isReading }: CompareImportProps) {
  const navigate = useNavigate();
  const format = useFormat();
  const { scenario, table } = imported;
  const isMapped = table.columns.some(({ channel }) => channel !== null);
  const count = pointsToMove(scenario);
  const points = format.count(count);
  const weekly = format.money(scenario.budget.weekly.amount, scenario.currency);
  const canCompare = !isBlocked && isMapped;
  const isWanted = useRef(false);
  const compare = useCallback(() => {
    isWanted.current = isReading;
    if (canCompare && !isReading)
      void navigate({
        to: '/compare',
        search: writeLink({ pair: pairOfImport(scenario, count), view: firstView }),
      });
  }, [canCompare, count, isReading, navigate, scenario]);
  useEffect(() => {
    if (isWanted.current && !isReading) compare();
  }, [isReading, compare]);
  return (
    <div className={styles.end}>
      <Button look="primary" isDisabled={!canCompare} onPress={compare}>
        {count === 0 ? <Trans>Compare plans</Trans> : <Trans>Compare {points} points more upstream</Trans>}
      </Button>
      <span className={styles.hint}>
        {isMapped ? (
          <Trans>
            Plan A spends {weekly} a week, as the file does; plan B the same, with more of it upstream.
          </Trans>
        ) : (
          <Trans>Say for at least one column which channel its money goes to.</Trans>
        )}
      </span>
    </div>
  );
}
