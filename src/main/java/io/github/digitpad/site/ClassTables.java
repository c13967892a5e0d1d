package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What TeaVM's script says of its classes, in fewer words, and without the classes and functions that nobody needs.
 * TeaVM has a row of nine values for each class, {@code [C, name, parent, interfaces, modifiers, outer classes,
 * initializer, methods]}, most of which only reflection would ask for.
 */
final class ClassTables {

    private final Node body;

    /** By its name: what each function, class or variable at the top is. */
    private final Map<String, Node> declared;

    private final ClassRows rows;

    /** What JavaScript may call of objects that Java makes for it, by their class: {@code C.prototype.m=f}. */
    private final Map<String, List<Node>> functors = new HashMap<>();

    private @Nullable Node functorStatement;

    /** Names of properties that anybody who is needed asks for. */
    private final Set<String> called = new HashSet<>();

    private final Set<String> askedInterfaces = new HashSet<>();

    /** By anybody who is needed, besides who reads the rows. */
    private boolean areInterfacesRead;

    private ClassTables(Node body, Map<String, Node> declared, ClassRows rows) {
        this.body = body;
        this.declared = declared;
        this.rows = rows;
    }

    /**
     * Changes a script, if it has such a table and no more than that.
     *
     * @param function TeaVM's own, in which all of its names are
     */
    static void shorten(Node function) throws IOException {
        Node body = NodeUtil.getFunctionBody(function);
        Map<String, Node> declared = declared(body);
        ClassRows rows = ClassRows.of(body, declared.values());
        if (rows == null) {
            return;
        }
        ClassTables tables = new ClassTables(body, declared, rows);
        tables.findFunctors();
        Set<String> needed;
        do {
            needed = tables.needed();
            tables.removeAllBut(needed);
        } while (UnreadVariables.remove(function));
        rows.replace(needed, tables.called, tables.askedInterfaces, tables.areInterfacesRead);
    }

    private static Map<String, Node> declared(Node body) {
        Map<String, Node> declared = new HashMap<>();
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            if (NodeUtil.isFunctionDeclaration(statement)) {
                declared.put(statement.getFirstChild().getString(), statement);
            } else if (NodeUtil.isNameDeclaration(statement)) {
                for (Node name = statement.getFirstChild(); name != null; name = name.getNext()) {
                    if (name.isName()) {
                        declared.put(name.getString(), name);
                    }
                }
            }
        }
        return declared;
    }

    /** {@code (()=>{let c;c=C.prototype;c.m=f;c=D.prototype;…})()}, and nothing else. */
    private void findFunctors() {
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            Node call = statement.getFirstChild();
            if (statement.isExprResult()
                    && call.isCall()
                    && call.hasOneChild()
                    && call.getFirstChild().isArrowFunction()
                    && readFunctors(NodeUtil.getFunctionBody(call.getFirstChild()))) {
                functorStatement = statement;
            }
        }
    }

    private boolean readFunctors(Node block) {
        Node declared = block.getFirstChild();
        if (declared == null || !NodeUtil.isNameDeclaration(declared)) {
            return false;
        }
        Map<String, List<Node>> found = new HashMap<>();
        String current = null;
        for (Node one = declared.getNext(); one != null; one = one.getNext()) {
            Node assigned = one.getFirstChild();
            if (!one.isExprResult() || !assigned.isAssign()) {
                return false;
            }
            if (assigned.getFirstChild().isName()
                    && ClassRows.isProperty(assigned.getSecondChild(), "prototype")
                    && assigned.getSecondChild().getFirstChild().isName()) {
                current = assigned.getSecondChild().getFirstChild().getString();
            }
            if (current == null) {
                return false;
            }
            found.computeIfAbsent(current, name -> new ArrayList<>()).add(one);
        }
        functors.putAll(found);
        return true;
    }

    /** The names at the top that are reached from what is done there. */
    private Set<String> needed() {
        areInterfacesRead = false;
        Set<String> needed = new HashSet<>();
        Set<String> called = new HashSet<>();
        Map<String, List<Node>> uncalled = new HashMap<>();
        Deque<Node> open = new ArrayDeque<>();
        open.add(rows.object().type());
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            if (NodeUtil.isNameDeclaration(statement)) {
                for (Node name = statement.getFirstChild(); name != null; name = name.getNext()) {
                    if (!isPure(name.getFirstChild())) {
                        open.add(name);
                    }
                }
            } else if (!NodeUtil.isFunctionDeclaration(statement)
                    && !rows.isCall(statement)
                    && statement != functorStatement) {
                open.add(statement);
            }
        }
        open.add(rows.table());
        while (!open.isEmpty()) {
            Node next = open.remove();
            NodeUtil.visitPreOrder(next, node -> {
                areInterfacesRead |= next != rows.table() && ClassRows.isProperty(node, ClassRows.INTERFACES);
                if ((node.isGetProp() || node.isStringLit()) && called.add(node.getString())) {
                    open.addAll(uncalled.getOrDefault(node.getString(), List.of()));
                }
                if (node.isName() && declared.containsKey(node.getString()) && needed.add(node.getString())) {
                    open.add(declared.get(node.getString()));
                    ClassRow row = rows.get(node.getString());
                    if (row != null) {
                        open.add(row.parent());
                        for (ClassRow.Method method : row.allMethods()) {
                            if (method.isCalled(called)) {
                                open.add(method.function());
                            }
                            method.names()
                                    .forEach(name -> uncalled.computeIfAbsent(name, n -> new ArrayList<>())
                                            .add(method.function()));
                        }
                    }
                    open.addAll(functors.getOrDefault(node.getString(), List.of()));
                }
            });
        }
        this.called.clear();
        this.called.addAll(called);
        if (areInterfacesRead) {
            addAskedInterfaces(needed);
            needed.addAll(askedInterfaces);
        }
        return needed;
    }

    /** Whether nobody sees that it has been computed. */
    private boolean isPure(@Nullable Node value) {
        return value == null
                || value.isFunction()
                || value.isNumber()
                || value.isStringLit()
                || value.isNull()
                || (value.isCall()
                        && value.getFirstChild().isName()
                        && (isMaker(declared.get(value.getFirstChild().getString()))
                                || value.getFirstChild().matchesName("Symbol")));
    }

    /** Whether it makes classes, or says what int, char and the like are. */
    private static boolean isMaker(@Nullable Node name) {
        Node value = name == null ? null : name.getFirstChild();
        if (value == null
                || !value.isArrowFunction()
                || !NodeUtil.getFunctionParameters(value).hasChildren()) {
            return false;
        }
        Node parameters = NodeUtil.getFunctionParameters(value);
        Node first = parameters.getFirstChild();
        return (first.matchesName("superclass") && parameters.hasOneChild())
                || (first.matchesName("name")
                        && first.getNext() != null
                        && first.getNext().matchesName("binaryName"));
    }

    /** Those that somebody asks objects for, and those that are one of them, too. */
    private void addAskedInterfaces(Set<String> needed) {
        askedInterfaces.clear();
        Set<String> interfaces = new HashSet<>();
        for (ClassRow row : rows.inOrder()) {
            TeavmScript.children(row.interfaces()).forEach(one -> interfaces.add(one.getString()));
        }
        for (String one : interfaces) {
            if (needed.contains(one)) {
                askedInterfaces.add(one);
            }
        }
        boolean isMore = true;
        while (isMore) {
            isMore = false;
            for (String one : interfaces) {
                ClassRow row = rows.get(one);
                if (row != null && row.interfacesOf(askedInterfaces).hasChildren()) {
                    isMore |= askedInterfaces.add(one);
                }
            }
        }
    }

    private void removeAllBut(Set<String> needed) {
        for (Map.Entry<String, List<Node>> one : new ArrayList<>(functors.entrySet())) {
            if (!needed.contains(one.getKey())) {
                functors.remove(one.getKey());
                one.getValue().forEach(Node::detach);
            }
        }
        if (functorStatement != null && functors.isEmpty()) {
            functorStatement.detach();
            functorStatement = null;
        }
        for (Map.Entry<String, Node> one : new ArrayList<>(declared.entrySet())) {
            Node node = one.getValue();
            if (!needed.contains(one.getKey())) {
                declared.remove(one.getKey());
                Node statement = node.isName() ? node.getParent() : node;
                node.detach();
                if (node != statement && !statement.hasChildren()) {
                    statement.detach();
                }
            }
        }
    }
}
