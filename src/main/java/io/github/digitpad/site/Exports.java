package io.github.digitpad.site;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which of the functions that TeaVM's script exports are kept, and what they are called: one script of TeaVM's can
 * become several, each with some of them. What only the others need goes with {@link ClassTables}. Java's {@code main}
 * is one of those that nobody calls.
 */
final class Exports {

    private Exports() {}

    /**
     * Takes the others out.
     *
     * @param script with a variable for each export, and TeaVM's function
     * @param function that function, which gives the variables their values at its end
     * @param kept what each is called from now on; nothing, if it goes
     */
    static void keep(Node script, Node function, Function<String, @Nullable String> kept) {
        Node body = NodeUtil.getFunctionBody(function);
        Set<String> exported = new HashSet<>();
        for (Node statement : TeavmScript.children(script)) {
            if (NodeUtil.isNameDeclaration(statement)) {
                String name = statement.getFirstChild().getString();
                exported.add(name);
                String wanted = kept.apply(name);
                if (wanted != null) {
                    statement.getFirstChild().setString(wanted);
                } else {
                    statement.detach();
                }
            }
        }
        Set<String> gone = new HashSet<>();
        for (Node statement : TeavmScript.children(body)) {
            Node assigned = statement.getFirstChild();
            if (!statement.isExprResult()
                    || !assigned.isAssign()
                    || !assigned.getFirstChild().isName()
                    || !exported.contains(assigned.getFirstChild().getString())) {
                continue;
            }
            String wanted = kept.apply(assigned.getFirstChild().getString());
            if (wanted != null) {
                assigned.getFirstChild().setString(wanted);
            } else {
                if (assigned.getSecondChild().isName()) {
                    gone.add(assigned.getSecondChild().getString());
                }
                statement.detach();
            }
        }
        removeStarters(body, gone);
    }

    /** {@code let C=start(m);C.javaException=e}: what starts {@code main}, and says what its errors are. */
    private static void removeStarters(Node body, Set<String> gone) {
        for (Node statement : TeavmScript.children(body)) {
            Node done = statement.getFirstChild();
            if (NodeUtil.isNameDeclaration(statement)
                    && statement.hasOneChild()
                    && done.isName()
                    && done.hasChildren()
                    && done.getFirstChild().isCall()
                    && gone.contains(done.getString())) {
                statement.detach();
            } else if (statement.isExprResult()
                    && done.isAssign()
                    && done.getFirstChild().isGetProp()
                    && done.getFirstFirstChild().isName()
                    && gone.contains(done.getFirstFirstChild().getString())) {
                statement.detach();
            }
        }
    }
}
