package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A function, or a block in one, with the names that it declares and those that it uses. */
final class NameScope {

    private final @Nullable NameScope outer;
    private final Map<String, Declared> own = new LinkedHashMap<>();
    private final Set<Declared> used = new HashSet<>();
    private final Set<String> foreign = new HashSet<>();
    private final List<NameScope> inner = new ArrayList<>();

    private NameScope(@Nullable NameScope outer) {
        this.outer = outer;
        if (outer != null) {
            outer.inner.add(this);
        }
    }

    /** Something that has a name here, and where it stands. */
    static final class Declared {

        private final List<Node> places = new ArrayList<>();
        private @Nullable String name;

        private Declared() {}

        /** The name that it has been given; nothing, if it has none yet. */
        @Nullable
        String name() {
            return name;
        }

        /** Renames it everywhere. */
        void rename(String to) {
            name = to;
            for (Node place : places) {
                place.setString(to);
            }
        }
    }

    /** A whole function's, with all scopes inside. */
    static NameScope of(Node function) {
        NameScope scope = new NameScope(null);
        scope.enter(function);
        return scope;
    }

    /** What is declared here, in the order in which it stands: parameters first. */
    List<Declared> own() {
        return List.copyOf(own.values());
    }

    /** What is declared here or further out, and used here or further in. */
    Set<Declared> used() {
        return Collections.unmodifiableSet(used);
    }

    /** Names that are used here or further in, and are nowhere declared: those of browsers. */
    Set<String> foreign() {
        return Collections.unmodifiableSet(foreign);
    }

    List<NameScope> inner() {
        return Collections.unmodifiableList(inner);
    }

    private void enter(Node function) {
        Node parameters = NodeUtil.getFunctionParameters(function);
        Node body = NodeUtil.getFunctionBody(function);
        NodeUtil.visitLhsNodesInNode(parameters, this::declare);
        declareVars(body);
        visit(parameters);
        if (body.isBlock()) {
            visitStatements(body);
        } else {
            visit(body);
        }
    }

    private void declare(Node name) {
        own.putIfAbsent(name.getString(), new Declared());
    }

    /** A function's, in whichever block of it they are. */
    private void declareVars(Node inside) {
        if (inside.isVar()) {
            NodeUtil.visitLhsNodesInNode(inside, this::declare);
        }
        for (Node child : TeavmScript.children(inside)) {
            if (!child.isFunction()) {
                declareVars(child);
            }
        }
    }

    private void visitStatements(Node block) {
        for (Node statement : TeavmScript.children(block)) {
            if (statement.isLet() || statement.isConst()) {
                NodeUtil.visitLhsNodesInNode(statement, this::declare);
            } else if (NodeUtil.isFunctionDeclaration(statement)) {
                declare(statement.getFirstChild());
            }
        }
        TeavmScript.children(block).forEach(this::visit);
    }

    private void visit(Node node) {
        if (node.isFunction()) {
            visitFunction(node);
        } else if (node.isCatch()) {
            NameScope scope = new NameScope(this);
            NodeUtil.visitLhsNodesInNode(node, scope::declare);
            TeavmScript.children(node).forEach(scope::visit);
        } else if (node.isSwitch()) {
            visit(node.getFirstChild());
            NameScope scope = new NameScope(this);
            for (Node branch = node.getSecondChild(); branch != null; branch = branch.getNext()) {
                scope.visitStatements(branch.getLastChild());
                if (branch.isCase()) {
                    scope.visit(branch.getFirstChild());
                }
            }
        } else if (node.isBlock() || NodeUtil.isLoopStructure(node)) {
            new NameScope(this).visitStatements(node);
        } else {
            if (node.isName()) {
                use(node);
            }
            TeavmScript.children(node).forEach(this::visit);
        }
    }

    private void visitFunction(Node function) {
        Node name = function.getFirstChild();
        if (NodeUtil.isFunctionDeclaration(function)) {
            use(name);
            new NameScope(this).enter(function);
        } else {
            NameScope named = this;
            if (!name.getString().isEmpty()) {
                named = new NameScope(this);
                named.declare(name);
                named.use(name);
            }
            new NameScope(named).enter(function);
        }
    }

    private void use(Node name) {
        List<NameScope> between = new ArrayList<>();
        for (NameScope at = this; at != null; at = at.outer) {
            between.add(at);
            Declared found = at.own.get(name.getString());
            if (found != null) {
                found.places.add(name);
                between.forEach(scope -> scope.used.add(found));
                return;
            }
        }
        between.forEach(scope -> scope.foreign.add(name.getString()));
    }
}
