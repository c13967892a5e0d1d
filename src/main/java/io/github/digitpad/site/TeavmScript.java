package io.github.digitpad.site;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.rhino.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A script of TeaVM's in fewer bytes, gzipped: the same program, with names and forms that come again more often. It
 * declares what it exports, and has the rest in one function.
 */
final class TeavmScript {

    private TeavmScript() {}

    /**
     * The script as it is served, with all that it exports but {@code main}, which nobody calls.
     *
     * @param kept names that objects have which are not Java's
     * @throws IOException if the file cannot be read, or is no such script
     */
    static String small(Path file, Set<String> kept) throws IOException {
        return small(file.toString(), Files.readString(file), kept, name -> name.equals("main") ? null : name, false);
    }

    /**
     * A part of the script, as it is served, whose functions throw nothing.
     *
     * @param kept names that objects have which are not Java's
     * @param exports what each of its exports is called; nothing, if it is not wanted
     * @throws IOException if the file cannot be read, or is no such script
     */
    static String part(Path file, Set<String> kept, Function<String, @Nullable String> exports) throws IOException {
        return small(file.toString(), Files.readString(file), kept, exports, true);
    }

    static String small(
            String name,
            String text,
            Set<String> kept,
            Function<String, @Nullable String> exports,
            boolean isWithoutErrors)
            throws IOException {
        Compiler compiler = ScriptCompiler.simplified(name, shortened(name, text, kept, exports, isWithoutErrors));
        Node function = function(name, compiler);
        Sequences.join(function);
        VariableNames.shorten(function);
        return compiler.toSource();
    }

    /** As {@link #small}, with TeaVM's forms of statements, and its names of all but fields. */
    static String shortened(
            String name,
            String text,
            Set<String> kept,
            Function<String, @Nullable String> exports,
            boolean isWithoutErrors)
            throws IOException {
        Compiler compiler = ScriptCompiler.parsed(name, text);
        Node function = function(name, compiler);
        Node script = script(compiler);
        Exports.keep(script, function, exports);
        if (isWithoutErrors) {
            DebuggerParts.removeMessages(function);
        }
        Assignability.shorten(function);
        DebuggerParts.remove(function);
        ClassTables.shorten(function);
        TextPool.shorten(function);
        FieldNames.shorten(script, kept);
        TextSwitches.shorten(function);
        Factories.merge(function);
        return compiler.toSource();
    }

    private static Node script(Compiler compiler) {
        return compiler.getRoot().getLastChild().getFirstChild();
    }

    /** TeaVM's own, in which all of its names are. */
    private static Node function(String name, Compiler compiler) throws IOException {
        Node call = script(compiler).getLastChild().getFirstChild();
        if (call == null || !call.isCall() || !call.getFirstChild().isFunction()) {
            throw new IOException(name + ": ends without a call of a function; needs a script that TeaVM made");
        }
        return call.getFirstChild();
    }

    /** Those that a node has now, whichever of them go. */
    static List<Node> children(Node parent) {
        List<Node> all = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            all.add(child);
        }
        return all;
    }
}
