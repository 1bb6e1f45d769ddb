import type { Plugin } from 'chart.js';
import type { Trend } from '../../habits/trends.ts';
import { onAxis } from './axis.ts';
import type { Palette } from './palette.ts';

/** The habit's band, from edge to edge also where there is one week alone. */
export function bandLine({ unit, upTo }: Trend, { band }: Palette): Plugin<'line'> {
  return {
    id: 'band',
    beforeDatasetsDraw({ ctx, chartArea: { left, right }, scales }) {
      const y = upTo === undefined ? undefined : scales.y?.getPixelForValue(onAxis(upTo, unit));
      if (y !== undefined) stroke(ctx, { color: band, width: 1.5, dash: [9, 6] }, [left, y], [right, y]);
    },
  };
}

/** The week that the keys or the pointer are at; `cursor` is asked for its place whenever the chart is drawn. */
export function cursorLine({ cursor: color }: Palette, cursor: () => number): Plugin<'line'> {
  return {
    id: 'cursor',
    beforeDatasetsDraw({ ctx, chartArea: { top, bottom }, scales }) {
      const x = scales.x?.getPixelForValue(cursor());
      if (x !== undefined) stroke(ctx, { color, width: 1, dash: [] }, [x, top], [x, bottom]);
    },
  };
}

type Pen = { readonly color: string; readonly width: number; readonly dash: number[] };
type Point = readonly [x: number, y: number];

function stroke(context: CanvasRenderingContext2D, { color, width, dash }: Pen, from: Point, to: Point): void {
  context.save();
  context.strokeStyle = color;
  context.lineWidth = width;
  context.setLineDash(dash);
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
  context.restore();
}
