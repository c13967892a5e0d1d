package io.github.digitpad.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Another person's site: pages of the test's own beside the built scripts, with the policy that the site declares. */
final class PageServer implements AutoCloseable {

    private static final Path SITE = Path.of("target/site");

    private final HttpServer server;
    private final @Nullable String policy;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final Map<String, String> policies = new ConcurrentHashMap<>();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final List<String> posts = new CopyOnWriteArrayList<>();

    /** @param policy the Content-Security-Policy of every page; nothing for none */
    PageServer(@Nullable String policy) throws IOException {
        this.policy = policy;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** A page that loads the classic script, with this body. */
    PageServer page(String path, String body) {
        return file(
                path,
                "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Test</title>"
                        + "<script src=\"/digitpad.js\"></script><body>" + body);
    }

    PageServer file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** @param path with a query: answered so with that query only */
    PageServer file(String path, byte[] content) {
        files.put(path, content);
        missing.remove(path);
        return this;
    }

    /** Sends who asks for a path to another. */
    PageServer redirect(String path, String to) {
        redirects.put(path, to);
        return this;
    }

    /** Gives one page a Content-Security-Policy, in place of the site's. */
    PageServer policy(String path, String ofPage) {
        policies.put(path, ofPage);
        return this;
    }

    /** Answers 404. */
    PageServer missing(String path) {
        missing.add(path);
        return this;
    }

    String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Drops the test's own pages and what has been posted. */
    void forget() {
        files.clear();
        redirects.clear();
        policies.clear();
        missing.clear();
        posts.clear();
    }

    /** The bodies that have been posted so far. */
    List<String> posts() {
        return posts;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (exchange.getRequestMethod().equals("POST")) {
                posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            }
            String redirect = redirects.get(path);
            if (redirect != null) {
                exchange.getResponseHeaders().set("Location", redirect);
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            Path file = SITE.resolve(path.substring(1)).normalize();
            byte[] own = files.getOrDefault(exchange.getRequestURI().toString(), files.get(path));
            byte[] content = own != null ? own : Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            boolean isMissing = missing.contains(path)
                    || (content.length == 0 && (path.endsWith(".json") || path.endsWith(".bin")));
            exchange.getResponseHeaders().set("Content-Type", type(path));
            String declared = policies.getOrDefault(path, policy == null ? "" : policy);
            if (!declared.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Security-Policy", declared);
            }
            exchange.sendResponseHeaders(isMissing ? 404 : 200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private static String type(String path) {
        return path.matches(".*(\\.m?js|@[\\d.]+|/store/\\w+)")
                ? "text/javascript"
                : path.endsWith(".css") ? "text/css" : path.endsWith(".svg") ? "image/svg+xml" : "text/html";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
