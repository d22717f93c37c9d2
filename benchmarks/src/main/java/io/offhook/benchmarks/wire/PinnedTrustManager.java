package io.offhook.benchmarks.wire;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ssl.X509TrustManager;

/** Trusts the certificates of one server. Compares only their bytes, to use little CPU. Counts: a resumed session shows none. */
public final class PinnedTrustManager implements X509TrustManager {

    private final List<X509Certificate> server;
    private final LongAdder shown = new LongAdder();

    PinnedTrustManager(X509Certificate... server) {
        this.server = List.of(server);
    }

    /** How many handshakes were full ones. */
    long timesShown() {
        return shown.sum();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        shown.increment();
        if (chain.length == 0 || !server.contains(chain[0])) {
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
