package io.github.digitpad.personal;

import java.util.List;

/**
 * What is known before anything is known of a person's hand; it depends on no network.
 *
 * @param everybody a sample of everybody's digits
 * @param settings how a hand is learned
 */
public record HandPrior(Everybody everybody, HandSettings settings) {

    /** The hand of who wrote these, the oldest first. */
    public PersonalHand learn(List<OwnDigit> own) {
        return new PersonalHand(own, everybody, settings);
    }
}
