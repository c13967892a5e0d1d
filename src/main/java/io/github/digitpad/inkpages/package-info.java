/**
 * The script of ink files, which a page loads with the first of them: it reads their pages, and says which strokes
 * stand together. What those are, the reader in the first script says. {@code webapp/inkfiles} hands it bytes, mostly
 * in a worker.
 */
@NullMarked
package io.github.digitpad.inkpages;

import org.jspecify.annotations.NullMarked;
