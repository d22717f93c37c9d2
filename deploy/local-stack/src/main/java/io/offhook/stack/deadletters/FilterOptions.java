package io.offhook.stack.deadletters;

import io.offhook.stackclient.api.DeadLetterFilter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that select dead letters. */
final class FilterOptions {

    @Option(names = "--consumer", paramLabel = "NAME", description = "Only those of this consumer.")
    @Nullable
    String consumer;

    @Option(names = "--stream", paramLabel = "ID", description = "Only those of this stream, such as a phone id.")
    @Nullable
    String stream;

    @Option(
            names = "--kind",
            paramLabel = "undecodable|refused|handler",
            description =
                    "Only those with this cause: the record cannot be decoded, a rule or constraint refuses it, or"
                            + " the handler fails.")
    @Nullable
    Kind kind;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Only those with exactly this reason.")
    @Nullable
    String reason;

    /** The names that the services use. */
    enum Kind {
        UNDECODABLE,
        REFUSED,
        HANDLER
    }

    boolean isEmpty() {
        return consumer == null && stream == null && kind == null && reason == null;
    }

    DeadLetterFilter filter() {
        return new DeadLetterFilter(
                Optional.ofNullable(consumer),
                Optional.ofNullable(stream),
                Optional.ofNullable(kind).map(Kind::name),
                Optional.ofNullable(reason));
    }
}
