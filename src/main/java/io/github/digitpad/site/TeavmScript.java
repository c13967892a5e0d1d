package io.github.digitpad.site;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.rhino.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * A script of TeaVM's in fewer bytes, gzipped: the same program, with names and forms that come again more often. It
 * declares what it exports, and has the rest in one function.
 */
final class TeavmScript {

    private TeavmScript() {}

    /**
     * The script as it is served.
     *
     * @param kept names that objects have which are not Java's
     * @throws IOException if the file cannot be read, or is no such script
     */
    static String small(Path file, Set<String> kept) throws IOException {
        return small(file.toString(), Files.readString(file), kept);
    }

    static String small(String name, String text, Set<String> kept) throws IOException {
        Compiler compiler = ScriptCompiler.parsed(name, text);
        Node script = compiler.getRoot().getLastChild().getFirstChild();
        Node call = script.getLastChild().getFirstChild();
        if (call == null || !call.isCall() || !call.getFirstChild().isFunction()) {
            throw new IOException(name + ": ends without a call of a function; needs a script that TeaVM made");
        }
        FieldNames.shorten(script, kept);
        TextSwitches.shorten(call.getFirstChild());
        Factories.merge(call.getFirstChild());
        ClassTables.shorten(call.getFirstChild());
        TopNames.order(call.getFirstChild());
        return compiler.toSource();
    }
}
