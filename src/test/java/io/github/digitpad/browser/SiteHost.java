package io.github.digitpad.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A host that the site is published on, anew while people use it. Its folder is a copy of the built site, in which a
 * build has a name that the page, its scripts and its styles tell. It remembers what it was asked for.
 */
final class SiteHost implements AutoCloseable {

    private static final Path BUILT = Path.of("target/site");
    private static final Pattern BUILD = Pattern.compile("data-digitpad-page=\"([^\"]+)\"");
    private static final Pattern LISTED = Pattern.compile("\"([^\"]+)\":\"(sha384-[^\"]+)\"");

    private final Path folder;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Set<String> redirected = ConcurrentHashMap.newKeySet();

    /** @param folder is filled with the built site */
    SiteHost(Path folder) throws IOException {
        this.folder = folder;
        copy(BUILT, folder);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    /** The paths that it was asked for since the last call. */
    List<String> asked() {
        List<String> now = List.copyOf(asked);
        asked.clear();
        return now;
    }

    /** As some hosts do: the page's file is at its folder's address, and its own address leads there. */
    void redirectIndex() {
        redirected.add("index.html");
    }

    String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }

    void delete(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    /** Publishes another build, as a whole; its title and its styles tell its name. */
    void publish(String name) throws IOException {
        publishFiles(name);
        publishWorker(name);
    }

    /** Another build without its service worker: the one before is still there. */
    void publishFiles(String name) throws IOException {
        Matcher build = BUILD.matcher(read("index.html"));
        if (!build.find()) {
            throw new AssertionError("index.html says no build");
        }
        for (String file : List.of("index.html", "digitpad.js", "digitpad-models.js", "page.js")) {
            String before = read(file);
            if (!before.contains(build.group(1))) {
                throw new AssertionError(file + " does not know its build");
            }
            write(file, before.replace(build.group(1), name));
        }
        write("index.html", read("index.html").replaceFirst("<title>[^<]*", "<title>" + name));
        write(
                "digitpad.css",
                ":root{--build:" + name + "}" + read("digitpad.css").replaceFirst("^:root\\{--build:[^}]*}", ""));
    }

    /** The service worker that knows the files that are there now. */
    void publishWorker(String name) throws IOException {
        Matcher listed = LISTED.matcher(read("sw.js"));
        StringBuilder worker = new StringBuilder();
        while (listed.find()) {
            String entry = "\"" + listed.group(1) + "\":\"" + integrity(folder.resolve(listed.group(1))) + "\"";
            listed.appendReplacement(worker, Matcher.quoteReplacement(entry));
        }
        listed.appendTail(worker);
        write("sw.js", worker.toString().replaceFirst("(digitPadVersion=)\"[^\"]*\"", "$1\"" + name + "\""));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            asked.add(path);
            if (redirected.contains(path)) {
                exchange.getResponseHeaders().set("Location", "./");
                exchange.sendResponseHeaders(308, -1);
                return;
            }
            String name = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
            Path file = folder.resolve(name).normalize();
            boolean isThere = file.startsWith(folder) && Files.isRegularFile(file);
            byte[] content = isThere ? Files.readAllBytes(file) : "not here".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type(name));
            exchange.getResponseHeaders().set("Cache-Control", "no-cache");
            exchange.sendResponseHeaders(isThere ? 200 : 404, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "js", "mjs" -> "text/javascript";
            case "css" -> "text/css";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "webmanifest" -> "application/manifest+json";
            default -> "text/html; charset=utf-8";
        };
    }

    private static String integrity(Path file) throws IOException {
        try {
            return "sha384-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-384").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** From now on nobody answers. */
    void goAway() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    public void close() {
        goAway();
    }
}
