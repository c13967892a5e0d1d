package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
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

    private static final String INTERFACES = "superinterfaces";

    /** Of one class: its row's values that are needed. */
    private record Row(Node type, Node parent, Node interfaces, Node methods) {}

    /** Of one class: a function, and what it is called in objects. */
    private record Method(List<String> names, Node function, Node key) {

        static List<Method> of(Node methods) {
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

        boolean isCalled(Set<String> called) {
            return names.stream().anyMatch(called::contains);
        }
    }

    private final Node body;

    /** By its name: what each function, class or variable at the top is. */
    private final Map<String, Node> declared = new HashMap<>();

    private final Map<String, Row> rows = new HashMap<>();
    private final List<Row> inOrder = new ArrayList<>();
    private final List<Node> calls = new ArrayList<>();

    /** What JavaScript may call of objects that Java makes for it, by their class: {@code C.prototype.m=f}. */
    private final Map<String, List<Node>> functors = new HashMap<>();

    private @Nullable Node functorStatement;

    /** What makes classes, and what is said of int, char and the like. */
    private final Set<String> plainClasses = new HashSet<>();

    /** Names of properties that anybody who is needed asks for. */
    private final Set<String> called = new HashSet<>();

    private final Set<String> askedInterfaces = new HashSet<>();

    /** By anybody who is needed, besides who reads the rows. */
    private boolean areInterfacesRead;

    private ClassTables(Node function) {
        this.body = NodeUtil.getFunctionBody(function);
    }

    /**
     * Changes a script, if it has such a table and no more than that.
     *
     * @param function TeaVM's own, in which all of its names are
     */
    static void shorten(Node function) throws IOException {
        ClassTables tables = new ClassTables(function);
        tables.findDeclared();
        tables.findFunctors();
        Node table = tables.table();
        if (table == null || !tables.readRows(table.getString())) {
            return;
        }
        Set<String> needed;
        do {
            needed = tables.needed(table);
            tables.removeAllBut(needed);
        } while (UnreadVariables.remove(function));
        tables.replace(table, needed, tables.areInterfacesRead);
    }

    private void findDeclared() {
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            if (NodeUtil.isFunctionDeclaration(statement)) {
                declared.put(statement.getFirstChild().getString(), statement);
            } else if (NodeUtil.isNameDeclaration(statement)) {
                for (Node name = statement.getFirstChild(); name != null; name = name.getNext()) {
                    if (name.isName()) {
                        declared.put(name.getString(), name);
                        Node value = name.getFirstChild();
                        if (value != null
                                && value.isArrowFunction()
                                && NodeUtil.getFunctionParameters(value).hasChildren()
                                && isMaker(NodeUtil.getFunctionParameters(value))) {
                            plainClasses.add(name.getString());
                        }
                    }
                }
            }
        }
    }

    private static boolean isMaker(Node parameters) {
        Node first = parameters.getFirstChild();
        return (first.matchesName("superclass") && parameters.hasOneChild())
                || (first.matchesName("name")
                        && first.getNext() != null
                        && first.getNext().matchesName("binaryName"));
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
                    && isProperty(assigned.getSecondChild(), "prototype")
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

    /** The name of the function that reads rows, where it is declared. */
    private @Nullable Node table() {
        for (Node name : declared.values()) {
            if (name.isName() && name.hasChildren() && name.getFirstChild().isArrowFunction()) {
                boolean[] found = {false};
                NodeUtil.visitPreOrder(
                        name.getFirstChild(),
                        node -> found[0] |= node.isAssign() && isProperty(node.getFirstChild(), INTERFACES));
                if (found[0]) {
                    return name;
                }
            }
        }
        return null;
    }

    private static boolean isProperty(Node node, String name) {
        return node.isGetProp() && node.getString().equals(name);
    }

    /** Whether all rows are there, one call after another, and say nothing else. */
    private boolean readRows(String table) {
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            Node call = statement.getFirstChild();
            if (statement.isExprResult()
                    && call.isCall()
                    && call.getFirstChild().matchesName(table)
                    && call.getSecondChild().isArrayLit()) {
                if ((!calls.isEmpty() && calls.get(calls.size() - 1).getNext() != statement)
                        || !readRows(call.getSecondChild())) {
                    return false;
                }
                calls.add(statement);
            }
        }
        return !inOrder.isEmpty() && inOrder.get(0).parent.isNumber();
    }

    private boolean readRows(Node values) {
        Node at = values.getFirstChild();
        while (at != null) {
            List<Node> row = new ArrayList<>();
            for (int i = 0; i < 8 && at != null; i++, at = at.getNext()) {
                row.add(at);
            }
            if (row.size() < 8
                    || !row.get(0).isName()
                    || !isNothing(row.get(1))
                    || !row.get(3).isArrayLit()
                    || !isNothing(row.get(5))
                    || (!row.get(7).isArrayLit() && !isNothing(row.get(7)))) {
                return false;
            }
            Row read = new Row(row.get(0), row.get(2), row.get(3), row.get(7));
            inOrder.add(read);
            rows.put(read.type.getString(), read);
        }
        return true;
    }

    private static boolean isNothing(Node value) {
        return value.isNumber() && value.getDouble() == 0;
    }

    /** The names at the top that are reached from what is done there. */
    private Set<String> needed(Node table) {
        areInterfacesRead = false;
        Set<String> needed = new HashSet<>();
        Set<String> called = new HashSet<>();
        Map<String, List<Node>> uncalled = new HashMap<>();
        Deque<Node> open = new ArrayDeque<>();
        open.add(inOrder.get(0).type);
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            if (NodeUtil.isNameDeclaration(statement)) {
                for (Node name = statement.getFirstChild(); name != null; name = name.getNext()) {
                    if (!isPure(name.getFirstChild())) {
                        open.add(name);
                    }
                }
            } else if (!NodeUtil.isFunctionDeclaration(statement)
                    && !calls.contains(statement)
                    && statement != functorStatement) {
                open.add(statement);
            }
        }
        open.add(table);
        while (!open.isEmpty()) {
            Node next = open.remove();
            NodeUtil.visitPreOrder(next, node -> {
                areInterfacesRead |= next != table && isProperty(node, INTERFACES);
                if ((node.isGetProp() || node.isStringLit()) && called.add(node.getString())) {
                    open.addAll(uncalled.getOrDefault(node.getString(), List.of()));
                }
                if (node.isName() && declared.containsKey(node.getString()) && needed.add(node.getString())) {
                    open.add(declared.get(node.getString()));
                    Row row = rows.get(node.getString());
                    if (row != null) {
                        open.add(row.parent);
                        for (Method method : Method.of(row.methods)) {
                            if (method.isCalled(called)) {
                                open.add(method.function);
                            }
                            method.names.forEach(name -> uncalled.computeIfAbsent(name, n -> new ArrayList<>())
                                    .add(method.function));
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
                        && (plainClasses.contains(value.getFirstChild().getString())
                                || value.getFirstChild().matchesName("Symbol")));
    }

    /** Those that somebody asks objects for, and those that are one of them, too. */
    private void addAskedInterfaces(Set<String> needed) {
        askedInterfaces.clear();
        Set<String> interfaces = new HashSet<>();
        for (Row row : inOrder) {
            TeavmScript.children(row.interfaces).forEach(one -> interfaces.add(one.getString()));
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
                Row row = rows.get(one);
                if (row != null && askedInterfaces(row).hasChildren()) {
                    isMore |= askedInterfaces.add(one);
                }
            }
        }
    }

    private Node askedInterfaces(Row row) {
        Node asked = IR.arraylit();
        for (Node one : TeavmScript.children(row.interfaces)) {
            if (askedInterfaces.contains(one.getString())) {
                asked.addChildToBack(one.cloneNode());
            }
        }
        return asked;
    }

    /** Those of a class that somebody calls; a number, if it has none. */
    private Node calledMethods(Row row) {
        Node methods = IR.arraylit();
        for (Method method : Method.of(row.methods)) {
            if (method.isCalled(called)) {
                methods.addChildToBack(method.key.cloneTree());
                methods.addChildToBack(method.function.cloneTree());
            }
        }
        return methods.hasChildren() ? methods : IR.number(0);
    }

    private void replace(Node table, Set<String> needed, boolean withInterfaces) throws IOException {
        Node object = inOrder.get(0).type;
        Node plain = IR.arraylit(object.cloneNode());
        Node others = IR.arraylit();
        for (Row row : inOrder.subList(1, inOrder.size())) {
            if (!needed.contains(row.type.getString())) {
                continue;
            }
            Node methods = calledMethods(row);
            Node interfaces = askedInterfaces(row);
            if (row.parent.matchesName(object.getString()) && methods.isNumber() && !interfaces.hasChildren()) {
                plain.addChildToBack(row.type.cloneNode());
            } else {
                others.addChildToBack(row.type.cloneNode());
                others.addChildToBack(row.parent.cloneTree());
                others.addChildToBack(methods);
                if (withInterfaces) {
                    others.addChildToBack(interfaces);
                }
            }
        }
        Node call = calls.get(0).getFirstChild();
        call.replaceWith(IR.exprResult(IR.call(IR.name(table.getString()), plain, others))
                .getFirstChild()
                .detach());
        for (Node other : calls.subList(1, calls.size())) {
            other.detach();
        }
        table.getFirstChild().replaceWith(reader(table.getFirstChild(), inOrder.get(0), withInterfaces));
    }

    /** What reads the shorter rows: with the names that the script has for what TeaVM keeps of a class. */
    private static Node reader(Node before, Row object, boolean withInterfaces) throws IOException {
        String[] names = new String[2];
        NodeUtil.visitPreOrder(before, node -> {
            if (names[0] == null
                    && node.isAssign()
                    && node.getFirstChild().isGetElem()
                    && node.getFirstChild().getSecondChild().isName()) {
                names[0] = node.getFirstChild().getSecondChild().getString();
            } else if (names[1] == null
                    && node.isCall()
                    && node.hasOneChild()
                    && node.getFirstChild().isName()) {
                names[1] = node.getFirstChild().getString();
            }
        });
        String interfaces = withInterfaces ? "meta." + INTERFACES + "=interfaces;" : "";
        String text = """
            let reader=(plain,others)=>{
              let add=(type,parent,methods,interfaces)=>{
                let meta=type[%s]=%s();
                meta.parent=parent;%s
                let made=type.prototype=parent?Object.create(parent.prototype):{};
                made.constructor=type;
                for(let i=0;i<methods.length;i+=2)for(let name of[].concat(methods[i]))made[name]=methods[i+1];
              };
              plain.forEach((type,i)=>add(type,i?plain[0]:null,[],[]));
              for(let i=0;i<others.length;i+=%d)add(others[i],others[i+1],others[i+2]||[],others[i+3]);
            };
            """.formatted(names[0], names[1], interfaces, withInterfaces ? 4 : 3);
        Node script = ScriptCompiler.parsed(object.type.getString(), text)
                .getRoot()
                .getLastChild()
                .getFirstChild();
        return script.getFirstChild().getFirstChild().getFirstChild().detach();
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
