package io.offhook.benchmarks.wire;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** Trusts one server certificate. Compares only its bytes, to use little CPU. */
public final class PinnedTrustManager implements X509TrustManager {

    private final X509Certificate server;

    PinnedTrustManager(X509Certificate server) {
        this.server = server;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        if (chain.length == 0 || !chain[0].equals(server)) {
            throw new CertificateException("not the expected server certificate");
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
        throw new UnsupportedOperationException("not a server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
