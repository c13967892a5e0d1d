package io.github.digitpad.cli;

import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.ink.Ink;
import io.github.digitpad.ink.Stroke;
import io.github.digitpad.personal.HandPrior;
import io.github.digitpad.personal.OwnDigit;
import io.github.digitpad.reading.ReadDigit;
import io.github.digitpad.reading.Reader;
import io.github.digitpad.reading.Reading;
import io.github.digitpad.reading.ReadingOptions;
import io.github.digitpad.reading.StrokePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One writer's first digits as they are put right one by one, and what is learned of them. */
final class PersonalLesson {

    private final Reader general;
    private final PersonalOptions.Given given;
    private final Random slips;
    private final List<OwnDigit> own = new ArrayList<>();

    private PersonalLesson(Reader general, PersonalOptions.Given given, Writer writer) {
        this.general = general;
        this.given = given;
        this.slips = new Random(given.seed() ^ writer.hashCode() * 0x9E3779B97F4A7C15L);
    }

    /** How the rest of what a writer wrote is read, without and with what the first digits teach. */
    static PersonalScore score(
            List<PersonalWriting> writings,
            PersonalOptions.Given given,
            Reader general,
            LearnedSet set,
            HandPrior prior) {
        PersonalLesson lesson =
                new PersonalLesson(general, given, writings.get(0).writer());
        List<PersonalWriting> rest = PersonalEvaluation.rest(writings, given.digits());
        Reader reader = general;
        for (PersonalWriting one : writings.subList(0, writings.size() - rest.size())) {
            int before = lesson.own.size();
            lesson.take(one, reader);
            if (!one.isDigit() && lesson.own.size() > before) {
                reader = set.newReader(prior.learn(lesson.own));
            }
        }
        reader = set.newReader(prior.learn(lesson.own));
        PersonalScore score = PersonalScore.NONE;
        for (PersonalWriting one : rest) {
            score = score.plus(
                    new PersonalScore(one.errors(one.read(general)), one.errors(one.read(reader)), one.digits()));
        }
        return score;
    }

    /**
     * Learns one digit or number, as it is put right. One that is not among the candidates a person types instead, and
     * nothing is learned of its ink.
     */
    private void take(PersonalWriting one, Reader reader) {
        Reading right = one.putRight(reader);
        if (one.isDigit()) {
            learn(one.text().charAt(0) - '0', one.ink());
        } else if (right.accepted()) {
            for (ReadDigit digit : right.digits()) {
                char sign = digit.text().charAt(0);
                if (PersonalWriting.isDigit(sign)) {
                    learn(sign - '0', ink(digit, one.ink()));
                }
            }
        }
    }

    private void learn(int digit, Ink ink) {
        int said = slips.nextDouble() < given.wrong() ? (digit + 1 + slips.nextInt(9)) % 10 : digit;
        Reading reading = general.read(ink, ReadingOptions.ONE_DIGIT);
        own.add(OwnDigit.of(said, ink, reading.digits().get(0).prediction()));
    }

    private static Ink ink(ReadDigit digit, Ink all) {
        List<Stroke> strokes = all.strokes();
        Ink ink = Ink.EMPTY;
        for (StrokePart part : digit.parts()) {
            ink = ink.plus(part.of(strokes.get(part.stroke())));
        }
        return ink;
    }
}
