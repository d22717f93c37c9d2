package io.offhook.tvs.revocation;

import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.RevocationListMaker;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.stream.LongStream;

/** A CA and its revocation lists. */
public final class RevokingCa {

    public static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");

    private final Identity identity;

    public RevokingCa(String name) {
        this.identity = CertificateMaker.ca(name).selfSigned();
    }

    public X509Certificate ca() {
        return identity.certificate();
    }

    /** A list of this number that names as many certificates. */
    public X509CRL list(int number, Instant made) {
        return new RevocationListMaker(identity, made)
                .nextUpdate(made.plusSeconds(86_400))
                .number(number)
                .revoking(LongStream.rangeClosed(1, number).toArray())
                .sign();
    }
}
