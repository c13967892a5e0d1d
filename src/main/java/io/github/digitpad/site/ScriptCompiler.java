package io.github.digitpad.site;

import com.google.javascript.jscomp.AbstractCommandLineRunner;
import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.CompilationLevel;
import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.CompilerOptions.LanguageMode;
import com.google.javascript.jscomp.DependencyOptions;
import com.google.javascript.jscomp.DiagnosticGroup;
import com.google.javascript.jscomp.DiagnosticGroups;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.ModuleIdentifier;
import com.google.javascript.jscomp.SortingErrorManager;
import com.google.javascript.jscomp.SourceFile;
import com.google.javascript.jscomp.WarningLevel;
import com.google.javascript.jscomp.deps.ModuleLoader.ResolutionMode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one script of the modules that an entry point imports: their types are checked, then they are minified. The
 * language stays the one that they are written in: nothing is put in for older browsers.
 *
 * @see "Closure Compiler, Annotating JavaScript for the Closure Compiler"
 */
final class ScriptCompiler {

    /** The folders of {@code webapp} that hold modules. */
    static final List<String> FOLDERS =
            List.of("element", "inkfiles", "inside", "lang", "models", "page", "personal", "photo", "pictures");

    /** The folder that declares what all scripts find there: what browsers have, what is handed from one to another. */
    static final String EXTERNS = "externs";

    private static final String SCRIPT = ".js";
    private static final Pattern MEMBER = Pattern.compile("\\.([A-Za-z_$][\\w$]*)");
    private static final String OWN_EXTERNS = ".externs.js";

    /** Besides what {@link WarningLevel#VERBOSE} has. */
    private static final List<DiagnosticGroup> CHECKED = List.of(
            DiagnosticGroups.CHECK_TYPES,
            DiagnosticGroups.STRICT_MISSING_PROPERTIES,
            DiagnosticGroups.MISSING_PROPERTIES,
            DiagnosticGroups.UNDEFINED_VARIABLES,
            DiagnosticGroups.UNUSED_LOCAL_VARIABLE,
            DiagnosticGroups.VISIBILITY);

    private final Path webapp;
    private final List<SourceFile> modules;

    /** @throws IOException if a folder of {@code webapp} cannot be read */
    ScriptCompiler(Path webapp) throws IOException {
        this.webapp = webapp;
        List<SourceFile> found = new ArrayList<>();
        for (String folder : FOLDERS) {
            for (Path file : scripts(webapp.resolve(folder))) {
                if (!file.toString().endsWith(OWN_EXTERNS)) {
                    found.add(source(file));
                }
            }
        }
        this.modules = List.copyOf(found);
    }

    /**
     * The script, in one function or file of which nobody else sees the names.
     *
     * @param entry the path of a module in {@code webapp}; beside {@code NAME.js}, {@code NAME.externs.js} declares
     *     what the build puts before the script, if there is something
     * @throws IOException if there is anything to say against a module; the message has all of it
     */
    String compile(String entry) throws IOException {
        Compiler compiler = new Compiler(new Silent());
        CompilerOptions options = options(entry);
        List<SourceFile> externs =
                new ArrayList<>(AbstractCommandLineRunner.getBuiltinExterns(options.getEnvironment()));
        for (Path file : scripts(webapp.resolve(EXTERNS))) {
            externs.add(source(file));
        }
        Path own = webapp.resolve(entry.replace(SCRIPT, OWN_EXTERNS));
        if (Files.exists(own)) {
            externs.add(source(own));
        }
        compiler.compile(externs, modules, options);
        List<JSError> found = Stream.concat(compiler.getErrors().stream(), compiler.getWarnings().stream())
                .toList();
        if (!found.isEmpty()) {
            throw new IOException(found.stream().map(ScriptCompiler::message).collect(Collectors.joining("\n")));
        }
        return compiler.toSource();
    }

    /**
     * A whole script for others to change, its types unchecked, compiled no further.
     *
     * @throws IOException if it is no script
     */
    static Compiler parsed(String name, String script) throws IOException {
        CompilerOptions options = new CompilerOptions();
        CompilationLevel.WHITESPACE_ONLY.setOptionsForCompilationLevel(options);
        return compiled(name, script, options);
    }

    /**
     * A whole script in simpler forms, its types unchecked, for others to change. Functions stay where they are called
     * from, and variables apart: put together they are shorter, and larger, gzipped.
     *
     * @throws IOException if it is no script
     */
    static Compiler simplified(String name, String script) throws IOException {
        CompilerOptions options = new CompilerOptions();
        CompilationLevel.SIMPLE_OPTIMIZATIONS.setOptionsForCompilationLevel(options);
        options.setInlineFunctions(CompilerOptions.Reach.NONE);
        options.setCoalesceVariableNames(false);
        return compiled(name, script, options);
    }

    private static Compiler compiled(String name, String script, CompilerOptions options) throws IOException {
        Compiler compiler = new Compiler(new Silent());
        WarningLevel.QUIET.setOptionsForWarningLevel(options);
        setForm(options);
        compiler.compile(List.of(), List.of(SourceFile.fromCode(name, script)), options);
        if (!compiler.getErrors().isEmpty()) {
            throw new IOException(message(compiler.getErrors().get(0)));
        }
        return compiler;
    }

    /**
     * What objects of browsers, and those that our scripts hand each other, call what they have.
     *
     * @throws IOException if a file of {@code webapp} cannot be read
     */
    static Set<String> browserNames(Path webapp) throws IOException {
        List<SourceFile> all =
                new ArrayList<>(AbstractCommandLineRunner.getBuiltinExterns(CompilerOptions.Environment.BROWSER));
        for (Path file : scripts(webapp.resolve(EXTERNS))) {
            all.add(SourceFile.fromCode(file.toString(), Files.readString(file)));
        }
        Set<String> names = new HashSet<>();
        for (SourceFile file : all) {
            Matcher name = MEMBER.matcher(file.getCode());
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    /** The language stays, and nothing is put in. */
    private static void setForm(CompilerOptions options) {
        options.setLanguage(LanguageMode.ECMASCRIPT_NEXT);
        options.setRewritePolyfills(false);
        options.setEmitUseStrict(false);
        options.setTrustedStrings(true);
        options.setOutputCharset(StandardCharsets.UTF_8);
        // What stands twice, gzip finds only where it is not broken in two.
        options.setLineLengthThreshold(Integer.MAX_VALUE);
    }

    private CompilerOptions options(String entry) {
        CompilerOptions options = new CompilerOptions();
        CompilationLevel level = CompilationLevel.SIMPLE_OPTIMIZATIONS;
        level.setOptionsForCompilationLevel(options);
        level.setWrappedOutputOptimizations(options);
        WarningLevel.VERBOSE.setOptionsForWarningLevel(options);
        for (DiagnosticGroup group : CHECKED) {
            options.setWarningLevel(group, CheckLevel.ERROR);
        }
        setForm(options);
        options.setModuleResolutionMode(ResolutionMode.BROWSER);
        options.setDependencyOptions(
                DependencyOptions.pruneForEntryPoints(List.of(ModuleIdentifier.forFile(name(webapp.resolve(entry))))));
        return options;
    }

    private static String message(JSError error) {
        return error.getSourceName() + ": line " + error.getLineNumber() + ": "
                + error.getDescription().replaceAll("\\s+", " ");
    }

    private SourceFile source(Path file) throws IOException {
        return SourceFile.fromCode(name(file), Files.readString(file));
    }

    private String name(Path file) {
        return webapp.relativize(file).toString().replace('\\', '/');
    }

    private static List<Path> scripts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(SCRIPT)).sorted().toList();
        }
    }

    /** What is found becomes an exception; the compiler's own is to print it. */
    private static final class Silent extends SortingErrorManager {

        Silent() {
            super(Set.of());
        }
    }
}
