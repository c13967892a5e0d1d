/**
 * Numbers read on Apache Spark: a job that reads folders and tables of pictures or strokes, and functions for SQL.
 * There only in the profile "spark"; what reads is the library.
 */
@NullMarked
package io.github.digitpad.spark;

import org.jspecify.annotations.NullMarked;
