package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of the table in which TeaVM's script says what its classes are, and what reads them. */
final class ClassRows {

    static final String INTERFACES = "superinterfaces";

    private final Node table;
    private final Map<String, ClassRow> byName = new HashMap<>();
    private final List<ClassRow> inOrder = new ArrayList<>();
    private final List<Node> calls = new ArrayList<>();

    private ClassRows(Node table) {
        this.table = table;
    }

    /**
     * Reads a script's.
     *
     * @param body of TeaVM's own function, in which all of its names are
     * @param declared what each function, class or variable at its top is
     * @return nothing, if it has no such table, or one with more in it
     */
    static @Nullable ClassRows of(Node body, Collection<Node> declared) {
        Node table = table(declared);
        if (table == null) {
            return null;
        }
        ClassRows rows = new ClassRows(table);
        return rows.read(body) ? rows : null;
    }

    /** The name of the function that reads rows, where it is declared. */
    Node table() {
        return table;
    }

    /** Java's own object, of which all others are. */
    ClassRow object() {
        return inOrder.get(0);
    }

    List<ClassRow> inOrder() {
        return Collections.unmodifiableList(inOrder);
    }

    @Nullable
    ClassRow get(String name) {
        return byName.get(name);
    }

    /** Whether a statement hands over rows. */
    boolean isCall(Node statement) {
        return calls.contains(statement);
    }

    private static @Nullable Node table(Collection<Node> declared) {
        for (Node name : declared) {
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

    static boolean isProperty(Node node, String name) {
        return node.isGetProp() && node.getString().equals(name);
    }

    /** Whether all rows are there, one call after another, and say nothing else. */
    private boolean read(Node body) {
        for (Node statement = body.getFirstChild(); statement != null; statement = statement.getNext()) {
            Node call = statement.getFirstChild();
            if (statement.isExprResult()
                    && call.isCall()
                    && call.getFirstChild().matchesName(table.getString())
                    && call.getSecondChild().isArrayLit()) {
                if ((!calls.isEmpty() && calls.get(calls.size() - 1).getNext() != statement)
                        || !readValues(call.getSecondChild())) {
                    return false;
                }
                calls.add(statement);
            }
        }
        return !inOrder.isEmpty() && object().parent().isNumber();
    }

    private boolean readValues(Node values) {
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
            ClassRow read = new ClassRow(row.get(0), row.get(2), row.get(3), row.get(7));
            inOrder.add(read);
            byName.put(read.name(), read);
        }
        return true;
    }

    private static boolean isNothing(Node value) {
        return value.isNumber() && value.getDouble() == 0;
    }

    /**
     * Puts shorter rows, and what reads them, in their place.
     *
     * @param needed classes
     * @param called names of their methods
     * @param asked interfaces that somebody asks objects for
     * @param withInterfaces whether somebody asks at all
     */
    void replace(Set<String> needed, Set<String> called, Set<String> asked, boolean withInterfaces) throws IOException {
        Node object = object().type();
        Node plain = IR.arraylit(object.cloneNode());
        Node others = IR.arraylit();
        for (ClassRow row : inOrder.subList(1, inOrder.size())) {
            if (!needed.contains(row.name())) {
                continue;
            }
            Node methods = row.methodsOf(called);
            Node interfaces = row.interfacesOf(asked);
            if (row.parent().matchesName(object.getString()) && methods.isNumber() && !interfaces.hasChildren()) {
                plain.addChildToBack(row.type().cloneNode());
            } else {
                others.addChildToBack(row.type().cloneNode());
                others.addChildToBack(row.parent().cloneTree());
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
        table.getFirstChild().replaceWith(reader(table.getFirstChild(), object(), withInterfaces));
    }

    /** What reads the shorter rows: with the names that the script has for what TeaVM keeps of a class. */
    private static Node reader(Node before, ClassRow object, boolean withInterfaces) throws IOException {
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
        Node script = ScriptCompiler.parsed(object.name(), text)
                .getRoot()
                .getLastChild()
                .getFirstChild();
        return script.getFirstChild().getFirstChild().getFirstChild().detach();
    }
}
