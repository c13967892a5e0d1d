package io.github.digitpad.cli;

import io.github.digitpad.data.DataFormatException;
import io.github.digitpad.data.LabelledNumber;
import io.github.digitpad.data.NumberLinesReader;
import io.github.digitpad.data.UnipenReader;
import io.github.digitpad.formats.learned.LearnedSet;
import io.github.digitpad.personal.HandPrior;
import io.github.digitpad.reading.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is gained by knowing a writer's hand: of each writer the first digits are given, put right as a person would,
 * and the rest is read both ways.
 *
 * @param all of all writers
 * @param writers by their names, the worst read first
 * @param leftOut how many writers have no more digits than are given
 */
record PersonalEvaluation(PersonalScore all, Map<String, PersonalScore> writers, int leftOut) {

    /**
     * Reads pen strokes, of whom the writers are known.
     *
     * @param numbers whole numbers, JSON lines; else digits as UNIPEN has them
     * @param given what of each writer is given
     * @throws IOException if a file is broken, or nobody has written more
     */
    static PersonalEvaluation of(
            List<Path> files,
            boolean numbers,
            @Nullable WriterSet chosen,
            PersonalOptions.Given given,
            LearnedSet set,
            HandPrior prior)
            throws IOException {
        Map<Writer, List<PersonalWriting>> byWriter = new LinkedHashMap<>();
        for (Path file : files) {
            for (PersonalWriting one : numbers ? numbers(file) : digits(file)) {
                Writer writer = one.writer();
                if (!writer.equals(Writer.UNKNOWN) && (chosen == null || chosen.contains(writer.number()))) {
                    byWriter.computeIfAbsent(writer, who -> new ArrayList<>()).add(one);
                }
            }
        }
        int all = byWriter.size();
        byWriter.values().removeIf(writings -> rest(writings, given.digits()).isEmpty());
        if (byWriter.isEmpty()) {
            throw new IOException(files.get(0) + ": nobody who is known has written more than " + given.digits()
                    + " digits: of " + all + " writers all are left out. Give fewer with --personal.");
        }
        List<List<PersonalWriting>> writings = new ArrayList<>(byWriter.values());
        List<PersonalScore> scores = new AllCores<Reader>(set::newReader)
                .read(writings, (reader, one) -> PersonalLesson.score(one, given, reader, set, prior));
        Map<Writer, PersonalScore> ofWriters = new HashMap<>();
        PersonalScore sum = PersonalScore.NONE;
        for (int i = 0; i < scores.size(); i++) {
            ofWriters.put(writings.get(i).get(0).writer(), scores.get(i));
            sum = sum.plus(scores.get(i));
        }
        return new PersonalEvaluation(sum, Writer.worstFirst(ofWriters, PersonalScore::general), all - byWriter.size());
    }

    /** What comes after the first digits: a number is given as a whole. */
    static List<PersonalWriting> rest(List<PersonalWriting> writings, int given) {
        int count = 0;
        for (int i = 0; i < writings.size(); i++) {
            if (count >= given) {
                return writings.subList(i, writings.size());
            }
            count += writings.get(i).digits();
        }
        return List.of();
    }

    private static List<PersonalWriting> digits(Path file) throws DataFormatException {
        return UnipenReader.read(file).stream().map(PersonalWriting::of).toList();
    }

    private static List<PersonalWriting> numbers(Path file) throws DataFormatException {
        List<PersonalWriting> all = new ArrayList<>();
        try (NumberLinesReader lines = new NumberLinesReader(file)) {
            for (LabelledNumber number = lines.next(); number != null; number = lines.next()) {
                all.add(PersonalWriting.of(number));
            }
        }
        return all;
    }
}
