/** Our engines for the benchmark's page: compiled to JavaScript as the real page is. */
@NullMarked
package io.github.digitpad.bench.page;

import org.jspecify.annotations.NullMarked;
