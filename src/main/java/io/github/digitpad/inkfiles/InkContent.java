package io.github.digitpad.inkfiles;

import java.util.List;

/**
 * What an ink file is.
 *
 * @param format its name: {@code Xournal++}
 * @param madeBy what made it, and of which version it is; empty, if it does not say
 * @param pages in their order
 */
public record InkContent(String format, String madeBy, List<InkPage> pages) {}
