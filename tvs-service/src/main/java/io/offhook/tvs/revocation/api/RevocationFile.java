package io.offhook.tvs.revocation.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.offhook.tvs.revocation.api.UnreadableRevocationFile.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.util.io.pem.PemObject;
import org.jspecify.annotations.Nullable;

/**
 * What is in a file: one list, and in PEM perhaps certificates of the CAs between its issuer and an anchor.
 *
 * @param issuers in the order of the file, not checked in any way
 */
record RevocationFile(X509CRL list, List<X509Certificate> issuers) {

    static final int MAX_BYTES = 512 * 1024;
    static final int MAX_ISSUERS = 8;

    private static final byte DER_SEQUENCE = 0x30;

    /** @throws UnreadableRevocationFile if it holds anything else, or not exactly one list */
    static RevocationFile read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new UnreadableRevocationFile(Fault.TOO_LARGE, "The file has more than " + MAX_BYTES + " bytes.");
        }
        return file.length > 0 && file[0] == DER_SEQUENCE
                ? new RevocationFile(list(file), List.of())
                : readPem(new String(file, ISO_8859_1));
    }

    private static RevocationFile readPem(String text) {
        var lists = new ArrayList<X509CRL>();
        var issuers = new ArrayList<X509Certificate>();
        var blocks = new PEMParser(new StringReader(text));
        for (var pem = next(blocks); pem != null; pem = next(blocks)) {
            switch (pem.getType()) {
                case "X509 CRL" -> lists.add(list(pem.getContent()));
                case "CERTIFICATE" -> issuers.add(certificate(pem.getContent()));
                default -> throw malformed("has a block that is neither a list nor a certificate");
            }
            if (lists.size() > 1 || issuers.size() > MAX_ISSUERS) {
                throw malformed("holds more than one list, or more than " + MAX_ISSUERS + " certificates");
            }
        }
        if (lists.isEmpty()) {
            throw malformed("holds no list. Send DER, or PEM with a line that reads -----BEGIN X509 CRL-----");
        }
        return new RevocationFile(lists.getFirst(), List.copyOf(issuers));
    }

    private static @Nullable PemObject next(PEMParser blocks) {
        try {
            return blocks.readPemObject();
        } catch (IOException | RuntimeException e) {
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
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (GeneralSecurityException e) {
            throw malformed("has a certificate that cannot be read");
        }
    }

    private static UnreadableRevocationFile malformed(String how) {
        return new UnreadableRevocationFile(Fault.MALFORMED, "The file " + how + ". Nothing was imported.");
    }
}
