package io.offhook.eventing.inbox;

import io.offhook.eventing.EventCodec.Undecodable;

/** What is told of a failure. Messages of exceptions may quote a payload, so only our own are passed on. */
final class FailureReason {

    private FailureReason() {}

    static String of(Throwable failure) {
        var root = root(failure);
        return root instanceof Undecodable
                ? String.valueOf(root.getMessage())
                : root.getClass().getName();
    }

    static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
