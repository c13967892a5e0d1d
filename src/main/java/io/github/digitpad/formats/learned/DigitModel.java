package io.github.digitpad.formats.learned;

import io.github.digitpad.formats.FolderFiles;
import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.brought.BroughtModel;
import io.github.digitpad.formats.brought.Formats;
import io.github.digitpad.nn.Network;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A network that is known to read digits: one that takes or gives something else is bad input, as a broken one is. */
public final class DigitModel {

    private DigitModel() {}

    /**
     * A network that takes ink, 0 (paper) to 1, in a picture of any size, and gives probabilities, whatever the model
     * itself takes and gives. It is read with what was fitted to ours.
     *
     * @param path of its folder or of the file that it begins with; none for the set that the jar carries
     * @throws IOException if it is no model that is read, or has other classes; the message says why
     */
    public static LearnedSet read(@Nullable Path path) throws IOException {
        LearnedSet ours = ShippedModel.read();
        return path == null
                ? ours
                : new LearnedSet(network(path), ours.learned(), ours.paper(), ours.personal(), ours.inkPage());
    }

    private static Network network(Path path) throws ModelFormatException {
        BroughtModel model = new BroughtModel(Formats.read(FolderFiles.of(path), FolderFiles.first(path)));
        if (!model.labels().isDigits()) {
            throw new ModelFormatException(model.model().source() + ": gives "
                    + model.labels().names().size() + " classes, needs ten: the digits 0 to 9");
        }
        return model.network(model.range(model.labels()).range());
    }
}
