package io.offhook.pki.list;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.NameText;
import io.offhook.pki.Role;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.Element;
import io.offhook.pki.tlv.Elements;
import io.offhook.pki.tlv.Field;
import io.offhook.pki.tlv.Serial;
import io.offhook.pki.tlv.TlvReader;
import io.offhook.pki.tlv.TlvWriter;
import io.offhook.pki.x509.Certificates;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One certificate in one role. What was read is kept to the last field, so that it can be written as it was. */
public final class TrustListRecord {

    private static final int LENGTH = 1;
    private static final int DNS_NAME = 2;
    private static final int SUBJECT = 3;
    private static final int ROLE = 4;
    private static final int ISSUER = 5;
    private static final int SERIAL = 6;
    private static final int PUBLIC_KEY = 7;
    private static final int SIGNATURE = 8;
    private static final int CERTIFICATE = 9;
    private static final int IP_ADDRESS = 10;
    private static final int CERTIFICATE_HASH = 11;
    private static final int HASH_CODE = 12;

    private static final Set<Integer> KNOWN = Set.of(
            DNS_NAME,
            SUBJECT,
            ROLE,
            ISSUER,
            SERIAL,
            PUBLIC_KEY,
            SIGNATURE,
            CERTIFICATE,
            IP_ADDRESS,
            CERTIFICATE_HASH,
            HASH_CODE);

    /** Of the first element, which says how long the record is. */
    private static final int LENGTH_SIZE = Element.PREFIX + 2;

    private final X509Certificate certificate;
    private final Role role;
    private final List<Field> fields;

    private TrustListRecord(X509Certificate certificate, Role role, List<Field> fields) {
        this.certificate = certificate;
        this.role = role;
        this.fields = fields;
    }

    public static TrustListRecord of(X509Certificate certificate, Role role) {
        var fields = List.of(
                text(SUBJECT, NameText.of(certificate.getSubjectX500Principal())),
                text(ISSUER, NameText.of(certificate.getIssuerX500Principal())),
                new Field(SERIAL, Bytes.of(Serial.toBytes(certificate.getSerialNumber()))),
                new Field(ROLE, Bytes.of(new byte[] {0, (byte) role.code()})),
                new Field(PUBLIC_KEY, KeyBits.of(certificate.getPublicKey())),
                new Field(SIGNATURE, Bytes.of(certificate.getSignature())),
                new Field(CERTIFICATE, Bytes.of(Certificates.der(certificate))));
        return new TrustListRecord(certificate, role, fields);
    }

    /** Takes one record off the list. What it says beside the certificate must agree with the certificate. */
    public static TrustListRecord read(TlvReader list) throws MalformedFile {
        var length = list.take(LENGTH);
        if (length.twoBytes() < LENGTH_SIZE) {
            throw length.malformed(Reason.WRONG_LENGTH, "a record shorter than its own length");
        }
        var elements = Elements.of(list.part(length.twoBytes() - LENGTH_SIZE), KNOWN);
        var role = role(elements.get(ROLE));
        var certificate = certificate(elements.get(CERTIFICATE));
        elements.get(SUBJECT).text();
        elements.get(ISSUER).text();
        if (!Serial.of(elements.get(SERIAL)).equals(certificate.getSerialNumber())) {
            throw elements.get(SERIAL).malformed(Reason.CONTRADICTION, "not the serial number of the certificate");
        }
        agree(elements.get(PUBLIC_KEY), keyBits(certificate, elements.get(CERTIFICATE)));
        agree(elements.get(SIGNATURE), Bytes.of(certificate.getSignature()));
        return new TrustListRecord(certificate, role, elements.inOrder());
    }

    public byte[] toBytes() {
        var content = new TlvWriter();
        fields.forEach(content::value);
        return new TlvWriter()
                .twoBytes(LENGTH, LENGTH_SIZE + content.size())
                .raw(content.toArray())
                .toArray();
    }

    public X509Certificate certificate() {
        return certificate;
    }

    public Role role() {
        return role;
    }

    private static Role role(Element element) throws MalformedFile {
        var code = element.twoBytes();
        return Role.of(code).orElseThrow(() -> element.malformed(Reason.UNKNOWN_CODE, "there is no role " + code));
    }

    private static X509Certificate certificate(Element element) throws MalformedFile {
        try {
            return Certificates.parse(element.value().toArray());
        } catch (CertificateException e) {
            throw element.malformed(Reason.BAD_CERTIFICATE, "not the DER of one X.509 certificate");
        }
    }

    private static Bytes keyBits(X509Certificate certificate, Element element) throws MalformedFile {
        try {
            return KeyBits.of(certificate.getPublicKey());
        } catch (IllegalArgumentException e) {
            throw element.malformed(Reason.BAD_CERTIFICATE, "a certificate whose key cannot be read");
        }
    }

    private static void agree(Element said, Bytes certificates) throws MalformedFile {
        if (!said.value().equals(certificates)) {
            throw said.malformed(Reason.CONTRADICTION, "not what the certificate holds");
        }
    }

    private static Field text(int tag, String text) {
        var value = new TlvWriter().text(tag, text).toArray();
        return new Field(tag, Bytes.of(value).part(Element.PREFIX, value.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrustListRecord that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(fields);
    }

    @Override
    public String toString() {
        return role.label() + " " + NameText.of(certificate.getSubjectX500Principal());
    }
}
