package io.offhook.provisioning.axl.operation;

import io.offhook.provisioning.axl.wire.AxlUuid;
import io.smallrye.mutiny.Multi;
import java.util.UUID;

/** What an operation returns, as it is written between {@code <return>} and {@code </return>}. */
public sealed interface Answer {

    record Whole(String content) implements Answer {}

    /** Piece by piece, each when it is asked for. */
    record Pieces(Multi<String> pieces) implements Answer {}

    /** The usual answer to a change. */
    static Answer of(UUID changed) {
        return new Whole(AxlUuid.text(changed));
    }
}
