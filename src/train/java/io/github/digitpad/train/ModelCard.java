package io.github.digitpad.train;

import io.github.digitpad.nn.Network;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page that says where published weights come from and how far to trust them. */
final class ModelCard {

    private static final String FROM_BYTES = """

            `--from` has the weights, a byte each, that an earlier run of this command stored: without `--from` and
            `--temperature` it trains them.
            """;

    private ModelCard() {}

    /** The card as Markdown. */
    static String text(
            Network network,
            long weightBytes,
            Settings settings,
            List<Settings> teachers,
            DataSplit data,
            String penSources,
            Temperature temperature,
            List<Result> results,
            NonDigitReport unsure,
            String command,
            boolean fromBytes,
            LocalDate date) {
        return String.format(
                Locale.ROOT,
                """
                # Model card: %s

                Reads one handwritten digit, 0 to 9. Input: 28×28 pixels, 0 (paper) to 1 (ink), framed as MNIST's are.
                Output: the ten digits' probabilities.

                | | |
                |---|---|
                | parameters | %,d |
                | multiply-adds per picture | %,d |
                | weights | %,d bytes: one for a kernel's, four for a bias's |
                | made | %s |
                | seed | %d |

                Made by this command, with the versions that pom.xml gives:

                    %s
                %s
                ## Data

                | collection | trained on | validated on |
                |---|---|---|
                | %s, the training files (CC BY-SA 3.0) | %,d pictures | %,d |
                | %s | %,d digits | %,d |

                %s.

                %s Validation compared settings; MNIST's test files are read once, after everything else is fixed.

                ## Accuracy

                | pictures | a byte a weight | as published | calibration error | log loss |
                |---|---|---|---|---|
                %s

                Counted by the portable engine, on the files beside this page. Pen strokes are framed as the page frames
                them, with its pen. Logits were divided by %.4f, %s; the last layer has it inside. The calibration error is the expected one, over 15 bins;
                the log loss is the mean of the labels' negative log-likelihood.

                ## What is no digit

                %s

                AUROC is how often a digit gets a greater first probability than one of these. They are made by chance,
                as many of each kind; fonts, scribbles and drawn letters are others than those trained on, and so are
                the writers of the digits that lie over or beside each other.

                ## Training

                %s epochs of the pictures in batches of %d, of which %d are pen strokes drawn anew each time with another pen,
                slant and shape, some with habits that are seldom seen (hooks, flags, slashes, bars, tails, loops), and %d are letters, scribbles, blots and pairs of digits, to be answered with ten equal
                probabilities. All pictures are warped a little; some get thicker, thinner, blurred, coarse or pale.
                AdamW at %s with warm-up and cosine, weight decay %s, label smoothing %s, dropout %s, averaged weights.
                Batch norm is folded into the convolutions, and the channels' ranges are evened out before the kernels
                are stored in a byte a weight. From there they are rounded, layer by layer, to %s values at even steps:
                of each layer's weights so that on %,d training pictures its answers change least, each weight's error
                being made good by those that follow, and last by the biases (GPTQ).
                %s
                ## Beside the network

                | file | what | made by |
                |---|---|---|
                | `certainty.json` | from which probability on an answer is certain, or likely | the trainer; `exec:exec@certainty` for a network that is there |
                | `pen.json` | what the pen's movements say (softmax regression), and what they count beside the picture | `exec:exec@pen` |
                | `lattice.json` | which strokes are one digit (semi-Markov conditional random field) | `exec:exec@numbers` |

                Each says what it was fitted on and by which command, and has its weights by their features' names. Each was fitted to the
                network and to the files above it, and has their fingerprint (`fittedTo`, of the numbers, not of the files): a set in which
                two trainings are mixed is refused. After another network all are fitted again, in this order.

                What a person's hand is learned with, `personal.json` (`exec:exec@personal`), and what tells a number on a page of ink
                from a word, `ink-page.json` (`exec:exec@ink-page`), depend on no network.

                ## Limits

                It knows ten digits and nothing else: whatever it is shown, it answers with one of them, and a low
                probability is its only way to doubt. Letters that look like digits (O, l, Z, S) it reads as digits. It
                was trained on the writing of adults and students in the United States (MNIST) and Turkey (pendigits), and of
                whoever wrote the further digits; `docs/training.md` says how it reads people of other laboratories. Digits
                that are not framed it reads much worse.
                """,
                network.name(),
                network.parameters(),
                network.multiplyAdds(),
                weightBytes,
                date,
                settings.seed(),
                command,
                fromBytes ? FROM_BYTES : "",
                data.pictures().name(),
                data.trainingPictures().size(),
                data.validationPictures().size(),
                penSources,
                data.trainingInk().size(),
                data.validationInk().size(),
                data.description(),
                data.trainsOnAll()
                        ? "The validation pictures were trained on too: their figures, and the threshold below, say nothing"
                                + " about people never seen. Those are in the card of a run that held them back."
                        : "Where writers are known, nobody wrote for both sides of a split.",
                results.stream().map(Result::toString).collect(Collectors.joining("\n")),
                temperature.value(),
                temperature.fitted()
                        ? "which made the labels of the validation pictures most likely"
                        : "as an earlier run found best on pictures that it held back",
                unsure,
                settings.epochs(),
                settings.batchSize(),
                settings.penPerBatch(),
                settings.nonDigitsPerBatch(),
                settings.learningRate(),
                settings.weightDecay(),
                settings.labelSmoothing(),
                settings.dropout(),
                NetworkSpec.DIGITS.levels().stream().map(Object::toString).collect(Collectors.joining(", ")),
                Coarsening.BATCHES * settings.batchSize(),
                taught(teachers));
    }

    private static String taught(List<Settings> teachers) {
        if (teachers.isEmpty()) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                """

                Its teachers were networks of the same kind, trained on the same data for %s epochs, by their seeds: %s.
                For a digit its targets are %s parts label and %s parts the answer of one teacher, each step the next,
                to the same warped picture; logits of both are divided by %s for this. It began as the last of them.
                """,
                teachers.get(0).epochs(),
                teachers.stream().map(teacher -> Long.toString(teacher.seed())).collect(Collectors.joining(", ")),
                Teachers.LABEL_SHARE,
                1 - Teachers.LABEL_SHARE,
                Teachers.TEMPERATURE);
    }
}
