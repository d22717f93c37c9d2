package io.offhook.selfcare.mail.send;

import io.offhook.selfcare.mail.DeliveryFailure;
import io.offhook.selfcare.mail.SmtpReply;
import io.offhook.selfcare.mail.SmtpReply.Step;
import io.offhook.selfcare.mail.send.SmtpSettings.Security;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.CloseFuture;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Hands mails to the mail server, each over a connection of its own. See ADR 40 for why this is not Quarkus' mailer. */
@ApplicationScoped
class SmtpClient {

    private static final Logger LOG = Logger.getLogger(SmtpClient.class);

    private final VertxInternal vertx;
    private final MailConfig config;
    private final Duration timeout;

    SmtpClient(Vertx vertx, SmtpSettings server, MailSettings mails) {
        this.vertx = (VertxInternal) vertx;
        this.timeout = mails.timeout();
        this.config = config(server, Math.toIntExact(timeout.toMillis()));
    }

    private static MailConfig config(SmtpSettings server, int timeoutMillis) {
        var config = new MailConfig(server.host(), server.port(), startTls(server.security()), LoginOption.NONE);
        config.setConnectTimeout(timeoutMillis);
        // Ends a goodbye that the server does not answer.
        config.setIdleTimeout(timeoutMillis).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        config.setKeepAlive(false);
        config.setOwnHostname(domain(server));
        config.setSsl(server.security() == Security.TLS);
        server.trust().ifPresent(pem -> config.setTrustOptions(new PemTrustOptions().addCertPath(pem.toString())));
        server.username()
                .ifPresent(name -> config.setUsername(name)
                        .setPassword(server.password().orElse(""))
                        .setLogin(LoginOption.REQUIRED));
        return config;
    }

    /** What this client calls itself in {@code EHLO}, and the right side of each {@code Message-ID}. */
    static String domain(SmtpSettings server) {
        var address = server.from().address();
        return server.domain().orElse(address.substring(address.lastIndexOf('@') + 1));
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
        var connection = new CloseFuture();
        var context = contextOf(connection);
        return Uni.createFrom()
                .deferred(() -> sendBy(MailClient.create(vertx, new MailConfig(config)), mail))
                .runSubscriptionOn(task -> context.runOnContext(ignored -> task.run()))
                .ifNoItem()
                .after(timeout)
                .fail()
                .onItem()
                .invoke(() -> vertx.setTimer(timeout.toMillis(), ignored -> connection.close()))
                .onFailure()
                .invoke(() -> connection.close())
                .map(result -> Optional.<DeliveryFailure>empty())
                .onFailure()
                .recoverWithItem(failure -> Optional.of(reason(failure)));
    }

    /**
     * Of an event loop: on a worker's context a greeting may come before anybody listens, and the mail hangs. What is closed with it is the
     * connection, which a server that never ends its reply would keep. After a mail that was taken there is time to say goodbye.
     */
    private Context contextOf(CloseFuture connection) {
        return vertx.createEventLoopContext(
                null, connection, vertx.getWorkerPool(), Thread.currentThread().getContextClassLoader());
    }

    /** The pool of a shared client may lose a request that comes while its last connection closes. */
    private static Uni<MailResult> sendBy(MailClient client, MailMessage mail) {
        return Uni.createFrom()
                .completionStage(() -> client.sendMail(mail).toCompletionStage())
                .onTermination()
                .invoke(() -> client.close(closed -> {}));
    }

    /** The exception says in its words alone what was refused. */
    private static Step step(SMTPException refused) {
        var words = String.valueOf(refused.getMessage());
        if (words.startsWith("recipient address not accepted")) {
            return Step.RECIPIENT;
        }
        return words.startsWith("DATA command not accepted") || words.startsWith("sending data failed")
                ? Step.CONTENT
                : Step.SESSION;
    }

    private DeliveryFailure reason(Throwable failure) {
        return switch (failure) {
            case SMTPException refused -> new SmtpReply(refused.getReplyMessage(), step(refused)).failure();
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
}
