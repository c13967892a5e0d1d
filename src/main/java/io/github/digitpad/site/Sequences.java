package io.github.digitpad.site;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import org.jspecify.annotations.Nullable;

/**
 * Statements that become parts of the next one: {@code a;b;return c} is {@code return a,b,c}, and what an {@code if}
 * does is one expression more often then. gzip finds the one comma more often than a semicolon, an end and a beginning.
 */
final class Sequences {

    private Sequences() {}

    /** Changes all that is inside of a node. */
    static void join(Node node) {
        for (Node child : TeavmScript.children(node)) {
            join(child);
        }
        if (node.isBlock() || node.isScript()) {
            joinStatements(node);
        }
    }

    private static void joinStatements(Node block) {
        Node before = null;
        for (Node statement : TeavmScript.children(block)) {
            Node current = withoutIf(statement);
            Node expression = before == null ? null : expression(current);
            if (before != null && expression != null) {
                Node earlier = before.removeFirstChild();
                before.detach();
                if (expression.isEmpty()) {
                    expression.replaceWith(earlier);
                } else {
                    Node place = IR.empty();
                    expression.replaceWith(place);
                    place.replaceWith(joined(earlier, expression));
                }
                current = withoutIf(current);
            }
            before = current.isExprResult() ? current : null;
        }
    }

    /** With the left one's parts to the left of all: no brackets are needed. */
    private static Node joined(Node left, Node right) {
        if (right.isComma()) {
            Node first = right.removeFirstChild();
            Node last = right.removeFirstChild();
            return IR.comma(joined(left, first), last);
        }
        return IR.comma(left, right);
    }

    /** What a statement computes first, whatever it does then; nothing, if that cannot follow anything. */
    private static @Nullable Node expression(Node statement) {
        return switch (statement.getToken()) {
            case EXPR_RESULT, IF, SWITCH, THROW -> statement.getFirstChild();
            case RETURN -> statement.getFirstChild();
            case FOR -> {
                Node start = statement.getFirstChild();
                yield start.isLet() || start.isConst() || start.isVar() ? null : start;
            }
            default -> null;
        };
    }

    /** An {@code if} of expressions alone is an expression itself. */
    private static Node withoutIf(Node statement) {
        if (!statement.isIf()) {
            return statement;
        }
        Node then = only(statement.getSecondChild());
        Node otherwise = statement.getChildCount() == 3 ? only(statement.getLastChild()) : null;
        Node result = null;
        if (then != null && then.isExprResult() && statement.hasTwoChildren()) {
            Node test = statement.removeFirstChild();
            result = IR.exprResult(
                    test.isNot()
                            ? IR.or(test.removeFirstChild(), then.removeFirstChild())
                            : IR.and(test, then.removeFirstChild()));
        } else if (then != null && otherwise != null && then.isExprResult() && otherwise.isExprResult()) {
            result = IR.exprResult(
                    hook(statement.removeFirstChild(), then.removeFirstChild(), otherwise.removeFirstChild()));
        } else if (then != null
                && otherwise != null
                && then.isReturn()
                && otherwise.isReturn()
                && then.hasChildren()
                && otherwise.hasChildren()) {
            result = IR.returnNode(
                    hook(statement.removeFirstChild(), then.removeFirstChild(), otherwise.removeFirstChild()));
        }
        if (result == null) {
            return statement;
        }
        statement.replaceWith(result);
        return result;
    }

    private static Node hook(Node test, Node then, Node otherwise) {
        return test.isNot() ? IR.hook(test.removeFirstChild(), otherwise, then) : IR.hook(test, then, otherwise);
    }

    private static @Nullable Node only(Node block) {
        return block.isBlock() && block.hasOneChild() ? block.getFirstChild() : null;
    }
}
