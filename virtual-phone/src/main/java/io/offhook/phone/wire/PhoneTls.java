package io.offhook.phone.wire;

import io.offhook.testpki.Identity;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** TLS sockets of phones, with one set of trusted servers. */
public final class PhoneTls {

    private final TrustManager[] trust;

    private PhoneTls(TrustManager[] trust) {
        this.trust = trust;
    }

    /** Trusts these server certificates or issuers, and no others. */
    public static PhoneTls trusting(List<X509Certificate> certificates) {
        try {
            var anchors = KeyStore.getInstance(KeyStore.getDefaultType());
            anchors.load(null, null);
            for (var certificate : certificates) {
                anchors.setCertificateEntry("anchor-" + anchors.size(), certificate);
            }
            return new PhoneTls(managers(anchors));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot trust " + certificates, e);
        }
    }

    /** Trusts this certificate of a server, whatever host it names. */
    public static PhoneTls pinning(X509Certificate server) {
        return accepting(server::equals);
    }

    /** Trusts the certificate authorities this JDK trusts. */
    public static PhoneTls trustingPublicAuthorities() {
        try {
            return new PhoneTls(managers(null));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no trusted authorities", e);
        }
    }

    /** Trusts the certificates that the predicate accepts, without a check of the host name. */
    public static PhoneTls accepting(Predicate<X509Certificate> rule) {
        return new PhoneTls(new TrustManager[] {new PredicateTrustManager(rule)});
    }

    public SSLSocketFactory socketsOf(Identity phone) {
        return contextOf(phone).getSocketFactory();
    }

    /** Creates one TLS context for each phone, so that no phone resumes the session of another. */
    public SSLContext contextOf(Identity phone) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new IdentityKeyManager(phone)}, trust, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot speak TLS as " + phone, e);
        }
    }

    private static TrustManager[] managers(@org.jspecify.annotations.Nullable KeyStore anchors)
            throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(anchors);
        return factory.getTrustManagers();
    }
}
