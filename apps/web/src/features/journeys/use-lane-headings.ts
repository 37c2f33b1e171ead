import { useLingui } from '@lingui/react/macro';
import { labelAt, type ChartLabel, type LabelLine } from '../../charts/chart-label.ts';
import { useFormat } from '../../use-format.ts';
import type { Lane, LifeLanes } from './life-lanes.ts';
import type { LifeLayout } from './life-layout.ts';

interface LaneHeadings {
  readonly life: readonly ChartLabel[];
  readonly twin: readonly ChartLabel[];
}

/** The names of the lanes: at their start, or above them on a narrow page. */
export function useLaneHeadings({ ignored }: LifeLanes, layout: LifeLayout): LaneHeadings {
  const { t } = useLingui();
  const format = useFormat();
  const { frame, isNarrow, lanes, ribbon, twin } = layout;
  const names: Record<Lane, string> = {
    up: t`Brand and reach`,
    own: t`Own acts`,
    down: t`Ads, mail, sales`,
  };
  const heading = (id: string, text: string, top: number, role: LabelLine['role'] = 'bound') =>
    labelAt({ id, lines: [{ text, role }], anchor: 'start', at: 0 }, top, frame.direction);
  const ignoredIn = (lane: Lane) => {
    const all = ignored.reduce((sum, each) => sum + (each.lane === lane ? each.count : 0), 0);
    const number = format.count(all);
    return t`${number} ignored`;
  };
  const above = isNarrow ? -48 : -9;
  return {
    life: [
      ...(['up', 'own', 'down'] as const).flatMap((lane) => [
        heading(lane, names[lane], lanes[lane] + above),
        ...(lane === 'own' || isNarrow
          ? []
          : [heading(`${lane} ignored`, ignoredIn(lane), lanes[lane] + above + 17, 'note')]),
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
