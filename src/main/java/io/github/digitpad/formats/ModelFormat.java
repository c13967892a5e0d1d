package io.github.digitpad.formats;

import java.util.List;

/**
 * A format of model files: how they are recognised, which belong together, what network they are. Each has a folder of
 * its own beside this one, and a place in the list of {@code brought.Formats}, where page and command line find it.
 */
public interface ModelFormat {

    /** How well a file fits a format. */
    enum Match {
        /** It is none. */
        NONE,
        /** It may be one, if nothing else is: its kind is right, and what it says is not known yet. */
        POSSIBLE,
        /** It is one, or means to be: what is wrong with it is worth a message. */
        CERTAIN
    }

    /**
     * Which files make a model, as messages list it: {@code model.json with its weight files (TensorFlow.js)}; empty
     * where none does.
     */
    String files();

    /**
     * Whether a file is the one that a model of this format begins with.
     *
     * @param path of which the name may tell
     * @param head its first bytes, at least 4096 if it has as many
     */
    Match match(String path, byte[] head);

    /**
     * Which other files a model wants, for those who fetch them.
     *
     * @param path of the file that it begins with
     * @param content all of that file
     * @return their paths, relative to that file's folder, in the order in which {@link #read} asks for them
     * @throws ModelFormatException if the file is no such model; the message says why
     */
    List<String> wanted(String path, byte[] content) throws ModelFormatException;

    /**
     * The model.
     *
     * @param path of the file that it begins with
     * @throws ModelFormatException if anything is missing, broken or not supported; the message gives source, place,
     *     what was found and what is needed. Nothing else is thrown, whatever the files hold.
     */
    Model read(String path, ModelFiles files) throws ModelFormatException;
}
