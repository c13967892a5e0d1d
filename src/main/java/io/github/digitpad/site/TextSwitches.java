package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A {@code switch} of Java's over texts, as a search in a list. javac makes it a switch over their hashes, a comparison
 * and the number of the case: in a script a dozen bytes for each text, of which the hash alone is as long as a word.
 */
final class TextSwitches {

    /** What TeaVM's script gets besides: the place of a text in a list, or -1. */
    private static final String SEARCH = "$textAt";

    private final Node function;
    private @Nullable Node equals;
    private @Nullable Node pool;

    private TextSwitches(Node function) {
        this.function = function;
    }

    /** @param function TeaVM's own, in which all of its names are */
    static void shorten(Node function) {
        new TextSwitches(function).shorten();
    }

    private void shorten() {
        List<Node> switches = new ArrayList<>();
        NodeUtil.visitPreOrder(function, node -> {
            if (node.isSwitch()) {
                switches.add(node);
            }
        });
        for (Node one : switches) {
            replace(one);
        }
        if (equals != null && pool != null) {
            // (text, numbers) => numbers.findIndex(number => equals(text, pool(number)))
            Node same = IR.call(equals.cloneTree(), IR.name("text"), IR.call(pool.cloneTree(), IR.name("number")));
            Node test = IR.arrowFunction(IR.name(""), IR.paramList(IR.name("number")), same);
            Node found = IR.call(IR.getprop(IR.name("numbers"), "findIndex"), test);
            Node search = IR.arrowFunction(IR.name(""), IR.paramList(IR.name("text"), IR.name("numbers")), found);
            NodeUtil.getFunctionBody(function).addChildToFront(IR.constNode(IR.name(SEARCH), search));
        }
    }

    private void replace(Node one) {
        Node hash = one.getFirstChild();
        if (!hash.isCall() || !hash.hasTwoChildren() || !hash.getSecondChild().isName()) {
            return;
        }
        String text = hash.getSecondChild().getString();
        Map<Integer, Node> numbers = new TreeMap<>();
        String index = null;
        Node equal = null;
        Node string = null;
        for (Node branch = hash.getNext(); branch != null; branch = branch.getNext()) {
            if (branch.isDefaultCase()) {
                if (branch.getFirstChild().hasChildren()) {
                    return;
                }
                continue;
            }
            Branch found = Branch.of(branch, text);
            if (found == null || (index != null && !index.equals(found.index))) {
                return;
            }
            index = found.index;
            equal = found.equals;
            string = found.pool;
            numbers.put(found.number, found.text);
        }
        if (index == null || equal == null || string == null || !numbers.containsKey(numbers.size() - 1)) {
            return;
        }
        equals = equal;
        pool = string;
        Node list = IR.arraylit(numbers.values().stream().map(Node::cloneTree).toArray(Node[]::new));
        Node search = IR.exprResult(IR.assign(IR.name(index), IR.call(IR.name(SEARCH), IR.name(text), list)));
        Node before = one.getPrevious();
        if (before != null
                && before.isExprResult()
                && before.getFirstChild().isAssign()
                && before.getFirstFirstChild().matchesName(index)) {
            before.detach();
        }
        one.replaceWith(search);
    }

    /** {@code case HASH: if(!equals(text,pool(7)))break a;index=2;break a;} */
    private record Branch(String index, int number, Node text, Node equals, Node pool) {

        static @Nullable Branch of(Node branch, String text) {
            Node body = branch.getSecondChild();
            Node test = body.getFirstChild();
            if (test == null
                    || !test.isIf()
                    || !test.hasTwoChildren()
                    || !test.getFirstChild().isNot()) {
                return null;
            }
            Node call = test.getFirstFirstChild();
            Node assigned = test.getNext();
            if (!call.isCall()
                    || !call.getSecondChild().matchesName(text)
                    || !call.getLastChild().isCall()
                    || assigned == null
                    || !assigned.isExprResult()
                    || !assigned.getFirstChild().isAssign()
                    || !assigned.getFirstFirstChild().isName()
                    || !assigned.getFirstChild().getLastChild().isNumber()
                    || assigned.getNext() == null
                    || !assigned.getNext().isBreak()
                    || assigned.getNext().getNext() != null) {
                return null;
            }
            Node pooled = call.getLastChild();
            return new Branch(
                    assigned.getFirstFirstChild().getString(),
                    (int) assigned.getFirstChild().getLastChild().getDouble(),
                    pooled.getLastChild(),
                    call.getFirstChild(),
                    pooled.getFirstChild());
        }
    }
}
