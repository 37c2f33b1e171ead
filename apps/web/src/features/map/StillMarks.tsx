import { useMemo } from 'react';
import { markKinds } from './family.ts';
import { emptyDrawn, lookAt, type Scene } from './motion.ts';
import { markPath } from './paint.ts';
import styles from './RiverChart.module.css';

/** The people as marks of the drawing, for files and paper; on the screen they are the canvas's. */
export function StillMarks(props: { readonly scene: Scene; readonly time: number; readonly radius: number }) {
  const { scene, time, radius } = props;
  const paths = useMemo(() => {
    const drawn = emptyDrawn(scene);
    lookAt(scene, time, drawn);
    return markKinds.map((kind, index) => ({ kind, d: markPath(drawn, index, radius) }));
  }, [scene, time, radius]);
  return (
    <g className={styles.still} aria-hidden="true">
      {paths.map(({ kind, d }) => (d === '' ? null : <path key={kind} className={styles[kind]} d={d} />))}
    </g>
  );
}
