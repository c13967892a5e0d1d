package io.github.digitpad.paper;

import io.github.digitpad.ink.Bounds;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.reading.ReadingOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole page: finds where numbers may be on a smaller picture of it, and reads each from the picture itself.
 */
final class PageReading implements PictureReading {

    /** Numbers are looked for in no more pixels. */
    private static final int MOST_PIXELS = 3_200_000;

    /** So many are read in one go. */
    private static final int BATCH = 24;

    /** What a number is read from is made smaller until its digits are not much higher than this, in px. */
    private static final double HEIGHT = 48;

    /** So much around a number is looked at to tell its paper, of its height. */
    private static final double MARGIN = 0.4;

    /** Of the way: until the numbers are found. */
    private static final double FOUND = 0.5;

    /** So many steps it takes until then, where ink is dark and light. */
    private static final double STEPS = 17;

    /** Of the way of a number that was found: until its strip is there. */
    private static final double CUT = 0.3;

    private final GrayImage light;
    private final LineReader lines;
    private final ReadingOptions options;
    private final int step;
    private @Nullable InkSearch search;
    private @Nullable PageInk page;

    /** So many were made until the numbers are found. */
    private int steps;

    private @Nullable PageOwners owners;
    private List<Place> places = List.of();
    private int grids;
    private final List<LineReading> readings = new ArrayList<>();

    /** How many strips there were. */
    private int cut;

    /** Those that are read next. */
    private List<LineStrip> strips = new ArrayList<>();

    private @Nullable LineBatch batch;

    PageReading(GrayImage light, LineReader lines, ReadingOptions options) {
        this.light = light;
        this.lines = lines;
        this.options = options;
        int factor = 1;
        while ((double) light.width() * light.height() > (double) MOST_PIXELS * factor * factor) {
            factor++;
        }
        step = Math.min(factor, Math.min(light.width(), light.height()));
    }

    @Override
    public boolean step() {
        PageOwners known = owners;
        return known == null ? find() : read(known);
    }

    private boolean find() {
        InkSearch begun = search;
        PageInk seen = page;
        steps++;
        if (begun == null) {
            search = new InkSearch(Reduction.of(light, step));
            return true;
        }
        if (seen == null) {
            page = begun.step();
            return true;
        }
        boolean[] before = seen.ink.isInk.clone();
        Finder finder = Finder.find(seen);
        places = finder.found();
        grids = finder.grids();
        owners = new PageOwners(before, seen.ink, finder.parts(), places);
        search = null;
        page = null;
        return !places.isEmpty();
    }

    /** Some strips one by one, then they are read. */
    private boolean read(PageOwners known) {
        LineBatch begun = batch;
        if (begun != null) {
            if (!begun.step()) {
                batch = null;
                strips = new ArrayList<>();
            }
        } else {
            strips.add(strip(cut++, known));
            if (strips.size() == BATCH || cut == places.size()) {
                batch = new LineBatch(lines, strips, options, readings);
            }
        }
        return readings.size() < places.size();
    }

    @Override
    public double share() {
        if (owners == null) {
            return FOUND * Math.min(1, steps / STEPS);
        }
        double done = CUT * cut + (1 - CUT) * readings.size();
        return FOUND + (1 - FOUND) * done / Math.max(1, places.size());
    }

    /** Where a place is in the picture itself. */
    private Slot slot(Place place) {
        Slot slot = place.slot;
        return new Slot(slot.x() * step, slot.y() * step, slot.angle(), slot.width() * step, slot.height() * step);
    }

    private LineStrip strip(int number, PageOwners known) {
        Slot slot = slot(places.get(number));
        double margin = MARGIN * slot.height();
        Bounds around = Corners.of(slot, -margin, -margin, slot.width() + margin, slot.height() + margin)
                .bounds();
        int left = (int) Math.max(0, around.left());
        int top = (int) Math.max(0, around.top());
        int right = (int) Math.min(light.width(), Math.ceil(around.right()));
        int bottom = (int) Math.min(light.height(), Math.ceil(around.bottom()));
        int factor = (int) Math.max(1, slot.height() / HEIGHT);
        factor = Math.max(1, Math.min(factor, Math.min(right - left, bottom - top)));
        GrayImage crop = Reduction.of(light, left, top, right, bottom, factor);
        int width = crop.width();
        int scale = factor;
        InkMap ink = Ground.of(crop);
        Slot inside = new Slot(
                (slot.x() - left) / factor,
                (slot.y() - top) / factor,
                slot.angle(),
                slot.width() / factor,
                slot.height() / factor);
        return LineStrip.of(ink, inside, pixel -> {
            int x = (left + (pixel % width) * scale + scale / 2) / step;
            int y = (top + (pixel / width) * scale + scale / 2) / step;
            return known.isFree(x, y, number);
        });
    }

    @Override
    public List<ReadNumber> numbers() {
        List<Place> ordered = new PageOrder(Surroundings.numbers(places, readings), grids).inOrder();
        List<ReadNumber> numbers = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            Place place = ordered.get(i);
            LineReading reading = place.reading;
            if (reading != null) {
                numbers.add(ReadNumber.of(reading, slot(place), place.line, place.row, place.column));
            }
        }
        return numbers;
    }
}
