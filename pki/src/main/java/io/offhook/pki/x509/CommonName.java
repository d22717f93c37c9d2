package io.offhook.pki.x509;

import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** The CN of a name. */
public final class CommonName {

    private CommonName() {}

    /** Empty unless there is exactly one. */
    public static Optional<String> of(X500Principal principal) {
        try {
            var rdns = X500Name.getInstance(principal.getEncoded()).getRDNs(BCStyle.CN);
            return rdns.length == 1
                            && !rdns[0].isMultiValued()
                            && rdns[0].getFirst().getValue() instanceof ASN1String text
                    ? Optional.of(text.getString())
                    : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException damaged) {
            return Optional.empty();
        }
    }
}
