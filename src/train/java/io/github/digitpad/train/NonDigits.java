package io.github.digitpad.train;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.picture.GrayImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Makes framed pictures, 28×28, of ink that is no digit, for the network to learn where it should not be sure (outlier
 * exposure). What validates is made of other fonts, other kinds of scribbles, other hand-drawn signs and other people's
 * digits than what is trained on; blots differ by chance only.
 *
 * @param kinds each as likely as the others
 * @see "Hendrycks, Mazeika, Dietterich 2019, Deep Anomaly Detection with Outlier Exposure"
 */
record NonDigits(List<Kind> kinds) {

    /** One way to make a picture from random numbers. */
    record Kind(String name, Function<SplittableRandom, GrayImage> maker) {}

    /**
     * What is trained on.
     *
     * @throws DataFormatException if this machine has too few fonts
     */
    static NonDigits forTraining(DataSplit data) throws DataFormatException {
        List<Kind> kinds = common(Letters.forTraining(), HandLetters.FOR_TRAINING);
        Overlaid overlaid = new Overlaid(data.pictures(), data.trainingPictures());
        kinds.add(new Kind("digits over each other", overlaid::over));
        kinds.add(new Kind("digits side by side", overlaid::beside));
        kinds.add(new Kind("tangle", random -> InkWarp.draw(Scribbles.tangle(random), random)));
        kinds.add(new Kind("jagged", random -> InkWarp.draw(Scribbles.jagged(random), random)));
        kinds.add(new Kind("spiral", random -> InkWarp.draw(Scribbles.spiral(random), random)));
        kinds.add(new Kind("bundle", random -> InkWarp.draw(Scribbles.bundle(random), random)));
        kinds.add(new Kind("grid", random -> InkWarp.draw(Scribbles.grid(random), random)));
        kinds.add(new Kind("wave", random -> InkWarp.draw(Scribbles.wave(random), random)));
        kinds.add(new Kind("dashes", random -> InkWarp.draw(Scribbles.dashes(random), random)));
        return new NonDigits(kinds);
    }

    /**
     * What validates.
     *
     * @throws DataFormatException if this machine has too few fonts
     */
    static NonDigits forValidation(DataSplit data) throws DataFormatException {
        List<Kind> kinds = common(Letters.forValidation(), HandLetters.FOR_VALIDATION);
        Overlaid overlaid = new Overlaid(data.pictures(), data.validationPictures());
        kinds.add(new Kind("digits over each other", overlaid::over));
        kinds.add(new Kind("digits side by side", overlaid::beside));
        kinds.add(new Kind("zigzag", random -> InkWarp.draw(HeldOutScribbles.zigzag(random), random)));
        kinds.add(new Kind("star", random -> InkWarp.draw(HeldOutScribbles.star(random), random)));
        kinds.add(new Kind("hatching", random -> InkWarp.draw(HeldOutScribbles.hatching(random), random)));
        kinds.add(new Kind("coil", random -> InkWarp.draw(HeldOutScribbles.coil(random), random)));
        kinds.add(new Kind("knot", random -> InkWarp.draw(HeldOutScribbles.knot(random), random)));
        return new NonDigits(kinds);
    }

    /** The kinds that both sides have; the letters are not the same ones. */
    private static List<Kind> common(Letters printed, HandLetters drawn) {
        return new ArrayList<>(List.of(
                new Kind("printed letter", printed::draw),
                new Kind("printed letter, outline", printed::drawOutline),
                new Kind("drawn letter", drawn::draw),
                new Kind("blot", Blots::draw)));
    }

    /** A picture of any kind. */
    GrayImage draw(SplittableRandom random) {
        return kinds.get(random.nextInt(kinds.size())).maker().apply(random);
    }
}
