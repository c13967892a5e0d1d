package io.github.digitpad.formats.refused;

import io.github.digitpad.formats.Model;
import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormat;
import io.github.digitpad.formats.ModelFormatException;
import java.util.List;

/** Files that are refused with help: {@link RefusedKind} has them. */
public final class RefusedFormat implements ModelFormat {

    /** None of its own: it is not what anybody needs. */
    @Override
    public String files() {
        return "";
    }

    @Override
    public Match match(String path, byte[] head) {
        RefusedKind kind = RefusedKind.of(path, new Head(head));
        return kind == null ? Match.NONE : kind.standsForModel() ? Match.CERTAIN : Match.POSSIBLE;
    }

    @Override
    public List<String> wanted(String path, byte[] content) throws ModelFormatException {
        throw refusal(path, content);
    }

    @Override
    public Model read(String path, ModelFiles files) throws ModelFormatException {
        throw refusal(path, files.read(path));
    }

    private static ModelFormatException refusal(String path, byte[] content) {
        RefusedKind kind = RefusedKind.of(path, new Head(content));
        String message = kind == null ? "is no model that DigitPad opens." : kind.message(path);
        return new ModelFormatException(path + ": " + message);
    }
}
