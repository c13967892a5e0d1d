package io.github.digitpad.web;

import io.github.digitpad.nn.Network;
import io.github.digitpad.tfjs.LayersModelReader;
import io.github.digitpad.tfjs.ModelFormatException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.typedarrays.Int8Array;

/**
 * The network inside the page's script, where a page opened from disk can read it too. The build declares
 * {@code digitPadWeights} around this code: {@code {modelJson: string, shards: {path: base64}}}.
 */
final class PageWeights {

    private PageWeights() {}

    static Network read() throws ModelFormatException {
        return LayersModelReader.read("model.json", modelJson(), path -> {
            Int8Array bytes = shard(path);
            if (bytes == null) {
                throw new ModelFormatException(path + ": is not in the page");
            }
            return bytes.toJavaArray();
        });
    }

    @JSBody(script = "return digitPadWeights.modelJson;")
    private static native String modelJson();

    @JSBody(params = "path", script = """
            var text = digitPadWeights.shards[path];
            if (text === undefined) {
                return null;
            }
            if (Uint8Array.fromBase64) {
                return new Int8Array(Uint8Array.fromBase64(text).buffer);
            }
            var characters = atob(text);
            var bytes = new Int8Array(characters.length);
            for (var i = 0; i < bytes.length; i++) {
                bytes[i] = characters.charCodeAt(i);
            }
            return bytes;
            """)
    private static native @Nullable Int8Array shard(String path);
}
