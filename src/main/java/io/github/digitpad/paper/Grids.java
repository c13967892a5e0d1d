package io.github.digitpad.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * The printed tables of a page: rules that cross each other. Each of their cells has a number of its own. Squared paper
 * is none: what is written on it is across its lines.
 */
final class Grids {

    /** A grid has at least so many rules each way. */
    private static final int FEWEST = 2;

    /** Of the signs in a grid, so many across its lines make it squared paper: in a table they stand between them. */
    private static final double ACROSS = 0.3;

    /** A sign is across a line with more than this share of it on either side. */
    private static final double ACROSS_BY = 0.2;

    /** A line may end so much before the line that it meets, in px. */
    private static final double SHORT = 4;

    private final List<Grid> grids = new ArrayList<>();

    private final List<Grid> squared = new ArrayList<>();

    /** @param signHeight usual in the picture, in px */
    Grids(List<Rule> rules, Signs signs, double signHeight) {
        int[] groups = groups(rules);
        for (int i = 0; i < groups.length; i++) {
            if (groups[i] == i) {
                List<Rule> upright = new ArrayList<>();
                List<Rule> level = new ArrayList<>();
                for (int j = i; j < groups.length; j++) {
                    if (group(groups, j) == i) {
                        (rules.get(j).upright ? upright : level).add(rules.get(j));
                    }
                }
                if (upright.size() >= FEWEST && level.size() >= FEWEST) {
                    add(new Grid(upright, level), signs, signHeight);
                }
            }
        }
    }

    private void add(Grid grid, Signs signs, double signHeight) {
        if (grid.columns() > 0 && grid.rows() > 0) {
            (isWrittenOver(grid, signs, signHeight) ? squared : grids).add(grid);
        }
    }

    private static boolean isWrittenOver(Grid grid, Signs signs, double signHeight) {
        int all = 0;
        int across = 0;
        for (int part : signs.order) {
            double y = signs.y(part, 0.5, 0.5);
            if (signs.isSign(part) && 2 * signs.height(part) > signHeight && grid.has(signs.x(part, 0.5, 0.5), y)) {
                double less = ACROSS_BY;
                double more = 1 - ACROSS_BY;
                all++;
                across += grid.row(signs.x(part, 0.5, less), signs.y(part, 0.5, less))
                                        != grid.row(signs.x(part, 0.5, more), signs.y(part, 0.5, more))
                                || grid.column(signs.x(part, less, 0.5), signs.y(part, less, 0.5))
                                        != grid.column(signs.x(part, more, 0.5), signs.y(part, more, 0.5))
                        ? 1
                        : 0;
            }
        }
        return across > ACROSS * all;
    }

    /** For each rule one that it hangs together with. */
    private static int[] groups(List<Rule> rules) {
        int[] groups = new int[rules.size()];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = i;
        }
        for (int i = 0; i < groups.length; i++) {
            for (int j = 0; j < groups.length; j++) {
                if (rules.get(i).upright && !rules.get(j).upright && meet(rules.get(i), rules.get(j))) {
                    int one = group(groups, i);
                    int other = group(groups, j);
                    groups[Math.max(one, other)] = Math.min(one, other);
                }
            }
        }
        return groups;
    }

    private static int group(int[] groups, int rule) {
        int group = rule;
        while (groups[group] != group) {
            group = groups[group];
        }
        return group;
    }

    private static boolean meet(Rule upright, Rule level) {
        double slack = SHORT + upright.thickness + level.thickness;
        double x = upright.at((upright.from + upright.end()) / 2.0);
        double y = level.at(x);
        x = upright.at(y);
        return y >= upright.from - slack
                && y <= upright.end() + slack
                && x >= level.from - slack
                && x <= level.end() + slack;
    }

    /** How many of them have cells. */
    int count() {
        return grids.size();
    }

    /** Whether there are lines of none, not of squared paper either. */
    boolean isEmpty() {
        return grids.isEmpty() && squared.isEmpty();
    }

    Grid get(int grid) {
        return grids.get(grid);
    }

    /** The grid that a point is in a cell of; negative, if it is in none. */
    int at(double x, double y) {
        for (int i = 0; i < grids.size(); i++) {
            if (grids.get(i).has(x, y)) {
                return i;
            }
        }
        return -1;
    }

    /** Takes away from the ink what is left of lines, of squared paper, too, unless something crosses them there. */
    void erase(InkMap ink) {
        for (int i = 0; i < grids.size(); i++) {
            grids.get(i).erase(ink);
        }
        for (int i = 0; i < squared.size(); i++) {
            squared.get(i).erase(ink);
        }
    }

    /** Whether a line lies between two signs that parts numbers. */
    boolean isBetween(Signs signs, int one, int other) {
        double fromX = signs.x(one, 0.5, 0.5);
        double fromY = signs.y(one, 0.5, 0.5);
        double toX = signs.x(other, 0.5, 0.5);
        double toY = signs.y(other, 0.5, 0.5);
        for (int i = 0; i < grids.size(); i++) {
            if (grids.get(i).isBetween(fromX, fromY, toX, toY)) {
                return true;
            }
        }
        return false;
    }
}
