package io.github.digitpad.data;

import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines of Kaggle's CSV for the tests. */
public final class KaggleCsv {

    /** {@code pixel0,…,pixel783}. */
    public static final String HEADER =
            IntStream.range(0, 784).mapToObj(i -> "pixel" + i).collect(Collectors.joining(","));

    private KaggleCsv() {}

    /** 784 values: blank but for one pixel. */
    public static String row(int pixel, String value) {
        StringJoiner row = new StringJoiner(",");
        for (int i = 0; i < 784; i++) {
            row.add(i == pixel ? value : "0");
        }
        return row.toString();
    }
}
