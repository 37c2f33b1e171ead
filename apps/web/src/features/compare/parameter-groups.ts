/** The numbers behind a scenario, in the groups that a reader looks for them in. */

export interface Parameter {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly default: number;
  readonly value: number;
  readonly isChanged: boolean;
  readonly meaning: string;
  readonly source: string;
}

export interface ParameterGroup {
  /** `market`, `journey`, or the id of a channel. */
  readonly id: string;
  readonly kind: 'market' | 'journey' | 'channel';
  readonly parameters: readonly Parameter[];
}

/** The group of a path: `channels.<id>.*` and `targeting.<id>.*` are a channel's, `journey.*` the journey's, the rest the market's. */
function groupOf(path: string): { id: string; kind: ParameterGroup['kind'] } {
  const [head = '', second = ''] = path.split('.');
  if (head === 'channels' || head === 'targeting') return { id: second, kind: 'channel' };
  return head === 'journey' ? { id: 'journey', kind: 'journey' } : { id: 'market', kind: 'market' };
}

/** The part of the people that a parameter is about; null where it is about all. */
export function segmentOf(path: string): string | null {
  const [head, second, third] = path.split('.');
  if (head === 'segments') return second ?? null;
  return head === 'targeting' ? (third ?? null) : null;
}

/** Market, journey, then channels, each in the order given; only parameters that hold all words of `search`. */
export function parameterGroups(parameters: readonly Parameter[], search: string): ParameterGroup[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const groups = new Map<string, { id: string; kind: ParameterGroup['kind']; parameters: Parameter[] }>();
  for (const parameter of parameters) {
    const text =
      `${parameter.path} ${parameter.label} ${parameter.meaning} ${parameter.source}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) continue;
    const group = groupOf(parameter.path);
    const known = groups.get(group.id);
    if (known === undefined) groups.set(group.id, { ...group, parameters: [parameter] });
    else known.parameters.push(parameter);
  }
  const order = { market: 0, journey: 1, channel: 2 };
  return [...groups.values()].sort((a, b) => order[a.kind] - order[b.kind]);
}

/** Whether a number is, in whole or in part, nobody's measurement. */
export function isAssumption(source: string): boolean {
  return /\bassum/i.test(source);
}
