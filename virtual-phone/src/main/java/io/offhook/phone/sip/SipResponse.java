package io.offhook.phone.sip;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A response: its status, and the first of each header by its lower-case name. */
record SipResponse(int status, String phrase, Map<String, String> headers) {

    private static final int LARGEST = 65_536;

    /** Reads one response with its body. */
    static SipResponse read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.length() > LARGEST) {
                throw new IOException("the answer ended early, or is too long");
            }
            head.append((char) next);
        }
        var response = parse(head.toString());
        int length = response.header("content-length").map(SipResponse::number).orElse(0);
        if (length > LARGEST || in.readNBytes(length).length < length) {
            throw new IOException("the answer ended early, or is too long");
        }
        return response;
    }

    static SipResponse parse(byte[] datagram, int length) throws IOException {
        return parse(new String(datagram, 0, length, UTF_8));
    }

    private static SipResponse parse(String text) throws IOException {
        var lines = text.split("\r\n");
        var first = lines[0].split(" ", 3);
        if (!first[0].equals("SIP/2.0") || first.length < 2 || !first[1].matches("[1-6][0-9]{2}")) {
            throw new IOException("the answer is not SIP");
        }
        var headers = new HashMap<String, String>();
        for (int i = 1; i < lines.length && !lines[i].isEmpty(); i++) {
            var header = lines[i].split(":", 2);
            if (header.length == 2) {
                headers.putIfAbsent(header[0].trim().toLowerCase(Locale.ROOT), header[1].trim());
            }
        }
        return new SipResponse(number(first[1]), first.length > 2 ? first[2] : "", headers);
    }

    boolean isProvisional() {
        return status < 200;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
