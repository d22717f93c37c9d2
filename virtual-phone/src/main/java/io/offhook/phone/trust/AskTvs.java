package io.offhook.phone.trust;

import io.offhook.pki.SignerInfo;
import java.security.cert.X509Certificate;

/** Asks the trust verification service (TVS) about certificates and signers that are in no trust list of the phone. */
public interface AskTvs {

    TvsAnswer verify(X509Certificate certificate);

    /** For a signer whose certificate the phone does not have. */
    TvsAnswer query(SignerInfo signer);
}
