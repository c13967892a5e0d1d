package io.github.digitpad.cli;

/**
 * How well pages were read.
 *
 * @param pages how many
 * @param total numbers that are on them
 * @param found those where any number was read
 * @param exact those that were read as they are
 * @param unsure those that were read, not sure
 * @param invented numbers that were read where there is none, not counting those that are not sure
 */
record PageScore(int pages, int total, int found, int exact, int unsure, int invented) {

    static final PageScore NONE = new PageScore(0, 0, 0, 0, 0, 0);

    PageScore plus(PageScore other) {
        return new PageScore(
                pages + other.pages,
                total + other.total,
                found + other.found,
                exact + other.exact,
                unsure + other.unsure,
                invented + other.invented);
    }

    /** 0 to 1; 1 of no numbers. */
    double exactShare() {
        return total == 0 ? 1 : (double) exact / total;
    }

    /** 0 to 1; 1 of no numbers. */
    double foundShare() {
        return total == 0 ? 1 : (double) found / total;
    }

    double inventedPerPage() {
        return pages == 0 ? 0 : (double) invented / pages;
    }
}
