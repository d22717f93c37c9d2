package io.offhook.phone.trust;

import io.offhook.pki.SignerInfo;
import java.security.cert.X509Certificate;

/** Asks the trust verification service about what is not in the phone's lists. */
public interface AskTvs {

    TvsAnswer verify(X509Certificate certificate);

    /** Of a signer whose certificate the phone has not. */
    TvsAnswer query(SignerInfo signer);
}
