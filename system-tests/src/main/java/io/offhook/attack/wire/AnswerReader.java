package io.offhook.attack.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 answers (RFC 9112). Skips interim ones. */
final class AnswerReader {

    private static final int FIRST_FINAL = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int HEX = 16;

    private final InputStream in;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /** Empty if the connection ends before the first byte. */
    Optional<Answer> read() throws IOException {
        var line = line();
        if (line == null) {
            return Optional.empty();
        }
        int status = status(line);
        var headers = headers();
        if (status < FIRST_FINAL) {
            return read();
        }
        return Optional.of(new Answer(status, headers, body(status, headers)));
    }

    private static int status(String line) throws IOException {
        var parts = line.split(" ", 3);
        if (!parts[0].startsWith("HTTP/1.") || parts.length < 2 || !parts[1].matches("[1-9][0-9]{2}")) {
            throw new IOException("not the status line of an answer");
        }
        return Integer.parseInt(parts[1]);
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = required(); !line.isEmpty(); line = required()) {
            var colon = Math.max(line.indexOf(':'), 0);
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String body(int status, Map<String, String> headers) throws IOException {
        if (status == NO_CONTENT || status == NOT_MODIFIED) {
            return "";
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        var length = headers.get("content-length");
        var bytes = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        while (true) {
            int size = Integer.parseInt(required().split(";", 2)[0].strip(), HEX);
            body.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
            required();
            if (size == 0) {
                return body.toString();
            }
        }
    }

    private String required() throws IOException {
        var line = line();
        if (line == null) {
            throw new EOFException("the answer ends early");
        }
        return line;
    }

    private @Nullable String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return line.size() == 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
