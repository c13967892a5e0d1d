package io.github.digitpad.formats.learned;

/**
 * Where a file of learned numbers comes from.
 *
 * @param fittedOn the data, and what was left out of it, for people
 * @param command what made it, with the data's place left out
 */
public record Origin(String fittedOn, String command) {}
