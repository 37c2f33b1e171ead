import { useLingui } from '@lingui/react/macro';
import { labelAt, type ChartLabel, type LabelLine } from '../../charts/chart-label.ts';
import { useFormat } from '../../use-format.ts';
import type { Lane, LifeLanes } from './life-lanes.ts';
import { lanesShown, type LifeLayout } from './life-layout.ts';

interface LaneHeadings {
  readonly life: readonly ChartLabel[];
  readonly twin: readonly ChartLabel[];
}

/** The names of the lanes: at their start, or above them on a narrow page. */
export function useLaneHeadings({ ignored, mails }: LifeLanes, layout: LifeLayout): LaneHeadings {
  const { t } = useLingui();
  const format = useFormat();
  const { frame, isNarrow, lanes, ribbon, twin } = layout;
  const names: Record<Lane, string> = {
    up: t`Brand and reach`,
    own: t`Own acts`,
    down: t`Ads and sales`,
    mail: t`Mail`,
  };
  const opened = (mails ?? []).reduce((sum, each) => sum + each.opened, 0);
  const all = (mails ?? []).reduce((sum, each) => sum + each.opened + each.unopened, 0);
  const [openedNumber, allNumber] = [format.count(opened), format.count(all)];
  const openedWords = t`${openedNumber} of ${allNumber} opened`;
  const heading = (id: string, text: string, top: number, role: LabelLine['role'] = 'bound') =>
    labelAt({ id, lines: [{ text, role }], anchor: 'start', at: 0 }, top, frame.direction);
  const noteIn = (lane: Lane) => {
    if (lane === 'mail') return openedWords;
    const count = ignored.reduce((sum, each) => sum + (each.lane === lane ? each.count : 0), 0);
    const number = format.count(count);
    return t`${number} ignored`;
  };
  const above = isNarrow ? -48 : -9;
  return {
    life: [
      ...lanesShown(layout).flatMap((lane) => [
        heading(
          lane,
          lane === 'mail' && isNarrow ? t`Mail, ${openedNumber} of ${allNumber} opened` : names[lane],
          lanes[lane] + above,
        ),
        ...(lane === 'own' || isNarrow
          ? []
          : [heading(`${lane} note`, noteIn(lane), lanes[lane] + above + 17, 'note')]),
      ]),
      ...(isNarrow ? [] : [heading('stage', t`Stage`, ribbon)]),
    ],
    twin:
      twin === null
        ? []
        : [
            heading('twin own', names.own, twin.own + above),
            ...(isNarrow ? [] : [heading('twin stage', t`Stage`, twin.ribbon)]),
          ],
  };
}
