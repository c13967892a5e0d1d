package io.github.digitpad.formats.learned;

import io.github.digitpad.formats.ModelFormatException;
import io.github.digitpad.formats.tfjs.ModelDirectory;
import io.github.digitpad.nn.Network;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A set's files in a folder. */
public record WeightFolder(Path path) implements WeightSource {

    @Override
    public Network network() throws IOException {
        return ModelDirectory.read(path);
    }

    @Override
    public String name(String file) {
        return path.resolve(file).toString();
    }

    @Override
    public boolean has(String file) {
        return Files.isRegularFile(path.resolve(file));
    }

    @Override
    public WeightFolder folder(String folder) {
        return new WeightFolder(path.resolve(folder));
    }

    @Override
    public String text(String file) throws IOException {
        Path place = path.resolve(file);
        if (!Files.isRegularFile(place)) {
            throw new ModelFormatException(place + ": not there. A set of weights has model.json, "
                    + String.join(", ", LearnedFiles.NAMES) + "; other people's models are for --model.");
        }
        try {
            return Files.readString(place);
        } catch (CharacterCodingException e) {
            throw new ModelFormatException(place + ": is not UTF-8 text; needs JSON", e);
        }
    }
}
