package io.github.digitpad.site;

import io.github.digitpad.tfjs.LayersModel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Puts the published site together: the files of {@code webapp/}, and the page's script with its network inside. */
public final class SiteBuilder {

    private static final String SCRIPT = "digitpad.js";
    private static final String MODULE = "digitpad.mjs";

    private SiteBuilder() {}

    /**
     * Run by the build.
     *
     * @param args the version, the directory of the page's files, TeaVM's script, the directory of the model, and the
     *     directory to fill
     * @throws IOException if something cannot be read or written, or the model is not whole
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 5) {
            throw new IllegalArgumentException(
                    "usage: SiteBuilder VERSION WEBAPP TEAVM_SCRIPT MODEL_DIR SITE; got " + args.length + " arguments");
        }
        Path site = Path.of(args[4]);
        build(args[0], Path.of(args[1]), Path.of(args[2]), Path.of(args[3]), site);
        report(site, System.out);
    }

    static void build(String version, Path webapp, Path teavmScript, Path model, Path site) throws IOException {
        ElementFiles element = ElementFiles.read(webapp);
        String compiled = Files.readString(teavmScript);
        LayersModel network = ModelFiles.read(model);
        delete(site);
        copy(webapp, site);
        delete(site.resolve(ElementFiles.FOLDER));
        Files.writeString(site.resolve(SCRIPT), PageScript.classic(version, compiled, network, element));
        Files.writeString(site.resolve(MODULE), PageScript.module(version, compiled, network, element));
    }

    private static void report(Path site, PrintStream out) throws IOException {
        Sizes total = new Sizes(0, 0);
        out.printf("%-16s %10s %10s%n", "bytes", "raw", "gzipped");
        for (Path file : files(site)) {
            Sizes sizes = Sizes.of(Files.readAllBytes(file));
            out.printf("%-16s %,10d %,10d%n", site.relativize(file), sizes.raw(), sizes.gzipped());
            total = total.plus(sizes);
        }
        out.printf("%-16s %,10d %,10d%n", "all", total.raw(), total.gzipped());
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
