package io.github.digitpad.inkfiles.remarkable;

import io.github.digitpad.formats.TextMap;
import io.github.digitpad.inkfiles.ByteParts;
import io.github.digitpad.inkfiles.InkFile;
import io.github.digitpad.inkfiles.InkFormatException;
import io.github.digitpad.inkfiles.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Version 6: blocks of which lines, groups and the typed text are read. An erased line is an item without a value, a
 * hidden layer a group that is not visible, a deleted one is held by no item. Groups may hang on a character of the
 * typed text: their lines are relative to it.
 */
final class SceneReader {

    private static final int TREE_NODE = 2;
    private static final int GROUP_ITEM = 4;
    private static final int LINE_ITEM = 5;
    private static final int ROOT_TEXT = 7;
    private static final int LINE = 3;
    private static final int GROUP = 2;
    private static final int MAX_DEPTH = 100;

    /** The group that holds all layers. */
    private static final String ROOT = Tagged.id(0, 1);

    private record Node(boolean isVisible, String anchor, double originX) {}

    private record Line(String parent, ByteParts points, int pointBytes) {}

    private final ByteParts bytes;
    private final Map<String, Node> nodes = new TextMap<>();
    private final Map<String, String> parents = new TextMap<>();
    private final List<Line> lines = new ArrayList<>();
    private @Nullable TypedText text;

    SceneReader(InkFile file, int header) {
        this.bytes = new ByteParts(file, header);
    }

    void read(Pages pages) throws InkFormatException {
        while (!bytes.isDone()) {
            double length = bytes.unsigned();
            bytes.octet();
            bytes.octet();
            int version = bytes.octet();
            int type = bytes.octet();
            ByteParts block = bytes.part(length);
            switch (type) {
                case TREE_NODE -> node(Tagged.of(block));
                case GROUP_ITEM -> group(Tagged.of(block));
                case LINE_ITEM -> line(Tagged.of(block), version);
                case ROOT_TEXT -> text = TypedText.of(Tagged.of(block));
                default -> {}
            }
        }
        for (Line line : lines) {
            draw(line, pages);
        }
    }

    private void node(Tagged block) throws InkFormatException {
        nodes.put(
                block.id(1),
                new Node(
                        block.inside(3).flag(2, true),
                        block.inside(7).id(2),
                        block.inside(10).single(2, 0)));
    }

    private void group(Tagged item) throws InkFormatException {
        ByteParts value = item.part(6);
        if (value != null && item.whole(5, 0) == 0 && value.octet() == GROUP) {
            parents.put(Tagged.of(value).id(2), item.id(1));
        }
    }

    private void line(Tagged item, int version) throws InkFormatException {
        ByteParts value = item.part(6);
        if (value == null || item.whole(5, 0) != 0 || value.octet() != LINE) {
            return;
        }
        Tagged line = Tagged.of(value);
        ByteParts points = line.part(5);
        int pointBytes = version >= 2 ? 14 : 24;
        if (points == null || points.left() % pointBytes != 0) {
            throw bytes.error(
                    "a line's points are not whole. Needs some of " + pointBytes + " bytes each: copy the page again");
        }
        if (RemarkableFormat.isInk(line.whole(1, 0), line.whole(2, 0))) {
            lines.add(new Line(item.id(1), points, pointBytes));
        }
    }

    private void draw(Line line, Pages pages) throws InkFormatException {
        double dx = 0;
        double dy = 0;
        String id = line.parent;
        for (int depth = 0; !id.equals(ROOT); depth++) {
            Node node = nodes.get(id);
            String parent = parents.get(id);
            if (parent == null || depth == MAX_DEPTH || (node != null && !node.isVisible)) {
                return;
            }
            if (node != null && !node.anchor.isEmpty()) {
                dx += node.originX;
                dy += text == null ? 0 : text.y(node.anchor);
            }
            id = parent;
        }
        while (!line.points.isDone()) {
            double x = line.points.single();
            double y = line.points.single();
            line.points.part(line.pointBytes - 8);
            pages.point(x + dx, y + dy);
        }
        pages.endStroke();
    }
}
