package io.github.digitpad.paper;

/** Is told how far the reading of a page is, and says whether to go on. */
public interface PageProgress {

    /** Goes on to the end. */
    PageProgress NONE = share -> true;

    /**
     * Part of the page has been read.
     *
     * @param share of all, 0 to 1
     * @return false to stop: what was read so far is the answer
     */
    boolean reached(double share);
}
