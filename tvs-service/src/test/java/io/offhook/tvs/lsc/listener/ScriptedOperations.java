package io.offhook.tvs.lsc.listener;

import io.offhook.pki.tlv.Bytes;
import io.offhook.tvs.lsc.Authentication;
import io.offhook.tvs.lsc.DeviceName;
import io.offhook.tvs.lsc.FailureReason;
import io.offhook.tvs.lsc.LscOperation;
import io.offhook.tvs.lsc.OperationType;
import io.offhook.tvs.lsc.key.KeySpec;
import io.offhook.tvs.lsc.session.AuthenticatePhone;
import io.offhook.tvs.lsc.session.IssueCertificate;
import io.offhook.tvs.lsc.session.ProvenPhone;
import io.offhook.tvs.lsc.session.RecordResult;
import io.offhook.tvs.lsc.wire.PhoneMessage;
import io.offhook.tvs.lsc.wire.ServerMessage.Reason;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is behind the listener: it believes everybody who types 123456, and remembers what was recorded. */
final class ScriptedOperations implements AuthenticatePhone, IssueCertificate, RecordResult {

    static final Bytes CERTIFICATE = Bytes.of(new byte[] {1, 2, 3});

    final List<String> records = new CopyOnWriteArrayList<>();
    private volatile OperationType type = OperationType.INSTALL;

    void ask(OperationType other) {
        type = other;
        records.clear();
    }

    @Override
    public Uni<Answer> authenticate(PhoneMessage.Authentication message, Caller caller) {
        if (message.deviceName().equals("SEPFA1100000000")) {
            return Uni.createFrom().failure(new IllegalStateException("no database"));
        }
        var name = DeviceName.exactly(message.deviceName());
        if (name.isEmpty()) {
            return ended(Reason.UNKNOWN_DEVICE);
        }
        return message.password().filter("123456"::equals).isPresent()
                ? Uni.createFrom()
                        .item(new Answer.Proven(new ProvenPhone(name.get(), operation(), false, caller.traceparent())))
                : ended(Reason.FAILURE);
    }

    private LscOperation operation() {
        var key = type == OperationType.INSTALL ? Optional.of(KeySpec.DEFAULT) : Optional.<KeySpec>empty();
        return new LscOperation(new UUID(0, 1), type, Authentication.STRING, key, Instant.MAX);
    }

    private static Uni<Answer> ended(Reason reason) {
        return Uni.createFrom().item(new Answer.Ended(reason));
    }

    @Override
    public Uni<Optional<Bytes>> issue(ProvenPhone phone, Bytes publicKey) {
        records.add("issued");
        return Uni.createFrom().item(Optional.of(CERTIFICATE));
    }

    @Override
    public Uni<Reason> stored(ProvenPhone phone, Bytes certificate, PhoneMessage.Stored answer) {
        return record("stored " + answer.reason());
    }

    @Override
    public Uni<Reason> fetched(ProvenPhone phone, PhoneMessage.Fetched answer) {
        return record("fetched " + answer.reason());
    }

    @Override
    public Uni<Reason> deleted(ProvenPhone phone, PhoneMessage.Deleted answer) {
        return record("deleted " + answer.reason());
    }

    @Override
    public Uni<Reason> failed(ProvenPhone phone, FailureReason reason) {
        return record("failed " + reason).replaceWith(Reason.FAILURE);
    }

    private Uni<Reason> record(String what) {
        records.add(what);
        return Uni.createFrom().item(Reason.SUCCESS);
    }
}
