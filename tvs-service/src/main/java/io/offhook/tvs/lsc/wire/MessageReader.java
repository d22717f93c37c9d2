package io.offhook.tvs.lsc.wire;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.Element;
import io.offhook.pki.tlv.Elements;
import io.offhook.pki.tlv.TlvReader;
import io.offhook.tvs.lsc.wire.MalformedMessage.Fault;
import io.offhook.tvs.lsc.wire.PhoneMessage.Proof;
import io.offhook.tvs.lsc.wire.PhoneMessage.Sudi;
import java.util.Optional;
import java.util.Set;

/** Reads the elements of a message. Their order means nothing. */
final class MessageReader {

    /** Of an element 4, before its DER. */
    private static final int CERTIFICATE_HEADER = 5;

    /** Of the hash codes in elements 16 and 20. */
    private static final int SHA1 = 1;

    private static final int SHA512 = 3;

    private MessageReader() {}

    /** @throws MalformedMessage if an element is not what it should be */
    static PhoneMessage read(Frame frame) {
        try {
            return read(frame.command(), Elements.of(new TlvReader(frame.body(), 0), Tag.KNOWN));
        } catch (MalformedFile e) {
            throw new MalformedMessage(Fault.BAD_ELEMENT);
        }
    }

    private static PhoneMessage read(Command command, Elements elements) throws MalformedFile {
        return switch (command) {
            case AUTHENTICATION_RESPONSE -> authentication(elements);
            case KEY_RESPONSE ->
                new PhoneMessage.Key(elements.find(Tag.PUBLIC_KEY).map(Element::value));
            case STORE_RESPONSE -> new PhoneMessage.Stored(reason(elements));
            case FETCH_RESPONSE -> new PhoneMessage.Fetched(reason(elements), certificate(elements));
            case DELETE_RESPONSE -> new PhoneMessage.Deleted(reason(elements));
            case IN_PROGRESS -> new PhoneMessage.InProgress();
        };
    }

    private static int reason(Elements elements) throws MalformedFile {
        return elements.get(Tag.REASON).oneByte();
    }

    private static PhoneMessage authentication(Elements elements) throws MalformedFile {
        elements.get(Tag.VERSION).oneByte();
        var certificate = certificate(elements);
        var password = elements.find(Tag.PASSWORD);
        return new PhoneMessage.Authentication(
                elements.get(Tag.DEVICE_NAME).text(),
                password.isPresent() ? password(password.get()) : Optional.empty(),
                certificate.isPresent() ? Optional.of(proof(certificate.get(), elements)) : Optional.empty(),
                sudi(elements));
    }

    /** An empty one is a single NUL. */
    private static Optional<String> password(Element element) throws MalformedFile {
        var value = element.value();
        if (value.length() == 0 || value.length() == 1 && value.at(0) == 0) {
            return Optional.empty();
        }
        return Optional.of(element.text());
    }

    private static Optional<Bytes> certificate(Elements elements) throws MalformedFile {
        var element = elements.find(Tag.CERTIFICATE).filter(MessageReader::isThere);
        if (element.isEmpty()) {
            return Optional.empty();
        }
        var value = element.get().value();
        demand(value.length() > CERTIFICATE_HEADER && value.at(0) == 1 && value.at(3) == 0);
        demand((value.at(1) << 8 | value.at(2)) == value.length() - 3);
        return Optional.of(value.part(CERTIFICATE_HEADER, value.length()));
    }

    private static Proof proof(Bytes certificate, Elements elements) throws MalformedFile {
        var sha1 = elements.find(Tag.SIGNED_DATA).map(Element::value);
        var hashed = elements.find(Tag.SIGNED_DATA_SHA512).filter(MessageReader::isThere);
        var sha512 = hashed.isPresent()
                ? Optional.of(Elements.of(hashed.get().inside(), Set.of(SHA512))
                        .get(SHA512)
                        .value())
                : Optional.<Bytes>empty();
        return new Proof(certificate, sha1, sha512);
    }

    private static Optional<Sudi> sudi(Elements elements) throws MalformedFile {
        var element = elements.find(Tag.SUDI).filter(MessageReader::isThere);
        if (element.isEmpty()) {
            return Optional.empty();
        }
        var blocks = Elements.of(element.get().inside(), Set.of(0, SHA1, SHA512));
        return Optional.of(new Sudi(
                blocks.get(0).value(),
                blocks.find(SHA1).map(Element::value),
                blocks.find(SHA512).map(Element::value)));
    }

    /** Phones send elements that they have no use for without a value. */
    private static boolean isThere(Element element) {
        return element.value().length() > 0;
    }

    private static void demand(boolean fine) {
        if (!fine) {
            throw new MalformedMessage(Fault.BAD_ELEMENT);
        }
    }
}
