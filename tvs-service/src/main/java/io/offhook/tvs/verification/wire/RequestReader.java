package io.offhook.tvs.verification.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.offhook.pki.tlv.Bytes;
import io.offhook.tvs.verification.TvsRequest;
import io.offhook.tvs.verification.TvsRequest.Query;
import io.offhook.tvs.verification.TvsRequest.Verify;
import io.offhook.tvs.verification.wire.MalformedMessage.Fault;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the question of a message. */
public final class RequestReader {

    private static final int ELEMENT_HEADER = 3;
    private static final int UNSIGNED = 0xffff;
    private static final int MAX_SERIAL = 64;

    /** Phones put a byte 0x01 before a device name and a NUL behind other texts. */
    private static final Pattern PADDING = Pattern.compile("^\\x01|\\x00+$");

    private RequestReader() {}

    /** @throws MalformedMessage if an element ends beyond the message, or the one that is needed is missing */
    public static TvsRequest read(Frame frame) {
        var elements = elements(ByteBuffer.wrap(frame.body().toArray()));
        var deviceName = text(elements, Tag.DEVICE_NAME).orElse("");
        return switch (frame.command()) {
            case VERIFY -> verify(deviceName, elements);
            case QUERY -> query(deviceName, elements);
        };
    }

    private static Verify verify(String deviceName, Map<Byte, byte[]> elements) {
        var certificate = elements.get(Tag.CERTIFICATE);
        if (certificate == null) {
            throw new MalformedMessage(Fault.NO_CERTIFICATE);
        }
        return new Verify(deviceName, Bytes.of(certificate));
    }

    private static Query query(String deviceName, Map<Byte, byte[]> elements) {
        var subject = text(elements, Tag.SUBJECT);
        var issuer = text(elements, Tag.ISSUER);
        var serial = Optional.ofNullable(elements.get(Tag.SERIAL)).filter(it -> it.length <= MAX_SERIAL);
        if (subject.isEmpty() && (issuer.isEmpty() || serial.isEmpty())) {
            throw new MalformedMessage(Fault.NOTHING_TO_LOOK_FOR);
        }
        return new Query(deviceName, subject, issuer, serial.map(bytes -> new BigInteger(1, bytes)));
    }

    private static Optional<String> text(Map<Byte, byte[]> elements, byte tag) {
        return Optional.ofNullable(elements.get(tag))
                .map(bytes -> PADDING.matcher(new String(bytes, UTF_8)).replaceAll(""))
                .filter(text -> !text.isEmpty());
    }

    /** The first of each tag; others are ignored like unknown ones. */
    private static Map<Byte, byte[]> elements(ByteBuffer body) {
        Map<Byte, byte[]> elements = new HashMap<>();
        while (body.hasRemaining()) {
            demand(body.remaining() >= ELEMENT_HEADER);
            byte tag = body.get();
            int length = body.getShort() & UNSIGNED;
            demand(body.remaining() >= length);
            var value = new byte[length];
            body.get(value);
            elements.putIfAbsent(tag, value);
        }
        return elements;
    }

    private static void demand(boolean fits) {
        if (!fits) {
            throw new MalformedMessage(Fault.ELEMENT_BEYOND_THE_END);
        }
    }
}
