/** Puts the published site together when the project is built (JVM only). */
@NullMarked
package io.github.digitpad.site;

import org.jspecify.annotations.NullMarked;
