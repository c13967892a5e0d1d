package io.github.digitpad.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where numbers may be on a page: signs to numbers, whatever they say. What is no number, words above all, is
 * found, too; that it is none is seen when it is read.
 */
final class Finder {

    /** No more places are read, the highest ones: a page has a few hundred numbers at most. */
    static final int MOST = 2000;

    /** Of the usual height, the lowest number's. */
    private static final double LOWEST = 0.22;

    /** Lines that run by less than this are level. */
    private static final double LEVEL = 0.02;

    /** A mark is so far away from its number at most, of the number's height. */
    private static final double MARK_GAP = 0.6;

    private final Parts parts;
    private final Grids grids;
    private final Signs signs;
    private final Chains chains;
    private List<Place> found = List.of();

    private Finder(Parts parts, Grids grids, Signs signs, Chains chains) {
        this.parts = parts;
        this.grids = grids;
        this.signs = signs;
        this.chains = chains;
    }

    /**
     * The places of a page, in the order of reading.
     *
     * @param page of whose ink rules are taken away
     */
    static Finder find(PageInk page) {
        InkMap ink = page.ink;
        LinePieces lines = new LinePieces(ink);
        Rims rims = new Rims(ink, page.light);
        List<Rule> rules = Rules.takeAway(ink);
        // Of what is left: where paper is squared, most of the ink was rules.
        int strokeWidth = Math.max(2, ink.strokeWidth());
        Frame frame = new Frame(Math.atan(slope(rules)));
        Parts parts = Parts.of(ink.isInk, ink.width, ink.height);
        Signs signs = new Signs(parts, frame, strokeWidth, rims, lines);
        Grids grids = new Grids(rules, signs, usualHeight(signs));
        if (!grids.isEmpty()) {
            grids.erase(ink);
            parts = Parts.of(ink.isInk, ink.width, ink.height);
            signs = new Signs(parts, frame, strokeWidth, rims, lines);
        }
        Chains chains = new Chains(signs, grids);
        double slope = chains.slope();
        if (Math.abs(slope) > LEVEL) {
            signs = new Signs(parts, new Frame(frame.angle + Math.atan(slope)), strokeWidth, rims, lines);
            chains = new Chains(signs, grids);
        }
        Finder finder = new Finder(parts, grids, signs, chains);
        finder.found = new PageOrder(Cells.join(finder.places(), parts), grids.count()).inOrder();
        return finder;
    }

    /** In the order of reading. */
    List<Place> found() {
        return found;
    }

    /** Of the ink without lines. */
    Parts parts() {
        return parts;
    }

    /** How many printed grids there are. */
    int grids() {
        return grids.count();
    }

    /** The median slope of rules from left to right, by their lengths; 0 if there are none. */
    private static double slope(List<Rule> rules) {
        float[] slopes = new float[rules.size()];
        float[] lengths = new float[slopes.length];
        for (int i = 0; i < slopes.length; i++) {
            Rule rule = rules.get(i);
            lengths[i] = rule.length();
            slopes[i] = (float) ((rule.at(rule.end() - 1) - rule.at(rule.from)) / Math.max(1, lengths[i] - 1));
            if (rule.upright) {
                slopes[i] = -slopes[i];
            }
        }
        return Sorting.median(slopes, lengths);
    }

    /** Of all heights of what is no mark, half is of higher ones: small rests hardly count. 0 if there is nothing. */
    private static double usualHeight(Signs signs) {
        float[] heights = new float[signs.order.length];
        for (int i = 0; i < heights.length; i++) {
            int part = signs.order[i];
            heights[i] = signs.isSign(part) ? signs.height(part) : 0;
        }
        return Sorting.median(heights, heights);
    }

    private List<Place> places() {
        int[] firsts = firsts();
        int[] owners = owners(firsts);
        int[] counts = new int[firsts.length];
        int[] places = new int[signs.kinds.length];
        Arrays.fill(places, -1);
        for (int i = 0; i < firsts.length; i++) {
            for (int sign = firsts[i]; sign >= 0; sign = chains.next[sign]) {
                places[sign] = i;
            }
        }
        for (int part : signs.order) {
            int sign = signs.signs[part];
            // A mark's place is its number's; it may have been a place by itself.
            int place = owners[sign] >= 0 ? places[owners[sign]] : places[sign];
            places[part] = place;
            if (place >= 0) {
                counts[place]++;
            }
        }
        int[][] members = new int[firsts.length][];
        for (int i = 0; i < members.length; i++) {
            members[i] = new int[counts[i]];
            counts[i] = 0;
        }
        for (int part : signs.order) {
            if (places[part] >= 0) {
                members[places[part]][counts[places[part]]++] = part;
            }
        }
        List<Place> found = new ArrayList<>();
        double least = LOWEST * usualHeight(signs);
        for (int i = 0; i < firsts.length; i++) {
            if (owners[firsts[i]] < 0 && height(firsts[i]) >= least) {
                found.add(place(firsts[i], members[i]));
            }
        }
        return found;
    }

    /** The first signs of the highest chains, so many as are read. */
    private int[] firsts() {
        int[] firsts = new int[signs.order.length];
        int count = 0;
        for (int part : signs.order) {
            if (signs.isSign(part) && chains.before[part] < 0) {
                firsts[count++] = part;
            }
        }
        float[] heights = new float[count];
        for (int i = 0; i < count; i++) {
            heights[i] = (float) -height(firsts[i]);
        }
        return count <= MOST ? Arrays.copyOf(firsts, count) : Sorting.first(MOST, firsts, heights);
    }

    /** The highest of a chain's signs. */
    private double height(int first) {
        double height = 0;
        for (int sign = first; sign >= 0; sign = chains.next[sign]) {
            height = Math.max(height, signs.height(sign));
        }
        return height;
    }

    /** Per sign that may be a mark, the first sign of the nearest number whose it may be; -1 where there is none. */
    private int[] owners(int[] firsts) {
        int[] owners = new int[signs.kinds.length];
        double[] distances = new double[owners.length];
        Arrays.fill(owners, -1);
        for (int first : firsts) {
            double height = height(first);
            double slope = chains.slope(first);
            double left = signs.lefts[first] - MARK_GAP * height;
            int last = first;
            while (chains.next[last] >= 0) {
                last = chains.next[last];
            }
            double right = signs.rights[last] + MARK_GAP * height;
            for (int part : signs.order) {
                if (signs.lefts[part] > right) {
                    break;
                }
                if (signs.rights[part] >= left && isLoose(part) && signs.height(part) <= Signs.MARK_HEIGHT * height) {
                    double distance = distance(part, first, last, slope, height);
                    if (distance >= 0 && (owners[part] < 0 || distance < distances[part])) {
                        owners[part] = first;
                        distances[part] = distance;
                    }
                }
            }
        }
        // One that has a mark of its own keeps it.
        for (int part : signs.order) {
            if (owners[part] >= 0 && owners[owners[part]] >= 0) {
                owners[part] = -1;
            }
        }
        return owners;
    }

    private boolean isLoose(int part) {
        return signs.signs[part] == part
                && signs.kinds[part] != Signs.NOTHING
                && chains.before[part] < 0
                && chains.next[part] < 0;
    }

    /** How far a mark is from a number, in px; negative, if it is none of it. */
    private double distance(int mark, int first, int last, double slope, double height) {
        double along = (signs.lefts[mark] + signs.rights[mark]) / 2;
        double across = (signs.tops[mark] + signs.bottoms[mark]) / 2;
        int near = first;
        for (int sign = first; sign >= 0; sign = chains.next[sign]) {
            near = signs.lefts[sign] <= along ? sign : near;
        }
        double middle = (signs.tops[near] + signs.bottoms[near]) / 2
                + slope * (along - (signs.lefts[near] + signs.rights[near]) / 2);
        double down = across - middle;
        boolean isFlat = signs.width(mark) > 3 * signs.height(mark);
        // A line under a number, or over it, is no mark.
        if (Math.abs(down) > (isFlat ? 0.4 : 0.75) * height
                || signs.width(mark) > height
                || grids.isBetween(signs, near, mark)) {
            return -1;
        }
        return Math.max(0, Math.max(signs.lefts[first] - signs.rights[mark], signs.lefts[mark] - signs.rights[last]));
    }

    private Place place(int first, int[] members) {
        double slope = 0;
        // In a cell a rest of its line may be taken for a digit: nobody writes uphill there.
        if (chains.next[first] >= 0 && grids.at(signs.x(first, 0.5, 0.5), signs.y(first, 0.5, 0.5)) < 0) {
            double all = chains.slope(first);
            // Two digits of unlike heights seem to rise.
            slope = chains.next[chains.next[first]] >= 0 ? all : Math.abs(all) > 0.2 ? 0.8 * all : 0.3 * all;
        }
        double height = Signs.MARK_HEIGHT * height(first);
        Box box = new Box(signs.frame);
        Box turned = new Box(new Frame(signs.frame.angle + Math.atan(slope)));
        Box digits = new Box(turned.frame);
        for (int part : members) {
            box.include(parts, part);
            turned.include(parts, part);
            if (signs.height(signs.signs[part]) > height) {
                digits.include(parts, part);
            }
        }
        Slot slot = turned.slot(digits);
        Place place = new Place(members, slot, box.left, box.top, box.right, box.bottom);
        double x = slot.x(slot.width() / 2, slot.height() / 2);
        double y = slot.y(slot.width() / 2, slot.height() / 2);
        place.grid = grids.at(x, y);
        if (place.grid >= 0) {
            place.row = grids.get(place.grid).row(x, y);
            place.column = grids.get(place.grid).column(x, y);
        }
        return place;
    }
}
