package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names for the functions and variables at the top of TeaVM's script, in the order in which they first appear: what
 * stands together is called alike, and gzip finds the beginnings of names again. The shortest are for what is used
 * most, as before.
 */
final class TopNames {

    private static final String FIRST = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_$";
    private static final String OTHERS = FIRST + "abcdefghijklmnopqrstuvwxyz0123456789";

    private TopNames() {}

    /** @param function TeaVM's own, in which all of its names are */
    static void order(Node function) {
        Set<String> own = declared(NodeUtil.getFunctionBody(function));
        Map<String, Integer> uses = new LinkedHashMap<>();
        Set<String> others = new HashSet<>();
        NodeUtil.visitPreOrder(function, node -> {
            if (node.isName() && own.contains(node.getString())) {
                uses.merge(node.getString(), 1, Integer::sum);
            } else if (node.isName()) {
                others.add(node.getString());
            }
        });
        Map<String, String> names = names(uses, others);
        NodeUtil.visitPreOrder(function, node -> {
            String name = node.isName() ? names.get(node.getString()) : null;
            if (name != null) {
                node.setString(name);
            }
        });
    }

    private static Set<String> declared(Node body) {
        Set<String> names = new HashSet<>();
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            if (statement.isFunction()) {
                names.add(NodeUtil.getName(statement));
            } else if (NodeUtil.isNameDeclaration(statement)) {
                for (Node name = statement.getFirstChild(); name != null; name = name.getNext()) {
                    if (name.isName() && name.getString().matches("[A-Z_$].*")) {
                        names.add(name.getString());
                    }
                }
            }
        }
        return names;
    }

    /** @param uses how often each is used, in the order in which they first appear */
    private static Map<String, String> names(Map<String, Integer> uses, Set<String> others) {
        List<String> all = new ArrayList<>(uses.keySet());
        List<String> most = new ArrayList<>(all);
        most.sort(Comparator.comparingInt(name -> -uses.getOrDefault(name, 0)));
        Map<String, String> names = new HashMap<>();
        List<String> beginnings = List.of("");
        int given = 0;
        while (given < all.size()) {
            List<String> free = longer(beginnings);
            beginnings = free;
            List<String> usable = new ArrayList<>(free);
            usable.removeAll(others);
            Set<String> next = new HashSet<>(most.subList(given, Math.min(all.size(), given + usable.size())));
            int i = 0;
            for (String name : all) {
                if (next.contains(name)) {
                    names.put(name, usable.get(i++));
                }
            }
            given += next.size();
        }
        return names;
    }

    private static List<String> longer(List<String> beginnings) {
        List<String> names = new ArrayList<>();
        for (String beginning : beginnings) {
            String letters = beginning.isEmpty() ? FIRST : OTHERS;
            for (int i = 0; i < letters.length(); i++) {
                names.add(beginning + letters.charAt(i));
            }
        }
        return names;
    }
}
