package io.offhook.provisioning.files;

import java.time.Duration;

/** What a phone gets for its question, before it is put into the words of a transport. */
public sealed interface Reply {

    record Found(ServedFile file) implements Reply {}

    /** There is none, or it is nobody's business yet; callers cannot tell which. */
    record Missing(Why why) implements Reply {}

    /** Too many questions of this kind came from there. */
    record Throttled(Duration away) implements Reply {}

    enum Why {
        /** No phone has this MAC. */
        STRANGER,
        /** The phone's device has still to redeem its code. */
        NOT_ACTIVATED,
        /** This file is not made, or not for this phone. */
        NO_SUCH_FILE
    }
}
