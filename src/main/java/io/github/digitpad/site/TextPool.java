package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of TeaVM's script, which it has in one list: those that are still asked for, in the order in which they
 * are.
 */
final class TextPool {

    private TextPool() {}

    /** @param function TeaVM's own, in which all of its names are */
    static void shorten(Node function) {
        Node list = null;
        Node body = NodeUtil.getFunctionBody(function);
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            Node call = statement.getFirstChild();
            if (statement.isExprResult()
                    && call.isCall()
                    && call.hasTwoChildren()
                    && call.getSecondChild().isArrayLit()
                    && areTexts(call.getSecondChild())) {
                list = call.getSecondChild();
            }
        }
        String pool = pool(body);
        if (list == null || pool == null) {
            return;
        }
        List<Node> asked = new ArrayList<>();
        boolean[] isElsewhere = {false};
        NodeUtil.visitPreOrder(function, node -> {
            if (node.matchesName(pool) && node.getParent().isCall() && node.getNext() != null) {
                isElsewhere[0] |= !node.getNext().isNumber();
                asked.add(node.getNext());
            } else {
                isElsewhere[0] |= node.matchesName(pool) && !node.hasChildren();
            }
        });
        if (isElsewhere[0]) {
            return;
        }
        List<Node> texts = TeavmScript.children(list);
        Map<Integer, Integer> places = new LinkedHashMap<>();
        for (Node number : asked) {
            places.putIfAbsent((int) number.getDouble(), places.size());
        }
        texts.forEach(Node::detach);
        for (int place : places.keySet()) {
            list.addChildToBack(texts.get(place));
        }
        for (Node number : asked) {
            number.replaceWith(IR.number(places.getOrDefault((int) number.getDouble(), 0)));
        }
    }

    private static boolean areTexts(Node list) {
        boolean are = list.hasChildren();
        for (Node one = list.getFirstChild(); one != null; one = one.getNext()) {
            are &= one.isStringLit();
        }
        return are;
    }

    /** What {@code pool=index=>list[index]} is called. */
    private static @Nullable String pool(Node body) {
        String[] name = {null};
        NodeUtil.visitPreOrder(body, node -> {
            if (node.isName() && node.hasChildren() && node.getFirstChild().isArrowFunction()) {
                Node parameters = NodeUtil.getFunctionParameters(node.getFirstChild());
                Node given = NodeUtil.getFunctionBody(node.getFirstChild());
                if (parameters.hasOneChild()
                        && parameters.getFirstChild().matchesName("index")
                        && given.isGetElem()
                        && given.getSecondChild().matchesName("index")) {
                    name[0] = node.getString();
                }
            }
        });
        return name[0];
    }
}
