import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { chromiumFolder } from './folders.ts';
import { hasOwnChromium } from './install.ts';

/** Opens a browser without a window. Rejects with one clear sentence where there is none. */
export async function openBrowser(): Promise<Browser> {
  return hasOwnChromium ? openOwnChromium() : openInstalledChrome();
}

async function openOwnChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: join(chromiumFolder, 'chromium'),
    // Containers and build machines often run as root and without user namespaces, where Chromium's sandbox cannot.
    args: ['--no-sandbox', '--no-zygote', '--disable-background-networking', '--font-render-hinting=none'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(chromiumFolder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(chromiumFolder, 'fonts'),
    },
  });
}

async function openInstalledChrome(): Promise<Browser> {
  const executablePath = process.env.RUNG_CHROME;
  if (executablePath !== undefined && !existsSync(executablePath)) {
    throw new Error(`RUNG_CHROME names ${executablePath}, which is not there.`);
  }
  try {
    return await chromium.launch(executablePath === undefined ? { channel: 'chrome' } : { executablePath });
  } catch (cause) {
    throw new Error('The UI tests need Google Chrome here: install it, or name one in RUNG_CHROME.', { cause });
  }
}
