package io.github.digitpad.formats.learned;

import io.github.digitpad.formats.Json;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.nn.Network;
import io.github.digitpad.paper.NumberFeatures;
import io.github.digitpad.paper.NumberWeights;
import io.github.digitpad.paper.PaperCertainty;
import io.github.digitpad.personal.Everybody;
import io.github.digitpad.personal.HandPrior;
import io.github.digitpad.personal.HandSettings;
import io.github.digitpad.reading.CertaintyThresholds;
import io.github.digitpad.reading.GroupFeatures;
import io.github.digitpad.reading.JoinFeatures;
import io.github.digitpad.reading.LatticeWeights;
import io.github.digitpad.reading.Learned;
import io.github.digitpad.reading.PenFeatures;
import io.github.digitpad.reading.PenWeights;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was learned besides the network. Each of the files was fitted to the network and to the files before it,
 * and says so by a fingerprint: {@code certainty.json} to the network, {@code pen.json} to both, {@code lattice.json}
 * to all three. So a folder in which two trainings are mixed is refused, with the command that mends it.
 */
public final class LearnedFiles {

    static final String CERTAINTY = "certainty.json";
    static final String PEN = "pen.json";
    static final String LATTICE = "lattice.json";

    /** Fitted to the network of its own, in {@value #PAPER_FOLDER}, alone. */
    static final String PAPER = "paper.json";

    /** Depends on no network, which it says in the place of a fingerprint. */
    static final String PERSONAL = "personal.json";

    /** Depends on no network either: what the reader is sure of means the same with each. */
    static final String INK_PAGE = "ink-page.json";

    static final String NO_NETWORK = "no network";

    private static final String PAPER_FOLDER = "paper";

    /** The files besides the network's, in the order in which they are fitted. */
    static final List<String> NAMES = List.of(CERTAINTY, PEN, LATTICE);

    private static final int DIGITS = 10;

    private final WeightSource source;
    private final Network network;
    private final String beforeCertainty;

    /** @throws IOException if there is no network, or it cannot be read */
    public LearnedFiles(WeightSource source) throws IOException {
        this.source = source;
        this.network = source.network();
        this.beforeCertainty = Fingerprint.of(network);
    }

    /** The network as {@code model.json} has it. */
    public Network network() {
        return network;
    }

    /**
     * All of the set besides the network.
     *
     * @throws ModelFormatException if a file is missing or broken, or does not fit; the message says how to mend it
     */
    public Learned learned() throws IOException {
        return new Learned(certainty(), pen(), lattice());
    }

    /** From which probability on an answer is certain, or likely. */
    public CertaintyThresholds certainty() throws IOException {
        return thresholds(open(CERTAINTY, beforeCertainty));
    }

    private static CertaintyThresholds thresholds(LearnedFile file) throws ModelFormatException {
        double certainFrom = file.json().get("certainFrom").number();
        double likelyFrom = file.json().get("likelyFrom").number();
        try {
            return new CertaintyThresholds(certainFrom, likelyFrom);
        } catch (IllegalArgumentException e) {
            throw file.refused("certainFrom is " + certainFrom + ", likelyFrom " + likelyFrom + "; " + e.getMessage());
        }
    }

    /** What the pen's movements say. */
    public PenWeights pen() throws IOException {
        LearnedFile file = open(PEN, beforePen());
        List<String> features = PenFeatures.names();
        Json weights = file.features("weights", features);
        int[] units = new int[PenWeights.COUNT];
        for (int i = 0; i < features.size(); i++) {
            Json row = weights.get(features.get(i));
            LearnedFile.numbers(row, DIGITS);
            for (int digit = 0; digit < DIGITS; digit++) {
                units[i * DIGITS + digit] = row.at(digit).integer();
            }
        }
        double unit = file.json().get("unit").number();
        PenWeights.Mix mix = mix(file.json());
        try {
            return new PenWeights(unit, units, mix);
        } catch (IllegalArgumentException e) {
            throw file.refused("unit is " + unit + "; " + e.getMessage());
        }
    }

    /** What picture and pen count, whatever the pen's weights were fitted to. */
    public PenWeights.Mix mix() throws IOException {
        return mix(penFile());
    }

    /** Where the mix comes from. */
    public Origin mixOrigin() throws IOException {
        return mixOrigin(penFile());
    }

    private Json penFile() throws IOException {
        return Json.parse(source.name(PEN), source.text(PEN));
    }

    private static Origin mixOrigin(Json penFile) throws ModelFormatException {
        Json mix = penFile.get("mix");
        return new Origin(mix.get("fittedOn").string(), mix.get("command").string());
    }

    private static PenWeights.Mix mix(Json penFile) throws ModelFormatException {
        mixOrigin(penFile);
        Json mix = penFile.get("mix");
        double ofPicture = mix.get("ofPicture").number();
        double ofPen = mix.get("ofPen").number();
        double least = mix.get("least").number();
        try {
            return new PenWeights.Mix(ofPicture, ofPen, least);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(
                    mix.source() + ": mix: ofPicture is " + ofPicture + ", ofPen " + ofPen + ", least " + least + "; "
                            + e.getMessage() + ".",
                    e);
        }
    }

    /** What strokes are one digit. */
    public LatticeWeights lattice() throws IOException {
        LearnedFile file = open(LATTICE, beforeLattice());
        return new LatticeWeights(
                file.numbers("group", GroupFeatures.names()),
                file.numbers("join", JoinFeatures.names()),
                file.json().get("logProbability").number(),
                file.numbers("digitOfOneStroke", DIGITS),
                file.numbers("digitOfSeveralStrokes", DIGITS));
    }

    /** What reads numbers in pictures; nothing, if the set has no such network. */
    public @Nullable LearnedPaper paper() throws IOException {
        if (!source.has(PAPER)) {
            return null;
        }
        Network paper = paperNetwork();
        LearnedFile file = open(PAPER, Fingerprint.of(paper));
        LearnedPaper read = new LearnedPaper(
                paper, new PaperCertainty(file.numbers("weights", PaperCertainty.FEATURES), thresholds(file)));
        try {
            read.newReader();
        } catch (IllegalArgumentException e) {
            throw file.refused(String.valueOf(e.getMessage()));
        }
        return read;
    }

    /** What a person's hand is learned with; nothing, if the set has none. */
    public @Nullable HandPrior personal() throws IOException {
        if (!source.has(PERSONAL)) {
            return null;
        }
        LearnedFile file = open(PERSONAL, NO_NETWORK);
        double[] numbers = file.numbers("settings", HandSettings.NAMES);
        Json samples = file.json().get("everybody");
        String[] texts = new String[DIGITS];
        for (int digit = 0; digit < DIGITS; digit++) {
            texts[digit] = samples.get(String.valueOf(digit)).string();
        }
        try {
            return new HandPrior(new Everybody(texts), HandSettings.of(numbers));
        } catch (IllegalArgumentException e) {
            throw file.refused(String.valueOf(e.getMessage()));
        }
    }

    /** What tells numbers on pages of ink from words; nothing, if the set has none. */
    public @Nullable NumberWeights inkPage() throws IOException {
        return source.has(INK_PAGE)
                ? new NumberWeights(open(INK_PAGE, NO_NETWORK).numbers("weights", NumberFeatures.NAMES))
                : null;
    }

    /** The network that reads numbers in pictures, whatever was fitted to it. */
    public Network paperNetwork() throws IOException {
        return source.folder(PAPER_FOLDER).network();
    }

    String beforePaper() throws IOException {
        return Fingerprint.of(paperNetwork());
    }

    String beforeCertainty() {
        return beforeCertainty;
    }

    String beforePen() throws IOException {
        CertaintyThresholds certainty = certainty();
        return Fingerprint.of(beforeCertainty, certainty.certainFrom(), certainty.likelyFrom());
    }

    String beforeLattice() throws IOException {
        PenWeights pen = pen();
        double[] numbers = new double[PenWeights.COUNT + 4];
        numbers[0] = pen.unit();
        numbers[1] = pen.mix().ofPicture();
        numbers[2] = pen.mix().ofPen();
        numbers[3] = pen.mix().least();
        for (int i = 0; i < PenWeights.COUNT; i++) {
            numbers[4 + i] = pen.units(i);
        }
        return Fingerprint.of(beforePen(), numbers);
    }

    private LearnedFile open(String name, String fittedTo) throws IOException {
        return LearnedFile.open(source, name, command(name), fittedTo);
    }

    /** What fits a file again. */
    static String command(String name) {
        String execution = switch (name) {
            case LATTICE -> "numbers";
            case PAPER -> "paper-fit";
            default -> name.replace(".json", "");
        };
        return "mvn -B -Ptrain compile exec:exec@" + execution + " -Dtrain.data=DIR -Ddigitpad.weights=DIR";
    }
}
