/**
 * The script that reads numbers in pictures, which a page loads with the first of them. {@code webapp/pictures} hands
 * it pixels, mostly in a worker.
 */
@NullMarked
package io.github.digitpad.pictures;

import org.jspecify.annotations.NullMarked;
