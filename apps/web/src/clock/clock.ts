/**
 * The time of a map or a chart, in weeks. It moves only when it is told to: while it plays, and towards a week that was stepped to. A
 * frame never passes more than so many weeks (by default half a one, so that none is left out, however slow the machine).
 */
export interface Clock {
  readonly time: () => number;
  /** The last whole week that was reached. */
  readonly week: () => number;
  readonly isPlaying: () => boolean;
  readonly play: () => void;
  readonly pause: () => void;
  /** Goes on to the next or the last whole week, showing the way. */
  readonly step: (weeks: 1 | -1) => void;
  /** Is there at once. Whether it plays stays as it was. */
  readonly seek: (week: number) => void;
  /** In multiples of a week in 0.8 seconds. */
  readonly setSpeed: (speed: number) => void;
  /** Told of every frame. */
  readonly onFrame: (listen: (time: number) => void) => () => void;
  /** Told when the week changes, or whether it plays. */
  readonly onChange: (listen: () => void) => () => void;
  readonly stop: () => void;
}

const msPerWeek = 800;

export function createClock(weeks: number, first: number, isStill: () => boolean, mostPerFrame = 0.5): Clock {
  let time = Math.max(0, Math.min(weeks, first));
  let target: number | null = null;
  let isPlaying = false;
  let speed = 1;
  let before: number | null = null;
  let request = 0;
  const frames = new Set<(time: number) => void>();
  const changes = new Set<() => void>();
  const weekOf = () => Math.floor(time + 1e-6);

  function show(next: number): void {
    const last = weekOf();
    time = next;
    for (const listen of frames) listen(time);
    if (weekOf() !== last) tell();
  }

  function tell(): void {
    for (const listen of changes) listen();
  }

  function wake(): void {
    if (request === 0) request = requestAnimationFrame(pass);
  }

  function pass(at: number): void {
    request = 0;
    const passed = before === null ? 0 : Math.min(mostPerFrame, ((at - before) / msPerWeek) * speed);
    before = at;
    if (isPlaying) {
      show(Math.min(weeks, time + passed));
      if (time >= weeks) pause();
    } else if (target !== null) {
      const sign = Math.sign(target - time);
      const next = time + sign * passed;
      show(sign * (next - target) >= 0 ? target : next);
      if (time === target) target = null;
    }
    if (isPlaying || target !== null) wake();
    else before = null;
  }

  function pause(): void {
    if (!isPlaying) return;
    isPlaying = false;
    // a whole week is what the numbers speak of
    if (time !== Math.floor(time)) target = Math.ceil(time);
    tell();
    wake();
  }

  return {
    time: () => time,
    week: weekOf,
    isPlaying: () => isPlaying,
    play() {
      if (isPlaying || isStill()) return;
      if (time >= weeks) show(0);
      target = null;
      isPlaying = true;
      tell();
      wake();
    },
    pause,
    step(by) {
      isPlaying = false;
      const from = target ?? (by > 0 ? Math.floor(time + 1e-6) : Math.ceil(time - 1e-6));
      target = Math.max(0, Math.min(weeks, from + by));
      tell();
      if (isStill()) {
        show(target);
        target = null;
      } else wake();
    },
    seek(week) {
      target = null;
      show(Math.max(0, Math.min(weeks, week)));
    },
    setSpeed(next) {
      speed = next;
    },
    onFrame(listen) {
      frames.add(listen);
      return () => frames.delete(listen);
    },
    onChange(listen) {
      changes.add(listen);
      return () => changes.delete(listen);
    },
    stop() {
      cancelAnimationFrame(request);
      isPlaying = false;
      target = null;
    },
  };
}
