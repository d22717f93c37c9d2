package io.offhook.activation.story;

import io.offhook.servers.test.ReservedPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phone without a certificate: it asks for pages, from an address of its own. */
record ScreenBrowser(String from, String deviceName, String model) {

    private static final Pattern REFRESH = Pattern.compile("(?im)^Refresh: \\d+; url=http://[^/]+(\\S+)");
    private static final Pattern PAIRING = Pattern.compile("[B-Z]{4}-[B-Z]{4}");

    /** @param head status line and headers */
    record Shown(String head, String xml) {

        /** Where the phone goes by itself. */
        String next() {
            return first(REFRESH.matcher(head)).group(1);
        }

        String pairingCode() {
            return first(PAIRING.matcher(xml)).group();
        }

        private static Matcher first(Matcher matcher) {
            if (!matcher.find()) {
                throw new AssertionError("not there: " + matcher.pattern());
            }
            return matcher;
        }
    }

    Shown open(String path) {
        return ask("GET", path + "?name=" + deviceName + "&name=" + deviceName, "");
    }

    Shown type(String code) {
        return ask("GET", "/screen/claim?name=" + deviceName + "&l=en&code=" + code, "");
    }

    Shown post(String code) {
        return ask("POST", "/screen/claim?name=" + deviceName, "code=" + code);
    }

    Shown follow(Shown page) {
        return ask("GET", page.next(), "");
    }

    Shown ask(String method, String target, String form) {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", ReservedPorts.port("screens")));
            var request = method + " " + target + " HTTP/1.1\r\nHost: phones\r\nConnection: close\r\n"
                    + "x-CiscoIPPhoneModelName: CP-" + model + "\r\nAccept: x-CiscoIPPhone/*, text/*\r\n"
                    + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                    + "\r\n\r\n" + form;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return new Shown(answer.substring(0, end), answer.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
