package io.offhook.pki.revocation;

import io.offhook.pki.x509.Fingerprint;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.cert.CRLException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CRLHolder;
import org.jspecify.annotations.Nullable;

/** A list that a known CA signed and that passed every rule of {@link RevocationRules}. Only {@link #parse} makes one. */
public final class RevocationList {

    /** RFC 5280, section 5.2.3. JSON readers refuse numbers of a thousand digits. */
    private static final int MAX_NUMBER_BYTES = 20;

    private final X509CRL source;
    private final byte[] der;
    private final PublicKey signer;
    private final @Nullable BigInteger number;

    private RevocationList(X509CRL source, PublicKey signer) throws CRLException {
        this.source = source;
        this.der = source.getEncoded();
        this.signer = signer;
        var extension = new JcaX509CRLHolder(source).getExtension(Extension.cRLNumber);
        this.number = extension == null
                ? null
                : ASN1Integer.getInstance(extension.getParsedValue()).getValue();
        if (number != null && number.toByteArray().length > MAX_NUMBER_BYTES) {
            throw new IllegalArgumentException("a CRL number of more than " + MAX_NUMBER_BYTES + " bytes");
        }
    }

    /** The answer to a list. */
    public sealed interface Parsed {

        record Accepted(RevocationList list) implements Parsed {}

        /** None of the known CAs signed it. */
        record UnknownIssuer(String issuer) implements Parsed {}

        /** @param reasons each completes a sentence that begins with "the list" */
        record Rejected(List<String> reasons) implements Parsed {}
    }

    /** @param known the CAs whose lists count, see {@link RevocationListIssuers} */
    public static Parsed parse(X509CRL crl, Collection<X509Certificate> known, Instant at) {
        var signer =
                known.stream().filter(ca -> RevocationRules.isSignedBy(crl, ca)).findFirst();
        if (signer.isEmpty()) {
            return new Parsed.UnknownIssuer(crl.getIssuerX500Principal().getName());
        }
        var objections = RevocationRules.objections(crl, at);
        if (!objections.isEmpty()) {
            return new Parsed.Rejected(objections);
        }
        try {
            return new Parsed.Accepted(new RevocationList(crl, signer.get().getPublicKey()));
        } catch (CRLException | IllegalArgumentException e) {
            return new Parsed.Rejected(
                    List.of("has a CRL number that is not a number, or longer than " + MAX_NUMBER_BYTES + " bytes"));
        }
    }

    /** SHA-256 of the DER of the public key that signed it, lower-case hex. */
    public String issuerKey() {
        return Fingerprint.of(signer);
    }

    /** RFC 2253 text. */
    public String issuer() {
        return source.getIssuerX500Principal().getName();
    }

    /** Absent if the issuer does not number its lists. */
    public @Nullable BigInteger crlNumber() {
        return number;
    }

    public Instant thisUpdate() {
        return source.getThisUpdate().toInstant();
    }

    /** When a newer list is due, if the issuer says so. */
    public @Nullable Instant nextUpdate() {
        var next = source.getNextUpdate();
        return next == null ? null : next.toInstant();
    }

    /** How many certificates it revokes. */
    public int revoked() {
        var entries = source.getRevokedCertificates();
        return entries == null ? 0 : entries.size();
    }

    /** Base64 DER. */
    public String crl() {
        return Base64.getEncoder().encodeToString(der);
    }
}
