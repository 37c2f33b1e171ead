import { useRef } from 'react';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components';
import type { Family } from './plan-shares.ts';
import styles from './ShareSlider.module.css';

interface ShareSliderProps {
  /** What moves, with its unit. */
  readonly label: string;
  readonly family: Family;
  /** Plan A's share, in points. */
  readonly base: number;
  /** Plan B's share, in points. */
  readonly value: number;
  /** The end of the scale, in points. */
  readonly scale: number;
  readonly isChanged: boolean;
  readonly isDisabled: boolean;
  /** `isDragging` is true from the second value of a drag on. */
  readonly onChange: (points: number, isDragging: boolean) => void;
}

/** Plan A as a tick, plan B as the handle, and what lies between them drawn thick. */
export function ShareSlider(props: ShareSliderProps) {
  const { base, value, scale, family, isChanged, onChange } = props;
  const isDragging = useRef(false);
  const at = (points: number): string => `${(100 * Math.min(points, scale)) / scale}%`;
  const from = Math.min(base, value, scale);
  const to = Math.min(Math.max(base, value), scale);
  return (
    <Slider
      className={styles.slider}
      aria-label={props.label}
      value={Math.min(value, scale)}
      minValue={0}
      maxValue={scale}
      step={1}
      isDisabled={props.isDisabled}
      onChange={(next) => {
        onChange(next, isDragging.current);
        isDragging.current = true;
      }}
      onChangeEnd={() => {
        isDragging.current = false;
      }}
    >
      <SliderTrack className={styles.track}>
        <div className={styles.line} />
        {isChanged && (
          <div
            className={styles.change}
            style={{ insetInlineStart: at(from), inlineSize: `${(100 * (to - from)) / scale}%` }}
          />
        )}
        {isChanged && <div className={styles.base} style={{ insetInlineStart: at(base) }} />}
        <SliderThumb className={styles.thumb}>
          <div
            className={`${styles.mark} ${family === 'UPSTREAM' ? styles.round : ''} ${isChanged ? styles.filled : ''}`}
          />
        </SliderThumb>
      </SliderTrack>
    </Slider>
  );
}
