package io.github.digitpad.data.sets.npy;

import io.github.digitpad.data.sets.PlainArray;
import io.github.digitpad.data.sets.SetContent;
import io.github.digitpad.data.sets.SetFile;
import io.github.digitpad.data.sets.SetFormat;
import java.io.IOException;
import java.util.List;

/** NumPy's {@code .npy}, versions 1 to 3, by themselves or in a {@code .npz}. */
public final class NpyFormat implements SetFormat {

    private static final String MAGIC = "\u0093NUMPY";

    @Override
    public String name() {
        return "NumPy .npy";
    }

    @Override
    public boolean recognises(SetFile file) throws IOException {
        return file.begins(MAGIC);
    }

    @Override
    public SetContent read(SetFile file) throws IOException {
        NpyHeader header = NpyHeader.read(file, MAGIC.length());
        return SetContent.ofArrays(List.of(PlainArray.of(
                file,
                file.stem(),
                header.shape(),
                header.type(),
                header.order(),
                header.length(),
                header.isColumnMajor())));
    }
}
