import { Trans } from '@lingui/react/macro';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { failureOf } from '../../api/failure.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ClaimList } from './ClaimList.tsx';
import { openClaim, readClaimView, writeClaimView, type ClaimView } from './claim-link.ts';
import styles from './ClaimsLab.module.css';
import { Claims, type Tried } from './claims-query.ts';
import './italic.css';
import { TryIt } from './TryIt.tsx';
import { Untried } from './Untried.tsx';
import { Worksheet } from './Worksheet.tsx';

/** What the lab opens on: the claim that the articles begin with. */
const firstClaim = 'downstream-is-fast';

/** The claims of the articles: bet on one, run it, see what came out, why, and where it stops being true. */
export function ClaimsLab() {
  const [{ data, error }, ask] = useQuery({ query: Claims });
  const view = readClaimView(useSearch({ from: '/claims' }));
  const navigate = useNavigate({ from: '/claims' });
  const router = useRouter();
  const [tried, setTried] = useState<ReadonlyMap<string, Tried['verdict']>>(new Map());
  const claims = data?.claims ?? [];
  const named = claims.find(({ id }) => id === view.claim);
  const claim = named ?? claims.find(({ id }) => id === firstClaim) ?? claims[0];
  const preset = data?.presets.find(({ key }) => key === claim?.scenario);
  const seed = view.seed ?? claim?.seed ?? '';
  const change = (next: Partial<ClaimView>, isStep = next.step !== undefined) => {
    if (claim === undefined) return;
    const fields = writeClaimView({ ...view, claim: claim.id, ...next });
    void navigate({
      replace: !isStep,
      resetScroll: false,
      search: fields,
    });
  };
  const linkOf = (id: string) => {
    const search = { ...writeClaimView({ ...openClaim(id), seed }), theme: undefined };
    const { href } = router.buildLocation({ to: '/claims', search });
    return new URL(`#${href}`, window.location.href.replace(/#.*/u, '')).href;
  };
  return (
    <div className={styles.lab}>
      <ClaimList claims={claims} open={claim?.id} tried={tried} />
      <div className={styles.desk}>
        {error !== undefined && (
          <FailureNotice failure={failureOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        )}
        {view.claim !== null && claims.length > 0 && named === undefined && (
          <output className={styles.unknown}>
            <Trans>There is no claim “{view.claim}”. Here is another.</Trans>
          </output>
        )}
        {claim !== undefined && (
          <>
            <Worksheet claim={claim} scenario={preset?.title} seed={seed} link={linkOf(claim.id)} />
            <TryIt
              key={`${claim.id} ${seed}`}
              claim={claim}
              view={{ ...view, bet: named === undefined ? null : view.bet }}
              seed={seed}
              scenario={preset?.title}
              currency={preset?.scenario.currency ?? 'EUR'}
              onChange={change}
              onTried={(verdict) =>
                setTried((before) =>
                  before.get(claim.id) === verdict ? before : new Map(before).set(claim.id, verdict),
                )
              }
            />
          </>
        )}
        {data !== undefined && <Untried history={data.claimsOfHistory} />}
      </div>
    </div>
  );
}
