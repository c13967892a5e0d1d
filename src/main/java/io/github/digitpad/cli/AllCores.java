package io.github.digitpad.cli;

import io.github.digitpad.nn.Network;
import io.github.digitpad.picture.GrayImage;
import io.github.digitpad.raster.MnistFrame;
import io.github.digitpad.reading.DigitClassifier;
import io.github.digitpad.reading.Prediction;
import java.util.List;
import java.util.function.BiFunction;

/** Reads many pictures on all cores, each thread with a recogniser of its own. */
final class AllCores {

    private final ThreadLocal<DigitClassifier> recognizers;

    AllCores(Network network) {
        this.recognizers = ThreadLocal.withInitial(() -> DigitClassifier.of(network));
    }

    /**
     * What {@code result} makes of each item and of the prediction for its picture in the frame, in the items' order.
     */
    <T, R> List<R> read(
            List<T> items, BiFunction<T, MnistFrame, GrayImage> picture, BiFunction<T, Prediction, R> result) {
        return items.parallelStream()
                .map(item -> {
                    DigitClassifier recognizer = recognizers.get();
                    return result.apply(item, recognizer.recognizeFramed(picture.apply(item, recognizer.frame())));
                })
                .toList();
    }
}
