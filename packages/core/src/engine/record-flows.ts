/** Recording who goes from stage to stage, week by week, in any population. */
import type { Passage } from '../compile/passages.ts';
import type { Program, ProgramPool } from '../compile/program.ts';
import { FLOW_POOL_COLUMNS, type FlowCause, type FlowMove, type Flows } from '../results/flows.ts';
import { addCauses, emptyCauseSums, type CauseSums } from './ledger.ts';
import { partOf } from './draw-cause.ts';
import type { RunOptions, Simulated } from './simulate.ts';
import { warmWorld } from './warm-up.ts';
import { forkWorld, liveWeek, worldInWeek, type World } from './week.ts';

/** A passage of any segment is a move of one. */
function moveKey({ event, move, from, to }: Omit<Passage, 'segment' | 'label'>): string {
  return `${event} ${move} ${from} ${to}`;
}

/** Where passages, cells and causes have their columns. */
interface Places {
  readonly moves: readonly FlowMove[];
  /** Passage -> its move, -1 where no stage changes. */
  readonly moveOf: Int32Array;
  readonly stages: readonly string[];
  /** Cell -> the index of its stage. */
  readonly stageOf: Int32Array;
  readonly causes: readonly FlowCause[];
  /** "move line" -> index of the cause. */
  readonly causeOf: ReadonlyMap<string, number>;
  /** Passage -> index of its only cause, -1 for those of rates. */
  readonly causeAlone: Int32Array;
}

/** Runs replications from .. to - 1 and adds them up. @param stop asked every week; what is finished is then answered */
export function recordFlowsOf(
  { program, scenarioHash }: Simulated,
  stages: readonly string[],
  options: RunOptions,
  stop: () => boolean = () => false,
): Flows {
  const { population, from, generator = 'fast' } = options;
  const places = placesOf(program, stages);
  const sheet = blankSheet(program, places);
  let replication = from;
  for (; replication < options.to; replication++) {
    const own = replication === from ? sheet : blankSheet(program, places);
    const past = warmWorld(program, population, replication, generator, stop);
    // the past of `expected` is remembered for whoever asks next
    livePlan(population === 'expected' ? forkWorld(past, program) : past, own, places, stop);
    if (stop()) break;
    if (own !== sheet) for (const key of COLUMNS) addTo(sheet[key], own[key]);
  }
  const { weeks, pools } = { weeks: program.horizonWeeks, pools: poolsOf(program, places) };
  const { segments } = program;
  const { moves, causes } = places;
  return {
    scenarioHash,
    population,
    from,
    to: replication,
    weeks,
    segments,
    stages,
    moves,
    causes,
    pools,
    ...sheet,
  };
}

const COLUMNS = ['people', 'moved', 'caused', 'queues'] as const;
type Sheet = { readonly [key in (typeof COLUMNS)[number]]: Float64Array };

function blankSheet(program: Program, { stages, moves, causes }: Places): Sheet {
  const { segments, pools, horizonWeeks: weeks } = program;
  return {
    people: new Float64Array(segments.length * stages.length * (weeks + 1)),
    moved: new Float64Array(segments.length * moves.length * weeks),
    caused: new Float64Array(segments.length * causes.length * weeks),
    queues: new Float64Array(segments.length * pools.length * FLOW_POOL_COLUMNS.length * weeks),
  };
}

function livePlan(start: World, sheet: Sheet, places: Places, stop: () => boolean): void {
  const { program } = start;
  let world = start;
  let ledger = ledgerOf(program, places);
  recordPeople(world, 0, sheet, places);
  for (let week = 1; week <= program.horizonWeeks && !stop(); week++) {
    const now = worldInWeek(world, program, week);
    if (now !== world) ledger = ledgerOf(now.program, places);
    world = now;
    recordAgeing(world, week, sheet, places);
    liveWeek(world, week, () => {
      recordStep(now, week, sheet, places);
      addCauses(ledger.sums, now.program, now.flow, now.rates);
    });
    recordCauses(ledger, now.program, week, sheet.caused, places);
    recordPeople(world, week, sheet, places);
  }
  world.population.release?.();
}

function recordPeople(
  { program, population }: World,
  week: number,
  { people }: Sheet,
  { stageOf, stages }: Places,
): void {
  const { counts } = population;
  for (let cell = 0; cell < counts.length; cell++) {
    const row = program.cells[cell]!.segment * stages.length + stageOf[cell]!;
    const at = row * (program.horizonWeeks + 1) + week;
    people[at] = people[at]! + counts[cell]!;
  }
}

/** A week that goes by may itself lead to another stage; people do so before anything else. */
function recordAgeing({ program, population }: World, week: number, sheet: Sheet, places: Places): void {
  const { ageingPassage } = program;
  if (ageingPassage === undefined) return;
  for (let cell = 0; cell < ageingPassage.length; cell++)
    addAlone(program, sheet, places, ageingPassage[cell]!, week, population.counts[cell]!);
}

function recordStep(world: World, week: number, { moved, caused, queues }: Sheet, places: Places): void {
  const { program, flow } = world;
  const { passage } = program.rates;
  for (let rate = 0; rate < passage.length; rate++)
    addPassage(program, moved, places, passage[rate]!, week, flow.moved[rate]!);
  for (let each = 0; each < flow.passed.length; each++)
    addAlone(program, { moved, caused }, places, each, week, flow.passed[each]!);
  for (const [index, pool] of program.pools.entries()) recordPool(world, week, index, pool, queues);
}

function addPassage(
  { passages, horizonWeeks }: Program,
  moved: Float64Array,
  { moveOf, moves }: Places,
  passage: number,
  week: number,
  people: number,
): void {
  const move = passage < 0 ? -1 : moveOf[passage]!;
  if (move < 0) return;
  const at = (passages[passage]!.segment * moves.length + move) * horizonWeeks + week - 1;
  moved[at] = moved[at]! + people;
}

/** The same for a passage that is no rate's, and has one cause. */
function addAlone(
  program: Program,
  { moved, caused }: Pick<Sheet, 'moved' | 'caused'>,
  places: Places,
  passage: number,
  week: number,
  people: number,
): void {
  if (passage < 0 || people === 0) return;
  addPassage(program, moved, places, passage, week, people);
  const cause = places.causeAlone[passage]!;
  if (cause < 0) return;
  const at = causeAt(program, places, passage, cause, week);
  caused[at] = caused[at]! + people;
}

/** Those who wait are a share of everybody at the pool, of every segment alike: no order of service is kept. */
function recordPool(
  { program, flow, rates, atPools, atPoolsBySegment }: World,
  week: number,
  index: number,
  pool: ProgramPool,
  queues: Float64Array,
): void {
  const { segments, pools, horizonWeeks: weeks, substeps, passages } = program;
  const add = (segment: number, column: (typeof FLOW_POOL_COLUMNS)[number], amount: number) => {
    const place =
      (segment * pools.length + index) * FLOW_POOL_COLUMNS.length + FLOW_POOL_COLUMNS.indexOf(column);
    const at = place * weeks + week - 1;
    queues[at] = queues[at]! + amount;
  };
  const segmentOf = (rate: number) => passages[program.rates.passage[rate]!]!.segment;
  for (const rate of pool.entering) add(segmentOf(rate), 'arrivals', flow.moved[rate]!);
  for (const term of pool.abandoning) {
    const rate = program.terms.rate[term]!;
    const moved = flow.moved[rate]!;
    if (moved > 0)
      add(segmentOf(rate), 'abandoned', (moved / rates.rate[rate]!) * partOf(program, rates, term));
  }
  const everybody = atPools[index]!;
  if (everybody === 0) return;
  for (let segment = 0; segment < segments.length; segment++) {
    const share = atPoolsBySegment[index * segments.length + segment]! / everybody;
    add(segment, 'waiting', (share * Math.max(0, everybody - pool.servers)) / substeps);
    add(segment, 'busy', (share * Math.min(everybody, pool.servers)) / substeps);
  }
}

/** The sums of a week's causes, and the cause that each term of a program counts for. */
interface Ledger {
  readonly sums: CauseSums;
  /** Term -> index of its cause, -1 where no stage changes. */
  readonly causeOf: Int32Array;
}

function ledgerOf(program: Program, { moveOf, causeOf }: Places): Ledger {
  const { rates, terms } = program;
  return {
    sums: emptyCauseSums(program),
    causeOf: Int32Array.from({ length: terms.count }, (_, term) => {
      const passage = rates.passage[terms.rate[term]!]!;
      return passage < 0 ? -1 : (causeOf.get(`${moveOf[passage]!} ${terms.ledger[term]!}`) ?? -1);
    }),
  };
}

/** Closes the sums of a week into the causes of its moves, as the ledger does into its lines, and begins anew. */
function recordCauses(
  { sums: { perRate, variable }, causeOf }: Ledger,
  program: Program,
  week: number,
  caused: Float64Array,
  places: Places,
): void {
  const { terms, rates } = program;
  let place = 0;
  for (let term = 0; term < terms.count; term++) {
    const rate = terms.rate[term]!;
    const sum = terms.scalar[term]! > 0 ? variable[place++]! : perRate[rate]!;
    const cause = causeOf[term]!;
    if (cause < 0 || sum === 0) continue;
    const at = causeAt(program, places, rates.passage[rate]!, cause, week);
    caused[at] = caused[at]! + terms.coefficient[term]! * sum;
  }
  perRate.fill(0);
  variable.fill(0);
}

/** Where a cause of a passage has its count of a week. */
function causeAt(
  { passages, horizonWeeks }: Program,
  { causes }: Places,
  passage: number,
  cause: number,
  week: number,
): number {
  return (passages[passage]!.segment * causes.length + cause) * horizonWeeks + week - 1;
}

function placesOf(program: Program, stages: readonly string[]): Places {
  const moves: FlowMove[] = [];
  const known = new Map<string, number>();
  const moveOf = Int32Array.from(program.passages, ({ event, move, label, from, to }) => {
    if (from === to) return -1;
    const key = moveKey({ event, move, from, to });
    const place = known.get(key) ?? moves.length;
    if (place === moves.length) {
      known.set(key, place);
      moves.push({ event, move, label, from, to });
    }
    return place;
  });
  const { causes, causeOf, causeAlone } = causesOf(program, moveOf);
  const stageOf = Int32Array.from(program.cells, ({ levels }) => stages.indexOf(levels['stage'] ?? ''));
  return { moves, moveOf, stages, stageOf, causes, causeOf, causeAlone };
}

function causesOf(program: Program, moveOf: Int32Array): Pick<Places, 'causes' | 'causeOf' | 'causeAlone'> {
  const causes: FlowCause[] = [];
  const causeOf = new Map<string, number>();
  const causeAlone = new Int32Array(moveOf.length).fill(-1);
  const isRate = new Uint8Array(moveOf.length);
  for (const { terms, rates } of [program, ...program.schedule.map((each) => each.program)])
    for (let term = 0; term < terms.count; term++) {
      const passage = rates.passage[terms.rate[term]!]!;
      const move = passage < 0 ? -1 : moveOf[passage]!;
      if (move < 0) continue;
      isRate[passage] = 1;
      const key = `${move} ${terms.ledger[term]!}`;
      if (causeOf.has(key)) continue;
      const { cause, label, channel } = program.ledger[terms.ledger[term]!]!;
      causeOf.set(key, causes.length);
      causes.push({ move, cause, label, channel });
    }
  for (const [passage, { event, move, label }] of program.passages.entries()) {
    const of = moveOf[passage]!;
    if (of < 0 || isRate[passage] === 1) continue;
    const known = causes.findIndex((each) => each.move === of);
    causeAlone[passage] = known < 0 ? causes.length : known;
    if (known >= 0) continue;
    const line = program.ledger.find((each) => each.event === event && each.move === move);
    const { cause, label: reason, channel } = line ?? { cause: 'time', label, channel: null };
    causes.push({ move: of, cause, label: reason, channel });
  }
  return { causes, causeOf, causeAlone };
}

function poolsOf(program: Program, { stages, stageOf }: Places) {
  const { schedule, pools } = program;
  const last = schedule.findLast(({ week }) => week <= program.horizonWeeks)?.program ?? program;
  return pools.map(({ id, label, cells }, index) => ({
    id,
    label,
    stages: stages.filter((_, stage) => cells.some((cell) => stageOf[cell] === stage)),
    servers: last.pools[index]!.servers,
  }));
}

function addTo(sums: Float64Array, numbers: Float64Array): void {
  for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + numbers[i]!;
}
