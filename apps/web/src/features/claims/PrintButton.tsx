import { Trans } from '@lingui/react/macro';
import { Button } from '../../ui/Button.tsx';

export function PrintButton() {
  return (
    <Button look="link" onPress={() => window.print()}>
      <Trans>Print the worksheet</Trans>
    </Button>
  );
}
