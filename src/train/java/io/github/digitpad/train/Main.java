package io.github.digitpad.train;

import io.github.digitpad.nn.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Starts the trainer. */
public final class Main {

    private static final int PICTURES_TO_COMPARE = 500;

    private Main() {}

    /** Trains, evaluates and exports; the profile {@code train} in pom.xml says how it is called. */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[1]);
        Settings settings = Settings.of(1, Double.parseDouble(args[3]));
        NetworkSpec spec = NetworkSpec.DIGITS;
        DataSplit split = DataSplit.read(data);
        System.out.println(split.description());
        Path work = Path.of("target", "train");
        Files.createDirectories(work);
        Path checkpoint = work.resolve("checkpoint-" + Integer.toHexString(settings.hashCode()) + ".bin");
        try (TorchNetwork network = new TorchNetwork(spec, settings.dropout())) {
            Training training =
                    new Training(settings, new BatchMaker(settings, split, spec.sidePx()), network, checkpoint);
            Weights weights = training.run();
            network.write(weights);
            Network folded = Folding.fold(spec, weights);
            List<LabelledPicture> validation = split.validationSet();
            System.out.println("folded network differs from PyTorch's logits by at most "
                    + FoldCheck.requireAgreement(network, folded, validation.subList(0, PICTURES_TO_COMPARE)));
            System.out.println("validation, MNIST: " + Accuracy.of(folded, validation));
            System.out.println("validation, pen: " + Accuracy.of(folded, split.validationPenSet()));
        }
    }
}
