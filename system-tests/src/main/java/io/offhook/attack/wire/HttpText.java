package io.offhook.attack.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bytes of an HTTP request. Nothing is checked: each character up to U+00FF is one byte. */
public record HttpText(String method, String target, Map<String, String> headers, byte[] body) {

    public static HttpText of(String method, String target) {
        return new HttpText(method, target, Map.of("Host", "127.0.0.1"), new byte[0]);
    }

    public HttpText at(String otherTarget) {
        return new HttpText(method, otherTarget, headers, body);
    }

    public HttpText header(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new HttpText(method, target, more, body);
    }

    public HttpText body(String contentType, byte[] content) {
        return new HttpText(method, target, headers, content)
                .header("Content-Type", contentType)
                .header("Content-Length", String.valueOf(content.length));
    }

    public byte[] toBytes() {
        var text = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(latin(text.append("\r\n").toString()));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** One byte for each character. */
    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** One character for each byte. */
    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
