package io.offhook.selfcare.mail.send;

import io.offhook.testpki.Identity;
import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server that remembers who logged in and whose mails it took. */
final class SecureMailServer implements AutoCloseable {

    private static final char[] NO_PASSWORD = {};

    private final List<String> recipients = new CopyOnWriteArrayList<>();
    private final List<String> logins;
    private final SMTPServer server;

    private SecureMailServer(SMTPServer.Builder builder, List<String> logins) {
        this.logins = logins;
        server = builder.bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, data) -> recipients.add(to))
                .build();
        server.start();
    }

    /** Takes no login without TLS, and no mail without a login. */
    static SecureMailServer start(Identity certificate, String user, String password) {
        var logins = new CopyOnWriteArrayList<String>();
        var builder = SMTPServer.port(0)
                .requireTLS()
                .startTlsSocketFactory(tls(certificate))
                .requireAuth()
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((name, secret, context) -> {
                    if (!name.equals(user) || !secret.equals(password)) {
                        throw new LoginFailedException();
                    }
                    logins.add(name);
                }));
        return new SecureMailServer(builder, logins);
    }

    static SecureMailServer startWithoutTls() {
        return new SecureMailServer(SMTPServer.port(0), List.of());
    }

    int port() {
        return server.getPortAllocated();
    }

    /** Of the mails that were taken. */
    List<String> recipients() {
        return recipients;
    }

    /** Names of the accounts that logged in. */
    List<String> logins() {
        return logins;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static SSLContext tls(Identity certificate) {
        try {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(null, NO_PASSWORD);
            keys.setKeyEntry(
                    "mail",
                    certificate.privateKey(),
                    NO_PASSWORD,
                    certificate.chain().toArray(Certificate[]::new));
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, NO_PASSWORD);
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
