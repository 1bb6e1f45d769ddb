import type { Advice } from '../../advice.ts';
import type { GitHubObservation } from '../../facts/gitHubObservation.ts';
import { HABITS } from '../../habits/catalogue.ts';
import { trendsOf } from '../../habits/trends.ts';
import type { ToPage } from '../../webview/trends/protocol.ts';
import { trendsNotice } from '../../words/trends.ts';

/** All that the page draws. It brings the habits with it, so it is loaded once there is something to draw. */
export function wholeTrends(observation: GitHubObservation, { findings, terms }: Advice, isSample: boolean): ToPage {
  const trends = trendsOf(findings, HABITS, terms, observation);
  return { kind: 'trends', trends, notice: trendsNotice(trends, isSample) };
}
