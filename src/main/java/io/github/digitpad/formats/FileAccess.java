package io.github.digitpad.formats;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files by their paths, among which a model is: what a person dropped or chose, a folder, what was fetched. */
public interface FileAccess {

    /**
     * The paths of all files, with slashes, in the order of their characters; of very many, some.
     *
     * @throws IOException if they cannot be listed; the message says why
     */
    List<String> paths() throws IOException;

    /**
     * The first bytes of a file.
     *
     * @param most how many at most; of a file that has no more, all of them
     * @return not to be changed; nothing, if there is no file of this path
     * @throws IOException if it cannot be read; the message says why
     */
    byte @Nullable [] read(String path, int most) throws IOException;

    /**
     * How many bytes a file has, as far as that is known before it is read; else, and for more than an int holds, the
     * nearest that says as much: 0, or the greatest int.
     *
     * @throws IOException if that cannot be found out; the message says why
     */
    default int size(String path) throws IOException {
        return 0;
    }
}
