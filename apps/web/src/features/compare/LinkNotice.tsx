import { Trans } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import type { Issue } from '../../api/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { buttonClass } from '../../ui/button-class.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { Document } from './use-document.ts';

interface LinkNoticeProps {
  readonly document: Document;
  readonly issues: readonly Issue[];
}

/** What is odd about the link that led here: parts that say nothing, or a preset that has changed since. */
export function LinkNotice({ document, issues }: LinkNoticeProps) {
  const { problems, pair, correct } = document;
  const changed = issues.find(({ code }) => code === 'preset-changed');
  return (
    <>
      {problems.length > 0 && (
        <Notice title={<Trans>Parts of this link say nothing that Meander knows. They were left out.</Trans>}>
          {problems.map(({ field, value }) => (
            <code key={field + value}>
              {field}={value}
            </code>
          ))}
        </Notice>
      )}
      {changed !== undefined && (
        <VersionNotice
          preset={pair.preset}
          linked={changed.value ?? ''}
          present={changed.allowed ?? ''}
          onTake={() => correct((before) => ({ ...before, presetVersion: null }))}
        />
      )}
    </>
  );
}

interface VersionNoticeProps {
  readonly preset: string;
  readonly linked: string;
  readonly present: string;
  readonly onTake: () => void;
}

function VersionNotice({ preset, linked, present, onTake }: VersionNoticeProps) {
  return (
    <Notice
      role="alert"
      title={
        <Trans>
          This link was made with version {linked} of {preset}; this server has version {present}.
        </Trans>
      }
      actions={
        <>
          <Button look="strong" onPress={onTake}>
            <Trans>Open it with version {present}</Trans>
          </Button>
          <Link to="/" className={buttonClass('link')}>
            <Trans>Go to the examples</Trans>
          </Link>
        </>
      }
    >
      <p>
        <Trans>
          The numbers would not be the same, so nothing was recomputed. The link keeps version {linked} for
          the server that made it.
        </Trans>
      </p>
    </Notice>
  );
}
