package io.github.digitpad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Writers by their numbers, as {@code --writers} takes them: {@code 0-99}, {@code 3,5,8}, or both mixed. */
record WriterSet(List<Range> ranges) {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    /** Both ends are in it. */
    record Range(int first, int last) {
        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }

    boolean contains(int writer) {
        return ranges.stream().anyMatch(range -> range.first <= writer && writer <= range.last);
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }

    /** From the command line. */
    static final class Converter implements CommandLine.ITypeConverter<WriterSet> {
        @Override
        public WriterSet convert(String text) {
            List<Range> ranges = new ArrayList<>();
            for (String part : text.split(",", -1)) {
                Matcher matcher = RANGE.matcher(part.strip());
                if (!matcher.matches()) {
                    throw new CommandLine.TypeConversionException(
                            "\"" + part.strip() + "\" is no writer's number; needs 0-99, or 3,5,8");
                }
                int first = Integer.parseInt(matcher.group(1));
                int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
                if (last < first) {
                    throw new CommandLine.TypeConversionException(
                            "\"" + part.strip() + "\" ends before it begins; needs the lower number first");
                }
                ranges.add(new Range(first, last));
            }
            return new WriterSet(List.copyOf(ranges));
        }
    }
}
