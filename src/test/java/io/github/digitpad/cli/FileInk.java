package io.github.digitpad.cli;

import io.github.digitpad.picture.GrayImage;
import java.io.IOException;
import java.nio.file.Path;

/** Picture files as the command line takes them, for tests of other rooms. */
public final class FileInk {

    private FileInk() {}

    /** 0 paper to 1 ink. */
    public static GrayImage read(Path file) throws IOException {
        return PictureFile.readInk(file);
    }
}
