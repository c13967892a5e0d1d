package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Variables at the top of TeaVM's script, which are Java's static fields, that are set and never read, as
 * {@code Integer.TYPE} is: with what is only made for them.
 */
final class UnreadVariables {

    /** What the first parameter of those functions of TeaVM's is called that make a class's object, or an array. */
    private static final Set<String> MAKERS = Set.of("cls", "sz");

    private final Map<String, List<Node>> assigned = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final Set<String> makers = new HashSet<>();

    private UnreadVariables() {}

    /**
     * Takes the statements out that set them.
     *
     * @param function TeaVM's own, in which all of its names are
     * @return whether there were any
     */
    static boolean remove(Node function) {
        UnreadVariables variables = new UnreadVariables();
        Set<String> top = variables.findTop(NodeUtil.getFunctionBody(function));
        NodeUtil.visitPreOrder(function, variables::find);
        boolean isAny = false;
        for (Map.Entry<String, List<Node>> one : variables.assigned.entrySet()) {
            if (top.contains(one.getKey()) && !variables.read.contains(one.getKey())) {
                for (Node statement : one.getValue()) {
                    statement.detach();
                    isAny = true;
                }
            }
        }
        return isAny;
    }

    private Set<String> findTop(Node body) {
        Set<String> top = new HashSet<>();
        for (Node statement : TeavmScript.children(body)) {
            if (NodeUtil.isNameDeclaration(statement)) {
                for (Node name : TeavmScript.children(statement)) {
                    if (name.isName()
                            && name.hasChildren()
                            && name.getFirstChild().isNull()) {
                        top.add(name.getString());
                    } else if (name.isName() && name.hasChildren() && isMaker(name.getFirstChild())) {
                        makers.add(name.getString());
                    }
                }
            }
        }
        return top;
    }

    private static boolean isMaker(Node value) {
        Node first =
                value.isArrowFunction() ? NodeUtil.getFunctionParameters(value).getFirstChild() : null;
        return first != null && first.isName() && MAKERS.contains(first.getString());
    }

    private void find(Node node) {
        if (!node.isName() || NodeUtil.isNameDeclaration(node.getParent())) {
            return;
        }
        Node parent = node.getParent();
        if (parent.isAssign()
                && parent.getFirstChild() == node
                && parent.getParent().isExprResult()
                && isPure(node.getNext())) {
            assigned.computeIfAbsent(node.getString(), name -> new ArrayList<>())
                    .add(parent.getParent());
        } else {
            read.add(node.getString());
        }
    }

    /** Whether nobody sees that it has been computed. */
    private boolean isPure(Node value) {
        return NodeUtil.isLiteralValue(value, false)
                || (value.isNew() && value.hasOneChild())
                || (value.isCall()
                        && value.getFirstChild().isName()
                        && makers.contains(value.getFirstChild().getString()));
    }
}
