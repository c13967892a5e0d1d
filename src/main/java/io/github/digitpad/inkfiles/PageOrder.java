package io.github.digitpad.inkfiles;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts pages in order that have a text each by which they stand, as apps do whose pages are moved without changing the
 * others: characters compare by their codes. Of those of one text the first added is first.
 */
public final class PageOrder<T> {

    private final InkFile file;
    private final List<String> indices = new ArrayList<>();
    private final List<T> pages = new ArrayList<>();

    /** @param file which messages name */
    public PageOrder(InkFile file) {
        this.file = file;
    }

    /**
     * One more.
     *
     * @param index by which it stands
     * @throws InkFormatException if there are more than may be
     */
    public void add(String index, T page) throws InkFormatException {
        Pages.check(file, pages.size() + 1);
        int from = 0;
        int to = pages.size();
        // Most files have them in order.
        int middle = to - 1;
        while (from < to) {
            if (indices.get(middle).compareTo(index) > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
            middle = (from + to) / 2;
        }
        indices.add(from, index);
        pages.add(from, page);
    }

    /** All of them. */
    public List<T> pages() {
        return pages;
    }
}
