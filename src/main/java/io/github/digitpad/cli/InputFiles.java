package io.github.digitpad.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What the commands say of files that cannot be read. */
final class InputFiles {

    private InputFiles() {}

    /** The exception's message, put into words where the platform gives only a path. */
    static String explain(IOException exception) {
        String message = String.valueOf(exception.getMessage());
        if (exception instanceof NoSuchFileException) {
            return message + ": no such file. Check the path.";
        }
        if (exception instanceof AccessDeniedException) {
            return message + ": may not be read. Check its permissions.";
        }
        return message;
    }
}
