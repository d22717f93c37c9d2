package io.offhook.benchmarks.powercut;

import io.netty.handler.ssl.SslContext;
import io.offhook.benchmarks.wire.PhoneConnection;
import io.offhook.benchmarks.wire.PhoneConnections;
import io.offhook.phone.trust.TvsAnswer;
import io.offhook.phone.tvs.TvsVerification;
import io.offhook.pki.MalformedFile;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends the requests of one phone, and says what became of each. Files come over one connection as long as it stays open. */
final class PhoneRequests implements AutoCloseable {

    private static final String REDEMPTIONS = "/api/v1/redemptions";
    private static final int TIMEOUT_SECONDS = 30;

    private final ReturningPhone phone;
    private final PhoneConnections wire;
    private final PhoneConnections tvsWire;
    private final PhoneServices services;
    private final TvsVerification question;
    private int turn;
    private @Nullable PhoneConnection files;

    /** @param tvsWire accepts the certificate of TVS */
    PhoneRequests(
            ReturningPhone phone,
            PhoneConnections wire,
            PhoneConnections tvsWire,
            PhoneServices services,
            TvsVerification question) {
        this.phone = phone;
        this.wire = wire;
        this.tvsWire = tvsWire;
        this.services = services;
        this.question = question;
        this.turn = phone.number();
    }

    private interface Request {
        Reply send() throws IOException, InterruptedException, ExecutionException, TimeoutException, MalformedFile;
    }

    Reply file(String name) throws InterruptedException {
        var reply = reply(() -> Reply.of(within(openFiles().get("/" + name))));
        if (reply instanceof Reply.NoAnswer) {
            close(); // its answer could still come, to the next request
        }
        return reply;
    }

    private PhoneConnection openFiles() throws InterruptedException, ExecutionException, TimeoutException {
        var open = files;
        if (open == null || !open.isOpen()) {
            open = within(wire.openFiles(PhoneServices.of(services.files(), turn++), phone.address()));
            files = open;
        }
        return open;
    }

    /** Asks whether the signer of its files is trusted. */
    Reply tvs() throws InterruptedException {
        return reply(() -> {
            var server = PhoneServices.of(services.tvs(), turn++);
            var connection = within(tvsWire.openTvs(server, phone.tvs(), phone.address()));
            try {
                return question.read(within(connection.ask(question.request()))) instanceof TvsAnswer.Vouched
                        ? new Reply.Served()
                        : new Reply.Refused("TVS does not confirm the signer of files");
            } finally {
                connection.close();
            }
        });
    }

    Reply redeem(SslContext own, String body) throws InterruptedException {
        return reply(() -> {
            var server = PhoneServices.of(services.redemption(), turn++);
            var connection = within(wire.open(server, own, phone.address()));
            try {
                return Reply.of(within(connection.post(REDEMPTIONS, body)));
            } finally {
                connection.close();
            }
        });
    }

    private static Reply reply(Request request) throws InterruptedException {
        try {
            return request.send();
        } catch (IOException | ExecutionException | TimeoutException e) {
            return new Reply.NoAnswer();
        } catch (MalformedFile e) {
            return new Reply.Refused("TVS sent a malformed answer");
        }
    }

    private static <T> T within(CompletableFuture<T> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        if (files != null) {
            files.close();
            files = null;
        }
    }
}
