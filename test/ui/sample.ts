import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSampleRepository } from '../../scripts/sampleRepository.ts';
import type { StandInAccount } from '../../scripts/workbench/settings.ts';
import { loadSample } from '../github/loadSample.ts';
import { StandIn } from '../github/standIn.ts';

/** The sample repository and the stand-in GitHub with its pull requests, made for one test file. */
export interface Sample {
  /** The repository: a branch of 142 lines. */
  readonly folder: string;
  readonly standIn: StandIn;
  /** The account of the person whom the sample is about. */
  readonly account: StandInAccount;
  /** Somebody who has opened no pull request and is asked for no review. */
  readonly newcomer: StandInAccount;
  remove(): Promise<void>;
}

export async function makeSample(): Promise<Sample> {
  const place = await mkdtemp(join(tmpdir(), 'rung-sample-'));
  const folder = join(place, 'checkout');
  await makeSampleRepository(folder);
  const now = Date.now();
  const { viewer, teams } = loadSample(now, '');
  const token = 'token-of-the-viewer';
  const standIn = await StandIn.start({
    pullRequests: (url) => loadSample(now, url).pullRequests,
    accounts: { [token]: viewer, 'token-of-a-newcomer': 'newcomer' },
    teams,
  });
  return {
    folder,
    standIn,
    account: { url: standIn.url, login: viewer, token },
    newcomer: { url: standIn.url, login: 'newcomer', token: 'token-of-a-newcomer' },
    async remove() {
      await standIn.stop();
      await rm(place, { recursive: true, force: true });
    },
  };
}
