package io.github.digitpad.cli;

import io.github.digitpad.data.Shown;
import io.github.digitpad.data.sets.DataPart;
import io.github.digitpad.data.sets.DataSet;
import io.github.digitpad.data.sets.DataSets;
import io.github.digitpad.data.sets.svhn.HouseNumbers;
import io.github.digitpad.formats.learned.DigitModel;
import io.github.digitpad.formats.learned.LearnedPaper;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.formats.learned.ShippedModel;
import io.github.digitpad.personal.HandPrior;
import io.github.digitpad.reading.ReadingOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code evaluate}: how many digits of a labelled collection are read right. */
@Command(
        name = "evaluate",
        description = "Reads a labelled collection and says how many digits, or numbers, were read right.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private EvaluationSource source;

    @Mixin
    private PartOption part = new PartOption();

    @Mixin
    private TransposedOption transposed = new TransposedOption();

    @Option(
            names = "--frame",
            description = "Put every image into the MNIST frame, also those of the model's size. Others always are.")
    private boolean frame;

    @Option(
            names = "--writers",
            paramLabel = "A-B",
            converter = WriterSet.Converter.class,
            description = "Only what these writers wrote, as 0-99 or 3,5,8; for pen strokes and QMNIST's labels.")
    private @Nullable WriterSet writers;

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            split = ",",
            description =
                    "Print tables by these, one or several: ${COMPLETION-CANDIDATES}. Laboratory, length and spacing"
                            + " are for numbers, which have tables by length and spacing unless others are asked for; set"
                            + " and page for pictures of numbers, which have them by set and length.")
    private Set<Breakdown> breakdowns = new LinkedHashSet<>();

    @Option(
            names = "--calibration",
            description = "Also say how well the probabilities fit (expected error, 15 bins); of numbers, too, how many"
                    + " were called certain, likely and not sure, and how many of these were wrong.")
    private boolean calibration;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Write a page to look at, with every error; of numbers at most " + NumberReport.MOST_SHOWN + ".")
    private @Nullable Path report;

    @Option(
            names = "--compare",
            paramLabel = "DIR",
            description = "Also read with the model of this folder, and say which reads what the other does not.")
    private @Nullable Path compare;

    @Option(names = "--json", description = "Print one JSON object instead.")
    private boolean json;

    @Mixin
    private PersonalOptions personal = new PersonalOptions();

    @Mixin
    private ModelOption model = new ModelOption();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String problem = personal.problem();
        if (problem != null) {
            throw usage(problem);
        }
        PersonalOptions.Given given = personal.given();
        if (given != null) {
            return evaluatePersonal(given);
        }
        if (source.crops != null) {
            return evaluateCrops(source.crops);
        }
        if (source.pages != null) {
            return evaluatePages(source.pages);
        }
        if (source.numbers != null) {
            List<Path> files = source.numbers.files;
            boolean isHouses = files.size() == 1 && HouseNumbers.isOne(files.get(0));
            return isHouses ? evaluateCrops(new EvaluationSource.Crops(files.get(0))) : evaluateNumbers(files);
        }
        return evaluateDigits();
    }

    private int evaluatePersonal(PersonalOptions.Given given) throws IOException {
        if (source.unipen == null && source.numbers == null) {
            throw usage("--personal is for --unipen and --numbers: how a hand moves the pen is learned");
        }
        if (compare != null || frame || report != null || calibration || !breakdowns.isEmpty()) {
            throw usage("--personal has no --compare, --frame, --report, --calibration and --by");
        }
        LearnedSet set = model.read();
        HandPrior prior = set.personal() == null ? ShippedModel.read().personal() : set.personal();
        PersonalEvaluation evaluation = PersonalEvaluation.of(
                source.files(), source.numbers != null, writers, given, set, Objects.requireNonNull(prior));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            PersonalText.printJson(evaluation, out);
        } else {
            PersonalText.print(evaluation, out);
        }
        return CommandLine.ExitCode.OK;
    }

    private int evaluateCrops(EvaluationSource.Crops crops) throws IOException {
        if (compare != null || frame || writers != null) {
            throw usage("--compare, --frame and --writers are not for --crops");
        }
        WholeFile page = report == null ? null : pageFile(report);
        LearnedPaper paper = Readers.paper(model.read());
        CropList list = CropList.read(crops.list);
        CropEvaluation evaluation = CropEvaluation.of(list, options(crops, list), crops.isStrict, paper);
        if (page != null) {
            String html = NumberReport.of(
                    evaluation.numbers(),
                    String.valueOf(crops.list.getFileName()),
                    paper.network().name(),
                    CropGallery.of(evaluation.misread()));
            page.write(out -> out.write(html));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            NumberEvaluationText.printJson(
                    evaluation.numbers(), NumberEvaluationText.OF_PICTURES, breakdowns, calibration, out);
        } else {
            if (!list.leftOut().isEmpty()) {
                out.println("left out, whose names are no numbers: " + Shown.clean(String.join(", ", list.leftOut())));
            }
            NumberEvaluationText.print(
                    evaluation.numbers(), NumberEvaluationText.OF_PICTURES, breakdowns, calibration, out);
        }
        return CommandLine.ExitCode.OK;
    }

    private ReadingOptions options(EvaluationSource.Crops crops, CropList list) {
        try {
            return ReadingOptions.allowing(crops.allow != null ? crops.allow : list.isMarked() ? "0-9.,-" : "0-9");
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        }
    }

    private int evaluateDigits() throws IOException {
        for (Breakdown breakdown : breakdowns) {
            if (breakdown != Breakdown.WRITER && breakdown != Breakdown.DIGIT) {
                throw usage("--by " + breakdown.key()
                        + " is for numbers (--numbers, --crops); digits have tables by writer and by digit");
            }
        }
        WholeFile page = report == null ? null : pageFile(report);
        LearnedSet set = model.read();
        LearnedSet other = compare == null ? null : DigitModel.read(compare);
        LabelledPictures all = pictures();
        if (breakdowns.contains(Breakdown.WRITER)) {
            all.requireWriters("--by writer");
        }
        LabelledPictures pictures = writers == null ? all : all.by(writers);
        Evaluation evaluation;
        Comparison comparison;
        try {
            evaluation = Evaluation.of(pictures, set);
            comparison = other == null ? null : comparison(evaluation, LabelledReading.all(pictures, other));
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
        if (page != null) {
            page.write(out -> out.write(ReportPage.of(evaluation, comparison)));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            EvaluationText.printJson(evaluation, breakdowns, calibration, comparison, out);
        } else {
            EvaluationText.print(evaluation, breakdowns, calibration, comparison, out);
        }
        return CommandLine.ExitCode.OK;
    }

    /** The collection; of a data set it is said what was found out. */
    private LabelledPictures pictures() throws IOException {
        List<Path> files = source.setFiles();
        if (files == null) {
            if (part.get() != null || (transposed.get() != null && source.idx == null)) {
                throw usage("--part and --transposed are for data sets, given as FILE");
            }
            return source.read(frame, transposed.get(), note -> {
                if (!json) {
                    spec.commandLine().getOut().println(note);
                }
            });
        }
        if (files.size() == 1 && DataSets.isPen(files.get(0))) {
            return LabelledPictures.ofUnipen(files.get(0));
        }
        DataSet found = DataSets.open(files);
        DataPart chosen = SetPictures.part(found, part.get(), transposed.get());
        LabelledPictures pictures = SetPictures.labelled(chosen, names(files), frame);
        if (!json) {
            spec.commandLine().getOut().println(SetPictures.description(found, chosen));
        }
        return pictures;
    }

    private static String names(List<Path> files) {
        return files.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
    }

    private int evaluateNumbers(List<Path> files) throws IOException {
        if (compare != null || frame) {
            throw usage("--compare and --frame are for digits, not for --numbers");
        }
        WholeFile page = report == null ? null : pageFile(report);
        LearnedSet set = model.read();
        NumberEvaluation evaluation =
                NumberEvaluation.of(files, writers, page == null ? 0 : NumberReport.MOST_SHOWN, set);
        if (page != null) {
            String html = NumberReport.of(evaluation, files, writers, set);
            page.write(out -> out.write(html));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            NumberEvaluationText.printJson(evaluation, NumberEvaluationText.OF_INK, breakdowns, calibration, out);
        } else {
            NumberEvaluationText.print(evaluation, NumberEvaluationText.OF_INK, breakdowns, calibration, out);
        }
        return CommandLine.ExitCode.OK;
    }

    private int evaluatePages(List<Path> paths) throws IOException {
        if (compare != null || frame || writers != null || report != null || calibration || !breakdowns.isEmpty()) {
            throw usage("--pages has no --compare, --frame, --writers, --report, --calibration and --by");
        }
        PageEvaluation evaluation = PageEvaluation.of(paths, model.read());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            PageEvaluationText.printJson(evaluation, out);
        } else {
            PageEvaluationText.print(evaluation, out);
        }
        return CommandLine.ExitCode.OK;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private Comparison comparison(Evaluation evaluation, List<LabelledReading> others) {
        return new Comparison(
                new Comparison.Side(model.label(), evaluation.readings()),
                new Comparison.Side(String.valueOf(compare), others));
    }

    private WholeFile pageFile(Path path) throws IOException {
        WholeFile file = new WholeFile(path);
        for (Path input : source.files()) {
            file.requireOther(input);
        }
        return file;
    }
}
