package io.offhook.pki.file;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;

/**
 * What lies, signed, beside an encrypted configuration and tells the phone to ask for it (protocol notes, section 3).
 * All but the hash are copies of what the configuration says; an empty value is left out.
 *
 * @param certHash MD5 of the DER of the certificate that the configuration is encrypted to, hex
 */
public record ConfigurationStub(
        String ipAddressMode, String loadInformation, String capfAuthMode, List<Capf> capfs, String certHash) {

    public record Capf(int phonePort, String processNodeName) {}

    /** MD5 is the format's: it finds a certificate, it does not prove one. */
    public static String certHash(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a certificate that cannot be hashed", e);
        }
    }

    /** UTF-8. */
    public byte[] toXml() {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<device>\n");
        element(xml, "  ", "fullConfig", "false");
        element(xml, "  ", "ipAddressMode", ipAddressMode);
        element(xml, "  ", "loadInformation", loadInformation);
        element(xml, "  ", "capfAuthMode", capfAuthMode);
        if (!capfs.isEmpty()) {
            xml.append("  <capfList>\n");
            for (var capf : capfs) {
                xml.append("    <capf>\n");
                element(xml, "      ", "phonePort", Integer.toString(capf.phonePort()));
                element(xml, "      ", "processNodeName", capf.processNodeName());
                xml.append("    </capf>\n");
            }
            xml.append("  </capfList>\n");
        }
        element(xml, "  ", "certHash", certHash);
        element(xml, "  ", "encrConfig", "true");
        return xml.append("</device>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void element(StringBuilder xml, String indent, String name, String text) {
        if (!text.isEmpty()) {
            xml.append(indent).append('<').append(name).append('>').append(escaped(text));
            xml.append("</").append(name).append(">\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
