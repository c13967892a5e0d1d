package io.github.digitpad.paper;

import java.util.ArrayList;
import java.util.List;

/**
 * The printed tables of a page: rules that cross each other. Each of their cells has a number of its own. Squared paper
 * is none: its lines are many, and as near to each other as the lines of writing.
 */
final class Grids {

    /** A grid has at least so many rules each way. */
    private static final int FEWEST = 2;

    /** With more columns that are narrow it is squared paper. */
    private static final int MOST_NARROW = 12;

    /** A narrow column is at most so wide, in heights of digits. */
    private static final double NARROW = 2.2;

    /** A line may end so much before the line that it meets, in px. */
    private static final double SHORT = 4;

    private final List<Grid> grids = new ArrayList<>();

    private final List<Grid> squared = new ArrayList<>();

    /** @param signHeight usual in the picture, in px */
    Grids(List<Rule> rules, double signHeight) {
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
                    add(new Grid(upright, level), signHeight);
                }
            }
        }
    }

    private void add(Grid grid, double signHeight) {
        if (grid.columns() > 0 && grid.rows() > 0) {
            boolean isSquared = grid.columns() > MOST_NARROW && grid.columnWidth() < NARROW * signHeight;
            (isSquared ? squared : grids).add(grid);
        }
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

    /** Whether a line lies between two points of the picture that parts numbers. */
    boolean isBetween(double fromX, double fromY, double toX, double toY) {
        for (int i = 0; i < grids.size(); i++) {
            if (grids.get(i).isBetween(fromX, fromY, toX, toY)) {
                return true;
            }
        }
        return false;
    }
}
