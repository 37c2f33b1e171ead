import { Trans, useLingui } from '@lingui/react/macro';
import { answerOrder } from './answer-order.ts';
import type { ListedClaim } from './claims-query.ts';
import { letters } from './WorldResult.tsx';
import styles from './Worksheet.module.css';

interface WorksheetProps {
  readonly claim: ListedClaim;
  readonly scenario: string | undefined;
  readonly seed: string;
  /** Opens the claim with this seed, before anybody has bet. */
  readonly link: string;
}

/** What is printed for a class: the claim, room for the bet, and how to run it. It shows no answer; those come back from the seed. */
export function Worksheet({ claim, scenario, seed, link }: WorksheetProps) {
  const { t } = useLingui();
  const { id, statement, source, question, answers, arms, measure, noLine } = claim;
  const compared = arms.filter(({ isCompared }) => isCompared);
  return (
    <section className={styles.sheet} aria-label={t`Worksheet`}>
      <header className={styles.head}>
        <span>
          <Trans>Claims lab, worksheet</Trans>
        </span>
        <span>
          <Trans>Name</Trans>
          <i className={styles.blank} />
        </span>
      </header>
      <p className={styles.statement}>{statement}</p>
      <p className={styles.source}>{source}</p>
      <h2>
        <Trans>1 What do you think?</Trans>
      </h2>
      <p>{question}</p>
      <ul className={styles.answers}>
        {answerOrder(id, answers.length).map((answer) => (
          <li key={answer}>{answers[answer]}</li>
        ))}
      </ul>
      <p>
        <Trans>Because</Trans>
        <i className={styles.line} />
        <i className={styles.line} />
      </p>
      {noLine !== null && (
        <>
          <h2>
            <Trans>2 Nothing to draw</Trans>
          </h2>
          <p className={styles.small}>{noLine}</p>
        </>
      )}
      {measure !== null && measure.line !== null && (
        <>
          <h2>
            <Trans>2 Draw what you expect</Trans>
          </h2>
          <p className={styles.small}>
            {measure.courseLabel}
            {compared.map(({ id: arm, label }, i) => (
              <span key={arm}>
                {' · '}
                <b>{letters[i]}</b> {label}
              </span>
            ))}
          </p>
          <svg className={styles.grid} viewBox="0 0 640 170" aria-hidden="true">
            {[0, 1, 2, 3, 4].map((i) => (
              <line key={i} x1={160 * i} x2={160 * i} y1="0" y2="150" className={styles.hair} />
            ))}
            {[0, 1, 2].map((i) => (
              <line key={i} x1="0" x2="640" y1={50 * i} y2={50 * i} className={styles.hair} />
            ))}
            <path d="M0 0V150H640" className={styles.axis} />
          </svg>
          <p className={styles.ends}>
            <span>
              <Trans>week 0</Trans>
            </span>
            <span>
              <Trans>the last week</Trans>
            </span>
          </p>
        </>
      )}
      <h2>
        <Trans>3 Run it. What came out, and why?</Trans>
      </h2>
      <p>
        <i className={styles.line} />
        <i className={styles.line} />
        <i className={styles.line} />
      </p>
      <h2>
        <Trans>4 In which world would it come out the other way?</Trans>
      </h2>
      <p>
        <i className={styles.line} />
        <i className={styles.line} />
      </p>
      <footer className={styles.foot}>
        <p>
          {scenario !== undefined && (
            <>
              {scenario}
              {' · '}
            </>
          )}
          <Trans>
            seed <bdi className={styles.code}>{seed}</bdi>
          </Trans>
        </p>
        <p>
          <bdi className={styles.code}>{link}</bdi>
        </p>
        <p>
          <Trans>
            The link and the seed bring the same people and the same luck back, and with them the answers.
          </Trans>
        </p>
      </footer>
    </section>
  );
}
