// The script of the photo view of DigitPad's own page, which fetches it with the first photo.

import {showPhotos} from "./photo-mode.js";

window.digitPadPage.showPhotos = showPhotos;
