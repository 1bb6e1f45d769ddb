import { everywhereAtOnce } from './everywhereAtOnce.ts';
import { onePart } from './onePart.ts';
import { output } from './output.ts';
import type { Sign } from './sign.ts';
import { silence } from './silence.ts';

/** Every sign that Rung can know, in the order in which it tells them. */
export const SIGNS: readonly Sign[] = [everywhereAtOnce, output, onePart, silence];
