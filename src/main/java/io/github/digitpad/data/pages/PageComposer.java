package io.github.digitpad.data.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Composes photographed pages: a sheet of paper with printed lines, numbers, words, signs and signatures, put under a
 * camera. The same digits, settings and random numbers give the same page.
 */
public final class PageComposer {

    /** Of a page 1500 px wide, digits' least and greatest height, in px. */
    private static final double LEAST_HEIGHT = 38;

    private static final double MOST_HEIGHT = 72;

    private static final double PAGE = 1500;

    private static final List<PageKind> OF_DIGITS =
            List.of(PageKind.TABLE, PageKind.COLUMNS, PageKind.FREE, PageKind.TEXT);

    private static final List<PageKind> OF_AMOUNTS = List.of(PageKind.values());

    private final NumberWriter writer;
    private final PageSettings settings;

    public PageComposer(NumberWriter writer, PageSettings settings) {
        this.writer = writer;
        this.settings = settings;
    }

    private NumberWriter.Hand hand(SplittableRandom random) {
        return settings.hasAmounts() ? writer.amounts(random) : writer.hand(random);
    }

    /** The next page. */
    public ComposedPage compose(SplittableRandom random) {
        double unit = Math.min(settings.width(), settings.height()) / PAGE;
        double height = unit * (LEAST_HEIGHT + (MOST_HEIGHT - LEAST_HEIGHT) * random.nextDouble());
        Sheet sheet = new Sheet(settings.width(), settings.height(), 0.8f + 0.15f * (float) random.nextDouble());
        List<PageKind> kinds = settings.hasAmounts() ? OF_AMOUNTS : OF_DIGITS;
        PageKind kind = kinds.get(random.nextInt(kinds.size()));
        Print.paper(sheet, kind == PageKind.TABLE, height, random);
        PageLayout layout = new PageLayout(sheet, height, settings.isEmpty() ? null : hand(random), random);
        layout.fill(kind);
        if (settings.isEmpty()) {
            layout.addPictures();
        }
        layout.addWords();
        Photo photo = Photo.of(sheet, random);
        List<PageNumber> numbers = new ArrayList<>();
        for (PageNumber number : layout.numbers()) {
            NumberBox box = number.box();
            numbers.add(new PageNumber(number.text(), box == null ? null : photo.box(box)));
        }
        return new ComposedPage(photo.light(), numbers);
    }
}
