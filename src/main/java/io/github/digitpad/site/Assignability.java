package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether one of TeaVM's classes is one of another: asked of a class that has a dozen ancestors at most, so nobody
 * keeps the answers.
 */
final class Assignability {

    private static final String CACHE = "assignableCache";

    private static final String TEST = """
            var IS=(from,to)=>from===to||(to[META].itemType!==null\
            ?from[META].itemType!==null&&IS(from[META].itemType,to[META].itemType)\
            :from[META].parent!==null&&from[META].parent!==from&&IS(from[META].parent,to)\
            ||from[META].superinterfaces.some(one=>IS(one,to)))
            """;

    private Assignability() {}

    /** @param function TeaVM's own, in which all of its names are */
    static void shorten(Node function) throws IOException {
        List<Node> tests = new ArrayList<>();
        List<Node> caches = new ArrayList<>();
        NodeUtil.visitPreOrder(function, node -> {
            if (node.isName() && node.hasChildren() && isTest(node.getFirstChild())) {
                tests.add(node);
            } else if (node.isGetProp() && node.getString().equals(CACHE)) {
                caches.add(node);
            }
        });
        if (tests.size() != 1 || !caches.get(0).getFirstChild().isGetElem()) {
            return;
        }
        Node name = tests.get(0);
        String meta = caches.get(0).getFirstChild().getLastChild().getString();
        Node own = ScriptCompiler.parsed("test", TEST.replace("META", meta).replace("IS", name.getString()))
                .getRoot()
                .getLastChild()
                .getFirstFirstChild()
                .getFirstFirstChild();
        name.getFirstChild().replaceWith(own.detach());
    }

    /** The function that both reads and writes the cache. */
    private static boolean isTest(Node value) {
        if (!value.isArrowFunction()) {
            return false;
        }
        Node parameters = NodeUtil.getFunctionParameters(value);
        boolean[] found = {false};
        NodeUtil.visitPreOrder(
                value, node -> found[0] |= node.isGetProp() && node.getString().equals(CACHE));
        return found[0]
                && parameters.getChildCount() == 2
                && parameters.getFirstChild().matchesName("from")
                && parameters.getLastChild().matchesName("to");
    }
}
