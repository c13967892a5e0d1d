package io.github.digitpad.data.sets.matlab;

import io.github.digitpad.data.sets.NumberArray;
import io.github.digitpad.data.sets.SetContent;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.data.sets.SetFormat;
import io.github.digitpad.data.sets.StoredArray;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** MATLAB's {@code .mat} files of level 5, versions 5 to 7; 7.3 is HDF5. */
public final class MatFormat implements SetFormat {

    static final int HEADER_BYTES = 128;
    private static final int ORDER_AT = 126;

    @Override
    public String name() {
        return "MATLAB .mat";
    }

    @Override
    public boolean recognises(SetFile file) throws IOException {
        return (file.has(ORDER_AT, "IM") && file.has(125, "\u0001"))
                || (file.has(ORDER_AT, "MI") && file.has(124, "\u0001"))
                || file.begins("MATLAB 5.0 MAT-file");
    }

    @Override
    public SetContent read(SetFile file) throws IOException {
        if (!file.has(ORDER_AT, "IM") && !file.has(ORDER_AT, "MI")) {
            throw file.error("cut short in the header: needs " + HEADER_BYTES
                    + " bytes that end in IM or MI. Copy or download it again");
        }
        Map<String, NumberArray> variables = new MatReader(file).read();
        List<StoredArray> arrays = new ArrayList<>();
        variables.forEach((name, array) -> arrays.add(StoredArray.of(file.source(), name, array)));
        if (arrays.isEmpty()) {
            throw file.error("has no arrays of numbers; needs pictures and labels");
        }
        return SetContent.ofArrays(arrays);
    }
}
