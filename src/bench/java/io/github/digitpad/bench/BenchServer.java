package io.github.digitpad.bench;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Serves folders as a good static host would: gzipped, held in memory, and counted. Nothing is cached by browsers. */
final class BenchServer implements AutoCloseable {

    /** Pages under this path get the browser's fine clock (5 µs); others get the usual one (100 µs). */
    static final String ISOLATED = "isolated/";

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "wasm", "application/wasm");

    /** What was sent for one request. */
    record Sent(String path, long raw, long gzipped) {}

    /** A file as it is and as it is sent. */
    private static final class Content {
        final byte[] raw;
        final byte[] gzipped;

        Content(byte[] raw) throws IOException {
            ByteArrayOutputStream zipped = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
                gzip.write(raw);
            }
            this.raw = raw;
            this.gzipped = zipped.toByteArray();
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Map<String, Path> folders = new ConcurrentHashMap<>();
    private final Map<String, Content> contents = new ConcurrentHashMap<>();
    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());

    BenchServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** {@code http://localhost:…/} */
    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** Serves a folder under a path that ends in a slash. */
    void serve(String under, Path folder) {
        folders.put(under, folder);
    }

    /** Serves bytes under a path. */
    void serve(String path, byte[] bytes) throws IOException {
        contents.put(path, new Content(bytes));
    }

    /** What has been sent since this was last asked. */
    List<Sent> takeSent() {
        synchronized (sent) {
            List<Sent> taken = List.copyOf(sent);
            sent.clear();
            return taken;
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            if (path.endsWith("/")) {
                path += "index.html";
            }
            boolean isolated = path.startsWith(ISOLATED);
            Content content = find(isolated ? path.substring(ISOLATED.length()) : path);
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            boolean gzip = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
                    .contains("gzip");
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", contentType(path));
            headers.set("Cache-Control", "no-store");
            if (gzip) {
                headers.set("Content-Encoding", "gzip");
            }
            if (isolated) {
                headers.set("Cross-Origin-Opener-Policy", "same-origin");
                headers.set("Cross-Origin-Embedder-Policy", "require-corp");
            }
            byte[] body = gzip ? content.gzipped : content.raw;
            sent.add(new Sent(path, content.raw.length, content.gzipped.length));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private @Nullable Content find(String path) throws IOException {
        Content known = contents.get(path);
        if (known != null) {
            return known;
        }
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            if (path.startsWith(folder.getKey()) && !path.contains("..")) {
                Path file =
                        folder.getValue().resolve(path.substring(folder.getKey().length()));
                if (Files.isRegularFile(file)) {
                    Content content = new Content(Files.readAllBytes(file));
                    contents.put(path, content);
                    return content;
                }
            }
        }
        return null;
    }

    private static String contentType(String path) {
        String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return CONTENT_TYPES.getOrDefault(extension, "application/octet-stream");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
