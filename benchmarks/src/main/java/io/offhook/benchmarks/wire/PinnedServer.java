package io.offhook.benchmarks.wire;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** Trusts one server certificate and compares no more than its bytes, which is about the least a client can do. */
public final class PinnedServer implements X509TrustManager {

    private final X509Certificate server;

    PinnedServer(X509Certificate server) {
        this.server = server;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        if (chain.length == 0 || !chain[0].equals(server)) {
            throw new CertificateException("not the server we know");
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
        throw new UnsupportedOperationException("this is no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
