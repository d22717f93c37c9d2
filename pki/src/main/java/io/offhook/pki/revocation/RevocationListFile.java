package io.offhook.pki.revocation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.offhook.pki.x509.Certificates;
import io.offhook.pki.x509.Pem;
import io.offhook.pki.x509.UnreadableFile;
import io.offhook.pki.x509.UnreadableFile.Fault;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * The content of a file: one list and, in PEM, certificates of CAs between its issuer and an anchor.
 *
 * @param certificates in the order of the file, not checked in any way
 */
public record RevocationListFile(X509CRL list, List<X509Certificate> certificates) {

    static final int MAX_BYTES = 512 * 1024;
    static final int MAX_CERTIFICATES = 8;

    private static final byte DER_SEQUENCE = 0x30;

    /** @throws UnreadableFile if it holds anything else, or not exactly one list */
    public static RevocationListFile read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new UnreadableFile(
                    Fault.REVOCATION_LIST_TOO_LARGE, "The file has more than " + MAX_BYTES + " bytes.");
        }
        return file.length > 0 && file[0] == DER_SEQUENCE
                ? new RevocationListFile(list(file), List.of())
                : readPem(new String(file, ISO_8859_1));
    }

    private static RevocationListFile readPem(String text) {
        var lists = new ArrayList<X509CRL>();
        var certificates = new ArrayList<X509Certificate>();
        for (var block : blocks(text)) {
            switch (block.label()) {
                case "X509 CRL" -> lists.add(list(block.content()));
                case "CERTIFICATE" -> certificates.add(certificate(block.content()));
                default -> throw malformed("has a block that is neither a list nor a certificate");
            }
            if (lists.size() > 1 || certificates.size() > MAX_CERTIFICATES) {
                throw malformed("holds more than one list, or more than " + MAX_CERTIFICATES + " certificates");
            }
        }
        if (lists.isEmpty()) {
            throw malformed("holds no list. Send DER, or PEM with a line that reads -----BEGIN X509 CRL-----");
        }
        return new RevocationListFile(lists.getFirst(), List.copyOf(certificates));
    }

    private static List<Pem.Block> blocks(String text) {
        try {
            return Pem.blocks(text);
        } catch (Pem.MalformedBlock e) {
            throw malformed("is damaged: no base64, or without its END line");
        }
    }

    private static X509CRL list(byte[] der) {
        try {
            var in = new ByteArrayInputStream(der);
            var list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(in);
            if (in.available() > 0) {
                throw malformed("has more behind the list");
            }
            return list;
        } catch (GeneralSecurityException e) {
            throw malformed("cannot be read as a revocation list");
        }
    }

    private static X509Certificate certificate(byte[] der) {
        try {
            return Certificates.parse(der);
        } catch (GeneralSecurityException e) {
            throw malformed("has a certificate that cannot be read");
        }
    }

    private static UnreadableFile malformed(String how) {
        return new UnreadableFile(Fault.MALFORMED_REVOCATION_LIST, "The file " + how + ". Nothing was imported.");
    }
}
