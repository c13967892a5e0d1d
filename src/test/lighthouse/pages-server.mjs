// Serves a folder as GitHub Pages does: under a sub-path, gzipped, for ten minutes.
import {readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {gzipSync} from 'node:zlib';

const UNDER = '/digitpad/';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'application/javascript; charset=utf-8',
  '.mjs': 'application/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png',
};

function isFile(path) {
  return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false;
}

/** Gives the site's address, and what ends the server. */
export async function serve(site) {
  const server = createServer(({url}, response) => {
    const path = decodeURI(new URL(url, 'http://localhost').pathname);
    const name = path.startsWith(UNDER) ? normalize(path.slice(UNDER.length) || 'index.html') : '';
    // Beside the site there is nothing, so no robots.txt either.
    const found = name !== '' && !name.startsWith('..') && isFile(join(site, name));
    const file = join(site, found ? name : '404.html');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const packed = type !== TYPES['.png'];
    const body = readFileSync(file);
    response.writeHead(found ? 200 : 404, {
      'Content-Type': type,
      'Cache-Control': 'max-age=600',
      ...(packed && {'Content-Encoding': 'gzip', Vary: 'Accept-Encoding'}),
    });
    response.end(packed ? gzipSync(body) : body);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {address: `http://localhost:${server.address().port}${UNDER}`, close: () => server.close()};
}
