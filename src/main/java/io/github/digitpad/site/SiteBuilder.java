package io.github.digitpad.site;

import io.github.digitpad.formats.learned.LearnedFiles;
import io.github.digitpad.formats.learned.LearnedPaper;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.WeightFolder;
import io.github.digitpad.formats.packed.PackedLearned;
import io.github.digitpad.formats.packed.PackedNetwork;
import io.github.digitpad.paper.NumberWeights;
import io.github.digitpad.personal.HandPrior;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts the published site together: the files of {@code webapp/}, and the page's script with its network inside. Beside
 * it the npm package.
 */
public final class SiteBuilder {

    private static final String SCRIPT = "digitpad.js";
    private static final String MODULE = "digitpad.mjs";
    private static final String STYLES = "digitpad.css";
    private static final String MODELS = "digitpad-models.js";

    private static final Path PUBLISHED = Path.of("model-weights");

    /** The system property with the address of the repository, as Maven is given it. */
    private static final String REPOSITORY = "digitpad.repository";

    private SiteBuilder() {}

    /**
     * Run by the build.
     *
     * @param args the version, the address where the site will be published or nothing, the directory of the page's
     *     files, that of TeaVM's scripts, that of the model, and the directory to fill
     * @throws IOException if something cannot be read or written, the model is not whole, or a visitor would have to
     *     load more than {@link FirstLoad}, {@link SecondLoad}, {@link PictureScript}, {@link InkScript},
     *     {@link HandScript} or {@link InsideScript} allows
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 6) {
            throw new IllegalArgumentException(
                    "usage: SiteBuilder VERSION URL WEBAPP TEAVM MODEL_DIR SITE; got " + args.length + " arguments");
        }
        Path webapp = Path.of(args[2]);
        Path site = Path.of(args[5]);
        // Maven passes an empty argument as null.
        String url = Objects.requireNonNullElse(args[1], "");
        PageScript script =
                build(args[0], url, webapp, Scripts.compile(webapp), Path.of(args[3]), Path.of(args[4]), site);
        NpmPackage.write(args[0], webapp, site, script.required(), emptied(site.resolveSibling("npm")));
        report(site, System.out);
    }

    /**
     * Fills a directory, which is emptied first.
     *
     * @param url where it will be published; empty if nobody has said
     * @param teavm has the scripts that TeaVM compiles: of the page, of other people's models, of pictures, of ink
     *     files, of hands, and of the page that looks inside with what shows reading, what explains and what opens
     *     models
     * @throws IOException if something cannot be read or written, or the model is not whole
     */
    public static void build(String version, String url, Path webapp, Path teavm, Path model, Path site)
            throws IOException {
        build(version, url, webapp, Scripts.compile(webapp), teavm, model, site);
    }

    /** As the other, of scripts that are compiled already; gives the first of the site. */
    static PageScript build(String version, String url, Path webapp, Scripts scripts, Path teavm, Path model, Path site)
            throws IOException {
        Address address = Address.of(url);
        Styles ofScripts = Styles.read(webapp);
        Languages languages = Languages.read(webapp);
        Languages ofInside = Languages.read(webapp.resolve("inside"), "inside-");
        Set<String> ofBrowsers = ScriptCompiler.browserNames(webapp);
        String compiled = TeavmScript.small(teavm.resolve("page.js"), ofBrowsers);
        String reader = TeavmScript.small(teavm.resolve("models.js"), ofBrowsers);
        String pictureReader = TeavmScript.small(teavm.resolve("pictures.js"), ofBrowsers);
        Map<String, String> inkParts = InkScript.parts(teavm.resolve("inkfiles.js"), ofBrowsers);
        String hands = TeavmScript.small(teavm.resolve("hands.js"), ofBrowsers);
        String inside = TeavmScript.small(teavm.resolve("inside.js"), ofBrowsers);
        String lattice = TeavmScript.small(teavm.resolve("lattice.js"), ofBrowsers);
        String why = TeavmScript.small(teavm.resolve("why.js"), ofBrowsers);
        String opened = TeavmScript.small(teavm.resolve("opened.js"), ofBrowsers);
        LearnedSet set = set(model);
        List<String> texts = new ArrayList<>(
                List.of(version, url, compiled, reader, pictureReader, hands, inside, lattice, why, opened));
        texts.addAll(scripts.texts());
        texts.addAll(inkParts.values());
        String build = build(texts, webapp, set);
        delete(site);
        copy(webapp, site);
        for (String sources : ScriptCompiler.FOLDERS) {
            delete(site.resolve(sources));
        }
        delete(site.resolve(ScriptCompiler.EXTERNS));
        languages.write(site, scripts.language());
        ofInside.write(site, scripts.insideLanguage());
        for (Path page : files(site)) {
            if (page.toString().endsWith(".html")) {
                Files.writeString(page, marked(address.into(Files.readString(page)), build, ofScripts));
            }
        }
        Map<String, String> ofPage = new LinkedHashMap<>();
        ofPage.put("digitPadBuild", PageScript.quoted(build));
        ofPage.put("digitPadLanguages", languages.names());
        Files.writeString(site.resolve("page.js"), Scripts.inFunction(ofPage, scripts.page()));
        Files.writeString(
                site.resolve("embed.js"),
                Scripts.inFunction(Map.of("digitPadDirections", languages.directions()), scripts.embed()));
        Files.writeString(site.resolve("translate.js"), Scripts.inFunction(Map.of(), scripts.translate()));
        Files.writeString(
                site.resolve("photo.js"),
                Scripts.inFunction(
                        Map.of("digitPadPhotoStyles", PageScript.quoted(ofScripts.photo())), scripts.photo()));
        List<String> beside = new ArrayList<>(List.of(MODELS, PictureScript.FILE, HandScript.FILE));
        beside.addAll(InkScript.files());
        beside.addAll(languages.paths());
        PageScript script = new PageScript(
                version, build, compiled, set, ofScripts.element(), languages.codes(), beside, scripts.element());
        Files.writeString(site.resolve(SCRIPT), script.classic());
        Files.writeString(site.resolve(MODULE), script.exporting());
        Files.writeString(site.resolve(MODELS), PageScript.models(version, build, reader, ofScripts.models(), scripts));
        PictureScript pictures = new PictureScript(
                version,
                build,
                pictureReader,
                set.paper(),
                ofScripts.pictures(),
                scripts.pictureReader(),
                scripts.pictures());
        Files.writeString(site.resolve(PictureScript.FILE), pictures.classic());
        InkScript.write(site, version, build, inkParts, inkPage(set), scripts);
        Files.writeString(
                site.resolve(HandScript.FILE),
                HandScript.classic(version, build, hand(set), hands, scripts.personal()));
        Files.writeString(site.resolve(InsideScript.FILE), InsideScript.classic(version, inside, scripts.inside()));
        Files.writeString(
                site.resolve(InsideScript.MORE),
                InsideScript.more(
                        version,
                        languages.names(),
                        CodeExcerpts.javaScript(CodeExcerpts.SOURCES, CodeExcerpts.STEPS),
                        CodeExcerpts.address(System.getProperty(REPOSITORY, "")),
                        scripts.insideMore()));
        Files.writeString(
                site.resolve(InsideScript.READING), InsideScript.classic(version, lattice, scripts.insideReading()));
        Files.writeString(site.resolve(InsideScript.WHY), InsideScript.classic(version, why, scripts.insideWhy()));
        Files.writeString(
                site.resolve(InsideScript.MODELS),
                InsideScript.models(version, opened, scripts.insideOpened(), scripts.insideModels()));
        Files.writeString(site.resolve(InsideScript.STYLES), Styles.compact(webapp.resolve(InsideScript.STYLES)));
        String styles = Styles.compact(webapp.resolve(STYLES));
        Files.writeString(site.resolve(STYLES), styles);
        Files.writeString(
                site.resolve(Standalone.FILE),
                Standalone.of(
                        Files.readString(site.resolve("index.html")),
                        address.url(),
                        styles,
                        Files.readString(webapp.resolve("favicon.svg")),
                        List.of(script.standalone(scripts.oneFile(), ofScripts.photo()), pictures.classic()),
                        ofScripts));
        OfflineFiles.write(site, List.of(languages, ofInside), scripts.worker());
        return script;
    }

    /** What all files of this build are known by: it changes with anything that they are made of. */
    private static String build(List<String> texts, Path webapp, LearnedSet set) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
        for (Path file : files(webapp)) {
            all.writeBytes(Files.readAllBytes(file));
        }
        all.writeBytes(PackedNetwork.write(set.network()));
        LearnedPaper paper = set.paper();
        if (paper != null) {
            all.writeBytes(PackedNetwork.write(paper.network()));
            String certainty = Arrays.toString(paper.certainty().weights())
                    + paper.certainty().thresholds();
            all.writeBytes(certainty.getBytes(StandardCharsets.UTF_8));
        }
        HandPrior hand = hand(set);
        String ofHands = String.join(",", hand.everybody().texts())
                + Arrays.toString(hand.settings().numbers());
        all.writeBytes(ofHands.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(Arrays.toString(inkPage(set).weights()).getBytes(StandardCharsets.UTF_8));
        String learned = Arrays.toString(PackedLearned.numbers(set.learned())) + PackedLearned.pen(set.learned());
        all.writeBytes(learned.getBytes(StandardCharsets.UTF_8));
        return Integrity.of(all.toByteArray()).substring(7, 19);
    }

    /** With the build, and the styles that a page's policy allows browsers without constructed style sheets. */
    private static String marked(String text, String build, Styles ofScripts) {
        return text.replace("@BUILD@", build).replace("@STYLES@", ofScripts.hashes());
    }

    private static LearnedSet set(Path model) throws IOException {
        Path json = model.resolve("model.json");
        if (!Files.isRegularFile(json)) {
            throw new IOException(
                    json + ": not there. Train a network, or name a directory that has one: -Ddigitpad.weights=DIR");
        }
        LearnedSet set = LearnedSet.read(new WeightFolder(model));
        try {
            PackedNetwork.requirePlain(set.network());
            if (set.paper() != null) {
                PackedNetwork.requirePlain(set.paper().network());
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(model + ": " + e.getMessage(), e);
        }
        return set;
    }

    /** A set of weights of somebody's own need not have it: it depends on no network. */
    private static HandPrior hand(LearnedSet set) throws IOException {
        HandPrior own = set.personal();
        return own != null ? own : Objects.requireNonNull(new LearnedFiles(new WeightFolder(PUBLISHED)).personal());
    }

    private static NumberWeights inkPage(LearnedSet set) throws IOException {
        NumberWeights own = set.inkPage();
        return own != null ? own : Objects.requireNonNull(new LearnedFiles(new WeightFolder(PUBLISHED)).inkPage());
    }

    private static void report(Path site, PrintStream out) throws IOException {
        FirstLoad first = FirstLoad.of(site);
        out.printf("%-32s %10s %10s%n", "bytes", "raw", "gzipped");
        for (Path file : files(site)) {
            String name = site.relativize(file).toString().replace('\\', '/');
            row(name + (first.files().containsKey(name) ? " *" : ""), Sizes.of(Files.readAllBytes(file)), out);
        }
        row("* first load", first.total(), out);
        row(PictureScript.FILE + ", code", PictureScript.code(site.resolve(PictureScript.FILE)), out);
        for (Map.Entry<String, Sizes> load : InkScript.loads(site).entrySet()) {
            row("for a file, with " + load.getKey(), load.getValue(), out);
        }
        for (String script : List.of(SCRIPT, MODULE, MODELS, PictureScript.FILE, InkScript.FILE, HandScript.FILE)) {
            out.printf("%-32s integrity=\"%s\"%n", script, Integrity.of(Files.readAllBytes(site.resolve(script))));
        }
        first.requireSmall();
        SecondLoad.requireAtMost(site.resolve(MODELS), SecondLoad.MOST_BYTES);
        PictureScript.requireAtMost(
                site.resolve(PictureScript.FILE), PictureScript.MOST_CODE, PictureScript.MOST_BYTES);
        HandScript.requireAtMost(site.resolve(HandScript.FILE), HandScript.MOST_BYTES);
        InkScript.requireAtMost(site, InkScript.MOST_BYTES);
        InsideScript.requireAtMost(site.resolve(InsideScript.FILE), InsideScript.MOST_BYTES);
        InsideScript.requireAtMost(site.resolve(InsideScript.MORE), InsideScript.MOST_BYTES);
        InsideScript.requireAtMost(site.resolve(InsideScript.READING), InsideScript.MOST_BYTES);
        InsideScript.requireAtMost(site.resolve(InsideScript.WHY), InsideScript.MOST_BYTES);
        InsideScript.requireAtMost(site.resolve(InsideScript.MODELS), InsideScript.MOST_BYTES);
    }

    private static void row(String name, Sizes sizes, PrintStream out) {
        out.printf("%-32s %,10d %,10d%n", name, sizes.raw(), sizes.gzipped());
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path emptied(Path directory) throws IOException {
        delete(directory);
        return directory;
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
