package io.github.digitpad.formats.onnx;

import io.github.digitpad.formats.ModelFiles;
import io.github.digitpad.formats.ModelFormatException;
import java.util.HashMap;
import java.util.Map;

/** Where weights are: in the model's file, or in others that it names. */
final class WeightFiles {

    private final String path;
    private final ModelFiles files;
    private final Map<String, byte[]> read = new HashMap<>();

    /** @param path of the model's file */
    WeightFiles(String path, ModelFiles files) {
        this.path = path;
        this.files = files;
    }

    /**
     * A tensor's values.
     *
     * @throws ModelFormatException if they are in a file that is missing
     * @throws IllegalArgumentException if they are not as many as its shape says
     */
    Constant constant(TensorProto tensor) throws ModelFormatException {
        try {
            return tensor.constant(tensor.isExternal() ? file(tensor) : null);
        } catch (IllegalArgumentException e) {
            throw new ModelFormatException(path + ": tensor \"" + tensor.name() + "\" " + e.getMessage() + ".", e);
        }
    }

    private byte[] file(TensorProto tensor) throws ModelFormatException {
        String location = tensor.location();
        byte[] known = read.get(location);
        if (known != null) {
            return known;
        }
        byte[] bytes = files.beside(path, location);
        if (bytes == null) {
            throw new ModelFormatException(
                    path + ": its weights, \"" + tensor.name() + "\" the first, are in the file \""
                            + location + "\", which is missing. There is: " + files.listing()
                            + ". Needs both files: drop or put \""
                            + ModelFiles.base(location) + "\" beside " + ModelFiles.base(path)
                            + ". Or make one file of them in Python: import onnx; onnx.save(onnx.load(\""
                            + ModelFiles.base(path) + "\"), \"one.onnx\"). PyTorch writes one with torch.onnx.export(…,"
                            + " external_data=False).");
        }
        read.put(location, bytes);
        return bytes;
    }
}
