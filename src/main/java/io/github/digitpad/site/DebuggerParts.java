package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What TeaVM puts into each script and only a debugger sees: what Java's objects and arrays are called when JavaScript
 * makes a text of them, where in Java an error was, and values of classes that nobody asks for.
 */
final class DebuggerParts {

    private static final String TO_STRING = "toString";

    private DebuggerParts() {}

    /** @param function TeaVM's own, in which all of its names are */
    static void remove(Node function) {
        removeNames(NodeUtil.getFunctionBody(function));
        removePackages(NodeUtil.getFunctionBody(function));
        removeStacks(function);
        removeUnread(function);
        removeOldBrowsers(function);
    }

    /**
     * {@code Math.imul||function(a,b){…}} and {@code if("slice"in this.data)…else…}: no browser that runs the rest of
     * the script is without.
     */
    private static void removeOldBrowsers(Node function) {
        List<Node> found = new ArrayList<>();
        List<Node> copies = new ArrayList<>();
        NodeUtil.visitPreOrder(function, node -> {
            if (node.isOr() && node.getFirstChild().matchesQualifiedName("Math.imul")) {
                found.add(node);
            } else if (node.isIf()
                    && node.getFirstChild().isIn()
                    && node.getFirstFirstChild().isStringLit()) {
                copies.add(node);
            }
        });
        for (Node one : found) {
            one.replaceWith(one.getFirstChild().detach());
        }
        for (Node one : copies) {
            one.replaceWith(one.getSecondChild().detach());
        }
    }

    /** {@code O.prototype.__teavm_class__=f} names Java's Object: its toString, and that of arrays. */
    private static void removeNames(Node body) {
        Node object = null;
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            Node method = method(statement);
            if (method != null && method.getString().equals("__teavm_class__")) {
                object = method.getFirstFirstChild();
            }
        }
        if (object == null) {
            return;
        }
        String name = object.getString();
        List<Node> found = new ArrayList<>();
        NodeUtil.visitPreOrder(body, node -> {
            Node method = method(node);
            if (method == null) {
                return;
            }
            String of = method.getFirstFirstChild().getString();
            boolean isText = method.getString().equals(TO_STRING);
            if ((of.equals(name) && (isText || method.getString().equals("__teavm_class__")))
                    || (of.equals("JavaArray") && isText)) {
                found.add(node);
            }
        });
        found.forEach(Node::detach);
    }

    /**
     * {@code if(typeof Reflect==="object"){…}else E=Error}: what an error has of Java's that goes out to JavaScript.
     * For scripts whose functions give what is wrong, and throw nothing.
     */
    static void removeMessages(Node function) {
        for (Node statement : TeavmScript.children(NodeUtil.getFunctionBody(function))) {
            if (statement.isIf()
                    && statement.getFirstFirstChild() != null
                    && statement.getFirstFirstChild().isTypeOf()
                    && statement.getFirstFirstChild().getFirstChild().matchesName("Reflect")
                    && statement.getLastChild().isBlock()
                    && statement.getChildCount() == 3) {
                statement.replaceWith(statement.getLastChild().removeFirstChild());
            }
        }
    }

    /** {@code p([…])}, where p makes a list of Java's packages of it: no class has its name. */
    private static void removePackages(Node body) {
        Set<String> makers = new HashSet<>();
        NodeUtil.visitPreOrder(body, node -> {
            if (node.isName() && node.hasChildren() && node.getFirstChild().isArrowFunction()) {
                NodeUtil.visitPreOrder(NodeUtil.getFunctionBody(node.getFirstChild()), inside -> {
                    if (inside.matchesName("prefixIndex")) {
                        makers.add(node.getString());
                    }
                });
            }
        });
        for (Node statement : TeavmScript.children(body)) {
            Node call = statement.getFirstChild();
            if (statement.isExprResult()
                    && call.isCall()
                    && call.getFirstChild().isName()
                    && makers.contains(call.getFirstChild().getString())
                    && call.getSecondChild().isArrayLit()
                    && !call.getSecondChild().hasChildren()) {
                statement.detach();
            }
        }
    }

    /** The method in {@code C.prototype.m=f;}. */
    private static @Nullable Node method(Node statement) {
        if (!statement.isExprResult() || !statement.getFirstChild().isAssign()) {
            return null;
        }
        Node left = statement.getFirstFirstChild();
        return left.isGetProp()
                        && left.getFirstChild().isGetProp()
                        && left.getFirstChild().getString().equals("prototype")
                        && left.getFirstFirstChild().isName()
                ? left
                : null;
    }

    /** {@code if(typeof decoder==="function"&&err.stack){…}}: a decoder that is nowhere. */
    private static void removeStacks(Node function) {
        Set<String> declared = new HashSet<>();
        List<Node> found = new ArrayList<>();
        NodeUtil.visitPreOrder(function, node -> {
            if (node.isName()
                    && (NodeUtil.isNameDeclaration(node.getParent())
                            || node.getParent().isParamList())) {
                declared.add(node.getString());
            } else if (node.isIf()
                    && node.hasTwoChildren()
                    && node.getFirstChild().isAnd()
                    && node.getFirstChild().getSecondChild().isGetProp()
                    && node.getFirstChild().getSecondChild().getString().equals("stack")) {
                found.add(node);
            }
        });
        for (Node one : found) {
            Node test = one.getFirstFirstChild().getFirstChild();
            if (test != null
                    && test.isTypeOf()
                    && test.getFirstChild().isName()
                    && !declared.contains(test.getFirstChild().getString())) {
                one.detach();
            }
        }
    }

    /**
     * Of {@code Object.assign({name:null,…},source||{})}, which begins what is said of a class; and
     * {@code meta.name=…}.
     */
    private static void removeUnread(Node function) {
        Set<String> read = new HashSet<>();
        List<Node> found = new ArrayList<>();
        List<Node> set = new ArrayList<>();
        NodeUtil.visitPreOrder(function, node -> {
            if (node.isGetProp()
                    && !(node.getParent().isAssign() && node.getParent().getFirstChild() == node)) {
                read.add(node.getString());
            } else if (node.isStringLit()) {
                read.add(node.getString());
            } else if (node.isCall()
                    && node.getFirstChild().matchesQualifiedName("Object.assign")
                    && node.getSecondChild().isObjectLit()
                    && node.getLastChild().isOr()) {
                found.add(node.getSecondChild());
            } else if (node.isExprResult()
                    && node.getFirstChild().isAssign()
                    && node.getFirstFirstChild().isGetProp()
                    && node.getFirstFirstChild().getFirstChild().matchesName("meta")) {
                set.add(node);
            }
        });
        for (Node one : set) {
            if (!read.contains(one.getFirstFirstChild().getString())) {
                one.detach();
            }
        }
        for (Node said : found) {
            for (Node key : TeavmScript.children(said)) {
                if (key.isStringKey() && !read.contains(key.getString())) {
                    key.detach();
                }
            }
        }
    }
}
