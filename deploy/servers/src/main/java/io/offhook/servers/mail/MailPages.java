package io.offhook.servers.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Objects;
import java.util.stream.Collectors;

/** Serves the mails over HTTP: an HTML page, a JSON list, and each mail as {@code .eml}. */
final class MailPages {
    private static final String FILES = "/mails/";
    private static final String PAGE = """
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Offhook mails</title>
        <style>body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}
        article{border:1px solid #767676;border-radius:6px;padding:1rem;margin:1rem 0}
        h2{font-size:1.1rem;margin:0}pre{white-space:pre-wrap}</style></head>
        <body><main><h1>Mails</h1>%s</main></body></html>
        """;
    private static final String ENTRY = """
        <article><h2><a href="/mails/%s">%s</a></h2><p>To %s</p><pre>%s</pre></article>
        """;

    private final MailFolder folder;
    private final ObjectMapper json = new ObjectMapper();

    MailPages(MailFolder folder) {
        this.folder = folder;
    }

    void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                send(exchange, 200, "text/html; charset=utf-8", html().getBytes(StandardCharsets.UTF_8));
            } else if (path.equals("/api/mails")) {
                send(exchange, 200, "application/json", json.writeValueAsBytes(folder.mails()));
            } else if (path.startsWith(FILES)) {
                sendFile(exchange, path.substring(FILES.length()));
            } else {
                notFound(exchange);
            }
        }
    }

    private String html() {
        var entries = folder.mails().stream().map(MailPages::entry).collect(Collectors.joining());
        return PAGE.formatted(entries.isEmpty() ? "<p>No mail yet.</p>" : entries);
    }

    private static String entry(Mail mail) {
        return ENTRY.formatted(
                mail.file(),
                escaped(Objects.requireNonNullElse(mail.subject(), "(no subject)")),
                escaped(String.join(", ", mail.to())),
                escaped(Objects.requireNonNullElse(mail.text(), "")));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void sendFile(HttpExchange exchange, String name) throws IOException {
        var file = folder.file(name);
        if (file.isPresent()) {
            send(exchange, 200, "text/plain; charset=utf-8", Files.readAllBytes(file.get()));
        } else {
            notFound(exchange);
        }
    }

    private static void notFound(HttpExchange exchange) throws IOException {
        send(exchange, 404, "text/plain", "Not found. See / and /api/mails\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
