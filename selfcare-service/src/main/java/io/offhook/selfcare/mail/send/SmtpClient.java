package io.offhook.selfcare.mail.send;

import io.offhook.selfcare.mail.DeliveryFailure;
import io.offhook.selfcare.mail.SmtpReply;
import io.offhook.selfcare.mail.send.SmtpSettings.Security;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Hands mails to the mail server. See ADR 40 for why this is not Quarkus' mailer. */
@ApplicationScoped
class SmtpClient {

    private static final Logger LOG = Logger.getLogger(SmtpClient.class);

    private final MailClient client;
    private final Duration timeout;

    SmtpClient(Vertx vertx, SmtpSettings server, WelcomeMailSettings mails) {
        this.timeout = mails.timeout();
        this.client = MailClient.create(vertx, config(server, mails));
    }

    private static MailConfig config(SmtpSettings server, WelcomeMailSettings mails) {
        int timeout = (int) mails.timeout().toMillis();
        var config = new MailConfig(server.host(), server.port(), startTls(server.security()), LoginOption.NONE);
        // A server that says nothing for so long is disconnected: a mail that timed out must not keep its connection.
        config.setIdleTimeout(timeout).setIdleTimeoutUnit(TimeUnit.MILLISECONDS).setConnectTimeout(timeout);
        // For both kinds of attempts, and for connections of mails that have timed out.
        config.setMaxPoolSize(4 * mails.maxConcurrent());
        config.setSsl(server.security() == Security.TLS);
        server.trust().ifPresent(pem -> config.setTrustOptions(new PemTrustOptions().addCertPath(pem.toString())));
        server.username()
                .ifPresent(name -> config.setUsername(name)
                        .setPassword(server.password().orElse(""))
                        .setLogin(LoginOption.REQUIRED));
        return config;
    }

    private static StartTLSOptions startTls(Security security) {
        return switch (security) {
            case NONE, TLS -> StartTLSOptions.DISABLED;
            case STARTTLS_IF_OFFERED -> StartTLSOptions.OPTIONAL;
            case STARTTLS -> StartTLSOptions.REQUIRED;
        };
    }

    /** Completes with nothing if the server accepted the mail, else with why not. */
    Uni<Optional<DeliveryFailure>> send(MailMessage mail) {
        return Uni.createFrom()
                .completionStage(() -> client.sendMail(mail).toCompletionStage())
                .ifNoItem()
                .after(timeout)
                .fail()
                .map(result -> Optional.<DeliveryFailure>empty())
                .onFailure()
                .recoverWithItem(failure -> Optional.of(reason(failure)));
    }

    private DeliveryFailure reason(Throwable failure) {
        return switch (failure) {
            case SMTPException refused -> new SmtpReply(refused.getReplyMessage()).failure();
            case TimeoutException ignored ->
                DeliveryFailure.transientFailure(
                        "The mail server did not answer within " + timeout.toSeconds() + " seconds.");
            default -> {
                // The message of a failure may quote the address.
                LOG.warnf(
                        "Mail server unavailable: failure=%s",
                        failure.getClass().getName());
                yield DeliveryFailure.transientFailure("The mail server is unavailable.");
            }
        };
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
