package io.offhook.phone.file;

import java.util.Locale;

/**
 * What lies, signed, in the place of a configuration that is encrypted.
 *
 * @param certHash MD5 of the certificate it is encrypted to, lower-case hex; empty where the stub does not say
 */
public record StubFile(boolean isStub, String certHash) {

    /** Any configuration; a full one is no stub. */
    public static StubFile parse(FileContent content) throws MalformedFileException {
        var device = XmlTree.parse(content, "device");
        var encrypted = device.text("encrConfig").filter("true"::equals).isPresent();
        var full = device.text("fullConfig").filter("true"::equals).isPresent();
        return new StubFile(
                encrypted && !full, device.text("certHash").orElse("").toLowerCase(Locale.ROOT));
    }
}
