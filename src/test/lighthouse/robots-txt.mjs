// Lighthouse asks for robots.txt in the page's name, which the page's policy forbids, as it forbids the page all
// requests of its own. So it is asked for from here, as Google's own service does.
import {Gatherer} from 'lighthouse';

export class RobotsTxt extends Gatherer {
  meta = {supportedModes: ['snapshot', 'navigation']};

  async getArtifact({baseArtifacts}) {
    const response = await fetch(new URL('/robots.txt', baseArtifacts.URL.finalDisplayedUrl));
    return {status: response.status, content: await response.text()};
  }
}
