/** Reads ink as JSON: what pads, recognisers and collections hand on. */
@NullMarked
package io.github.digitpad.inkfiles.json;

import org.jspecify.annotations.NullMarked;
