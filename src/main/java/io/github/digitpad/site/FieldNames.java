package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names for the fields of TeaVM's classes. TeaVM gives each field of each class a name of its own, a thousand of them
 * in one script, which gzip can do little with. Here fields share names unless one of their classes extends the other;
 * what a class uses most gets the name that the same field of every other class has.
 */
final class FieldNames {

    private static final List<String> LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ$_abcdefghijklmnopqrstuvwxyz"
            .chars()
            .mapToObj(Character::toString)
            .toList();

    /** By its function: the function of the class that it extends, if there is one besides Java's Object. */
    private final Map<String, String> parents = new HashMap<>();

    private final Map<String, List<String>> fields = new HashMap<>();
    private final Map<String, Integer> uses = new HashMap<>();

    /** What else is called so: methods, what browsers have, keys of objects. */
    private final Set<String> taken = new HashSet<>();

    private @Nullable String plainClass;

    private FieldNames() {}

    /**
     * Renames the fields of a whole script.
     *
     * @param kept names that objects have which are not Java's
     */
    static void shorten(Node script, Set<String> kept) {
        FieldNames names = new FieldNames();
        names.find(script);
        names.findClasses(script);
        names.taken.addAll(kept);
        Map<String, String> renamed = names.renamed(kept);
        NodeUtil.visitPreOrder(script, node -> {
            String name = node.isGetProp() ? renamed.get(node.getString()) : null;
            if (name != null) {
                node.setString(name);
            }
        });
    }

    private void find(Node script) {
        NodeUtil.visitPreOrder(script, node -> {
            if (node.isGetProp()) {
                uses.merge(node.getString(), 1, Integer::sum);
            } else if (node.isStringLit() || node.isStringKey()) {
                taken.add(node.getString());
            } else if (node.isName()
                    && node.hasChildren()
                    && node.getFirstChild().isArrowFunction()
                    && NodeUtil.getFunctionParameters(node.getFirstChild()).hasOneChild()
                    && NodeUtil.getFunctionParameters(node.getFirstChild())
                            .getFirstChild()
                            .matchesName("superclass")) {
                plainClass = node.getString();
            }
        });
    }

    private void findClasses(Node script) {
        NodeUtil.visitPreOrder(script, node -> {
            if (node.isFunction()
                    && !node.isArrowFunction()
                    && !node.getFirstChild().getString().isEmpty()) {
                findClass(node.getFirstChild().getString(), NodeUtil.getFunctionBody(node));
            } else if (node.isName() && node.hasChildren() && isPlainClass(node.getFirstChild())) {
                Node parent = node.getFirstChild().getSecondChild();
                if (parent != null && parent.isName()) {
                    parents.put(node.getString(), parent.getString());
                }
            }
        });
    }

    private boolean isPlainClass(Node value) {
        return plainClass != null && value.isCall() && value.getFirstChild().matchesName(plainClass);
    }

    /** {@code function C(){let a=this;P.call(a);a.f=0;a.g=null}}, or with {@code this} itself. */
    private void findClass(String name, Node body) {
        String parent = null;
        List<String> own = new ArrayList<>();
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            Node done = statement.getFirstChild();
            Node on = done != null && done.hasChildren() ? done.getFirstChild() : null;
            if (on == null || !on.isGetProp() || !statement.isExprResult()) {
                continue;
            }
            if (done.isCall()
                    && on.getString().equals("call")
                    && on.getFirstChild().isName()) {
                parent = on.getFirstChild().getString();
            } else if (done.isAssign() && parent != null) {
                own.add(on.getString());
            }
        }
        if (parent != null) {
            parents.put(name, parent);
            fields.put(name, own);
        }
    }

    private Map<String, String> renamed(Set<String> kept) {
        Set<String> owned = new HashSet<>();
        fields.values().forEach(owned::addAll);
        for (String name : uses.keySet()) {
            if (!owned.contains(name)) {
                taken.add(name);
            }
        }
        List<String> names = new ArrayList<>(LETTERS);
        for (String first : LETTERS) {
            for (String second : LETTERS) {
                names.add(first + second);
            }
        }
        names.removeAll(taken);
        Map<String, String> renamed = new HashMap<>();
        for (Map.Entry<String, List<String>> one : fields.entrySet()) {
            List<String> own = new ArrayList<>(one.getValue());
            own.removeAll(kept);
            own.sort(Comparator.<String>comparingInt(field -> -uses.getOrDefault(field, 0))
                    .thenComparing(Comparator.naturalOrder()));
            int inherited = inherited(parents.get(one.getKey()));
            for (int i = 0; i < own.size(); i++) {
                renamed.put(own.get(i), names.get(inherited + i));
            }
        }
        return renamed;
    }

    /** How many fields a class and those that it extends have. */
    private int inherited(@Nullable String name) {
        int count = 0;
        for (String at = name; at != null; at = parents.get(at)) {
            count += fields.getOrDefault(at, List.of()).size();
        }
        return count;
    }
}
