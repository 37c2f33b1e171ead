import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { useFormat } from '../../use-format.ts';
import { claimGroups, parts, type Part } from './claim-groups.ts';
import { openClaim, writeClaimView } from './claim-link.ts';
import styles from './ClaimList.module.css';
import type { ListedClaim, Tried } from './claims-query.ts';
import { useClaimWords } from './use-claim-words.ts';

interface ClaimListProps {
  readonly claims: readonly ListedClaim[];
  /** Id of the claim that is open. */
  readonly open: string | undefined;
  /** Verdicts of those that were tried in this visit; the others stay open questions. */
  readonly tried: ReadonlyMap<string, Tried['verdict']>;
}

/** Every claim under the part of the articles that makes it, to be searched; what comes out is not said before it is tried. */
export function ClaimList({ claims, open, tried }: ClaimListProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { part: names } = useClaimWords();
  const [words, setWords] = useState('');
  const [part, setPart] = useState<Part | 'all'>('all');
  const [isUnfolded, setUnfolded] = useState(false);
  const groups = claimGroups(claims, words).filter((group) => part === 'all' || group.part === part);
  const found = groups.reduce((sum, group) => sum + group.claims.length, 0);
  const count = format.count(found);
  const told = {
    HOLDS: t`tried: holds`,
    FAILS: t`tried: does not hold`,
    UNDECIDED: t`tried: cannot be told`,
  };
  return (
    <nav className={styles.list} aria-labelledby="claims-lab">
      <h2 className={styles.title} id="claims-lab">
        <Trans>Claims lab</Trans>
      </h2>
      <p className={styles.lede}>
        <Trans>What marketers say, as experiments. Bet first, then see where each holds.</Trans>
      </p>
      <div className={styles.unfold}>
        <Button aria-expanded={isUnfolded} onPress={() => setUnfolded(!isUnfolded)}>
          <Trans>Choose another claim</Trans>
        </Button>
      </div>
      <div className={isUnfolded ? styles.unfolded : styles.folded}>
        <search className={styles.filter}>
          <input
            className={styles.search}
            type="search"
            aria-label={t`Search the claims`}
            placeholder={t`Search`}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Choice
            label={t`Part`}
            value={part}
            options={[
              { value: 'all' as const, label: t`All parts` },
              ...parts.map((each) => ({ value: each, label: names[each] })),
            ]}
            onChange={setPart}
          />
          <output className={styles.count}>
            <Plural value={found} one="one claim" other={`${count} claims`} />
          </output>
        </search>
        {/* A list that scrolls has to be reachable by keyboard, which its links are. */}
        <div className={styles.groups}>
          {found === 0 && (
            <p className={styles.none}>
              <Trans>No claim has these words.</Trans>{' '}
              <Button
                look="link"
                onPress={() => {
                  setWords('');
                  setPart('all');
                }}
              >
                <Trans>Show all</Trans>
              </Button>
            </p>
          )}
          {groups.map((group) => (
            <section key={group.part} aria-labelledby={`part-${group.part}`}>
              <h3 className={styles.part} id={`part-${group.part}`}>
                {names[group.part]}
              </h3>
              <ul>
                {group.claims.map(({ id, statement, kind }) => {
                  const verdict = tried.get(id);
                  const note =
                    verdict === undefined
                      ? kind === 'CHECK'
                        ? t`a look at what ships`
                        : null
                      : told[verdict];
                  return (
                    <li key={id}>
                      <Link
                        to="/claims"
                        search={writeClaimView(openClaim(id))}
                        className={styles.claim}
                        aria-current={id === open ? 'page' : undefined}
                        onClick={() => setUnfolded(false)}
                      >
                        {statement}
                        {note !== null && <span className={styles.note}>{note}</span>}
                      </Link>
                    </li>
                  );
                })}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </nav>
  );
}
