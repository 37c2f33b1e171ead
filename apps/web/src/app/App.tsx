import { Trans } from '@lingui/react/macro';

export function App() {
  return (
    <h1>
      <Trans>Start from a finished example.</Trans>
    </h1>
  );
}
