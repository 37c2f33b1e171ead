import { useEffect, useRef } from 'react';
import type { Clock } from '../../clock/clock.ts';
import styles from './RiverChart.module.css';
import { emptyDrawn, lookAt, type Frame, type Scene } from './motion.ts';
import { clear, createStamps, paint } from './paint.ts';
import { useThemeName } from './use-theme-name.ts';

interface RiverCanvasProps {
  readonly scene: Scene;
  readonly frame: Frame;
  /** Of a circle, px. */
  readonly radius: number;
  /** The time that is drawn: that of a clock, or one week. */
  readonly clock: Clock | number;
}

/** The people, on two sheets over the water: who stays, and who is on the way. Every frame is drawn from the time alone. */
export function RiverCanvas({ scene, frame, radius, clock }: RiverCanvasProps) {
  const still = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const theme = useThemeName();
  const { width, height } = frame;
  useEffect(() => {
    const density = Math.min(2, window.devicePixelRatio);
    const below = prepared(still.current, width, height, density);
    const above = prepared(moving.current, width, height, density);
    if (below === null || above === null) return undefined;
    const stamps = createStamps(below.canvas.parentElement ?? document.body, radius, density);
    const drawn = emptyDrawn(scene);
    let lastStill = -1;
    const show = (time: number) => {
      const isBetween = time !== Math.floor(time);
      // most people stay where they are: they are drawn once a week, and only the others in every frame
      const nextStill = 2 * Math.floor(time) + (isBetween ? 1 : 0);
      if (nextStill !== lastStill) {
        lastStill = nextStill;
        lookAt(scene, time, drawn, isBetween ? 'still' : 'all');
        paint(below, drawn, stamps, density);
        if (!isBetween) clear(above);
      }
      if (!isBetween) return;
      lookAt(scene, time, drawn, 'moving');
      paint(above, drawn, stamps, density);
    };
    if (typeof clock === 'number') {
      show(clock);
      return undefined;
    }
    show(clock.time());
    return clock.onFrame(show);
    // The name of the theme stands for the colours that the stamps are made of.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [scene, width, height, radius, clock, theme]);
  return (
    <>
      <canvas ref={still} className={styles.people} style={{ width, height }} aria-hidden="true" />
      <canvas ref={moving} className={styles.people} style={{ width, height }} aria-hidden="true" />
    </>
  );
}

/** A canvas of a size in px of the page, and its context. */
function prepared(
  canvas: HTMLCanvasElement | null,
  width: number,
  height: number,
  density: number,
): CanvasRenderingContext2D | null {
  const context = canvas?.getContext('2d') ?? null;
  if (context === null) return null;
  context.canvas.width = Math.round(width * density);
  context.canvas.height = Math.round(height * density);
  return context;
}
