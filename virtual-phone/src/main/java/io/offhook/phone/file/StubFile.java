package io.offhook.phone.file;

import java.util.Locale;

/**
 * The signed file that refers to an encrypted configuration.
 *
 * @param certHash MD5 of the certificate that the configuration is encrypted to, lower-case hex; empty if the stub has none
 */
public record StubFile(boolean isStub, String certHash) {

    /** Parses any configuration; a full one is not a stub. */
    public static StubFile parse(FileContent content) throws MalformedFileException {
        var device = XmlTree.parse(content, "device");
        var encrypted = device.text("encrConfig").filter("true"::equals).isPresent();
        var full = device.text("fullConfig").filter("true"::equals).isPresent();
        return new StubFile(
                encrypted && !full, device.text("certHash").orElse("").toLowerCase(Locale.ROOT));
    }
}
