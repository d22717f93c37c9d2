package io.offhook.tvs.lsc.session;

import io.offhook.pki.tlv.Bytes;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Issues a certificate for the key that a phone made, if the operation is still wanted. */
public interface IssueCertificate {

    /** @return DER; empty if there is none to be had */
    Uni<Optional<Bytes>> issue(ProvenPhone phone, Bytes publicKey);
}
