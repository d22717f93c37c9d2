package io.offhook.tvs.lsc.session;

import io.offhook.pki.tlv.Bytes;
import io.offhook.tvs.lsc.FailureReason;
import io.offhook.tvs.lsc.session.AuthenticatePhone.Answer;
import io.offhook.tvs.lsc.session.AuthenticatePhone.Caller;
import io.offhook.tvs.lsc.wire.PhoneMessage;
import io.offhook.tvs.lsc.wire.ServerMessage;
import io.offhook.tvs.lsc.wire.ServerMessage.Reason;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** What is said in one session. A message at a time, from one thread at a time: the next comes after the answer to the one before. */
public final class CapfSession {

    /** A phone that makes a key says so every few seconds. */
    private static final int MAX_IN_PROGRESS = 400;

    private final Caller caller;
    private final AuthenticatePhone phones;
    private final IssueCertificate issuer;
    private final RecordResult results;
    private volatile Expected expected = new Expected.Authentication();
    private int inProgress;

    public CapfSession(Caller caller, AuthenticatePhone phones, IssueCertificate issuer, RecordResult results) {
        this.caller = caller;
        this.phones = phones;
        this.issuer = issuer;
        this.results = results;
    }

    /** The server speaks first. */
    public ServerMessage begin() {
        return new ServerMessage.AskAuthentication();
    }

    /** Whether the phone makes a key, which takes minutes. */
    public boolean isMakingKey() {
        return expected instanceof Expected.Key;
    }

    /** What the phone hears next; empty: the phone goes on. An {@link ServerMessage.End} is the last. */
    public Uni<Optional<ServerMessage>> receive(PhoneMessage message) {
        return switch (expected) {
            case Expected.Authentication ignored
            when message instanceof PhoneMessage.Authentication it -> authenticate(it);
            case Expected.Key(var phone) when message instanceof PhoneMessage.InProgress -> wait(phone);
            case Expected.Key(var phone) when message instanceof PhoneMessage.Key it -> issue(phone, it);
            case Expected.Storage(var phone, var certificate)
            when message instanceof PhoneMessage.Stored it -> end(results.stored(phone, certificate, it));
            case Expected.Certificate(var phone)
            when message instanceof PhoneMessage.Fetched it -> end(results.fetched(phone, it));
            case Expected.Deletion(var phone)
            when message instanceof PhoneMessage.Deleted it -> end(results.deleted(phone, it));
            case Expected other -> end(Uni.createFrom().item(Reason.FAILURE));
        };
    }

    private Uni<Optional<ServerMessage>> authenticate(PhoneMessage.Authentication message) {
        expected = new Expected.Nothing();
        return phones.authenticate(message, caller).map(answer -> switch (answer) {
            case Answer.Proven(var phone) -> Optional.of(ask(phone));
            case Answer.Ended(var reason) -> Optional.of(new ServerMessage.End(reason));
        });
    }

    private ServerMessage ask(ProvenPhone phone) {
        return switch (phone.operation().type()) {
            case INSTALL -> {
                expected = new Expected.Key(phone);
                yield new ServerMessage.AskKey(phone.operation().key().orElseThrow());
            }
            case FETCH -> {
                expected = new Expected.Certificate(phone);
                yield new ServerMessage.Fetch();
            }
            case DELETE -> {
                expected = new Expected.Deletion(phone);
                yield new ServerMessage.Delete();
            }
        };
    }

    private Uni<Optional<ServerMessage>> wait(ProvenPhone phone) {
        inProgress++;
        return inProgress <= MAX_IN_PROGRESS
                ? Uni.createFrom().item(Optional.empty())
                : end(results.failed(phone, FailureReason.KEY_GENERATION_FAILED));
    }

    private Uni<Optional<ServerMessage>> issue(ProvenPhone phone, PhoneMessage.Key message) {
        expected = new Expected.Nothing();
        return message.publicKey()
                .map(key -> issuer.issue(phone, key).map(issued -> Optional.of(store(phone, issued))))
                .orElseGet(() -> end(results.failed(phone, FailureReason.KEY_GENERATION_FAILED)));
    }

    private ServerMessage store(ProvenPhone phone, Optional<Bytes> issued) {
        if (issued.isEmpty()) {
            return new ServerMessage.End(Reason.FAILURE);
        }
        expected = new Expected.Storage(phone, issued.get());
        return new ServerMessage.Store(issued.get());
    }

    private Uni<Optional<ServerMessage>> end(Uni<Reason> reason) {
        expected = new Expected.Nothing();
        return reason.map(it -> Optional.of(new ServerMessage.End(it)));
    }
}
