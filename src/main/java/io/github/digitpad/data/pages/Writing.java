package io.github.digitpad.data.pages;

import java.util.SplittableRandom;

/** Something that can be written on a sheet. Its digits or tall letters are 1 high, as a rule. */
interface Writing {

    /** What it says, if it is a number; empty, if it is none. */
    String text();

    double width();

    double height();

    /** Draws it with its upper left corner where the placing has 0, 0. */
    void draw(Sheet sheet, Placing placing, Pen pen, SplittableRandom random);
}
