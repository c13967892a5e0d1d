package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What TeaVM's script says of one class: its row's values that are needed. */
record ClassRow(Node type, Node parent, Node interfaces, Node methods) {

    /** Of one class: a function, and what it is called in objects. */
    record Method(List<String> names, Node function, Node key) {

        boolean isCalled(Set<String> called) {
            return names.stream().anyMatch(called::contains);
        }
    }

    String name() {
        return type.getString();
    }

    List<Method> allMethods() {
        List<Method> all = new ArrayList<>();
        for (Node key = methods.getFirstChild();
                key != null;
                key = key.getNext().getNext()) {
            List<String> names = new ArrayList<>();
            NodeUtil.visitPreOrder(key, node -> {
                if (node.isStringLit()) {
                    names.add(node.getString());
                }
            });
            all.add(new Method(names, key.getNext(), key));
        }
        return all;
    }

    /** Those that somebody calls; a number, if it has none. */
    Node methodsOf(Set<String> called) {
        Node those = IR.arraylit();
        for (Method method : allMethods()) {
            if (method.isCalled(called)) {
                those.addChildToBack(method.key.cloneTree());
                those.addChildToBack(method.function.cloneTree());
            }
        }
        return those.hasChildren() ? those : IR.number(0);
    }

    /** Its interfaces that somebody asks objects for. */
    Node interfacesOf(Set<String> asked) {
        Node those = IR.arraylit();
        for (Node one : TeavmScript.children(interfaces)) {
            if (asked.contains(one.getString())) {
                those.addChildToBack(one.cloneNode());
            }
        }
        return those;
    }
}
