// Lighthouse on the built site, as a phone and as a desktop would have it. Fails below what is asked for, and writes its
// reports to target/lighthouse.
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import lighthouse, {defaultConfig, desktopConfig, generateReport} from 'lighthouse';
import {computeMedianRun} from 'lighthouse/core/lib/median-run.js';
import {open} from './browser.mjs';
import {serve} from './pages-server.mjs';
import {RobotsTxt} from './robots-txt.mjs';

const MOST_BLOCKING_MILLIS = 50;
// The page that everybody comes to, and the one that shows a whole network.
const PAGES = {index: '', inside: 'inside.html'};
const SITE = fileURLToPath(new URL('../../../target/site/', import.meta.url));
const REPORTS = fileURLToPath(new URL('../../../target/lighthouse/', import.meta.url));
// One run says little about speed on a machine that does other work too.
const runs = Number(process.argv[2] ?? 3);

const config = {
  ...defaultConfig,
  artifacts: defaultConfig.artifacts.map(artifact =>
    artifact.id === 'RobotsTxt' ? {...artifact, gatherer: {instance: new RobotsTxt()}} : artifact),
};
const WAYS = {
  // Lighthouse's own setting: slow 4G, and a processor of a quarter of this one's speed.
  phone: config,
  desktop: {...config, settings: desktopConfig.settings},
};

async function judged(address, settings) {
  const all = [];
  for (let run = 0; run < runs; run++) {
    const browser = await open();
    try {
      const {lhr} = await lighthouse(address, {port: browser.port, logLevel: 'error'}, settings);
      if (lhr.runtimeError) {
        throw new Error(lhr.runtimeError.message);
      }
      all.push(lhr);
    } finally {
      browser.kill();
    }
  }
  return runs > 2 ? computeMedianRun(all) : all[0];
}

function* failures({categories, audits}) {
  for (const {id, score, auditRefs} of Object.values(categories)) {
    if (score !== 1) {
      const lost = auditRefs.filter(({id: audit, weight}) => weight > 0 && (audits[audit].score ?? 1) < 1);
      yield `${id} ${Math.round(score * 100)}, needs 100: ${lost.map(({id: audit}) =>
        `${audit} ${audits[audit].displayValue ?? audits[audit].explanation ?? ''}`).join('; ')}`;
    }
  }
  const blocking = audits['total-blocking-time'].numericValue;
  if (!(blocking < MOST_BLOCKING_MILLIS)) {
    yield `total blocking time ${Math.round(blocking)} ms, needs less than ${MOST_BLOCKING_MILLIS} ms`;
  }
  const shift = audits['cumulative-layout-shift'].numericValue;
  if (shift !== 0) {
    yield `cumulative layout shift ${shift}, needs 0`;
  }
}

if (!existsSync(SITE + 'index.html')) {
  throw new Error(`${SITE}: has no index.html. Build the site first: mvn package -DskipTests`);
}
mkdirSync(REPORTS, {recursive: true});
const server = await serve(SITE);
for (const [page, path] of Object.entries(PAGES)) {
  for (const [way, settings] of Object.entries(WAYS)) {
    const result = await judged(server.address + path, settings);
    writeFileSync(`${REPORTS}${page}-${way}.html`, generateReport(result, 'html'));
    const {categories, audits, environment} = result;
    const scores = Object.values(categories).map(({id, score}) => `${id} ${Math.round(score * 100)}`).join(', ');
    const times = ['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time',
      'cumulative-layout-shift'].map(id => `${id} ${audits[id].displayValue}`).join(', ');
    console.log(`${page}, ${way}: ${scores}\n  ${times}\n  median of ${runs}; benchmark index ${environment.benchmarkIndex}`);
    for (const failure of failures(result)) {
      console.log(`  FAILED ${failure}`);
      process.exitCode = 1;
    }
  }
}
server.close();
