import { useEffect, useRef } from 'react';
import type { Clock } from './clock.ts';
import styles from './RiverChart.module.css';
import { emptyDrawn, lookAt, type Frame, type Scene } from './motion.ts';
import { createStamps, paint } from './paint.ts';
import { useThemeName } from './use-theme-name.ts';

interface RiverCanvasProps {
  readonly scene: Scene;
  readonly frame: Frame;
  /** Of a circle, px. */
  readonly radius: number;
  /** The time that is drawn: that of a clock, or one week. */
  readonly clock: Clock | number;
}

/** The people: one canvas over the water. Every frame is drawn from the time alone. */
export function RiverCanvas({ scene, frame, radius, clock }: RiverCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeName();
  const { width, height } = frame;
  useEffect(() => {
    const node = canvas.current;
    const context = node?.getContext('2d') ?? null;
    if (node === null || context === null) return undefined;
    const density = Math.min(2, window.devicePixelRatio);
    node.width = Math.round(width * density);
    node.height = Math.round(height * density);
    const stamps = createStamps(node.parentElement ?? document.body, radius, density);
    const drawn = emptyDrawn(scene);
    const show = (time: number) => {
      lookAt(scene, time, drawn);
      paint(context, drawn, stamps, density);
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
  return <canvas ref={canvas} className={styles.people} style={{ width, height }} aria-hidden="true" />;
}
