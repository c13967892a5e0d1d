package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Functions that make an object, with what its constructor does in them where nobody else calls that. TeaVM makes two
 * of each constructor: {@code I=(a,b)=>{a.f=b}} and {@code N=b=>{let a=new C;I(a,b);return a}}.
 */
final class Factories {

    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Node> functions = new HashMap<>();

    private Factories() {}

    /** @param function TeaVM's own, in which all of its names are */
    static void merge(Node function) {
        Factories factories = new Factories();
        NodeUtil.visitPreOrder(function, node -> {
            if (node.isName()) {
                factories.uses.merge(node.getString(), 1, Integer::sum);
                if (node.hasChildren() && node.getFirstChild().isArrowFunction()) {
                    factories.functions.put(node.getString(), node.getFirstChild());
                }
            }
        });
        for (Node one : new ArrayList<>(factories.functions.values())) {
            factories.mergeInto(one);
        }
    }

    private void mergeInto(Node factory) {
        Node body = NodeUtil.getFunctionBody(factory);
        Node made = body.getFirstChild();
        if (!body.isBlock() || body.getChildCount() != 3 || !NodeUtil.isNameDeclaration(made) || !made.hasOneChild()) {
            return;
        }
        Node name = made.getFirstChild();
        Node call = body.getSecondChild().getFirstChild();
        Node given = body.getLastChild().getFirstChild();
        if (name.getFirstChild() == null
                || !name.getFirstChild().isNew()
                || call == null
                || !call.isCall()
                || !call.getFirstChild().isName()
                || given == null
                || !body.getLastChild().isReturn()
                || !given.matchesName(name.getString())) {
            return;
        }
        String called = call.getFirstChild().getString();
        Node constructor = functions.get(called);
        if (constructor == null || uses.getOrDefault(called, 0) != 2 || !passesOn(factory, name, call)) {
            return;
        }
        Node init = NodeUtil.getFunctionBody(constructor);
        Node parameters = NodeUtil.getFunctionParameters(constructor);
        if (!init.isBlock() || returns(init) || parameters.getChildCount() != call.getChildCount() - 1) {
            return;
        }
        Node self = parameters.removeFirstChild();
        init.addChildToFront(
                IR.let(IR.name(self.getString()), name.getFirstChild().detach()));
        init.addChildToBack(IR.returnNode(IR.name(self.getString())));
        Node declared = constructor.getParent();
        constructor.detach();
        factory.replaceWith(constructor);
        remove(declared);
    }

    /** Whether it calls the constructor with what it gets, in the same order. */
    private static boolean passesOn(Node factory, Node made, Node call) {
        List<String> names = new ArrayList<>(List.of(made.getString()));
        for (Node parameter = NodeUtil.getFunctionParameters(factory).getFirstChild();
                parameter != null;
                parameter = parameter.getNext()) {
            names.add(parameter.getString());
        }
        List<@Nullable String> passed = new ArrayList<>();
        for (Node argument = call.getSecondChild(); argument != null; argument = argument.getNext()) {
            passed.add(argument.isName() ? argument.getString() : null);
        }
        return names.equals(passed);
    }

    private static boolean returns(Node body) {
        boolean[] found = {false};
        NodeUtil.visitPreOrder(body, node -> found[0] |= node.isReturn());
        return found[0];
    }

    private static void remove(Node declared) {
        Node statement = declared.getParent();
        declared.detach();
        if (!statement.hasChildren()) {
            statement.detach();
        }
    }
}
