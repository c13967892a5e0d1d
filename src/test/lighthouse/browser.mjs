// The machine's Chromium or Chrome, without a window.
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {launch} from 'chrome-launcher';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function installed() {
  const places = (process.env.PATH ?? '').split(delimiter).flatMap(folder => NAMES.map(name => join(folder, name)));
  return places.find(place => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch (none) {
      return false;
    }
  });
}

// A browser that has just opened loads pages of its own: Chromium two for its address bar.
const BUSY_MILLIS = 2000;

/** Where none is on the path, chrome-launcher looks where systems have it. */
export async function open() {
  // Chromium's sandbox does not work for root, who runs the tests in most containers.
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await launch({
    chromePath: process.env.DIGITPAD_BROWSER ?? installed(),
    chromeFlags: ['--headless=new', '--disable-dev-shm-usage', ...root],
  });
  await pause(BUSY_MILLIS);
  return browser;
}
