package io.github.digitpad.data.pages;

/** What a page is, on the whole. */
enum PageKind {
    /** A printed table, a number in most of its cells. */
    TABLE,
    /** Numbers below each other, in one column or several. */
    COLUMNS,
    /** Numbers here and there, some of them uphill or downhill. */
    FREE,
    /** Lines of words with numbers among them. */
    TEXT,
    /** Lines of a word or two and an amount: a receipt. */
    LIST
}
