package io.offhook.tvs.lsc.session;

import io.offhook.tvs.lsc.wire.PhoneMessage;
import io.offhook.tvs.lsc.wire.ServerMessage;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/** Finds out whether a phone is the one that it says it is, and what it is to do. */
public interface AuthenticatePhone {

    /**
     * Who spoke in a session.
     *
     * @param traceparent of the session, if it has a trace
     */
    record Caller(int session, String address, @Nullable String traceparent) {}

    /** The answer. */
    sealed interface Answer {

        record Proven(ProvenPhone phone) implements Answer {}

        record Ended(ServerMessage.Reason reason) implements Answer {}
    }

    Uni<Answer> authenticate(PhoneMessage.Authentication message, Caller caller);
}
