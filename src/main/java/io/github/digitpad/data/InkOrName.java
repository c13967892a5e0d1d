package io.github.digitpad.data;

import io.github.digitpad.ink.Ink;
import org.jspecify.annotations.Nullable;

/**
 * A line of what another program writes.
 *
 * @param ink what the line has; nothing, if it is a file's name
 * @param name of a file; empty, if it is ink
 */
public record InkOrName(@Nullable Ink ink, String name) {}
