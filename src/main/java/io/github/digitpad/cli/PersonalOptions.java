package io.github.digitpad.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --personal}, {@code --wrong} and {@code --seed}. */
final class PersonalOptions {

    /**
     * What of each writer is learned.
     *
     * @param digits how many of the first ones
     * @param wrong the share of these that a person puts wrong, 0 to 1
     * @param seed of which ones, and as what
     */
    record Given(int digits, double wrong, long seed) {}

    @Option(
            names = "--personal",
            paramLabel = "N",
            description = "Of each writer give the first N digits one by one, put right as a person would, and say how"
                    + " many of the rest are read wrong without and with what was learned of the hand. For --unipen and"
                    + " --numbers; in numbers N counts digits. Who wrote no more is left out.")
    private @Nullable Integer digits;

    @Option(
            names = "--wrong",
            paramLabel = "SHARE",
            description = "With --personal, 0 to 1: so many of these digits are put wrong, each as another by chance.")
    private @Nullable Double wrong;

    @Option(names = "--seed", paramLabel = "S", description = "With --wrong: another seed puts others wrong.")
    private @Nullable Long seed;

    /** Nothing, if it was not asked for. */
    @Nullable
    Given given() {
        return digits == null ? null : new Given(digits, wrong == null ? 0 : wrong, seed == null ? 0 : seed);
    }

    /** What is wrong with them; nothing, if nothing is. */
    @Nullable
    String problem() {
        if (digits == null) {
            return wrong != null || seed != null ? "--wrong and --seed are for --personal" : null;
        }
        if (digits < 1) {
            return "--personal " + digits + ": needs 1 or more";
        }
        return wrong != null && !(wrong >= 0 && wrong <= 1) ? "--wrong " + wrong + ": needs a share, 0 to 1" : null;
    }
}
