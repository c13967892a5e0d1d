package io.github.digitpad.inkfiles.writer;

import io.github.digitpad.ink.Ink;

/**
 * A page to be written.
 *
 * @param text what is written on it; empty, where that is not known
 * @param ink with y downwards
 * @param perInch how many of its units an inch has; 0 if that is not known
 */
public record WrittenPage(String text, Ink ink, double perInch) {}
